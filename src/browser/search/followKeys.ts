/**
 * Lets the keyboard lead from the input through the results: arrows move, Enter opens (the links do that themselves),
 * Esc goes back to the input and, there, clears it.
 */
export function followKeys(input: HTMLInputElement, results: HTMLElement, clear: () => void): void {
  const titles = () => [...results.querySelectorAll<HTMLAnchorElement>('[data-title]')];

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const [first] = titles();
    if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    } else if (event.key === 'Escape' && input.value !== '') {
      event.preventDefault();
      clear();
    }
  });
  results.addEventListener('keydown', (event) => {
    const all = titles();
    const item = (event.target as Element).closest('li')?.querySelector<HTMLAnchorElement>('[data-title]');
    const at = item ? all.indexOf(item) : -1;
    if (event.key === 'Escape') {
      input.focus();
      input.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
      (next < 0 ? input : all[next])?.focus();
    }
  });
}

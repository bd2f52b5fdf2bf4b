/**
 * Starts the search boxes of a page: the key / leads to the first, suggestions come with the first use, and words that
 * the reader searched for are marked where the address names them.
 */
export function startSearchBoxes(): void {
  const boxes = document.querySelectorAll<HTMLFormElement>('[data-search-box]');
  for (const box of boxes) {
    const input = box.querySelector('input');
    input?.addEventListener(
      'focus',
      async () => {
        const { startSuggestions } = await import('./suggestions.ts');
        startSuggestions(box, input);
      },
      { once: true },
    );
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const inputs = document.querySelectorAll<HTMLInputElement>('form[role="search"] input[type="search"]');
    const input = [...inputs].find((candidate) => candidate.offsetParent !== null);
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  const words = new URLSearchParams(location.search).getAll('mark');
  if (words.length > 0) void import('./markPage.ts').then(({ markPage }) => markPage(words));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

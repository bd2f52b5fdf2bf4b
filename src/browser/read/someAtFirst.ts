import { element } from '../search/element.ts';

interface Measure {
  /** So many are shown at first, and so many more at a press. */
  most: number;
  more: number;
  /** What they are counted in: 处, 张表. */
  unit: string;
}

/**
 * Shows the first of many things. A file may hold hundreds of thousands, and a page bears thousands.
 * @param add shows those from one number to before another
 * @returns a button that shows more, where there are more
 */
export function someAtFirst(
  count: number,
  add: (from: number, to: number) => void,
  { most, more, unit }: Measure,
): HTMLElement[] {
  let shown = Math.min(most, count);
  add(0, shown);
  if (shown >= count) return [];
  const button = element('button', { type: 'button', class: 'no-print' });
  const say = () => {
    button.textContent = `还有 ${count - shown} ${unit}，再看一些`;
    button.hidden = shown >= count;
  };
  button.addEventListener('click', () => {
    const from = shown;
    shown = Math.min(shown + more, count);
    add(from, shown);
    say();
  });
  say();
  return [button];
}

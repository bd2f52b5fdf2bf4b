import type { MarkedPiece } from '../../search/query/excerpt.ts';

/**
 * Makes an element. Texts become text nodes: whatever a reader types or a document prints is shown as those characters.
 *
 * @param attributes by name; those that are undefined are left out
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Text with the found words in `<mark>`. */
export function markedText(pieces: readonly MarkedPiece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** The element that a page is known to have. */
export function partOf<Found extends Element>(page: ParentNode, selector: string): Found {
  const found = page.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

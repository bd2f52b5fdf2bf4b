import { attributeOf, elementsIn, isElement, styleOf } from './element.ts';
import type { PageElement } from './parsePage.ts';

/** Text that a browser shows for an element without text of its own: the value of a field, a tick, the number of an item. */
export function ownText(element: PageElement): string {
  if (element.tagName === 'li') return itemNumber(element);
  if (element.tagName !== 'input') return '';
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  if (/^(checkbox|radio)$/.test(type)) return attributeOf(element, 'checked') === null ? '☐' : '☑';
  return /^(hidden|password|image|file|color|range)$/.test(type) ? '' : (attributeOf(element, 'value') ?? '');
}

/** `3. ` before the third item of `<ol>`; other marks (bullets, letters) say nothing or would have to be guessed. */
function itemNumber(item: PageElement): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName !== 'ol' || hasNoMarks(list) || hasNoMarks(item)) return '';
  if (!/^(1|)$/.test(attributeOf(list, 'type') ?? '')) return '';
  return `${(numbersOf(list).get(item) ?? 0).toString()}. `;
}

const hasNoMarks = (element: PageElement): boolean => (styleOf(element, 'list-style') ?? '').includes('none');

const numbered = new WeakMap<PageElement, Map<PageElement, number>>();

function numbersOf(list: PageElement): Map<PageElement, number> {
  const known = numbered.get(list);
  if (known) return known;
  const numbers = new Map<PageElement, number>();
  let next = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1;
  for (const item of elementsIn(list)) {
    if (item.tagName !== 'li') continue;
    const value = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
    next = Number.isNaN(value) ? next : value;
    numbers.set(item, next);
    next += 1;
  }
  numbered.set(list, numbers);
  return numbers;
}

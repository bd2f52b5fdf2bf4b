import { attributeOf, elementsIn, isElement, lookOf, styleOf } from './element.ts';
import type { PageElement } from './parsePage.ts';

/**
 * Text that a browser shows at the beginning of an element and that stands in none: the value of a field, a tick, the number of an item,
 * what a style sheet writes there.
 */
export const ownText = (element: PageElement): string => fieldText(element) + lookOf(element).before;

function fieldText(element: PageElement): string {
  if (element.tagName === 'li') return itemNumber(element);
  if (element.tagName !== 'input') return '';
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  if (/^(checkbox|radio)$/.test(type)) return attributeOf(element, 'checked') === null ? '☐' : '☑';
  return /^(hidden|password|image|file|color|range)$/.test(type) ? '' : (attributeOf(element, 'value') ?? '');
}

/** `3. ` before the third item of `<ol>`; other marks (bullets, letters) say nothing or would have to be guessed. */
function itemNumber(item: PageElement): string {
  const list = item.parentNode;
  if (
    !list ||
    !isElement(list) ||
    list.tagName !== 'ol' ||
    hasNoMarks(styleOf(item, 'list-style') === null ? list : item)
  )
    return '';
  if (!/^(?:list-item|initial|unset|revert)?$/.test(styleOf(item, 'display') ?? '')) return '';
  if (!/^(1|)$/.test(attributeOf(list, 'type') ?? '')) return '';
  return `${(numbersOf(list).get(item) ?? 0).toString()}. `;
}

/** Other marks than decimal numbers are not known. */
const hasNoMarks = (element: PageElement): boolean =>
  !/^(?:|(?:outside |inside )?decimal(?: outside| inside)?|inherit|outside|inside)$/.test(
    styleOf(element, 'list-style') ?? '',
  );

const numbered = new WeakMap<PageElement, Map<PageElement, number>>();

function numbersOf(list: PageElement): Map<PageElement, number> {
  const known = numbered.get(list);
  if (known) return known;
  const numbers = new Map<PageElement, number>();
  const items = elementsIn(list).filter(({ tagName }) => tagName === 'li');
  const step = attributeOf(list, 'reversed') === null ? 1 : -1;
  const start = Number.parseInt(attributeOf(list, 'start') ?? '', 10);
  let next = Number.isNaN(start) ? (step > 0 ? 1 : items.length) : start;
  for (const item of items) {
    const value = Number.parseInt(attributeOf(item, 'value') ?? '', 10);
    next = Number.isNaN(value) ? next : value;
    numbers.set(item, next);
    next += step;
  }
  numbered.set(list, numbers);
  return numbers;
}

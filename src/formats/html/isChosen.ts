import { attributeOf, elementsIn, isElement } from './element.ts';
import type { PageElement, PageNode } from './parsePage.ts';

const chosen = new WeakMap<PageElement, PageElement | 'all' | null>();

const isDisabled = (option: PageElement): boolean =>
  [option, option.parentNode].some(
    (node) => node && isElement(node) && node.tagName !== 'select' && attributeOf(node, 'disabled') !== null,
  );

/** Whether a list shows an option: a drop-down list its last one marked as selected, else the first that can be chosen; a longer list shows all. */
export function isChosen(option: PageElement): boolean {
  let list: PageNode | null = option.parentNode;
  while (list && isElement(list) && list.tagName !== 'select') list = list.parentNode;
  if (!list || !isElement(list)) return true;
  let choice = chosen.get(list);
  if (choice === undefined) {
    choice = attributeOf(list, 'multiple') !== null || Number(attributeOf(list, 'size')) > 1 ? 'all' : null;
    const options = elementsIn(list).flatMap((item) => (item.tagName === 'optgroup' ? elementsIn(item) : [item]));
    if (choice === null) {
      choice =
        options.findLast((item) => attributeOf(item, 'selected') !== null) ??
        options.find((item) => !isDisabled(item)) ??
        null;
    }
    chosen.set(list, choice);
  }
  return choice === 'all' || choice === option;
}

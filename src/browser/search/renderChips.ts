import { FACETS } from '../../search/format/catalogue.ts';
import { choiceLabel, FACET_LABELS } from '../../search/query/facetLabels.ts';
import type { AmountRange } from '../../search/query/parseAmountRange.ts';
import type { SearchRequest } from '../../search/query/searchRequest.ts';
import { element } from './element.ts';

/** Shows every condition that narrows the list, each to be taken back by itself. */
export function renderChips(
  list: HTMLElement,
  request: SearchRequest,
  amounts: readonly AmountRange[],
  change: (next: SearchRequest) => void,
): void {
  const chips = FACETS.flatMap((facet) =>
    (request.chosen[facet] ?? []).map((choice) => {
      const { [facet]: own = [], ...rest } = request.chosen;
      const others = own.filter((other) => other !== choice);
      const chosen = others.length > 0 ? { ...rest, [facet]: others } : rest;
      return chip(`${FACET_LABELS[facet]}：${choiceLabel(facet, choice)}`, () => change({ ...request, chosen }));
    }),
  );
  const amountChips = amounts.map(({ typed }) => {
    const without = request.typed
      .split(/\s+/)
      .filter((word) => word !== typed)
      .join(' ');
    return chip(`年度资金：${typed}`, () => change({ ...request, typed: without }));
  });
  const literal =
    request.everyday === 'never' ? [chip('只要含原话的', () => change({ ...request, everyday: 'few' }))] : [];
  const all = [...literal, ...amountChips, ...chips];
  if (chips.length > 1) all.push(chip('全部取消', () => change({ ...request, chosen: {} })));
  list.replaceChildren(...all.map((made) => element('li', {}, made)));
}

function chip(text: string, takeBack: () => void): HTMLButtonElement {
  const cross = element('span', { 'aria-hidden': 'true' }, ' ✕');
  const made = element('button', { type: 'button', 'aria-label': `取消 ${text}` }, text, cross);
  made.addEventListener('click', takeBack);
  return made;
}

import { FACETS, type Facet } from '../../search/format/catalogue.ts';
import type { FacetOption, FacetResult } from '../../search/query/facetCounts.ts';
import { choiceLabel, FACET_LABELS } from '../../search/query/facetLabels.ts';
import { element } from './element.ts';

/** Facets whose choices are shown at once where there is room; the others wait folded. */
const openAtFirst: readonly Facet[] = ['kind', 'year', 'topic', 'size', 'outcome'];

/** Shows the choices of each facet with how many results each has. A facet without a choice to make is left out. */
export function renderFilters(
  panel: HTMLElement,
  options: FacetResult['options'],
  choose: (facet: Facet, choice: string, chosen: boolean) => void,
): void {
  const focused =
    document.activeElement instanceof HTMLInputElement ? document.activeElement.dataset.choice : undefined;
  for (const facet of FACETS) {
    const group = groupOf(panel, facet);
    const made = options[facet].map((option) => choiceOf(facet, option, choose));
    group.hidden = made.length < 2 && !options[facet].some((option) => option.chosen);
    group.querySelector('ul')?.replaceChildren(...made);
  }
  panel.hidden = [...panel.querySelectorAll<HTMLElement>('[data-facet]')].every((group) => group.hidden);
  if (focused === undefined) return;
  const again = [...panel.querySelectorAll<HTMLInputElement>('input')].find(
    (input) => input.dataset.choice === focused,
  );
  again?.focus({ preventScroll: true });
}

function groupOf(panel: HTMLElement, facet: Facet): HTMLElement {
  const known = panel.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
  if (known) return known;
  const group = element(
    'details',
    { 'data-facet': facet, open: openAtFirst.includes(facet) ? '' : undefined },
    element('summary', {}, FACET_LABELS[facet]),
    element('ul', { 'aria-label': FACET_LABELS[facet] }),
  );
  panel.append(group);
  return group;
}

function choiceOf(
  facet: Facet,
  { choice, count, chosen }: FacetOption,
  choose: (facet: Facet, choice: string, chosen: boolean) => void,
): HTMLLIElement {
  const input = element('input', { type: 'checkbox', 'data-choice': `${facet}:${choice}` });
  input.checked = chosen;
  input.addEventListener('change', () => choose(facet, choice, input.checked));
  const name = element('span', {}, choiceLabel(facet, choice));
  return element('li', {}, element('label', {}, input, name, element('small', {}, String(count))));
}

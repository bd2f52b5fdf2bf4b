import { type Catalogue, type Facet, isProject } from '../../search/format/catalogue.ts';
import { markWords } from '../../search/query/excerpt.ts';
import { facetText } from '../../search/query/facetLabels.ts';
import { type NameIndex, readPart } from '../../search/query/nameIndex.ts';
import { openSearchLibrary } from '../../search/query/openSearchLibrary.ts';
import { parseQuery } from '../../search/query/parseQuery.ts';
import { suggest } from '../../search/query/search.ts';
import type { SearchLibrary } from '../../search/query/searchLibrary.ts';
import { element, markedText } from './element.ts';
import { pageAddress, siteRoot } from './siteRoot.ts';

const shownAtMost = 8;

/**
 * Offers names under a search box while the reader types. Without them the box still leads to the search page: where
 * the index cannot be had nothing is offered.
 */
export function startSuggestions(box: HTMLFormElement, input: HTMLInputElement): void {
  const root = siteRoot(box);
  const library = openSearchLibrary(root);
  const list = element('ul', { id: `${input.id}-names`, role: 'listbox', 'aria-label': '名称', class: 'suggestions' });
  list.hidden = true;
  box.append(list);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  })) {
    input.setAttribute(name, value);
  }
  let asked = 0;

  const options = () => [...list.children] as HTMLElement[];
  const activeOption = () => options().find((option) => option.getAttribute('aria-selected') === 'true');
  const show = (shown: boolean) => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (!shown) activate(undefined);
  };
  const activate = (chosen: HTMLElement | undefined) => {
    for (const option of options()) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const move = (step: number) => {
    const all = options();
    if (list.hidden || all.length === 0) return;
    const at = all.indexOf(activeOption() as HTMLElement);
    activate(all[at === -1 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length]);
  };
  const open = async (option: HTMLElement) => {
    const [detail] = await library.details([Number(option.dataset.record)]);
    if (detail) location.assign(pageAddress(root, detail.path, [], ''));
  };
  const choose = (option: HTMLElement) => void open(option).catch(() => box.submit());
  const offer = async () => {
    asked += 1;
    const own = asked;
    const typed = input.value;
    const made = typed.trim() === '' ? [] : await optionsFor(library, typed, list.id).catch(() => []);
    if (own !== asked) return;
    list.replaceChildren(...made);
    show(made.length > 0);
  };

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void offer();
  });
  input.addEventListener('compositionend', () => void offer());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const chosen = activeOption();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (list.hidden) input.value = '';
      show(false);
    }
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (option) choose(option);
  });
  input.addEventListener('blur', () => show(false));
  if (input.value !== '') void offer();
}

async function optionsFor(library: SearchLibrary, typed: string, listId: string): Promise<HTMLElement[]> {
  const [records, catalogue, names] = await Promise.all([
    suggest(library, typed, shownAtMost),
    library.catalogue(),
    library.names(),
  ]);
  const { words } = parseQuery(typed, catalogue.variants);
  return records.map((record, index) => {
    const marked = words.map(({ text, latin }) => (latin ? readPart(names, record, text) || text : text));
    const name = element('span', {}, ...markedText(markWords(titleOf(names, record), marked, catalogue.variants)));
    const about = element('small', {}, aboutOf(catalogue, record));
    return element(
      'li',
      { id: `${listId}-${index}`, role: 'option', 'aria-selected': 'false', 'data-record': String(record) },
      name,
      about,
    );
  });
}

function titleOf(names: NameIndex, record: number): string {
  return names.titles[record] ?? '';
}

/** What tells names apart that are alike: the unit and year of a project, the kind of everything else. */
function aboutOf(catalogue: Catalogue, record: number): string {
  const facets: Facet[] = isProject(catalogue, record) ? ['unit', 'year'] : ['kind'];
  return facets.flatMap((facet) => facetText(catalogue, facet, record) ?? []).join(' · ');
}

import { type Catalogue, type Facet, facetValue } from '../../search/format/catalogue.ts';
import type { RecordDetail } from '../../search/format/recordDetail.ts';
import type { RecordKind } from '../../search/format/recordKinds.ts';
import { excerpt, markWords } from '../../search/query/excerpt.ts';
import { facetText } from '../../search/query/facetLabels.ts';
import { type NameIndex, readPart } from '../../search/query/nameIndex.ts';
import type { Query } from '../../search/query/parseQuery.ts';
import { resultLines } from '../../search/query/resultLines.ts';
import type { SearchLibrary } from '../../search/query/searchLibrary.ts';
import { element, markedText } from './element.ts';
import { pageAddress } from './siteRoot.ts';

const linesShown = 3;
/** About this many characters of a long line are shown. */
const lineRoom = 90;

export interface ResultContext {
  library: SearchLibrary;
  catalogue: Catalogue;
  root: URL;
  query: Query;
}

/** Makes the list items of records: name, unit, year, amount, class, and the lines where the words stand. */
export async function renderResults(context: ResultContext, records: readonly number[]): Promise<HTMLLIElement[]> {
  const latin = context.query.words.some((word) => word.latin);
  const [details, names] = await Promise.all([
    context.library.details(records),
    latin ? context.library.names() : undefined,
  ]);
  return details.map((detail, index) => renderResult(context, records[index] as number, detail, names));
}

function renderResult(
  { catalogue, root, query }: ResultContext,
  record: number,
  detail: RecordDetail,
  names: NameIndex | undefined,
): HTMLLIElement {
  const words = query.words.map(({ text, latin }) => (latin && names && readPart(names, record, text)) || text);
  const { variants } = catalogue;
  const kind = facetValue(catalogue, 'kind', record) as RecordKind;
  const title = element(
    'a',
    {
      href: pageAddress(root, detail.path, words, kind === 'glossary' ? (detail.lines[0]?.anchor ?? '') : ''),
      'data-title': '',
    },
    ...markedText(markWords(detail.title, words, variants)),
  );
  const lines = resultLines(catalogue, record, detail, words, linesShown).map(({ label, text, anchor }) =>
    element(
      'p',
      { class: 'result-line' },
      element('small', {}, label),
      element(
        'a',
        { href: pageAddress(root, detail.path, words, anchor) },
        ...markedText(excerpt(text, words, lineRoom, variants)),
      ),
    ),
  );
  const heading = element('h2', {}, title);
  const amount = detail.amount === '' ? [] : [element('strong', {}, detail.amount)];
  const about = element('p', { class: 'result-about' }, ...amount, ...aboutOf(catalogue, record, kind));
  return element('li', { 'data-id': detail.id, 'data-kind': kind }, heading, about, ...lines);
}

function aboutOf(catalogue: Catalogue, record: number, kind: RecordKind): HTMLElement[] {
  const facets: readonly Facet[] = kind === 'project' ? ['year', 'unit', 'class'] : ['kind', 'year', 'county'];
  return facets.flatMap((facet) => facetText(catalogue, facet, record) ?? []).map((fact) => element('span', {}, fact));
}

import { type Catalogue, type Facet, facetValue } from '../../search/format/catalogue.ts';
import type { RecordDetail } from '../../search/format/recordDetail.ts';
import type { RecordKind } from '../../search/format/recordKinds.ts';
import { excerpt, markWords } from '../../search/query/excerpt.ts';
import { facetText } from '../../search/query/facetLabels.ts';
import type { EverydayHit } from '../../search/query/findByEverydayWords.ts';
import { readPart } from '../../search/query/nameIndex.ts';
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
}

/** A record to be shown, and the words to be marked in it. */
interface Shown {
  record: number;
  words: readonly string[];
  /** the everyday word that led to it */
  via?: string;
}

/** Makes the list items of records that hold the words of a query. */
export async function renderResults(
  context: ResultContext,
  { words }: Query,
  records: readonly number[],
): Promise<HTMLLIElement[]> {
  const names = words.some((word) => word.latin) ? await context.library.names() : undefined;
  const wordsIn = (record: number) =>
    words.map(({ text, latin }) => (latin && names && readPart(names, record, text)) || text);
  return renderEach(
    context,
    records.map((record) => ({ record, words: wordsIn(record) })),
  );
}

/** Makes the list items of records that everyday words lead to. */
export function renderMeant(context: ResultContext, hits: readonly EverydayHit[]): Promise<HTMLLIElement[]> {
  return renderEach(
    context,
    hits.map(({ record, via, terms }) => ({ record, via, words: terms })),
  );
}

/** Name, unit, year, amount, class, and the lines where the words stand. */
async function renderEach(context: ResultContext, shown: readonly Shown[]): Promise<HTMLLIElement[]> {
  const details = await context.library.details(shown.map(({ record }) => record));
  return details.map((detail, index) => renderResult(context, shown[index] as Shown, detail));
}

function renderResult({ catalogue, root }: ResultContext, { record, words, via }: Shown, detail: RecordDetail) {
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
  return element('li', { 'data-id': detail.id, 'data-kind': kind, 'data-via': via }, heading, about, ...lines);
}

/** What is said of a hit of each kind, beside its name. */
const ABOUT: Partial<Record<RecordKind, readonly Facet[]>> = {
  project: ['year', 'unit'],
  result: ['kind', 'year', 'unit'],
};
const ABOUT_OTHERS: readonly Facet[] = ['kind', 'year', 'county'];

function aboutOf(catalogue: Catalogue, record: number, kind: RecordKind): HTMLElement[] {
  return (ABOUT[kind] ?? ABOUT_OTHERS)
    .flatMap((facet) => facetText(catalogue, facet, record) ?? [])
    .map((fact) => element('span', {}, fact));
}

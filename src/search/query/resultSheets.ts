import { type CellValue, numberCell, type Sheet } from '../../spreadsheet/sheet.ts';
import { LABELS } from '../../words/labels.ts';
import { type Catalogue, type Facet, facetValue } from '../format/catalogue.ts';
import { detailsInFile } from '../format/indexFiles.ts';
import type { RecordDetail } from '../format/recordDetail.ts';
import type { RecordKind } from '../format/recordKinds.ts';
import { FACET_LABELS, facetChoices, KIND_LABELS } from './facetLabels.ts';
import type { EverydayHit } from './findByEverydayWords.ts';
import type { SearchLibrary } from './searchLibrary.ts';

/** Indicators of longer lists of a large site would take more requests than a phone should make. */
const MOST_FILES = 300;

interface Found {
  records: readonly number[];
  also: readonly EverydayHit[];
}

/** What a list says of a record besides its name, kind and money. */
const COLUMNS: readonly { facet: Facet; head: string }[] = [
  { facet: 'county', head: '县区' },
  { facet: 'year', head: '年度' },
  { facet: 'unit', head: '实施单位' },
  { facet: 'department', head: '主管部门' },
  { facet: 'topic', head: LABELS.topic },
  { facet: 'class', head: LABELS.functionalClass },
  { facet: 'attribute', head: '项目属性' },
  { facet: 'outcome', head: FACET_LABELS.outcome },
];

/** The whole list of results as a table, amounts in exact yuan; where there are self-evaluations, with the states of the promises. */
export async function listSheet(library: SearchLibrary, root: URL, { records, also }: Found): Promise<Sheet> {
  const [catalogue, { titles }, amounts, paths] = await Promise.all([
    library.catalogue(),
    library.names(),
    library.amounts(),
    library.paths(),
  ]);
  const found = [...records.map((record) => ({ record, how: '含原话' })), ...also.map(foundBy)];
  // Of what no record here has a value nothing is said: a column of blanks would read as if the forms printed none.
  const shown = COLUMNS.filter(({ facet }) => catalogue.facets[facet].values.some((value) => value !== ''));
  const rows = found.map(({ record, how }): CellValue[] => [
    titles[record] ?? '',
    KIND_LABELS[facetValue(catalogue, 'kind', record) as RecordKind],
    ...shown.map(({ facet }) => textOf(catalogue, facet, record)),
    numberCell(String(amounts[record] ?? '')),
    how,
    new URL(paths[record] ?? '', root).href,
  ]);
  const heads = ['名称', '类别', ...shown.map(({ head }) => head), '金额（元）', '找到的办法', '网址'];
  return { name: '清单', heads, rows };
}

function textOf(catalogue: Catalogue, facet: Facet, record: number): string {
  const value = facetValue(catalogue, facet, record) ?? '';
  return facet === 'outcome' && value !== '' ? facetChoices(facet, value).join('、') : value;
}

const foundBy = ({ record, via, topic }: EverydayHit) => ({
  record,
  how: topic === undefined ? `按“${via}”在公文里的说法` : `“${via}”的话题“${topic}”（推断）`,
});

/** What has indicators, and which lines of its record they are. */
const OF_INDICATORS = [
  { kind: 'project', name: '指标', of: '项目', texts: ['指标', '指标值', '指标说明', '确定依据'] },
  { kind: 'result', name: '自评指标', of: '自评', texts: ['指标', '目标值', '完成值', '原因'] },
] as const satisfies readonly { kind: RecordKind; name: string; of: string; texts: readonly string[] }[];

/**
 * The indicators of a list as printed, a table for the projects and one for the self-evaluations where it has some; null where the list
 * is too long for that.
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function indicatorSheets(
  library: SearchLibrary,
  root: URL,
  { records, also }: Found,
): Promise<Sheet[] | null> {
  const catalogue = await library.catalogue();
  const byKind = Map.groupBy([...records, ...also.map(({ record }) => record)], (record) =>
    facetValue(catalogue, 'kind', record),
  );
  const size = detailsInFile(catalogue.records);
  const listed = OF_INDICATORS.flatMap(({ kind }) => byKind.get(kind) ?? []);
  if (new Set(listed.map((record) => Math.floor(record / size))).size > MOST_FILES) return null;
  const asked = OF_INDICATORS.filter(({ kind }) => kind === 'project' || byKind.has(kind));
  return Promise.all(
    asked.map(async ({ kind, name, of, texts }) => {
      const own = byKind.get(kind) ?? [];
      const details = await library.details(own);
      const rows = details.flatMap((detail, index) => {
        const facet = (which: 'unit' | 'year') => facetValue(catalogue, which, own[index] as number) ?? '';
        return indicatorsOf(detail, texts).map(({ anchor, said }) => [
          detail.title,
          facet('unit'),
          facet('year'),
          ...texts.map((label) => said.get(label) ?? ''),
          new URL(`${detail.path}#${anchor}`, root).href,
        ]);
      });
      return { name, heads: [of, '实施单位', '年度', ...texts, '网址'], rows };
    }),
  );
}

/** The indicators among the lines of a record: those at one place of its page are one indicator. */
function indicatorsOf(
  { lines }: RecordDetail,
  texts: readonly string[],
): { anchor: string; said: Map<string, string> }[] {
  const own = lines.filter(({ label }) => texts.includes(label));
  return [...Map.groupBy(own, ({ anchor }) => anchor)].map(([anchor, same]) => ({
    anchor,
    said: new Map(same.map(({ label, text }) => [label, text])),
  }));
}

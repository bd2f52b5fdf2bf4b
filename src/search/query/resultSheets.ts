import { type CellValue, numberCell, type Sheet } from '../../spreadsheet/sheet.ts';
import { LABELS } from '../../words/labels.ts';
import { facetValue, isProject } from '../format/catalogue.ts';
import { detailsInFile } from '../format/indexFiles.ts';
import type { RecordDetail } from '../format/recordDetail.ts';
import type { RecordKind } from '../format/recordKinds.ts';
import { KIND_LABELS } from './facetLabels.ts';
import type { EverydayHit } from './findByEverydayWords.ts';
import type { SearchLibrary } from './searchLibrary.ts';

/** Indicators of longer lists of a large site would take more requests than a phone should make. */
const MOST_FILES = 300;

interface Found {
  records: readonly number[];
  also: readonly EverydayHit[];
}

const HEADS = [
  '名称',
  '类别',
  '县区',
  '年度',
  '实施单位',
  '主管部门',
  LABELS.topic,
  LABELS.functionalClass,
  '项目属性',
  '金额（元）',
  '找到的办法',
  '网址',
];

/** The whole list of results as a table, amounts in exact yuan. */
export async function listSheet(library: SearchLibrary, root: URL, { records, also }: Found): Promise<Sheet> {
  const [catalogue, { titles }, amounts, paths] = await Promise.all([
    library.catalogue(),
    library.names(),
    library.amounts(),
    library.paths(),
  ]);
  const found = [...records.map((record) => ({ record, how: '含原话' })), ...also.map(foundBy)];
  const rows = found.map(({ record, how }): CellValue[] => [
    titles[record] ?? '',
    KIND_LABELS[facetValue(catalogue, 'kind', record) as RecordKind],
    ...(['county', 'year', 'unit', 'department', 'topic', 'class', 'attribute'] as const).map(
      (facet) => facetValue(catalogue, facet, record) ?? '',
    ),
    numberCell(String(amounts[record] ?? '')),
    how,
    new URL(paths[record] ?? '', root).href,
  ]);
  return { name: '清单', heads: HEADS, rows };
}

const foundBy = ({ record, via, topic }: EverydayHit) => ({
  record,
  how: topic === undefined ? `按“${via}”在公文里的说法` : `“${via}”的话题“${topic}”（推断）`,
});

/**
 * The indicators of the projects of a list as a table, as printed; null where the list is too long for that.
 * @throws SearchFilesError where a file of the index cannot be had
 */
export async function indicatorSheet(
  library: SearchLibrary,
  root: URL,
  { records, also }: Found,
): Promise<Sheet | null> {
  const catalogue = await library.catalogue();
  const projects = [...records, ...also.map(({ record }) => record)].filter((record) => isProject(catalogue, record));
  const size = detailsInFile(catalogue.records);
  if (new Set(projects.map((record) => Math.floor(record / size))).size > MOST_FILES) return null;
  const details = await library.details(projects);
  const rows = details.flatMap((detail, index) => {
    const record = projects[index] as number;
    const of = (facet: 'unit' | 'year') => facetValue(catalogue, facet, record) ?? '';
    return indicatorsOf(detail).map(({ anchor, texts }) => [
      detail.title,
      of('unit'),
      of('year'),
      ...INDICATOR_TEXTS.map((label) => texts.get(label) ?? ''),
      new URL(`${detail.path}#${anchor}`, root).href,
    ]);
  });
  return { name: '指标', heads: ['项目', '实施单位', '年度', ...INDICATOR_TEXTS, '网址'], rows };
}

const INDICATOR_TEXTS = ['指标', '指标值', '指标说明', '确定依据'];

/** The indicators among the lines of a record: those at one place of its page are one indicator. */
function indicatorsOf({ lines }: RecordDetail): { anchor: string; texts: Map<string, string> }[] {
  const own = lines.filter(({ label }) => INDICATOR_TEXTS.includes(label));
  return [...Map.groupBy(own, ({ anchor }) => anchor)].map(([anchor, same]) => ({
    anchor,
    texts: new Map(same.map(({ label, text }) => [label, text])),
  }));
}

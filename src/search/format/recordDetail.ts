import type { SearchLine, SearchRecord } from './searchRecord.ts';

/** What the catalogue does not say of a record and a result shows. */
export type RecordDetail = Pick<SearchRecord, 'id' | 'title' | 'path' | 'amount' | 'lines'>;

/**
 * A detail as it is stored; `*` stands for the id in the path. Its lines stand in columns: labels by number where they are common ones,
 * anchors by number where they are i1, i2 …, texts by number where many records have them.
 */
export type StoredDetail = [
  id: string,
  path: string,
  title: string,
  amount: string,
  labels: (number | string)[],
  anchors: (number | string)[],
  texts: (number | string)[],
];

/** At their numbers in stored lines: labels may be added at the end. */
const commonLabels = ['指标', '指标值', '指标说明', '确定依据', '年度总体目标', '资金用途', '年度资金', '项目编码'];
const numbered = /^i(\d+)$/;

/**
 * Stores what a result shows of a record, in few bytes: a page of results fetches ten of these.
 * @param numbers of the texts that many records have
 */
export function encodeDetail(
  { id, title, path, amount, lines }: SearchRecord,
  numbers: ReadonlyMap<string, number>,
): StoredDetail {
  return [
    id,
    path.replace(id, '*'),
    title,
    amount,
    lines.map(({ label }) => (commonLabels.includes(label) ? commonLabels.indexOf(label) : label)),
    lines.map(({ anchor }) => Number(numbered.exec(anchor)?.[1] ?? Number.NaN) || anchor),
    lines.map(({ text }) => numbers.get(text) ?? text),
  ];
}

/**
 * Reads what `encodeDetail` stored.
 * @param common the texts that many records have, at their numbers
 */
export function decodeDetail(
  [id, path, title, amount, labels, anchors, texts]: StoredDetail,
  common: readonly string[],
): RecordDetail {
  const lines = labels.map((label, line): SearchLine => {
    const [anchor = '', text = ''] = [anchors[line], texts[line]];
    return {
      label: typeof label === 'number' ? (commonLabels[label] ?? '') : label,
      text: typeof text === 'number' ? (common[text] ?? '') : text,
      anchor: typeof anchor === 'number' ? `i${anchor}` : anchor,
    };
  });
  return { id, title, path: path.replace('*', id), amount, lines };
}

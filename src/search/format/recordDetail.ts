import type { SearchLine, SearchRecord } from './searchRecord.ts';

/** What the catalogue does not say of a record and a result shows. */
export type RecordDetail = Pick<SearchRecord, 'id' | 'title' | 'path' | 'amount' | 'lines'>;

/** A line as it is stored: its label by number where it is a common one, its anchor by number where that is i1, i2 … */
type StoredLine = [label: number | string, anchor: number | string, text: string];
/** A detail as it is stored; `*` stands for the id in the path. */
export type StoredDetail = [id: string, path: string, title: string, amount: string, lines: StoredLine[]];

/** At their numbers in stored lines: labels may be added at the end. */
const commonLabels = ['指标', '指标值', '指标说明', '确定依据', '年度总体目标', '资金用途', '年度资金', '项目编码'];
const numbered = /^i(\d+)$/;

/** Stores what a result shows of a record, in few bytes: a page of results fetches ten of these. */
export function encodeDetail({ id, title, path, amount, lines }: SearchRecord): StoredDetail {
  return [id, path.replace(id, '*'), title, amount, lines.map(encodeLine)];
}

/** Reads what `encodeDetail` stored. */
export function decodeDetail([id, path, title, amount, lines]: StoredDetail): RecordDetail {
  return { id, title, path: path.replace('*', id), amount, lines: lines.map(decodeLine) };
}

function encodeLine({ label, text, anchor }: SearchLine): StoredLine {
  const common = commonLabels.indexOf(label);
  const number = numbered.exec(anchor)?.[1];
  return [common === -1 ? label : common, number === undefined ? anchor : Number(number), text];
}

function decodeLine([label, anchor, text]: StoredLine): SearchLine {
  return {
    label: typeof label === 'number' ? (commonLabels[label] ?? '') : label,
    text,
    anchor: typeof anchor === 'number' ? `i${anchor}` : anchor,
  };
}

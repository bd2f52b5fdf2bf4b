import type { SourceRow } from '../../grid/sourceRow.ts';
import { bareLabel, labelKey } from '../../values/labelKey.ts';
import { type FlatColumn, type FlatForm, KEPT_COLUMNS } from '../flatForm.ts';
import { namesMeasure } from '../labels/labelIndex.ts';
import { type DocumentRows, hasClass, type TableSpan } from './findTables.ts';

/** The declared column of each printed one, by its place. */
export type FlatColumns = ReadonlyMap<number, FlatColumn>;

/** The columns of a row of heads; null where its heads are not those of the form, each once. */
export function columnsOf(head: SourceRow | undefined, { columns }: FlatForm): FlatColumns | null {
  if (!head || head.cells.length < columns.length) return null;
  const found = new Map<number, FlatColumn>();
  for (const { column, text } of head.cells) {
    const declared = [...columns, ...KEPT_COLUMNS].find(({ labels }) =>
      labels.some((label) => !namesMeasure(text) && labelKey(label) === labelKey(bareLabel(text))),
    );
    if (declared) found.set(column, declared);
  }
  const once = new Set(found.values());
  return once.size === head.cells.length && columns.every((column) => once.has(column)) ? found : null;
}

/** So many rows may stand between two pages of a list: the number of the page, a title, who filled it in. */
const MOST_BETWEEN = 4;

/**
 * The spans of a document with every list whole: what stands below a page break, or below a line in its midst, belongs to it, or the project
 * cut there would be published without its last indicators.
 */
export function listSpans(spans: readonly TableSpan[], document: DocumentRows, form: FlatForm): TableSpan[] {
  const whole: TableSpan[] = [];
  for (const [index, span] of spans.entries()) {
    if (span.from < (whole.at(-1)?.to ?? 0)) continue;
    const isList = span.template === null && columnsOf(document.rows[span.from], form);
    const latest = spans.slice(index + 1).find(({ template }) => template !== null)?.from ?? document.rows.length;
    whole.push(isList ? { ...span, to: listEnd(document, span, latest, form) } : span);
  }
  return whole;
}

function listEnd(
  { rows, running }: DocumentRows,
  { from, to: end }: TableSpan,
  latest: number,
  form: FlatForm,
): number {
  const width = rows[from]?.width;
  let to = end;
  for (let next = to; next < latest && next - to < MOST_BETWEEN; next += 1) {
    const row = rows[next] as SourceRow;
    // A page that lost its blank columns has indicators too, and the list is none that can be read.
    if ((row.width !== width && !hasClass(row)) || running.has(row)) continue;
    const between = rows.slice(to, next).filter((each) => !running.has(each));
    if (between.length > 0 && opensList(rows, next, form)) break;
    to = next + 1;
  }
  return to;
}

/** Heads below a title of their own, with a project or the sum of a department in the first row below them. */
function opensList(rows: readonly SourceRow[], at: number, form: FlatForm): boolean {
  const columns = columnsOf(rows[at], form);
  const holds = rows[at + 1]?.cells.map(({ column }) => columns?.get(column)?.holds) ?? [];
  return columns !== null && (holds.includes('project') || (holds.length === 2 && holds[0] === 'unit'));
}

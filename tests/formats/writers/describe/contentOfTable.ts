import type { PrintedTable, TableCell, TableRow } from '../../../../src/model/documentTables.ts';
import type { DescribedParagraph, DescribedText } from './described.ts';
import type { FormContent } from './formContent.ts';
import { indicatorEntries } from './indicatorEntries.ts';
import { joinedText } from './joinedText.ts';
import { printedLine } from './printedLine.ts';

/** Takes apart what the pipeline read from a printed table, so that it can be laid out as its form again. */
export function contentOfTable({ rows }: PrintedTable): FormContent {
  const opening = rows.findIndex(({ cells }) => cells.some(({ to }) => to === 'label'));
  const start = rows.findIndex(({ cells }) => cells.some(isIndicatorPart));
  const lower = rows.slice(start);
  const heads = lower.filter(isHeadRow);
  // Heads of several cells are the first row of the table itself: 816001怀来县官厅镇人民政府 ⇥ 单位：万元.
  const above = rows.slice(0, opening).filter(({ cells }) => cells.length === 1);
  const firstRow = rows.slice(0, opening).filter(({ cells }) => cells.length > 1);
  const upper = [...firstRow, ...rows.slice(opening, start)].flatMap(({ cells }) => cells);
  const head = heads.flatMap(({ cells }) => cells);
  const block = lower.filter((row) => !isHeadRow(row)).flatMap(({ cells }) => cells.filter(isBlockLabel));
  return {
    above: above.flatMap(paragraphOf),
    labels: byField(upper.filter(({ to }) => to === 'label')),
    values: byField(upper.filter(({ to }) => to === 'field')),
    columnHeads: head.length > 0 ? byField(head) : null,
    ...(block.length > 0 ? { block: joinedText(block.map(({ text }) => text.trim())) } : {}),
    entries: indicatorEntries(lower.filter((row) => !isHeadRow(row))),
  };
}

const isIndicatorPart = ({ to, field = '' }: TableCell) =>
  (to === 'label' && (field === 'level1' || field === 'block')) || field.startsWith('indicators.');

const isHeadRow = ({ cells }: TableRow) =>
  cells.some(({ field }) => field === 'level2') && cells.some(({ field, to }) => field === 'target' && to === 'label');

const isBlockLabel = ({ to, field }: TableCell) => to === 'label' && field === 'block';

function paragraphOf({ cells, gapAbove }: TableRow): DescribedParagraph[] {
  const text = printedLine(cells.map((cell) => cell.text));
  const field = cells[0]?.field;
  const set = field === 'fiscalYear' ? 'year' : field === 'currencyUnit' ? 'currency' : 'title';
  return text === '' ? [] : [{ kind: 'paragraph', text, set, ...(gapAbove ? { gapAbove: true } : {}) }];
}

/** Texts by field; the halves of a cut label joined; the steps of a schedule numbered behind its heading. */
function byField(cells: readonly TableCell[]): Record<string, DescribedText> {
  const pieces = new Map<string, string[]>();
  let step = 0;
  for (const { field = '', text } of cells) {
    const key = field === 'schedule' && pieces.has(field) ? `schedule.${++step}` : field;
    pieces.set(key, [...(pieces.get(key) ?? []), text.trim()]);
  }
  return Object.fromEntries([...pieces].map(([field, texts]) => [field, joinedText(texts)]));
}

import type { FilledCell } from '../grid/fillTable.ts';
import { isFormLabel } from '../grid/formLabels.ts';
import type { PageTable } from '../grid/pageTables.ts';
import { textLines } from '../lines/textLines.ts';

/** The labels that open a form. */
const OPENING = /^(?:项目(?:支出)?|专项资金|转移支付[(（]项目[)）])名称$|^项目编码$/;

/** Behind its title, its year and its unit of money, where they stand in the table. */
const FIRST_ROWS = 5;

/** Whether a table begins with a label that opens a form, and its value beside it: in a list a label stands beside the label. */
export function opensForm({ cells }: NonNullable<PageTable['table']>): boolean {
  const opening = cells.find(({ row, text }) => row < FIRST_ROWS && OPENING.test(text.replace(/\s/g, '')));
  const isBeside = ({ row, column }: FilledCell) => row === opening?.row && column === opening.column + opening.colSpan;
  const value = opening && cells.find(isBeside);
  return value !== undefined && value.text !== '' && !isFormLabel(value.text);
}

const OPENS = /(?:项目(?:支出)?|专项资金)名称|项目编码/;

/** Whether a label that opens a form stands in the first lines of a table that is not read. */
export const mayOpenForm = ({ glyphs }: PageTable): boolean =>
  textLines(
    glyphs.filter(({ blank }) => !blank),
    0,
  )
    .slice(0, FIRST_ROWS)
    .some((line) => OPENS.test(line.glyphs.map(({ text }) => text).join('')));

/** A head of more rows is a form of its own that begins like the one before. */
export const TALLEST_HEAD = 3;

/** Whether a table begins with more of a form than the head of a table that goes on could repeat: it is no piece of the one before. */
export function isNewForm(table: NonNullable<PageTable['table']>): boolean {
  const labelled = new Set(table.cells.flatMap(({ row, text }) => (isFormLabel(text) ? [row] : [])));
  return labelled.size > TALLEST_HEAD && opensForm(table);
}

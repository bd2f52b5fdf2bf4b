import type { FilledCell } from './fillTable.ts';
import { isFormLabel } from './formLabels.ts';
import type { PageTable } from './pageTables.ts';

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

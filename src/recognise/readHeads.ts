import type { TableFields } from '../model/documentTables.ts';
import type { TextFieldKey } from '../model/textFields.ts';
import { headRule } from './findTables.ts';
import { headText } from './headText.ts';
import { printedText } from './printedText.ts';
import { CURRENCY_IN_LINE, headLine, YEAR_IN_LINE } from './readLabel.ts';
import type { Template } from './template.ts';
import { put, type WorkCell, type WorkRow } from './workTable.ts';

/** What is looked for anywhere in a head line where no head says it alone. */
const SEARCHED = [
  ['fiscalYear', YEAR_IN_LINE],
  ['currencyUnit', CURRENCY_IN_LINE],
] as const;

/**
 * Reads the rows above a table: its title, year, currency unit and, in some forms, the unit it belongs to. A head that is the field
 * alone (`（2024年度）`) is stronger than a line that mentions it (`2024年部门项目支出绩效目标表`).
 */
export function readHeads(rows: readonly WorkRow[], template: Template, fields: TableFields): void {
  const cells = rows.flatMap((row) => row.cells).filter(({ to }) => to === 'unplaced');
  const set = (cell: WorkCell, field: TextFieldKey, value: string) => {
    fields[field] = { ...printedText([cell]), text: value };
    put(cell, 'field', field);
  };
  for (const cell of cells) {
    const text = headText(cell);
    const rule = headRule(template, text);
    put(cell, rule ? 'title' : 'note');
    if (rule?.field && !fields[rule.field]) set(cell, rule.field, rule.pattern.exec(text)?.groups?.value ?? text);
  }
  for (const [field, pattern] of SEARCHED) {
    for (const cell of cells) {
      const value = fields[field] ? undefined : pattern.exec(headLine(cell.text))?.[1];
      if (value) set(cell, field, value);
    }
  }
}

import type { TableFields } from '../model/documentTables.ts';
import { headRule, headText } from './findTables.ts';
import { printedText } from './printedText.ts';
import type { Template } from './template.ts';
import { put, type WorkRow } from './workTable.ts';

/** Reads the rows above a table: its title, year, currency unit and, in some forms, the unit it belongs to. */
export function readHeads(rows: readonly WorkRow[], template: Template, fields: TableFields): void {
  for (const cell of rows.flatMap((row) => row.cells)) {
    const text = headText(cell);
    const rule = headRule(template, text);
    if (!rule?.field || fields[rule.field]) {
      put(cell, 'title');
      continue;
    }
    const value = rule.pattern.exec(text)?.groups?.value ?? text;
    fields[rule.field] = { ...printedText([cell]), text: value };
    put(cell, 'field', rule.field);
  }
}

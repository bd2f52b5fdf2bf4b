import type { TableFields } from '../../model/documentTables.ts';
import type { TextFieldKey } from '../../model/textFields.ts';
import { toYuan } from '../../values/amount.ts';
import { yearInDigits } from '../../values/yearInDigits.ts';
import { headRule } from '../find/findTables.ts';
import { withoutAside } from '../find/heads.ts';
import { headText } from '../find/headText.ts';
import { yearInLine } from '../labels/readLabel.ts';
import type { Template } from '../template.ts';
import { put, type WorkCell, type WorkTable } from '../workTable.ts';
import { moneyNamed } from './moneyNamed.ts';
import { printedText } from './printedText.ts';
import { contradict, isSaidOnce } from './readFields.ts';

/**
 * Reads the rows above `opening` of a table: its title, year, currency unit and, in some forms, the unit it belongs to. A head that is the year
 * alone (`（2024年度）`) is stronger than a line that mentions it (`2024年部门项目支出绩效目标表`).
 */
export function readHeads(table: WorkTable, opening: number, template: Template, fields: TableFields): void {
  const rows = table.rows.slice(0, opening);
  const cells = rows.flatMap((row) => row.cells).filter(({ to }) => to === 'unplaced');
  // `单位：` and `万元` side by side in two cells.
  const behind = (cell: WorkCell) => (/[:：]\s*$/.test(cell.text) ? (cells[cells.indexOf(cell) + 1]?.text ?? '') : '');
  const set = (cell: WorkCell, field: TextFieldKey, value: string) => {
    fields[field] = { ...printedText([cell]), text: value };
    put(cell, 'field', field);
  };
  for (const cell of cells) {
    const text = withoutAside(headText(cell));
    const rule = headRule(template, text);
    put(cell, rule ? 'title' : 'note');
    const printed = rule?.pattern.exec(rule.field === 'fiscalYear' ? yearInDigits(text) : text);
    if (!rule?.field || !printed) continue;
    const value = printed.groups?.value ?? text;
    // `816001甲 | 县乙镇人民政府`: the code and the beginning of a name that was cut in two.
    const before = rule.field === 'implementingUnit' ? cells[cells.indexOf(cell) - 1] : undefined;
    if (before?.place.row === cell.place.row && /^\d+\p{L}/u.test(before.text)) continue;
    if (!fields[rule.field]) set(cell, rule.field, value);
    else if (rule.field === 'implementingUnit' && isUnderTitle(cells, cell)) {
      for (const other of cells.filter(({ field }) => field === rule.field)) {
        put(other, 'title');
        delete other.field;
      }
      set(cell, rule.field, value);
    } else if (isSaidOnce(rule.field)) contradict(table, fields, rule.field, cell, value);
  }
  // A title that stands apart, as the running head of a page does, says its year as well; that in its midst is of a project.
  const titles = rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.to === 'title' && /^\d{4}年/.test(yearInDigits(headText(cell))));
  for (const cell of new Set([...cells, ...titles])) {
    const year = yearInLine(cell.text);
    if (year && !fields.fiscalYear) set(cell, 'fiscalYear', year);
    for (const unit of moneyNamed(cell.text + behind(cell))) {
      if (fields.currencyUnit || !toYuan('1', unit)) contradict(table, fields, 'currencyUnit', cell, unit);
      else set(cell, 'currencyUnit', unit);
    }
  }
}

/** Whether a title parts a head from the one of its field before it: an office over the title made the document, the one below runs the project. */
function isUnderTitle(cells: readonly WorkCell[], cell: WorkCell): boolean {
  const above = cells.slice(0, cells.indexOf(cell));
  const other = above.findLastIndex(({ field }) => field === 'implementingUnit');
  return above.slice(other + 1).some(({ to, field }) => to === 'title' && field === undefined);
}

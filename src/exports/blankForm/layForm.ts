import type { TextFieldKey } from '../../model/textFields.ts';
import type { FieldRule, HeadRule, Template } from '../../recognise/template.ts';
import { classRows } from './classRows.ts';
import { type FieldLine, fieldLines } from './fieldLines.ts';
import { type ColumnRun, type FormColumns, formColumns, shareOut } from './formColumns.ts';
import type { FormCell, FormLook, FormSheet } from './formSheet.ts';

/** Indicators of a class that a blank form has room for; more rows can be inserted. */
const ROWS_A_CLASS = 3;

const HEIGHTS = { title: 34, line: 24, purpose: 48, prose: 84, indicator: 28 };

/** How a head is filled in, and where it stands: the year in a line of its own, money at the right. */
const HEADS: Partial<Record<TextFieldKey, Pick<FormCell, 'look' | 'hint' | 'choices'>>> = {
  fiscalYear: { look: 'year', hint: '写成（2024年度）' },
  currencyUnit: {
    look: 'right',
    hint: '照原件选万元或元；不写，金额读不成数',
    choices: ['单位：万元', '单位：元'],
  },
  implementingUnit: { look: 'left', hint: '接着写单位名称，名称前可以带单位代码' },
};

/** A declared form as an empty sheet: title, heads, the fields with room for their values, and the indicators class by class. */
export function layForm(template: Template): FormSheet {
  const columns = formColumns(template);
  const sheet: Sheet = { cells: [], heights: [], columns };
  layHeads(sheet, template);
  for (const line of fieldLines(template)) layLine(sheet, line);
  layIndicators(sheet, template);
  return { cells: sheet.cells, widths: columns.widths, heights: sheet.heights };
}

interface Sheet {
  cells: FormCell[];
  heights: number[];
  columns: FormColumns;
}

const addRow = ({ heights }: Sheet, height = HEIGHTS.line): number => heights.push(height);

const put = ({ cells }: Sheet, row: number, run: ColumnRun, look: FormLook, text = '', more: Partial<FormCell> = {}) =>
  void cells.push({ row, ...run, rowSpan: 1, text, look, ...more });

/** From a column to the last one, or to the one before `until`. */
const runFrom = ({ columns }: Sheet, column: number, until = columns.widths.length + 1): ColumnRun => ({
  column,
  colSpan: until - column,
});

/** Forms are declared with narrow punctuation, which labels are compared in, and printed with wide. */
const labelText = ({ labels }: Pick<FieldRule, 'labels'>): string =>
  (labels[0] ?? '').replace(':', '：').replace('(', '（').replace(')', '）');

function layHeads(sheet: Sheet, { title, heads }: Template): void {
  const blanks = heads.filter((head): head is HeadRule & { blank: string } => head.blank !== undefined);
  const [years, others] = [true, false].map((wanted) =>
    blanks.filter(({ field }) => (field === 'fiscalYear') === wanted),
  );
  // What a title says in brackets tells two forms apart and is printed on neither.
  put(sheet, addRow(sheet, HEIGHTS.title), runFrom(sheet, 1), 'title', title.replace(/（.*）$/, ''));
  for (const { field, blank } of years ?? []) {
    put(sheet, addRow(sheet), runFrom(sheet, 1), 'year', blank, field && HEADS[field]);
  }
  const row = addRow(sheet);
  for (const { field, blank } of others ?? []) {
    const filled = field && HEADS[field];
    const { secondLabel } = sheet.columns;
    const run = filled?.look === 'right' ? runFrom(sheet, secondLabel + 1) : runFrom(sheet, 1, secondLabel + 1);
    put(sheet, row, run, 'left', blank, filled);
  }
}

function layLine(sheet: Sheet, line: FieldLine): void {
  if (line.kind === 'group') layGroup(sheet, line);
  else if (line.kind === 'schedule') laySchedule(sheet, line.rule);
  else {
    const row = addRow(sheet, line.prose ? HEIGHTS.prose : HEIGHTS.line);
    const { secondLabel } = sheet.columns;
    const starts = line.rules.map((_, index) => (index === 0 ? 1 : secondLabel));
    for (const [index, rule] of line.rules.entries()) {
      const start = starts[index] ?? 1;
      put(sheet, row, { column: start, colSpan: 1 }, 'label', labelText(rule));
      put(sheet, row, runFrom(sheet, start + 1, starts[index + 1]), line.prose ? 'prose' : 'value');
    }
  }
}

/** Money in rows beside its heading; in one row where the heading keeps a text below it. */
function layGroup(sheet: Sheet, { rule, amounts }: Extract<FieldLine, { kind: 'group' }>): void {
  const top = addRow(sheet);
  const text = labelText(rule);
  if (rule.below) {
    for (const [index, run] of shareOut(sheet.columns, 2, amounts.length * 2).entries()) {
      const amount = index % 2 === 0 ? amounts[index / 2] : undefined;
      put(sheet, top, run, amount ? 'label' : 'value', amount && labelText(amount));
    }
    put(sheet, addRow(sheet, HEIGHTS.purpose), runFrom(sheet, 2), 'prose', '', { hint: '写资金用途' });
    put(sheet, top, { column: 1, colSpan: 1 }, 'label', text, { rowSpan: 2 });
    return;
  }
  for (const [index, amount] of amounts.entries()) {
    const row = index === 0 ? top : addRow(sheet);
    put(sheet, row, { column: 2, colSpan: 2 }, 'label', labelText(amount));
    put(sheet, row, runFrom(sheet, 4), 'value');
  }
  put(sheet, top, { column: 1, colSpan: 1 }, 'label', text, { rowSpan: Math.max(amounts.length, 1) });
}

function laySchedule(sheet: Sheet, rule: Extract<FieldRule, { kind: 'schedule' }>): void {
  const [top, below] = [addRow(sheet), addRow(sheet)];
  put(sheet, top, { column: 1, colSpan: 1 }, 'label', labelText(rule), { rowSpan: 2 });
  for (const [index, run] of shareOut(sheet.columns, 2, rule.steps.length).entries()) {
    put(sheet, top, run, 'label', rule.steps[index]);
    put(sheet, below, run, 'value');
  }
}

function layIndicators(sheet: Sheet, template: Template): void {
  const { block } = sheet.columns;
  const head = addRow(sheet);
  const top = head + 1;
  const classAt = (role: 'level1' | 'level2') => block.find((column) => column.role === role);
  for (const { level1, level2 } of classRows(template)) {
    const first = sheet.heights.length + 1;
    for (const name of level2) {
      const rows = Array.from({ length: ROWS_A_CLASS }, () => addRow(sheet, HEIGHTS.indicator));
      layClass(sheet, classAt('level2'), name, rows[0] ?? first, rows.length);
      for (const row of rows) {
        for (const { role, column, colSpan } of block) {
          if (!CLASS_ROLES.has(role)) put(sheet, row, { column, colSpan }, 'value');
        }
      }
    }
    layClass(sheet, classAt('level1'), level1, first, sheet.heights.length + 1 - first);
  }
  for (const { role, labels, column, colSpan } of block) {
    // 名称 heads the column in which 绩效指标 stands beside all classes; where a form has one word for both it reaches over the heads.
    const [text = '', side = text] = labels;
    const whole = role === 'block' && side === text;
    put(sheet, head, { column, colSpan }, 'label', text, { rowSpan: whole ? sheet.heights.length - head + 1 : 1 });
    if (role === 'block' && !whole) layClass(sheet, { column, colSpan }, side, top, sheet.heights.length - head);
  }
}

const CLASS_ROLES: ReadonlySet<string> = new Set(['block', 'level1', 'level2']);

function layClass(sheet: Sheet, run: ColumnRun | undefined, text: string, row: number, rowSpan: number): void {
  if (run) put(sheet, row, { column: run.column, colSpan: run.colSpan }, 'label', text, { rowSpan });
}

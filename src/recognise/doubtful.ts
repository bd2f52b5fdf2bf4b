import type { PrintedIndicator, PrintedTable } from '../model/documentTables.ts';
import { brokenNumber } from '../values/brokenNumber.ts';
import { compactText } from '../values/compactText.ts';
import { parseTargetValue } from '../values/targetValue.ts';
import type { WorkCell, WorkTable } from './workTable.ts';

/** Characters that turn the order of what follows round: behind one, `31` is shown as 13. */
const TURNED = /[\u202b\u202e\u2067]/;

/** A name says something: it has letters. */
const LETTER = /\p{L}/u;

/** `2024年底`, `2022年12月31日之前`; 2024年环境保护运行费 is a name. */
const ONLY_DATE = /^\d{4}年[\d年月日号度份底末初前之以内季上中下半旬至到\-—~～.]*$/;

/** No name of an indicator is a date, or a number with a unit of two characters: `2024年底`, `≥95%`, `1.5万亩`. */
const LONGEST_UNIT = 2;

/**
 * Values of a table that was read, of which a reader of the page would not be sure: two numbers in one cell, text turned round, a name
 * that is a number, name and value exchanged.
 * @returns their printed texts; a table with one of them is not read
 */
export function doubtful(
  table: WorkTable,
  { fields, indicators }: Pick<PrintedTable, 'fields' | 'indicators'>,
): string[] {
  const cells = table.rows.flatMap((row) => row.cells).filter(({ to }) => to === 'field');
  const name = fields.name?.text ?? '';
  const exchanged = indicators.find(({ name, target }) => target.kind === 'qualitative' && isMeasure(name.text));
  const broken = cells.filter((cell) => TURNED.test(cell.source) || (holdsValue(cell) && brokenNumber(cell.source)));
  return [
    ...broken.map(({ text }) => compactText(text)),
    ...(name !== '' && !LETTER.test(name) ? [name] : []),
    ...(exchanged ? [exchanged.name.text] : []),
    ...strayEnd(table, indicators),
    ...table.rows.flatMap((row) =>
      row.cells.filter((cell) => overValues(cell, table)).map(({ text }) => compactText(text)),
    ),
  ];
}

/** Money, the value of an indicator, or the objective, whose last line may be a page number; a name may end with a number. */
const holdsValue = ({ field = '' }: WorkCell): boolean => field !== 'name' && !/\.(?:name|description)$/.test(field);

/** A name alone, without a class and a value, at the end of a text is more likely a line below the table: `财政所盖章处`. */
function strayEnd({ rows }: WorkTable, indicators: readonly PrintedIndicator[]): string[] {
  const [before, last] = indicators.slice(-2);
  const mergesKnown = rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
  if (mergesKnown || !last?.level2.inherited || last.target.kind !== 'blank') return [];
  const alone = !last.description?.text && !last.basis?.text;
  return alone && last.name.text !== before?.name.text ? [last.name.text] : [];
}

function isMeasure(text: string): boolean {
  const { kind, measurementUnit } = parseTargetValue(text);
  return ONLY_DATE.test(text) || (kind === 'number' && measurementUnit.length <= LONGEST_UNIT);
}

/** A name that covers the column of values too is a line written across the table, no indicator. */
function overValues({ field = '', colSpan }: WorkCell, { rows }: WorkTable): boolean {
  if (colSpan < 2 || !/^indicators\.\d+\.name$/.test(field)) return false;
  const isHead = (cell: WorkCell, role: string) => cell.to === 'label' && cell.field === role;
  // 项目名称 is a label called name too: the head of the column stands beside that of the values.
  const heads = rows.find(({ cells }) => cells.some((cell) => isHead(cell, 'target')));
  const head = heads?.cells.find((cell) => isHead(cell, 'name'));
  return head !== undefined && colSpan > head.colSpan;
}

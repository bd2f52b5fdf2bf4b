import type { ConditionRule } from './conditionalStyle.ts';
import type { CellValue } from './workbook.ts';
import { placeOf } from './xlsx/cellPlace.ts';

/** What may stand in place of a number. */
export const SHOWN_INSTEAD: ReadonlySet<string> = new Set(['dataBar', 'iconSet']);

type Constant = number | string;
type Comparison = (left: Constant, right: Constant) => boolean;

/** In a spreadsheet every text is greater than every number, and letters are the same in any case. */
const order: (left: Constant, right: Constant) => number = (left, right) => {
  if (typeof left !== typeof right) return typeof left === 'string' ? 1 : -1;
  const [a, b] = typeof left === 'string' ? [left.toUpperCase(), String(right).toUpperCase()] : [left, right];
  return a === b ? 0 : a < b ? -1 : 1;
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': (left, right) => order(left, right) === 0,
  '<>': (left, right) => order(left, right) !== 0,
  '>': (left, right) => order(left, right) > 0,
  '<': (left, right) => order(left, right) < 0,
  '>=': (left, right) => order(left, right) >= 0,
  '<=': (left, right) => order(left, right) <= 0,
};

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ equal: '=', notEqual: '<>', greaterThan: '>', lessThan: '<' },
  ...{ greaterThanOrEqual: '>=', lessThanOrEqual: '<=' },
};

/** Whether a rule is met by a value; null where more than the value itself decides. */
export function isMet(rule: ConditionRule, row: number, column: number, value: CellValue): boolean | null {
  const { type, operator, formulas } = rule;
  if (type === 'containsBlanks' || type === 'notContainsBlanks')
    return (value.kind === 'text' && value.text.trim() === '') === (type === 'containsBlanks');
  if (SHOWN_INSTEAD.has(type)) return value.kind === 'number';
  if (type === 'containsErrors' || type === 'notContainsErrors')
    return (value.kind === 'error') === (type === 'containsErrors');
  const own = value.kind === 'number' ? value.number : value.kind === 'text' ? value.text : null;
  if (own === null) return null;
  if (type === 'cellIs') return isBy(operator, own, formulas.map(constantIn));
  return type === 'expression' ? isTrue(rule, row, column, own) : null;
}

function isBy(operator: string, own: Constant, [first = null, second = null]: (Constant | null)[]): boolean | null {
  if (first === null) return null;
  const compare = COMPARISONS[OPERATORS[operator] ?? ''];
  if (compare) return compare(own, first);
  if (second === null || !/^(?:notB|b)etween$/.test(operator)) return null;
  const [low, high] = order(first, second) <= 0 ? [first, second] : [second, first];
  const isBetween = order(own, low) >= 0 && order(own, high) <= 0;
  return isBetween === (operator === 'between');
}

function constantIn(formula: string): Constant | null {
  const [, number, text] = /^\s*(?:(-?\d+(?:\.\d+)?)|"((?:[^"]|"")*)")\s*$/.exec(formula) ?? [];
  return number !== undefined ? Number(number) : (text?.replaceAll('""', '"') ?? null);
}

const COMPARED = /^\s*(\$?)([A-Z]{1,3})(\$?)(\d{1,7})\s*(<=|>=|<>|=|<|>)(.*)$/s;

/** A formula that compares the cell itself with a constant; it is written for the first cell of its area. */
function isTrue({ areas, formulas }: ConditionRule, row: number, column: number, own: Constant): boolean | null {
  const [, fixedColumn, letters = '', fixedRow, digits = '', operator = '', right = ''] =
    COMPARED.exec(formulas[0] ?? '') ?? [];
  const [area] = areas;
  const constant = constantIn(right);
  if (!area || areas.length > 1 || operator === '' || constant === null) return null;
  const written = placeOf(`${letters}${digits}`);
  const to = {
    row: written.row + (fixedRow ? 0 : row - area.top),
    column: written.column + (fixedColumn ? 0 : column - area.left),
  };
  return to.row === row && to.column === column ? (COMPARISONS[operator]?.(own, constant) ?? null) : null;
}

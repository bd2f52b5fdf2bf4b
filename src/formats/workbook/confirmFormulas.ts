import { type Operand, plainResult } from './plainFormula.ts';
import type { CellValue } from './workbook.ts';

/** A value of a sheet, with the formula that gives it; its text is empty where it is not known. */
export interface StoredValue {
  value: CellValue;
  formula?: string;
}

export type StoredValues = ReadonlyMap<number, StoredValue>;

/** Cells that are looked at for all formulas of a sheet, and formulas that lead to one another. */
const [MOST_LOOKS, DEEPEST] = [1_000_000, 50];
/** Spreadsheets calculate with doubles. */
const NEAR = 1e-9;

/** Where a value stands in the map of a sheet. Rows and columns are 1-based. */
export const keyOf = (row: number, column: number): number => row * 16_385 + column;

/**
 * Tells for a cell whether its stored value is what its formula gives, and so not out of date whatever the file says: xlsxwriter marks
 * every workbook to be calculated anew.
 */
export function confirmFormulas(values: StoredValues): (row: number, column: number) => boolean {
  const known = new Map<number, boolean>();
  let looks = 0;

  function isRight(key: number, depth: number): boolean {
    const before = known.get(key);
    if (before !== undefined) return before;
    // A formula that leads to itself has no result.
    known.set(key, false);
    const stored = values.get(key);
    const right =
      depth < DEEPEST && stored?.formula !== undefined && isSame(stored.value, resultOf(stored.formula, depth));
    known.set(key, right);
    return right;
  }

  function resultOf(formula: string, depth: number): number | string | null {
    return plainResult(formula, (row, column): Operand => {
      looks += 1;
      if (looks > MOST_LOOKS) return undefined;
      const key = keyOf(row, column);
      const stored = values.get(key);
      if (stored === undefined) return null;
      if (stored.formula !== undefined && !isRight(key, depth + 1)) return undefined;
      return operandOf(stored.value);
    });
  }

  return (row, column) => isRight(keyOf(row, column), 0);
}

function operandOf(value: CellValue): Operand {
  if (value.kind === 'number') return value.number;
  return value.kind === 'text' ? value.text : undefined;
}

function isSame(value: CellValue, result: number | string | null): boolean {
  const stored = operandOf(value);
  if (typeof stored === 'number' && typeof result === 'number')
    return Math.abs(stored - result) <= NEAR * Math.max(1, Math.abs(result));
  return typeof stored === 'string' && stored === result;
}

import { areaOf, placeOf } from './xlsx/cellPlace.ts';

/** What stands in a cell that a formula names: null for a blank one, undefined where nobody can tell. */
export type Operand = number | string | null | undefined;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|(\$?[A-Z]{1,3}\$?\d{1,7})(:\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w(!.])|(SUM)\(|([-+*/&(),]))\s*/y;

type Token =
  | { kind: 'value'; value: number | string }
  | { kind: 'cell'; reference: string }
  | { kind: 'area'; reference: string }
  | { kind: 'mark'; mark: string };

/** Why a formula has no result here. */
class Beyond extends Error {}

/**
 * The result of a formula of numbers, texts, cells of its own sheet, `+ - * / &`, brackets and SUM, as a spreadsheet calculates it.
 *
 * @param formula without its `=`: SUM(C7:C9)+10
 * @param valueAt what stands in a cell; rows and columns are 1-based
 * @returns null for any other formula, and where a cell decides of which nobody can tell
 */
export function plainResult(
  formula: string,
  valueAt: (row: number, column: number) => Operand,
): number | string | null {
  try {
    return evaluate(tokensOf(formula), valueAt);
  } catch (error) {
    // Brackets may stand in brackets for ever.
    if (error instanceof Beyond || error instanceof RangeError) return null;
    throw error;
  }
}

type Operations = Readonly<Record<string, (left: number, right: number) => number>>;
const SUMS: Operations = { '+': (left, right) => left + right, '-': (left, right) => left - right };
const PRODUCTS: Operations = { '*': (left, right) => left * right, '/': (left, right) => left / right };

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [, number, text, cell, to, sum, mark] = TOKEN.exec(formula) ?? [];
    if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) });
    else if (text !== undefined) tokens.push({ kind: 'value', value: text });
    else if (cell !== undefined) tokens.push({ kind: to ? 'area' : 'cell', reference: `${cell}${to ?? ''}` });
    else if (sum ?? mark) tokens.push({ kind: 'mark', mark: (sum ?? mark) as string });
    else throw new Beyond();
  }
  return tokens;
}

function evaluate(tokens: readonly Token[], valueAt: (row: number, column: number) => Operand): number | string {
  let at = 0;
  const isNext = (...marks: string[]): string | undefined => {
    const token = tokens[at];
    return token?.kind === 'mark' && marks.includes(token.mark) ? token.mark : undefined;
  };
  const take = (mark: string): void => {
    if (!isNext(mark)) throw new Beyond();
    at += 1;
  };
  const known = (row: number, column: number): number | string | null => {
    const value = valueAt(row, column);
    if (value === undefined) throw new Beyond();
    return value;
  };
  const numberOf = (value: number | string | null): number => {
    if (typeof value === 'string') throw new Beyond();
    return value ?? 0;
  };

  function joined(): number | string | null {
    let left = sum();
    while (isNext('&')) {
      at += 1;
      left = `${left ?? ''}${sum() ?? ''}`;
    }
    return left;
  }

  function chain(next: () => number | string | null, operations: Operations): number | string | null {
    let left = next();
    for (let mark = isNext(...Object.keys(operations)); mark; mark = isNext(...Object.keys(operations))) {
      at += 1;
      left = operations[mark]?.(numberOf(left), numberOf(next())) ?? null;
    }
    return left;
  }
  const product = () => chain(operand, PRODUCTS);
  const sum = () => chain(product, SUMS);

  function operand(): number | string | null {
    if (isNext('-')) {
      at += 1;
      return -numberOf(operand());
    }
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'value') return token.value;
    if (token?.kind === 'cell') {
      const { row, column } = placeOf(token.reference);
      return known(row, column);
    }
    if (token?.kind === 'mark' && token.mark === '(') {
      const inner = joined();
      take(')');
      return inner;
    }
    if (token?.kind === 'mark' && token.mark === 'SUM') return total();
    throw new Beyond();
  }

  /** Of areas SUM passes over texts. */
  function total(): number {
    let whole = 0;
    for (let more = true; more; ) {
      const token = tokens[at];
      if (token?.kind === 'area') {
        at += 1;
        const { top, left, bottom, right } = areaOf(token.reference);
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1) {
            const value = known(row, column);
            if (typeof value === 'number') whole += value;
          }
      } else whole += numberOf(joined());
      more = isNext(',') !== undefined;
      if (more) at += 1;
    }
    take(')');
    return whole;
  }

  const result = joined() ?? 0;
  // Divided by nothing, it shows an error.
  if (at < tokens.length || (typeof result === 'number' && !Number.isFinite(result))) throw new Beyond();
  return result;
}

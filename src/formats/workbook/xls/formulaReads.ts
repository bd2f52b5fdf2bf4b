import { ANY_CELL, type PlacedFormula } from '../movingFormulas.ts';
import { lettersOf } from '../xlsx/cellPlace.ts';

/** The bytes behind a token, by its kind ([MS-XLS] 2.5.198); those of one kind have three numbers. Operators have none. */
const SIZES: Readonly<Record<number, number>> = {
  28: 1,
  29: 1,
  30: 2,
  31: 8,
  32: 7,
  33: 2,
  34: 3,
  35: 4,
  36: 4,
  37: 8,
  38: 6,
  39: 6,
  40: 6,
  41: 2,
  42: 4,
  43: 8,
  57: 6,
  58: 6,
  59: 10,
  60: 6,
  61: 10,
};
const [TEXT, ATTRIBUTE, FUNCTION, FUNCTION_OF_MANY, CELL, AREA, OTHER_CELL, OTHER_AREA] = [
  23, 25, 33, 34, 36, 37, 58, 59,
];
const LAST_OPERATOR = 22;
const [FIRST_OPERATOR, FIRST_CLASSED, CLASSES] = [3, 32, 32];

/** Functions that are calculated anew every time, by their numbers ([MS-XLS] 2.5.198.17). */
const FUNCTIONS: Readonly<Record<number, string>> = {
  63: 'RAND()',
  74: 'NOW()',
  78: 'OFFSET()',
  125: 'CELL()',
  148: 'INDIRECT()',
  221: 'TODAY()',
  244: 'INFO()',
};

/**
 * What a formula record of BIFF8 ([MS-XLS] 2.4.127) tells of what its value depends on: the cells and the functions of the day, of the time
 * and of chance that its tokens name; any cell where they are shared with other cells or not understood.
 */
export function formulaReads(view: DataView): Pick<PlacedFormula, 'reads' | 'always'> {
  const volatile = view.byteLength > 24 && view.getUint8(22) === ATTRIBUTE && (view.getUint8(23) & 1) === 1;
  const always = (view.getUint16(14, true) & 1) === 1 || volatile;
  try {
    return { always, reads: wordsIn(view, 22, 22 + view.getUint16(20, true)).join(' ') };
  } catch (error) {
    if (error instanceof RangeError) return { always, reads: ANY_CELL };
    throw error;
  }
}

/** @throws RangeError where a token is not known */
function wordsIn(view: DataView, from: number, end: number): string[] {
  const words: string[] = [];
  const place = (row: number, column: number) =>
    `${lettersOf((view.getUint16(column, true) & 0x3fff) + 1)}${view.getUint16(row, true) + 1}`;
  for (let at = from; at < end; ) {
    const token = view.getUint8(at);
    const kind = token < FIRST_CLASSED + CLASSES ? token : FIRST_CLASSED + (token % CLASSES);
    at += 1;
    if (kind === CELL) words.push(place(at, at + 2));
    else if (kind === AREA) words.push(`${place(at, at + 4)}:${place(at + 2, at + 6)}`);
    else if (kind === OTHER_CELL) words.push(`?!${place(at + 2, at + 4)}`);
    else if (kind === OTHER_AREA) words.push(`?!${place(at + 2, at + 6)}:${place(at + 4, at + 8)}`);
    else if (kind === FUNCTION || kind === FUNCTION_OF_MANY)
      words.push(FUNCTIONS[view.getUint16(kind === FUNCTION ? at : at + 1, true)] ?? '');
    at += sizeOf(view, kind, at);
  }
  return words;
}

function sizeOf(view: DataView, kind: number, at: number): number {
  if (kind >= FIRST_OPERATOR && kind <= LAST_OPERATOR) return 0;
  if (kind === TEXT) return 2 + view.getUint8(at) * ((view.getUint8(at + 1) & 1) + 1);
  if (kind === ATTRIBUTE) {
    const isChoice = (view.getUint8(at) & 4) === 4;
    return 3 + (isChoice ? 2 * (view.getUint16(at + 1, true) + 1) : 0);
  }
  const size = SIZES[kind];
  if (size === undefined) throw new RangeError('a token that is not known');
  return size;
}

import { type BiffRecord, biffRecords, RECORD } from './biffRecords.ts';

/** Records of one cell or of several, and of the text that a formula gives. */
const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.multipleRk,
  RECORD.multipleBlank,
  RECORD.richString,
  RECORD.labelSst,
  RECORD.blank,
  RECORD.number,
  RECORD.label,
  RECORD.boolOrError,
  RECORD.string,
  RECORD.rk,
]);

/** What else is known, and what ends a block of rows or tells of formulas of several cells: DBCell, Array, Table, ShrFmla. */
const KNOWN: ReadonlySet<number> = new Set([...Object.values(RECORD), 0xd7, 0x0221, 0x0236, 0x04bc]);

/** Records that came with later versions are numbered from here on; who does not know one may pass over it. */
const LATER = 0x0800;

/**
 * The records of a sheet, see `biffRecords`.
 * @throws RangeError where one of a kind that nobody knows stands between two cells: it was a cell itself, whose kind is damaged, and would be
 * lost without a word
 */
export function* sheetRecords(stream: Uint8Array, at: number): Generator<BiffRecord> {
  let wasCell = false;
  let lost = false;
  for (const record of biffRecords(stream, at)) {
    const isCell = CELLS.has(record.type);
    if (isCell && lost) throw new RangeError('no cell');
    if (wasCell && !KNOWN.has(record.type) && record.type < LATER) lost = true;
    wasCell = isCell;
    yield record;
  }
}

/** One record of a BIFF stream; its continuations follow it as pieces of their own. */
export interface BiffRecord {
  type: number;
  /** At least one; text that goes on in the next piece says its width anew there. */
  pieces: DataView[];
  /** Where the record begins in the stream. */
  at: number;
}

export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  note: 0x1c,
  dateMode: 0x22,
  filePass: 0x2f,
  font: 0x31,
  continuation: 0x3c,
  codePage: 0x42,
  uncalculated: 0x5e,
  columnInfo: 0x7d,
  boundSheet: 0x85,
  object: 0x5d,
  palette: 0x92,
  multipleRk: 0xbd,
  multipleBlank: 0xbe,
  richString: 0xd6,
  xf: 0xe0,
  mergedCells: 0xe5,
  background: 0xe9,
  drawing: 0xec,
  sharedStrings: 0xfc,
  labelSst: 0xfd,
  externalBook: 0x01ae,
  conditionalFormats: 0x01b0,
  condition: 0x01b1,
  objectText: 0x01b6,
  recalculation: 0x01c1,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  string: 0x0207,
  row: 0x0208,
  usualRow: 0x0225,
  window2: 0x023e,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
  tables: 0x0872,
  newConditionalFormats: 0x0879,
  newCondition: 0x087a,
} as const;

/**
 * The records of one substream ([MS-XLS] 2.1.4): from its BOF to its EOF, both included; substreams inside it (charts) are passed over.
 * @throws RangeError where the stream ends before the substream does, none begins there, or zeros stand in it
 */
export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.getUint16(from, true) !== RECORD.bof) throw new RangeError('no substream');
  let depth = 0;
  for (let at = from; ; ) {
    const type = view.getUint16(at, true);
    // No record of these books is of type 0: it is a part of the file that was lost and filled with zeros.
    if (type === 0) throw new RangeError('no record');
    const start = at;
    const pieces: DataView[] = [];
    do {
      const size = view.getUint16(at + 2, true);
      if (at + 4 + size > stream.length) throw new RangeError('cut short');
      pieces.push(new DataView(stream.buffer, stream.byteOffset + at + 4, size));
      at += 4 + size;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === RECORD.continuation);
    if (type === RECORD.bof) depth += 1;
    if (type === RECORD.eof) depth -= 1;
    if (depth < 2 && !(type === RECORD.eof && depth === 1)) yield { type, pieces, at: start };
    if (depth === 0) return;
  }
}

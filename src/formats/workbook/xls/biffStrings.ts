import type { BiffRecord } from './biffRecords.ts';

/** Reads the pieces of a record one after the other as if they were one. @throws RangeError past the end */
export function pieceReader({ pieces }: Pick<BiffRecord, 'pieces'>, start = 0) {
  let index = 0;
  let at = start;
  const settle = () => {
    while (index < pieces.length - 1 && at >= (pieces[index] as DataView).byteLength) {
      at -= (pieces[index] as DataView).byteLength;
      index += 1;
    }
    return pieces[index] as DataView;
  };
  const u8 = () => settle().getUint8(at++);
  const u16 = () => u8() + u8() * 256;
  return {
    u8,
    u16,
    u32: () => u16() + u16() * 65_536,
    skip(bytes: number): void {
      at += bytes;
    },
    /** So many characters, a byte or two each; every further piece begins with its own width. */
    characters(count: number, wide: boolean): string {
      let text = '';
      let two = wide;
      for (let left = count; left > 0; ) {
        let piece = settle();
        if (at >= piece.byteLength) throw new RangeError('cut short');
        const room = Math.min(left, Math.floor((piece.byteLength - at) / (two ? 2 : 1)));
        if (room === 0) throw new RangeError('half a character');
        const codes: number[] = [];
        for (let taken = 0; taken < room; taken += 1)
          codes.push(two ? piece.getUint16(at + taken * 2, true) : piece.getUint8(at + taken));
        for (let from = 0; from < codes.length; from += 4096)
          text += String.fromCharCode(...codes.slice(from, from + 4096));
        at += room * (two ? 2 : 1);
        left -= room;
        if (left > 0 && at >= piece.byteLength) {
          piece = settle();
          two = (u8() & 1) === 1;
        }
      }
      return text;
    },
  };
}

export type PieceReader = ReturnType<typeof pieceReader>;

/** A Unicode string with formatting runs and phonetic text ([MS-XLS] 2.5.293), both passed over. */
export function richString(reader: PieceReader, count: number): string {
  const flags = reader.u8();
  const runs = flags & 8 ? reader.u16() : 0;
  const phonetic = flags & 4 ? reader.u32() : 0;
  const text = reader.characters(count, (flags & 1) === 1);
  reader.skip(runs * 4 + phonetic);
  return text;
}

/** The strings of a workbook (SST). @throws RangeError where the table is cut short */
export function sharedStrings(record: BiffRecord): string[] {
  const reader = pieceReader(record, 4);
  const count = reader.u32();
  const strings: string[] = [];
  for (let index = 0; index < count; index += 1) strings.push(breaks(richString(reader, reader.u16())));
  return strings;
}

export const breaks = (text: string): string => text.replace(/\r\n?/g, '\n');

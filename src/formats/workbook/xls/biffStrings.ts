import type { RichText, TextFont } from '../richText.ts';
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

/**
 * A Unicode string with formatting runs and phonetic text ([MS-XLS] 2.5.293), the latter passed over.
 * @param fonts those of the workbook in their order
 */
export function richString(reader: PieceReader, count: number, fonts: readonly TextFont[]): RichText {
  const flags = reader.u8();
  const runs = flags & 8 ? reader.u16() : 0;
  const phonetic = flags & 4 ? reader.u32() : 0;
  const text = reader.characters(count, (flags & 1) === 1);
  const starts = Array.from({ length: runs }, () => ({ at: reader.u16(), font: reader.u16() }));
  reader.skip(phonetic);
  if (runs === 0) return { text: breaks(text) };
  const pieces = [{ at: 0, font: null }, ...starts].map(({ at, font }, index) => ({
    text: breaks(text.slice(at, starts[index]?.at ?? text.length)),
    font: font === null ? null : (fontOf(fonts, font) ?? null),
  }));
  return { text: breaks(text), runs: pieces };
}

/** Fonts are counted from 0, and there is none of number 4 ([MS-XLS] 2.5.129). */
export const fontOf = (fonts: readonly TextFont[], number: number): TextFont | undefined =>
  fonts[number > 4 ? number - 1 : number];

/** The strings of a workbook (SST). @throws RangeError where the table is cut short */
export function sharedStrings(record: BiffRecord, fonts: readonly TextFont[]): RichText[] {
  const reader = pieceReader(record, 4);
  const count = reader.u32();
  const strings: RichText[] = [];
  for (let index = 0; index < count; index += 1) strings.push(richString(reader, reader.u16(), fonts));
  return strings;
}

export const breaks = (text: string): string => text.replace(/\r\n?/g, '\n');

import { CFB } from '@e965/xlsx';

/** A record of a BIFF stream: its number and its bytes. */
export type Rec = readonly [type: number, bytes: readonly number[]];

export const u16 = (number: number): number[] => [number & 255, (number >> 8) & 255];
export const u32 = (number: number): number[] => [...u16(number & 0xffff), ...u16(number >>> 16)];
export const f64 = (number: number): number[] => [...new Uint8Array(new Float64Array([number]).buffer)];

const bytesOf = (records: readonly Rec[]): number[] =>
  records.flatMap(([type, bytes]) => [...u16(type), ...u16(bytes.length), ...bytes]);

const bof = (version: number, kind: number): Rec => [
  0x0809,
  [...u16(version), ...u16(kind), ...u32(0), ...u32(0), ...u32(0)],
];
const EOF: Rec = [0x0a, []];

/** A hand-made .xls of one sheet. @param name bytes of the sheet's name with its length before it, as the version writes it */
export function makeXls(
  version: 0x0500 | 0x0600,
  globals: readonly Rec[],
  name: readonly number[],
  sheet: readonly Rec[],
): Uint8Array {
  const before = (at: number): Rec[] => [bof(version, 5), ...globals, [0x85, [...u32(at), 0, 0, ...name]], EOF];
  const at = bytesOf(before(0)).length;
  const stream = [...bytesOf(before(at)), ...bytesOf([bof(version, 0x10), ...sheet, EOF])];
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, version === 0x0500 ? '/Book' : '/Workbook', new Uint8Array(stream));
  return new Uint8Array(CFB.write(container, { type: 'array' }) as number[]);
}

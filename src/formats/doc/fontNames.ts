import type { Bytes } from './bytes.ts';

const NAME_AT = 40;

/** The names of the document's fonts by number ([MS-DOC] 2.9.285 SttbfFfn). */
export function readFontNames(record: Bytes): string[] {
  const names: string[] = [];
  if (record.length < 4) return names;
  let at = 4;
  for (let left = record.u16(0); left > 0 && at < record.length; left--) {
    const size = record.u8(at) + 1;
    let name = '';
    for (let place = NAME_AT; place + 2 <= size && record.u16(at + place) !== 0; place += 2) {
      name += String.fromCharCode(record.u16(at + place));
    }
    names.push(name);
    at += size;
  }
  return names;
}

import type { Bytes } from './bytes.ts';
import { NO_BYTES } from './bytes.ts';
import type { Fib } from './fib.ts';
import { readPlc } from './plc.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** Bytes of the document stream whose characters share properties. */
export interface PropertyRun {
  start: number;
  end: number;
  /** The style's number; of a run of characters always 0. */
  style: number;
  list: Bytes;
}

const PAGE = 512;

/** The properties of paragraphs, in the order of the file ([MS-DOC] 2.9.175 PapxFkp). */
export const readParagraphRuns = (fib: Fib): PropertyRun[] =>
  readPages(fib, 'paragraphPages', 13, (page, at) => {
    const half = page.u8(at);
    const size = half === 0 ? 2 * page.u8(at + 1) : 2 * half - 1;
    const body = page.slice(at + (half === 0 ? 2 : 1), size);
    return { style: body.u16(0), list: body.slice(2, size - 2) };
  });

/** The properties of characters, in the order of the file ([MS-DOC] 2.9.33 ChpxFkp). */
export const readCharacterRuns = (fib: Fib): PropertyRun[] =>
  readPages(fib, 'characterPages', 1, (page, at) => ({ style: 0, list: page.slice(at + 1, page.u8(at)) }));

/**
 * Reads the pages of a bin table.
 * @param entrySize bytes of an entry, whose first byte is half the offset of the properties in the page
 * @throws Unreadable where runs do not follow each other, as where the table names one page twice
 */
function readPages(
  fib: Fib,
  record: 'paragraphPages' | 'characterPages',
  entrySize: number,
  read: (page: Bytes, at: number) => { style: number; list: Bytes },
): PropertyRun[] {
  const runs: PropertyRun[] = [];
  let reached = 0;
  for (const { data } of readPlc(fib.record(record), 4)) {
    const page = fib.document.slice((data.u32(0) & 0x3fffff) * PAGE, PAGE);
    const count = page.u8(PAGE - 1);
    for (let index = 0; index < count; index++) {
      const start = page.u32(4 * index);
      const end = page.u32(4 * index + 4);
      if (start < reached || end < start) throw new Unreadable(DAMAGED);
      reached = end;
      const at = 2 * page.u8(4 * (count + 1) + entrySize * index);
      runs.push({ start, end, ...(at === 0 ? { style: 0, list: NO_BYTES } : read(page, at)) });
    }
  }
  return runs;
}

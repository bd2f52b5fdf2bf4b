import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import { readPlc } from './plc.ts';
import { sprmsOf } from './sprms.ts';

/** A header or footer: where it stands in the headers' part of the text, and whether any page shows it. */
export interface HeaderStory {
  letter: 'h' | 'f';
  start: number;
  end: number;
  shown: boolean;
}

/** Separators of footnotes and endnotes stand first; then six stories a section. */
const SEPARATORS = 6;
const A_SECTION = [
  { letter: 'h', on: 'even' },
  { letter: 'h', on: 'odd' },
  { letter: 'f', on: 'even' },
  { letter: 'f', on: 'odd' },
  { letter: 'h', on: 'first' },
  { letter: 'f', on: 'first' },
] as const;
const SECTION_SIZE = 12;
const TITLE_PAGE = 0x300a;

/** The headers and footers that are not empty, in the order of the file ([MS-DOC] 2.3.3). */
export function shownHeaders(fib: Fib): HeaderStory[] {
  const settings = fib.record('settings');
  const facingPages = settings.length > 0 && (settings.u8(0) & 1) !== 0;
  const titlePages = readPlc(fib.record('sections'), SECTION_SIZE).map(({ data }) => hasTitlePage(fib, data.u32(2)));
  const record = fib.record('headers');
  const stories: HeaderStory[] = [];
  for (let story = SEPARATORS; 4 * story + 8 <= record.length; story++) {
    const start = record.u32(4 * story);
    const end = record.u32(4 * story + 4);
    const kind = A_SECTION[(story - SEPARATORS) % A_SECTION.length];
    const section = Math.floor((story - SEPARATORS) / A_SECTION.length);
    if (!kind || start >= end || end > fib.lengths.headers || section >= titlePages.length) continue;
    const shown = kind.on === 'odd' || (kind.on === 'even' ? facingPages : titlePages.slice(section).some(Boolean));
    stories.push({ letter: kind.letter, start, end, shown });
  }
  return stories;
}

function hasTitlePage({ document }: Fib, place: number): boolean {
  if (place === 0xffffffff) return false;
  const list: Bytes = document.slice(place + 2, document.u16(place));
  for (const { code, operand } of sprmsOf(list)) if (code === TITLE_PAGE && operand.u8(0) !== 0) return true;
  return false;
}

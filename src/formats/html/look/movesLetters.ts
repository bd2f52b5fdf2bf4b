import { pixelsOf } from '../css/lengths.ts';
import type { Setting } from './setting.ts';

/** So many pixels text may be moved within its line: half a letter, it still stands where it is written. */
const STAYS = 8;
/** So many to another line. */
const LINE = 16;
/** So many a paragraph as a whole is drawn out of a narrow cell: a few letters. */
const PARAGRAPH = 50;

/** Whether what an element shows stands over, before or behind text that it is not written beside. */
export function movesLetters({ own, said, display, tag, box, position }: Setting): boolean {
  /** Pixels to the right or downwards; no end of them where nobody can say. */
  const by = (name: string): number => {
    const value = said(name);
    if (value === undefined || /^(?:[a-z]|\+?[0.]+%?$)/.test(value)) return value?.includes('(') ? -Infinity : 0;
    return pixelsOf(value, own.pixels) ?? (value.startsWith('-') ? -Infinity : Infinity);
  };
  const isLine = box.startsWith('inline');
  const leastBack = (names: string[]): number => -Math.min(...names.map(by));
  return (
    (position !== 'static' && Math.abs(by('left') || by('right')) > STAYS) ||
    (box !== 'table' && leastBack(['margin-left', 'margin-right']) > (isLine ? STAYS : PARAGRAPH)) ||
    (!/^(?:inline|table)$/.test(box) && leastBack(['margin-top', 'margin-bottom']) > LINE) ||
    leastBack(['letter-spacing', 'word-spacing']) > own.pixels / 2 ||
    (!isLine && -by('text-indent') - Math.max(by('margin-left'), 0) - by('padding-left') > PARAGRAPH) ||
    (/^table-(?:[hf]|cap)/.test(display ?? '') && !/^(?:thead|tfoot|caption)$/.test(tag))
  );
}

import { pixelsOf } from '../css/lengths.ts';
import type { Setting } from './setting.ts';

/** So many pixels text may be moved within its line: half a letter, it still stands where it is written. */
const STAYS = 8;
/** So many to another line, or with its paragraph farther out of a narrow cell than Word draws it. */
const LINE = 16;
/** So many a first line may stand out of a paragraph that is set in by what is around it. */
const INDENT = 40;
/** Half of what is around it: beside a cell that does not grow with it. */
const AWAY = /^(?:[5-9]\d|\d{3,})(?:\.\d+)?%$/;
const LEFT_RIGHT = ['margin-left', 'margin-right'];

/** Pixels to the right or downwards; no end of them where nobody can say. */
function by({ said, own }: Setting, name: string): number {
  const value = said(name);
  if (value === undefined || /^(?:[a-z]|\+?[0.]+%?$)/.test(value)) return value?.includes('(') ? -Infinity : 0;
  return pixelsOf(value, own.pixels) ?? (value.startsWith('-') ? -Infinity : Infinity);
}

/** How far the one of some distances goes that goes farthest to the left or up. */
const back = (setting: Setting, ...names: string[]): number => -Math.min(...names.map((name) => by(setting, name)));

/** Whether what an element shows stands over, before or behind text that it is not written beside. */
export function movesLetters(setting: Setting): boolean {
  const { own, said, display, tag, box, position } = setting;
  const isLine = box.startsWith('inline');
  const far = (...names: string[]): number => Math.max(...names.map((name) => Math.abs(by(setting, name))));
  return (
    (position === 'relative' && (far('left', 'right') > STAYS || far('top', 'bottom') > LINE)) ||
    (box !== 'table' &&
      (back(setting, ...LEFT_RIGHT) > (isLine ? STAYS : LINE) ||
        LEFT_RIGHT.some((name) => AWAY.test(said(name) ?? '')))) ||
    (!/^(?:inline|table)$/.test(box) && back(setting, 'margin-top', 'margin-bottom') > LINE) ||
    (isLine && Math.abs(pixelsOf(said('vertical-align'), own.pixels) ?? 0) > 2 * LINE) ||
    (/^(?:table-(?:[hf]|cap)|ruby-text)/.test(display ?? '') && !/^(?:thead|tfoot|caption)$/.test(tag))
  );
}

/** The same of what is handed down to all text in an element. */
export const movesAllLetters = (setting: Setting): boolean =>
  back(setting, 'letter-spacing', 'word-spacing') > setting.own.pixels / 2 ||
  (!setting.box.startsWith('inline') &&
    back(setting, 'text-indent') - Math.max(by(setting, 'margin-left'), 0) - by(setting, 'padding-left') > INDENT);

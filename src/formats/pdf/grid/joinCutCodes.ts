import { brokenNumber } from '../../../values/brokenNumber.ts';
import type { FilledCell } from './fillTable.ts';
import { besides, paddingOf } from './lineRoom.ts';

const TAIL = /[A-Za-z\d]*[A-Za-z]$/;
const HEAD = /^[A-Za-z][A-Za-z\d]*/;
const WORD = /^[A-Za-z\d]/;
/** An amount or a rate, with its sign. */
const AMOUNT = /^(?:[≥≤≧≦><=＞＜＝] ?){0,2}(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,6})?%?$/;

/** No line begins with the sign. */
const LAST_OF_RATE = /^\d[%％]$/;

/** What stands without 百分号 above a rate is its beginning, where it has a decimal or a sign of its own: `0.0⏎0%`, `≥8⏎7%`. */
const IN_RATE = /(?:\.\d|^(?:[≥≤≧≦><=＞＜＝] ?){1,2}\d{1,2})\n\d{1,2}%$/;

/** No end of a sentence or of an item of a list. */
const GOES_ON = /[\p{L}\d]$/u;

/**
 * Some writers fill each line to its last character and break words anywhere: `（D ⏎ N300）` is `（DN300）`, while `PVC ⏎ DN300` of a writer that keeps
 * words whole are two. Lines of a cell are joined where a code with letters and digits is broken, no space is painted there, the upper line has
 * no room for one letter more, and no other line of the table shows that its writer keeps words whole. So are the full
 * lines of an amount, `3876 ⏎ 64.62`, where the table has another that can only be one, `348679.1 ⏎ 3`; two alike may be two.
 * @param cells of one table
 */
export function joinCutCodes(cells: readonly FilledCell[]): FilledCell[] {
  const padding = paddingOf(cells);
  /** Whether the line has room for the first letter of the next one, and for the sign that clings to it. */
  const hasRoom = ({ lines, inner }: FilledCell, index: number): boolean => {
    const [line, next] = lines.slice(index, index + 2);
    if (!line || !next) return false;
    const { left, right } = besides(line, inner, padding);
    return left + right >= (LAST_OF_RATE.test(next.text) ? next.end - next.start : next.first);
  };
  const keepsWords = cells.some((cell) =>
    cell.lines.some(
      ({ text }, index) => GOES_ON.test(text) && WORD.test(cell.lines[index + 1]?.text ?? '') && hasRoom(cell, index),
    ),
  );
  /** Whether every line of the cell but its last is full, and all are one amount. */
  const isAmount = (cell: FilledCell): boolean =>
    cell.lines.length > 1 &&
    AMOUNT.test(cell.lines.map(({ text }) => text).join('')) &&
    new Set(cell.lines.map(({ text }) => text.replace(/\d/g, '0'))).size > 1 &&
    cell.lines.every(({ spaced }, index) => index === cell.lines.length - 1 || (!spaced && !hasRoom(cell, index)));
  const amounts = cells.filter(isAmount);
  const breaksAmounts = amounts.some(({ text }) => !brokenNumber(text) || IN_RATE.test(text));
  return cells.map((cell) => {
    if (breaksAmounts && amounts.includes(cell)) return { ...cell, text: cell.text.replaceAll('\n', '') };
    if (keepsWords) return cell;
    const { lines } = cell;
    const isCut = (index: number) => {
      const [line, next] = lines.slice(index, index + 2);
      const [tail, head] = [TAIL.exec(line?.text ?? '')?.[0], HEAD.exec(next?.text ?? '')?.[0]];
      return tail && head && /\d/.test(tail + head) && !line?.spaced && !hasRoom(cell, index);
    };
    const texts = cell.text.split('\n');
    return {
      ...cell,
      text: texts.map((text, index) => (index === texts.length - 1 || isCut(index) ? text : `${text}\n`)).join(''),
    };
  });
}

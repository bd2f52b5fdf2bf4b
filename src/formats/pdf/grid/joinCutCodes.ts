import type { FilledCell } from './fillTable.ts';
import { besides, paddingOf } from './lineRoom.ts';

const TAIL = /[A-Za-z\d]*[A-Za-z]$/;
const HEAD = /^[A-Za-z][A-Za-z\d]*/;
const WORD = /^[A-Za-z\d]/;
/** No end of a sentence or of an item of a list. */
const GOES_ON = /[\p{L}\d]$/u;

/**
 * Some writers fill each line to its last character and break words anywhere: `（D ⏎ N300）` is `（DN300）`, while `PVC ⏎ DN300` of a writer that keeps
 * words whole are two. Lines of a cell are joined where a code with letters and digits is broken, no space is painted there, the upper line has
 * no room for one letter more, and no other line of the table shows that its writer keeps words whole.
 * @param cells of one table
 */
export function joinCutCodes(cells: readonly FilledCell[]): FilledCell[] {
  const padding = paddingOf(cells);
  /** Whether the line has room for the first letter of the next one. */
  const hasRoom = ({ lines, inner }: FilledCell, index: number): boolean => {
    const [line, next] = lines.slice(index, index + 2);
    if (!line || !next) return false;
    const { left, right } = besides(line, inner, padding);
    return left + right >= next.first;
  };
  const keepsWords = cells.some((cell) =>
    cell.lines.some(
      ({ text }, index) => GOES_ON.test(text) && WORD.test(cell.lines[index + 1]?.text ?? '') && hasRoom(cell, index),
    ),
  );
  if (keepsWords) return [...cells];
  return cells.map((cell) => {
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

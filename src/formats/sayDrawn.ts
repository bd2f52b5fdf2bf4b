import { characterCount, type SourceDocument, type Tally } from '../model/block.ts';
import { partOf, type SourceRef } from '../model/sourceRef.ts';
import { NO_VALUE } from '../values/noValue.ts';
import type { OpenFile } from './format.ts';

/** What is said of a cell of which somebody sees a picture, a shape or a text box, and no text of its own. */
const drawnNote = (ref: SourceRef) => ({
  code: 'document/pictures',
  ref,
  printed: '单元格里的图片或图形',
  expected: '写成文字的内容；图片里的字没有读',
});

/** A head with the sign of an office beside its name is laid out in a row. */
const LEAST_ROWS = 2;

/** More places are not named one by one. */
const MOST_NOTES = 50;

/**
 * How a cell shows what is drawn in it: over what stands there; in the line of its text; or as an object in the line, such as a sign that
 * the editor of equations made.
 */
export type Drawn = 'over' | 'in-line' | 'object';

/** A text of so few characters without a digit beside a picture in its line may be what is left of a value: `个`, `≥%`. */
const REST = /^\D{1,3}$/;

const isLacking = (text: string, drawn: Drawn): boolean =>
  text === '' || drawn === 'object' || (drawn === 'in-line' && REST.test(text.trim()));

/**
 * Says of the cells of tables without text, or with the rest of one, in which something is drawn that nobody reads it: what is printed there
 * may be the value. A row by itself is no form.
 * @param drawn the places that show a picture, a text box or an object, cells or not; asked for after reading
 */
export function sayDrawn(open: OpenFile, drawn: () => ReadonlyMap<SourceRef, Drawn>): OpenFile {
  const said: { ref: SourceRef; isBlank: boolean }[] = [];
  let document: SourceDocument | null = null;
  const read = (): SourceDocument => {
    document ??= replaced(open.read());
    return document;
  };
  const replaced = (source: SourceDocument): SourceDocument => {
    const places = drawn();
    for (const block of source.blocks) {
      if (block.kind !== 'grid' || block.rows.length < LEAST_ROWS || places.size === 0) continue;
      for (const cell of block.rows.flatMap(({ cells }) => cells)) {
        const shown = places.get(cell.ref);
        if (!shown || !isLacking(cell.text, shown)) continue;
        said.push({ ref: cell.ref, isBlank: cell.text === '' });
        cell.text += NO_VALUE.picture;
      }
    }
    return { ...source, notes: [...source.notes, ...said.slice(0, MOST_NOTES).map(({ ref }) => drawnNote(ref))] };
  };
  const count = (): Tally[] => {
    read();
    return withSaid(open.count(), said);
  };
  return { ...open, read, count };
}

function withSaid(tallies: readonly Tally[], said: readonly { ref: SourceRef; isBlank: boolean }[]): Tally[] {
  const parts = new Map(tallies.map((tally) => [tally.part, { ...tally }]));
  for (const { ref, isBlank } of said) {
    const part = partOf(ref);
    const tally = parts.get(part) ?? { part, cells: 0, characters: 0 };
    if (tally.cells !== null && isBlank) tally.cells += 1;
    tally.characters += characterCount(NO_VALUE.picture);
    parts.set(part, tally);
  }
  return [...parts.values()];
}

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
 * Says of the blank cells of tables in which something is drawn that nobody reads it: what is printed there may be the value. A
 * row by itself is no form.
 * @param drawn the places that show a picture, a text box or an object, cells or not; asked for after reading
 */
export function sayDrawn(open: OpenFile, drawn: () => ReadonlySet<SourceRef>): OpenFile {
  const said: SourceRef[] = [];
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
        if (cell.text !== '' || !places.has(cell.ref)) continue;
        cell.text = NO_VALUE.picture;
        said.push(cell.ref);
      }
    }
    return { ...source, notes: [...source.notes, ...said.slice(0, MOST_NOTES).map(drawnNote)] };
  };
  const count = (): Tally[] => {
    read();
    return withSaid(open.count(), said);
  };
  return { ...open, read, count };
}

function withSaid(tallies: readonly Tally[], said: readonly SourceRef[]): Tally[] {
  const parts = new Map(tallies.map((tally) => [tally.part, { ...tally }]));
  for (const part of said.map(partOf)) {
    const tally = parts.get(part) ?? { part, cells: 0, characters: 0 };
    if (tally.cells !== null) tally.cells += 1;
    tally.characters += characterCount(NO_VALUE.picture);
    parts.set(part, tally);
  }
  return [...parts.values()];
}

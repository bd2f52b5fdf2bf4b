import { characterCount, type SourceDocument, type Tally } from '../model/block.ts';
import { partOf, type SourceRef } from '../model/sourceRef.ts';
import { NO_VALUE } from '../values/noValue.ts';
import type { OpenFile } from './format.ts';

type Unknown = 'picture' | 'moving' | 'outdated';

/** What is said of a place of which somebody sees a picture, a shape or a text box, and no text of its own, or what a field gives anew. */
const NOTES: Readonly<Record<Unknown, readonly [code: string, printed: string, expected: string]>> = {
  picture: ['document/pictures', '单元格里的图片或图形', '写成文字的内容；图片里的字没有读'],
  moving: ['document/moving-formulas', '', '固定的值'],
  outdated: ['document/formulas-not-calculated', '', '重新计算过的值'],
};

/** A head with the sign of an office beside its name is laid out in a row. */
const LEAST_ROWS = 2;

/** More places are not named one by one. */
const MOST_NOTES = 50;

/**
 * How a cell shows what is drawn in it: over what stands there; in the line of its text; or as an object in the line, such as a sign that
 * the editor of equations made. Of a field: what it gives changes with the day, or is to be calculated anew.
 */
export type Drawn = 'over' | 'in-line' | 'object' | 'moving' | 'outdated';

const unknownOf = (drawn: Drawn): Unknown => (drawn === 'moving' || drawn === 'outdated' ? drawn : 'picture');

/** A text of so few characters without a digit beside a picture in its line may be what is left of a value: `个`, `≥%`. */
const REST = /^\D{1,3}$/;

const isLacking = (text: string, drawn: Drawn): boolean =>
  text === '' ||
  drawn === 'object' ||
  unknownOf(drawn) !== 'picture' ||
  (drawn === 'in-line' && REST.test(text.trim()));

/**
 * Says of the cells of tables without text, or with the rest of one, in which something is drawn that nobody reads it: what is printed there
 * may be the value. A row by itself is no form.
 * @param drawn the places that show a picture, a text box or an object, cells or not; asked for after reading
 */
export function sayDrawn(open: OpenFile, drawn: () => ReadonlyMap<SourceRef, Drawn>): OpenFile {
  const said: Said[] = [];
  let document: SourceDocument | null = null;
  const read = (): SourceDocument => {
    document ??= replaced(open.read());
    return document;
  };
  const replaced = (source: SourceDocument): SourceDocument => {
    const places = drawn();
    const say = (place: { ref: SourceRef; text: string }, shown: Drawn) => {
      const unknown = unknownOf(shown);
      said.push({ ref: place.ref, isBlank: place.text === '', unknown });
      place.text += NO_VALUE[unknown];
    };
    for (const block of places.size === 0 ? [] : source.blocks) {
      if (block.kind === 'paragraph') {
        // A year over a table may be that of the day on which the file is opened.
        if (places.get(block.ref) === 'moving') say(block, 'moving');
        continue;
      }
      if (block.rows.length < LEAST_ROWS) continue;
      for (const cell of block.rows.flatMap(({ cells }) => cells)) {
        const shown = places.get(cell.ref);
        if (shown && isLacking(cell.text, shown)) say(cell, shown);
      }
    }
    const notes = said.slice(0, MOST_NOTES).map(({ ref, unknown }) => {
      const [code, printed, expected] = NOTES[unknown];
      return { code, ref, printed, expected };
    });
    return { ...source, notes: [...source.notes, ...notes] };
  };
  const count = (): Tally[] => {
    read();
    return withSaid(open.count(), said);
  };
  return { ...open, read, count };
}

/** What stands for a value at a place. */
interface Said {
  ref: SourceRef;
  isBlank: boolean;
  unknown: Unknown;
}

function withSaid(tallies: readonly Tally[], said: readonly Said[]): Tally[] {
  const parts = new Map(tallies.map((tally) => [tally.part, { ...tally }]));
  for (const { ref, isBlank, unknown } of said) {
    const part = partOf(ref);
    const tally = parts.get(part) ?? { part, cells: 0, characters: 0 };
    if (tally.cells !== null && isBlank) tally.cells += 1;
    tally.characters += characterCount(NO_VALUE[unknown]);
    parts.set(part, tally);
  }
  return [...parts.values()];
}

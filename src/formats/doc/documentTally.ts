import { characterCount, type Tally } from '../../model/block.ts';
import { paragraphRef, partOf } from '../../model/sourceRef.ts';
import type { DocumentParts, NumberedParagraph } from './documentParts.ts';

/**
 * What the text stream holds, part by part, told by the marks of paragraphs, cells and rows alone: no columns, no merges.
 * The printed and the hidden text of a cell or paragraph count one each where they are not blank.
 */
export function documentTally(parts: DocumentParts): Tally[] {
  const books = new Books();
  for (const story of [parts.main, ...parts.textBoxes.map(({ paragraphs }) => paragraphs)]) books.takeStory(story);
  for (const { prefix, paragraphs } of parts.apart) {
    for (const [index, { visible, hidden }] of paragraphs.entries()) {
      books.add(partOf(`${prefix} ${paragraphRef(index + 1)}`), visible, hidden);
    }
  }
  return books.tallies();
}

class Books {
  readonly #tallies = new Map<string, { cells: number; characters: number }>();
  #tables = 0;
  #lines = 0;

  add(part: string, ...texts: string[]): void {
    for (const characters of texts.map(characterCount)) {
      if (characters === 0) continue;
      const { cells, characters: before } = this.#tallies.get(part) ?? { cells: 0, characters: 0 };
      this.#tallies.set(part, { cells: cells + 1, characters: before + characters });
    }
  }

  /** Text goes to the cell of its depth; a cell's mark ends it, the mark of an outermost row tells which table it was. */
  takeStory(story: readonly NumberedParagraph[]): void {
    let row: string[] = [];
    let cells: { visible: string; hidden: string }[] = [];
    let key: string | null = null;
    for (const { visible, hidden, ends, properties } of story) {
      const { depth } = properties;
      if (depth === 0) {
        key = null;
        this.add(paragraphRef(++this.#lines), visible, hidden);
      } else if (ends === 'row') {
        if (depth > 1) continue;
        if (key !== properties.row?.tableKey) this.#tables++;
        key = properties.row?.tableKey ?? null;
        this.add(`t${this.#tables}`, ...row);
        row = [];
        cells = [];
      } else {
        const before = cells[depth] ?? { visible: '', hidden: '' };
        const cell = { visible: before.visible + visible, hidden: before.hidden + hidden };
        cells[depth] = ends === 'cell' ? { visible: '', hidden: '' } : cell;
        if (ends === 'cell') row.push(cell.visible, cell.hidden);
      }
    }
  }

  tallies(): Tally[] {
    return [...this.#tallies].map(([part, counts]) => ({ part, ...counts }));
  }
}

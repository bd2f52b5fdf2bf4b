import { characterCount, type Omission, type UnseenText } from '../../model/block.ts';
import { partOf, type SourceRef } from '../../model/sourceRef.ts';

/** Counts what a page holds and does not show, part by part. */
export class Omissions {
  #byPart = new Map<string, Omission>();
  readonly unseen: UnseenText[] = [];

  /**
   * @param ref where the text lies
   * @param cells how many cells or paragraphs are hidden wholly by it
   */
  add(ref: SourceRef, text: string, cells: number): void {
    const characters = characterCount(text);
    if (characters === 0) return;
    this.unseen.push({ ref, text });
    const part = partOf(ref);
    const omission = this.#byPart.get(part) ?? { reason: 'hidden-text', part, cells: 0, characters: 0 };
    this.#byPart.set(part, omission);
    omission.cells += cells;
    omission.characters += characters;
  }

  list(): Omission[] {
    return [...this.#byPart.values()];
  }
}

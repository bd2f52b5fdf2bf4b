import type { Bytes } from './bytes.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** Lists of properties too long for a page, in the data stream, each named by its offset. */
export class FarLists {
  readonly #data: Bytes;
  #left: number;

  /** @param most bytes that may be asked for in all: a hostile file names one long list for every paragraph */
  constructor(data: Bytes, most: number) {
    this.#data = data;
    this.#left = most;
  }

  /** @throws Unreadable where no list stands there, or too much has been asked for */
  at(offset: number): Bytes {
    const size = this.#data.u16(offset);
    this.spend(size);
    return this.#data.slice(offset + 2, size);
  }

  /** Counts bytes of a list that many stretches of text share. */
  spend(size: number): void {
    this.#left -= size;
    if (this.#left < 0) throw new Unreadable(DAMAGED);
  }
}

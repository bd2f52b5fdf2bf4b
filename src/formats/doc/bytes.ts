import { DAMAGED, Unreadable } from './unreadable.ts';

/** Little-endian numbers out of bytes, each at an offset; reading past the end says that the file is damaged. */
export class Bytes {
  readonly length: number;
  readonly #view: DataView;
  readonly #start: number;

  /** @param source an array, or what a longer stretch reads from (then with the place of this one in it) */
  constructor(source: Uint8Array | DataView, start = 0, length = source.byteLength) {
    this.#view =
      source instanceof DataView ? source : new DataView(source.buffer, source.byteOffset, source.byteLength);
    this.#start = start;
    this.length = length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#place(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#place(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#place(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#place(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#place(at, 4), true);
  }

  /** The bytes from `at`, without a copy. */
  slice(at: number, size: number): Bytes {
    return new Bytes(this.#view, this.#place(at, size), size);
  }

  array(at: number, size: number): Uint8Array {
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.#place(at, size), size);
  }

  #place(at: number, size: number): number {
    if (at < 0 || size < 0 || at + size > this.length) throw new Unreadable(DAMAGED);
    return this.#start + at;
  }
}

export const NO_BYTES = new Bytes(new Uint8Array());

import { DAMAGED, Unreadable } from './unreadable.ts';

/** Little-endian numbers out of bytes, each at an offset; reading past the end says that the file is damaged. */
export class Bytes {
  readonly length: number;
  readonly #array: Uint8Array;
  readonly #view: DataView;

  constructor(array: Uint8Array) {
    this.#array = array;
    this.#view = new DataView(array.buffer, array.byteOffset, array.byteLength);
    this.length = array.byteLength;
  }

  u8(at: number): number {
    this.#need(at, 1);
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    this.#need(at, 2);
    return this.#view.getUint16(at, true);
  }

  i16(at: number): number {
    this.#need(at, 2);
    return this.#view.getInt16(at, true);
  }

  u32(at: number): number {
    this.#need(at, 4);
    return this.#view.getUint32(at, true);
  }

  i32(at: number): number {
    this.#need(at, 4);
    return this.#view.getInt32(at, true);
  }

  /** The bytes from `at`, without a copy. */
  slice(at: number, size: number): Bytes {
    return new Bytes(this.array(at, size));
  }

  array(at: number, size: number): Uint8Array {
    this.#need(at, size);
    return this.#array.subarray(at, at + size);
  }

  #need(at: number, size: number): void {
    if (at < 0 || size < 0 || at + size > this.length) throw new Unreadable(DAMAGED);
  }
}

export const NO_BYTES = new Bytes(new Uint8Array());

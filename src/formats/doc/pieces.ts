import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import { readPlc } from './plc.ts';
import { shortSprm } from './shortSprm.ts';
import { type Sprm, sprmsOf } from './sprms.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** A run of characters that stand together in the file; a fast-saved document has many. */
export interface Piece {
  /** First and behind-last character position in the text. */
  start: number;
  end: number;
  /** Byte offset of its first character in the document stream. */
  offset: number;
  /** 1 (Windows-1252) or 2 (UTF-16). */
  characterSize: 1 | 2;
  /** Properties that a fast save laid over all of it. */
  list: Sprm[];
}

/** The text of all parts of the document, one code unit a character position, with its pieces. */
export interface PieceText {
  text: string;
  pieces: Piece[];
}

const PROPERTIES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;

/**
 * The text as its piece table puts it together ([MS-DOC] 2.8.35, 2.4.1).
 * @throws Unreadable where pieces overlap the end of the file or repeat more text than the file can hold
 */
export function readPieces(fib: Fib): PieceText {
  const lists: Sprm[][] = [];
  const record = fib.record('pieces');
  let at = 0;
  while (record.u8(at) === PROPERTIES) {
    const size = record.u16(at + 1);
    lists.push([...sprmsOf(record.slice(at + 3, size))]);
    at += 3 + size;
  }
  if (record.u8(at) !== PIECES) throw new Unreadable(DAMAGED);
  const pieces = readPlc(record.slice(at + 5, record.u32(at + 1)), 8).map(({ start, end, data }): Piece => {
    const place = data.u32(2);
    const compressed = (place & COMPRESSED) !== 0;
    const offset = place & 0x3fffffff;
    return {
      start,
      end,
      offset: compressed ? offset / 2 : offset,
      characterSize: compressed ? 1 : 2,
      list: listOf(data.u16(6), lists),
    };
  });
  const length = pieces.at(-1)?.end ?? 0;
  if (pieces[0]?.start !== 0 || length > fib.document.length) throw new Unreadable(DAMAGED);
  return {
    text: pieces
      .map((piece) => textOf(piece, fib.document))
      .join('')
      .toWellFormed(),
    pieces,
  };
}

function listOf(property: number, lists: Sprm[][]): Sprm[] {
  if (property === 0) return [];
  if ((property & 1) === 0) return [...sprmsOf(shortSprm((property >> 1) & 0x7f, property >> 8))];
  const list = lists[property >> 1];
  if (!list) throw new Unreadable(DAMAGED);
  return list;
}

function textOf({ start, end, offset, characterSize }: Piece, document: Bytes): string {
  const bytes = document.array(offset, (end - start) * characterSize);
  if (characterSize === 1) return new TextDecoder('windows-1252').decode(bytes);
  // A decoder would spoil 𠮷 where a piece ends between its two halves.
  let text = '';
  for (let at = 0; at < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  return text;
}

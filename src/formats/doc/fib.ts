import type { Compound } from '../compound/openCompound.ts';
import { Bytes, NO_BYTES } from './bytes.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** The parts of the text stream, in the order they stand in it, as counted in the file's head (FibRgLw97). */
export interface StoryLengths {
  main: number;
  footnotes: number;
  headers: number;
  comments: number;
  endnotes: number;
  textBoxes: number;
  headerTextBoxes: number;
}

/** The records that are needed, by their number in the head's list of places (FibRgFcLcb97). */
const RECORDS = {
  styles: 1,
  footnotes: 3,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  settings: 31,
  pieces: 33,
  anchors: 40,
  endnotes: 47,
  drawings: 50,
  textBoxes: 56,
  headerTextBoxes: 58,
  lists: 73,
  listUses: 74,
} as const;

export type RecordName = keyof typeof RECORDS;

/** The head of a Word document ([MS-DOC] 2.5) with its streams. */
export interface Fib {
  document: Bytes;
  table: Bytes;
  data: Bytes;
  lengths: StoryLengths;
  /** A record of the table stream; empty where the file has none. */
  record(name: RecordName): Bytes;
  /** Where a record begins in the table stream: some lists go on behind their record. */
  place(name: RecordName): { at: number; size: number };
}

const WORD = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
const LENGTHS_AT = 0x4c;
const RECORD_COUNT_AT = 0x98;
const RECORDS_AT = 0x9a;

/** @throws Unreadable for a file of another version, an encrypted or a damaged one */
export function readFib(file: Compound): Fib {
  const stream = (name: string) => {
    const bytes = file.stream(name);
    return bytes && new Bytes(bytes);
  };
  const document = stream('WordDocument');
  if (!document) throw new Unreadable('里面没有 Word 正文');
  if (document.u16(0) !== WORD) throw new Unreadable('正文开头不是 Word 文档的记号');
  if (document.u16(2) < WORD_97) throw new Unreadable('是 Word 95 或更早版本的文档');
  const flags = document.u16(10);
  if (flags & ENCRYPTED) throw new Unreadable('文档用密码加密了');
  const table = stream(flags & TABLE_1 ? '1Table' : '0Table');
  if (!table) throw new Unreadable('缺少记录段落和表格的部分');
  const place = (name: RecordName) => {
    if (RECORDS[name] >= document.u16(RECORD_COUNT_AT)) return { at: 0, size: 0 };
    const at = RECORDS_AT + 8 * RECORDS[name];
    return { at: document.u32(at), size: document.u32(at + 4) };
  };
  const record = (name: RecordName) => {
    const { at, size } = place(name);
    return size === 0 ? NO_BYTES : table.slice(at, size);
  };
  return { document, table, data: stream('Data') ?? NO_BYTES, lengths: readLengths(document), record, place };
}

function readLengths(document: Bytes): StoryLengths {
  const at = (index: number) => {
    const length = document.i32(LENGTHS_AT + 4 * index);
    if (length < 0) throw new Unreadable(DAMAGED);
    return length;
  };
  // The fourth count (macros) is unused since Word 97.
  return {
    main: at(0),
    footnotes: at(1),
    headers: at(2),
    comments: at(4),
    endnotes: at(5),
    textBoxes: at(6),
    headerTextBoxes: at(7),
  };
}

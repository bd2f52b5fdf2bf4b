import type { TextEncoding } from './text/decodeText.ts';

/** A non-blank piece of a source between tabs and line ends, with its place. */
export interface SourceCell {
  /** 1-based line of the source. */
  line: number;
  /** 1-based position in its row: between tabs for a row on one line, by order for a row of one cell a line. */
  column: number;
  /** Exactly as in the source. */
  text: string;
}

/** A row of a source as a reader delivers it; what it means is not known yet. */
export interface SourceRow {
  cells: SourceCell[];
  /** How many cells the row has, blank ones included; 1 for a line without tabs. */
  width: number;
  /** The 1-based line it starts on. */
  line: number;
  /** At least one blank line stands above it. */
  afterBreak: boolean;
}

/** What every reader delivers, whatever the file format. */
export interface SourceText {
  rows: SourceRow[];
  lineCount: number;
  encoding: TextEncoding;
}

/** A file format the project can read. */
export interface Reader {
  /** File name endings with the dot, lower case. */
  extensions: readonly string[];
  /** @throws InputError where the bytes cannot be read. */
  read(bytes: Uint8Array, file: string): SourceText;
}

import type { SourceDocument, Tally } from '../model/block.ts';

/**
 * A file format that can be read. A format is a folder here and one line in `formats.ts`; only its folder imports its parser.
 * Readers take bytes and run in Node and in a browser alike: no files, no `Buffer`, no clock.
 */
export interface Format {
  /** As published in `documents.format`. */
  id: string;
  /** What a clerk calls it: `Word 文档（.docx）`. */
  title: string;
  /** File name endings it usually has, lower case, with the dot; the content decides, a wrong ending is only said. */
  extensions: readonly string[];
  /** Whether the bytes are of this format, told by their content alone; cheap, and never throws. */
  matches(bytes: Uint8Array): boolean;
  /** Loads the reader and with it the parser, only when a file of this format is met. */
  load(): Promise<Reader>;
}

export interface Reader {
  /**
   * Parses a file.
   * @param file its name, for messages
   * @throws InputError in one sentence where it cannot be read wholly: encrypted, cut short, hostile, not understood
   */
  open(bytes: Uint8Array, file: string): Promise<OpenFile>;
}

/** A parsed file. Both may use its tokens (unzipped XML, records, operators); counting never uses the code that makes grids. */
export interface OpenFile {
  read(): SourceDocument;
  count(): Tally[];
  /** The encoding of a text. */
  encoding?: string;
}

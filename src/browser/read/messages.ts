import type { InferenceRules } from '../../model/settings.ts';
import type { Known } from '../../report/checkFile.ts';
import type { DocumentReport } from '../../report/publicationReport.ts';

/** Where the worker finds the character maps of PDF files: a folder of this site, or all in one piece with the place of each. */
export type CharacterMaps =
  | { folder: string }
  | { packed: Blob; places: Readonly<Record<string, readonly [number, number]>> };

/** What the page asks of the worker, first of all: what stays the same for every file. */
export interface Preparation {
  rules: InferenceRules;
  maps: CharacterMaps;
}

/** A file to be read. */
export interface ReadRequest {
  file: string;
  bytes: ArrayBuffer;
  known: Known;
}

/** A document of the file: its report, and everything that is shown of it as JSON (a `ReadDocument`), parsed when somebody looks. */
export interface ReadAnswer {
  report: DocumentReport;
  json: Blob;
}

/** Files to be packed into one, by their paths in it. */
export interface PackRequest {
  pack: Record<string, Blob | string>;
}

/** A report as a workbook, of documents as JSON (each a `ReadDocument`). */
export interface WorkbookRequest {
  workbook: readonly Blob[];
}

/** An archive that may be a package of this page. */
export interface UnpackRequest {
  unpack: ArrayBuffer;
  file: string;
}

/** A document out of a package, with what the clerk knew of it. */
export interface PackedFile {
  file: File;
  known: Known;
}

export type Request = ReadRequest | PackRequest | WorkbookRequest | UnpackRequest;

export type FromWorker =
  | { ready: true }
  | { read: ReadAnswer[] }
  | { made: Blob }
  /** null where the archive is no package */
  | { unpacked: PackedFile[] | null }
  /** what a reader says of what it was given */
  | { refused: string }
  /** what nobody foresaw */
  | { failed: string };

import type { InferenceRules, OriginRecord } from '../../model/settings.ts';
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
  origin: OriginRecord;
}

/** A document of the file: its report, and everything that is shown of it as JSON (a `ReadDocument`), parsed when somebody looks. */
export interface ReadAnswer {
  report: DocumentReport;
  json: ArrayBuffer;
}

/** Files to be packed into one, by their paths in it. */
export interface PackRequest {
  pack: Record<string, Blob | string>;
}

export type FromWorker = { ready: true } | { read: ReadAnswer[] } | { packed: Blob } | { failed: string };

import { pageName } from '../downloads/sourceAddress.ts';
import { openSha256, type RunningDigest } from '../identity/fingerprint.ts';
import type { DocumentTables } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import type { DataHistory } from '../model/history.ts';
import type { Reply } from '../model/reply.ts';
import { DEMONSTRATION, type SiteSettings } from '../model/settings.ts';
import type { SiteData } from '../model/site.ts';
import { blankForm } from './blankForm.ts';
import { blankForms } from './blankForms.ts';
import { dataManifest } from './dataManifest.ts';
import { dataPackage, type ExportFile, type WrittenFile } from './dataPackage.ts';
import type { AnyDataTable } from './dataTable.ts';
import { dataTables } from './dataTables.ts';
import { documentProjects } from './documentProjects.ts';
import { encodePieces } from './encodePieces.ts';
import { movedSource } from './movedSource.ts';
import { schemaFiles } from './schemas.ts';
import { toCsv } from './toCsv.ts';
import { toJson } from './toJson.ts';

export interface ExportInput {
  settings: Pick<SiteSettings, 'title' | 'license' | 'demonstration'>;
  site: SiteData;
  findings: readonly Finding[];
  replies?: readonly Reply[];
  /** every version of the data, this one the last */
  history: DataHistory;
  /** The parsed tables of every document. */
  tables: readonly DocumentTables[];
  /** A fingerprint of what the tables of a document say, by its id, where it is known. */
  fingerprints?: ReadonlyMap<string, string>;
  /** The bytes of every document that has a source, by document id. */
  sources: ReadonlyMap<string, Uint8Array>;
}

const README = `${DEMONSTRATION}。这个文件夹里的单位、项目和数都是编的，用来说明数据的样子，不是任何地方公开的信息，请不要引用。\n`;

/** A file as it is written. */
export interface FileInPieces {
  /** relative to data/ */
  path: string;
  /** its bytes, to be taken before the next file is asked for */
  pieces: Iterable<Uint8Array>;
  /** the fingerprint of all it is made from, where that is known before it is made */
  from?: string;
}

/** What is known of a file that was made before from what has this fingerprint; undefined where it has to be made. */
export type Known = (path: string, from: string) => Pick<WrittenFile, 'bytes' | 'sha256'> | undefined;

/**
 * Everything published under data/: each table as CSV and JSON, sources, parsed tables, schemas, blank forms, and what describes them. One
 * file after the other and each in pieces, so that neither all of them nor a large one is ever held whole.
 * @param openDigest SHA-256, by whichever library is the fastest where this runs
 * @param known tells of files that need not be made: their pieces may be left
 */
export function* exportFiles(
  input: ExportInput,
  openDigest: () => RunningDigest = openSha256,
  known: Known = () => undefined,
): Generator<FileInPieces, undefined> {
  const { settings, history } = input;
  const tables = dataTables(input.site, input.findings, input.replies, settings, history.changes);
  const written: WrittenFile[] = [];
  function* write({ path, title, content, from }: ExportFile): Generator<FileInPieces, undefined> {
    const before = from === undefined ? undefined : known(path, from);
    if (before) {
      yield { path, pieces: piecesOf(content), from };
      written.push({ path, ...(title && { title }), ...before });
      return;
    }
    const digest = openDigest();
    let bytes = 0;
    const pieces = noted(piecesOf(content), (piece) => {
      bytes += piece.length;
      digest.update(piece);
    });
    yield { path, pieces, from };
    // What nobody took is part of the file all the same.
    for (const _ of pieces);
    written.push({ path, ...(title && { title }), bytes, sha256: digest.hex() });
  }
  for (const file of contentFiles(input, tables)) yield* write(file);
  yield* write({ path: 'datapackage.json', content: dataPackage(settings, tables, written) });
  const version = history.versions.at(-1);
  if (version) yield* write({ path: 'manifest.json', content: dataManifest(version, written, noticeOf(settings)) });
}

function piecesOf(content: ExportFile['content']): Iterable<Uint8Array> {
  if (content instanceof Uint8Array) return [content];
  return encodePieces(typeof content === 'string' ? [content] : content);
}

/** Tells of each piece when it is taken. */
function* noted(pieces: Iterable<Uint8Array>, tell: (piece: Uint8Array) => void): Generator<Uint8Array, undefined> {
  for (const piece of pieces) {
    tell(piece);
    yield piece;
  }
}

function* contentFiles(
  { settings, site, history, tables, fingerprints, sources }: ExportInput,
  described: readonly AnyDataTable[],
): Generator<ExportFile, undefined> {
  for (const table of described) {
    yield { path: `${table.name}.csv`, content: toCsv(table) };
    yield { path: `${table.name}.json`, content: toJson(table) };
  }
  for (const { id, source } of site.documents) {
    const content = sources.get(id);
    if (!source?.file || !content) continue;
    const path = source.file.replace(/^data\//, '');
    yield { path, content };
    const before = pageName(path);
    if (before)
      yield { path: before, title: '原文件换了地址', content: movedSource(path.slice(path.lastIndexOf('/') + 1)) };
  }
  yield* documentProjects(described);
  for (const document of tables) {
    yield {
      path: `tables/${document.id}.json`,
      content: jsonOf(document),
      from: fingerprints?.get(document.id),
    };
  }
  if (settings.demonstration) yield { path: 'README.txt', title: DEMONSTRATION, content: README };
  yield* schemaFiles();
  for (const { template, path, title } of blankForms) {
    yield { path, title: `空白表：${title}`, content: blankForm(template) };
  }
  yield {
    path: 'history.json',
    title: '各版数据的记录',
    content: `${JSON.stringify({ ...noticeOf(settings), ...history }, null, 1)}\n`,
  };
}

/** Written once it is asked for. */
function* jsonOf(document: DocumentTables): Generator<string, undefined> {
  yield `${JSON.stringify(document)}\n`;
}

/** What a file of invented data says of itself. */
const noticeOf = ({ demonstration }: ExportInput['settings']): { notice?: typeof DEMONSTRATION } =>
  demonstration ? { notice: DEMONSTRATION } : {};

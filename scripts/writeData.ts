import type { FileInPieces, Known } from '../src/exports/exportFiles.ts';
import type { DataHistory } from '../src/model/history.ts';
import { exportFiles } from '../src/pipeline.ts';
import type { Gathered } from './content/gather.ts';
import { openDigest } from './pages/digests.ts';

/**
 * Writes the public data files.
 * @param put is given each in pieces, its path relative to the data folder
 * @param known tells of files of the last time that need not be made again
 * @returns how many
 */
export async function writeData(
  { content, site, findings, tables, fingerprints }: Gathered,
  history: DataHistory,
  put: (file: FileInPieces) => Promise<void>,
  known?: Known,
): Promise<number> {
  const all = {
    settings: content.settings,
    history,
    site,
    findings,
    replies: content.replies,
    tables,
    fingerprints,
    sources: new Map(content.documents.map(({ id, bytes }) => [id, bytes])),
  };
  let files = 0;
  for (const file of exportFiles(all, openDigest, known)) {
    await put(file);
    files += 1;
  }
  return files;
}

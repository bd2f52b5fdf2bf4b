import type { DataHistory } from '../src/model/history.ts';
import { exportFiles } from '../src/pipeline.ts';
import type { Gathered } from './gather.ts';
import { openDigest } from './pages/digests.ts';

/** Writes the public data files. @param put is given each in pieces, its path relative to the data folder @returns how many */
export async function writeData(
  { content, site, findings, tables }: Gathered,
  history: DataHistory,
  put: (path: string, pieces: Iterable<Uint8Array>) => Promise<void>,
): Promise<number> {
  const all = {
    settings: content.settings,
    history,
    site,
    findings,
    replies: content.replies,
    tables,
    sources: new Map(content.documents.map(({ id, bytes }) => [id, bytes])),
  };
  let files = 0;
  for (const { path, pieces } of exportFiles(all, openDigest)) {
    await put(path, pieces);
    files += 1;
  }
  return files;
}

import type { DataHistory } from '../src/model/history.ts';
import { exportFiles } from '../src/pipeline.ts';
import type { Gathered } from './gather.ts';
import { digestOf } from './pages/digests.ts';

/** Writes the public data files. @param put is given each, its path relative to the data folder @returns how many */
export async function writeData(
  { content, site, findings, tables }: Gathered,
  history: DataHistory,
  put: (path: string, content: string | Uint8Array) => Promise<void>,
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
  for (const { path, content } of exportFiles(all, digestOf)) {
    await put(path, content);
    files += 1;
  }
  return files;
}

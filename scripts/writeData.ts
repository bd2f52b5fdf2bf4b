import type { DataHistory } from '../src/model/history.ts';
import { exportFiles } from '../src/pipeline.ts';
import type { Gathered } from './gather.ts';

/** Writes the public data files. @param put is given each, its path relative to the data folder @returns how many */
export function writeData(
  { content, site, findings, tables }: Gathered,
  history: DataHistory,
  put: (path: string, content: string | Uint8Array) => void,
): number {
  const files = exportFiles({
    settings: content.settings,
    history,
    site,
    findings,
    replies: content.replies,
    tables,
    sources: new Map(content.documents.map(({ id, bytes }) => [id, bytes])),
  });
  for (const { path, content } of files) put(path, content);
  return files.length;
}

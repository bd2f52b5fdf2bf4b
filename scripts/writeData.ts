import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataHistory } from '../src/model/history.ts';
import { exportFiles } from '../src/pipeline.ts';
import type { Gathered } from './gather.ts';

/** Writes the public data files into a data folder. @returns how many */
export function writeData({ content, site, findings, tables }: Gathered, history: DataHistory, folder: string): number {
  const files = exportFiles({
    settings: content.settings,
    history,
    site,
    findings,
    replies: content.replies,
    tables,
    sources: new Map(content.documents.map(({ id, bytes }) => [id, bytes])),
  });
  for (const { path, content: bytes } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return files.length;
}

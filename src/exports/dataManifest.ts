import { sha256Hex } from '../identity/fingerprint.ts';
import { type DataManifest, type DataVersion, HISTORY_SCHEMA } from '../model/history.ts';
import type { ExportFile } from './dataPackage.ts';

/** What a folder of data is, file by file, so that anybody can tell which version it is and whether it is whole. */
export function dataManifest(version: DataVersion, files: readonly ExportFile[]): string {
  const manifest: DataManifest = {
    name: 'mingbai',
    schema: HISTORY_SCHEMA,
    version,
    files: files.map(({ path, content }) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { path, bytes: bytes.length, sha256: sha256Hex(bytes) };
    }),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

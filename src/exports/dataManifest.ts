import { type DataManifest, type DataVersion, HISTORY_SCHEMA } from '../model/history.ts';
import type { WrittenFile } from './dataPackage.ts';

/** What a folder of data is, file by file, so that anybody can tell which version it is and whether it is whole. */
export function dataManifest(
  version: DataVersion,
  files: readonly WrittenFile[],
  notice: Pick<DataManifest, 'notice'>,
): string {
  const manifest: DataManifest = {
    name: 'mingbai',
    ...notice,
    schema: HISTORY_SCHEMA,
    version,
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

import { zipSync } from 'fflate';
import type { PackRequest } from './messages.ts';

/** Files by their paths, texts or bytes → a zip archive: the same for the same files, whenever it is made. */
export async function packFiles(given: PackRequest['pack']): Promise<Blob> {
  const files: Record<string, [Uint8Array, { level: 0 | 6; mtime: string }]> = {};
  for (const [path, content] of Object.entries(given)) {
    const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
    // Documents are packed already or go out as they are.
    files[path] = [bytes, { level: content instanceof File ? 0 : 6, mtime: '1980-01-01T00:00:00' }];
  }
  return new Blob([zipSync(files) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}

import { type WriteFileOptions, writeFileSync } from 'node:fs';

/** Writes a file; a full disk is told with its name, which the system leaves out once the file is open. */
export function writeTo(path: string, content: string | Uint8Array, options?: WriteFileOptions): void {
  try {
    writeFileSync(path, content, options);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

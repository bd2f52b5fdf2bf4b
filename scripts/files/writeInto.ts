import type { WriteFileOptions } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './makeFolder.ts';
import { writeTo } from './writeTo.ts';

/** Writes a file into a folder that nobody reads yet, with the folders it lies in. @param file relative path */
export function writeInto(
  folder: string,
  file: string,
  content: string | Uint8Array,
  options?: WriteFileOptions,
): void {
  const path = join(folder, file);
  makeFolder(dirname(path));
  writeTo(path, content, options);
}

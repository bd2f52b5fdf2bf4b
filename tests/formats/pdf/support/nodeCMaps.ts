import { readFile } from 'node:fs/promises';

/** The predefined character maps, from where the package is installed. */
export const nodeCMaps = async (file: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`../../../../node_modules/pdfjs-dist/cmaps/${file}`, import.meta.url)));

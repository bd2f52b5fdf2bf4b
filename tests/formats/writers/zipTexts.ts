import { strToU8, zipSync } from 'fflate';

/** A zip archive of texts by path, with a fixed date so that the same texts give the same bytes. */
export const zipTexts = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    level: 6,
    mtime: '2024-03-01T00:00:00',
  });

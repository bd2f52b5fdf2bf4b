import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/formats/formats.ts';

const FIXTURES = 'tests/formats/fixtures';
const files = readdirSync(FIXTURES)
  .filter((folder) => folder.endsWith('-libreoffice'))
  .flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .slice(0, 1)
      .map((file) => join(FIXTURES, folder, file)),
  );

// Node gives a Buffer, whose `slice` is no copy: a reader that counts on one takes the file's bytes away or spoils them.
it.each(files)('%s is read as Node reads it from the disk, and its bytes are left as they were', async (path) => {
  const stored = readFileSync(path);
  const bytes = path.endsWith('.gz') ? gunzipSync(stored) : stored;
  const kept = Uint8Array.from(bytes);
  const read = await readDocument(bytes, path);
  expect(Uint8Array.from(bytes)).toEqual(kept);
  expect(read).toEqual(await readDocument(kept, path));
  expect(read.blocks.some(({ kind }) => kind === 'grid')).toBe(true);
});

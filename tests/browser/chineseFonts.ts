import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackWoff } from '../../scripts/pictures/unpackWoff.ts';
import { preparedFolder } from './preparedFolder.ts';

const PACKAGE = '@fontsource/noto-sans-sc';
/** The parts the font is cut into, each with some characters, in the two weights the pages use. */
const PARTS = /-(?:\d+|latin)-(?:400|700)-normal\.woff$/;

/**
 * A Fontconfig file that knows the Chinese font of the project and no other, so that a browser draws the same on every
 * machine, on one without any font as well.
 * @returns its path, for FONTCONFIG_FILE
 */
export async function chineseFonts(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const parts = path.join(path.dirname(manifest), 'files');
  const folder = await preparedFolder(`fonts-${version}`, async (unfinished, place) => {
    for (const part of (await readdir(parts)).filter((file) => PARTS.test(file))) {
      const font = unpackWoff(await readFile(path.join(parts, part)));
      await writeFile(path.join(unfinished, part.replace(/woff$/, 'ttf')), font);
    }
    await writeFile(path.join(unfinished, 'fonts.conf'), fontConfig(place, path.join(place, 'cache')));
  });
  return path.join(folder, 'fonts.conf');
}

/** The content of a Fontconfig file that knows the fonts of one folder only, and keeps what it learnt of them in `cache`. */
export const fontConfig = (folder: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;

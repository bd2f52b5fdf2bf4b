import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A file as somebody drops it. */
export interface Dropped {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const dropped = (name: string, content: Uint8Array | string): Dropped => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

const ENDINGS = '{txt,csv,html,htm,mht,docx,doc,xlsx,xls,pdf,zip}';
const plain = (file: string) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file));
/** Every fixture of every format. */
export const fixtures = globSync([`tests/{formats,county}/**/*.${ENDINGS}`, 'tests/formats/**/*.html.gz'])
  .sort()
  .map((file) => dropped(path.basename(file, '.gz'), plain(file)));

/** A real form, by its file name. */
export const form = (name: string) => readFileSync(`tests/formats/forms/${name}`);

/** Hundreds of files are handed over and read, on a machine that may have other work. */
const PATIENCE = 400_000;

/** Gives files to the page and waits until it has read them all. */
export async function drop(page: Page, files: Dropped[]): Promise<void> {
  await page.setInputFiles('#files', files, { timeout: PATIENCE });
  await page.waitForFunction(() => document.querySelector('[data-status]')?.textContent?.startsWith('看完了'), null, {
    timeout: PATIENCE,
  });
}

/** Unfolds a part of the page, as its summary does. */
export const openBox = (box: Element) => {
  (box as HTMLDetailsElement).open = true;
};

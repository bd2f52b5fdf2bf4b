import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';

/** Formats in which LibreOffice's files of the real documents are kept; those that are mostly air are kept packed (gzip). */
export const fixtureFormats = {
  doc: 'packed',
  docx: 'plain',
  html: 'packed',
  pdf: 'plain',
  xls: 'plain',
  xlsx: 'plain',
} as const;

export type FixtureFormat = keyof typeof fixtureFormats;

/** Where a file is kept. `name` is that of a real document, such as `taole-2022`. */
export const fixtureFile = (format: FixtureFormat, name: string): string =>
  `tests/formats/fixtures/${format}-libreoffice/${name}.${format}${fixtureFormats[format] === 'packed' ? '.gz' : ''}`;

/** The bytes of a real document as LibreOffice wrote it in a format. */
export function libreOfficeFixture(format: FixtureFormat, name: string): Uint8Array {
  const bytes = new Uint8Array(readFileSync(fixtureFile(format, name)));
  return fixtureFormats[format] === 'packed' ? gunzipSync(bytes) : bytes;
}

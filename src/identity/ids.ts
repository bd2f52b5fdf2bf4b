import { fingerprint } from './fingerprint.ts';
import { initials, slug } from './slug.ts';

/** How many hexadecimal digits of a fingerprint make ids unlike. */
const DIGITS = 6;

/** The id of a document: its file name without ending, in ASCII. A name that is not plain ASCII gets a fingerprint. */
export function documentId(file: string): string {
  const stem = file.replace(/\.[^.]+$/, '');
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return stem;
  return [slug(stem), fingerprint([stem], DIGITS)].filter(Boolean).join('-');
}

/** The id of an implementing unit: its name, and its county where the name does not start with it. */
export const unitId = (name: string, county: string): string =>
  [slug(name), fingerprint(name.startsWith(county) ? [name] : [name, county], DIGITS)].filter(Boolean).join('-');

/**
 * The id of a project: unit, year and its own code or name; never the order of tables or other documents.
 * @param same tells apart projects whose unit, year, name and code are all the same; empty for the usual single one
 */
export const projectId = (unit: string, year: number | null, name: string, code: string, same: string): string =>
  [
    initials(unit).slice(0, 16),
    year === null ? '' : String(year),
    slug(name),
    fingerprint([unit, String(year), code || name, same], DIGITS),
  ]
    .filter(Boolean)
    .join('-');

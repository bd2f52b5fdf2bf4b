import { fingerprint, initials, slug } from './slug.ts';

/** The id of a document: its file name without ending, in ASCII. A name that is not plain ASCII gets a fingerprint. */
export function documentId(file: string): string {
  const stem = file.replace(/\.[^.]+$/, '');
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) return stem;
  return [slug(stem), fingerprint(stem)].filter(Boolean).join('-');
}

/** The id of an implementing unit: its name, and its county where the name does not start with it. */
export const unitId = (name: string, county: string): string =>
  [slug(name), name.startsWith(county) ? fingerprint(name) : fingerprint(name, county)].filter(Boolean).join('-');

/**
 * The id of a project: unit, year and its own code or name; never the order of tables or other documents.
 * @param same tells apart projects whose unit, year, name and code are all the same; empty for the usual single one
 */
export const projectId = (unit: string, year: number | null, name: string, code: string, same: string): string =>
  [
    initials(unit).slice(0, 16),
    year === null ? '' : String(year),
    slug(name),
    fingerprint(unit, String(year), code || name, same),
  ]
    .filter(Boolean)
    .join('-');

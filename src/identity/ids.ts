import { isDeviceName } from '../model/deviceName.ts';
import { fingerprint } from './fingerprint.ts';
import { makeId, USUAL_DIGITS } from './makeId.ts';
import { initials, slug } from './slug.ts';

/** A file name that can be an id as it is: short plain ASCII. */
const PLAIN_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_PLAIN = 80;

/** The id of a document: its file name without ending, in ASCII. A name that is not plain ASCII gets a fingerprint. */
export function documentId(file: string): string {
  const stem = file.replace(/\.[^.]+$/, '').normalize('NFC');
  if (stem.length <= LONGEST_PLAIN && PLAIN_NAME.test(stem) && !isDeviceName(stem)) return stem;
  return [slug(stem), fingerprint([stem], USUAL_DIGITS)].filter(Boolean).join('-');
}

/** Signs that one office writes wide and the next one narrow: `（本级）`, `(本级)`, `“两个中心”`, `"两个中心"`. */
const WIDE = /[\uff01-\uff5e“”]/g;

/** Marks that end a sentence or a point of a list, behind a name. Nothing is looked for within a run of them: that would take the square. */
const ENDING = /(?<=[^。.；;，,、])[。.；;，,、]+$/;

/**
 * Parts of an identity as they are compared: how wide a sign is, whether a letter is a capital and what mark stands behind makes no other unit or
 * project of it. Ids are made of what is printed, so that addresses last.
 */
export const comparedParts = (parts: readonly string[]): string =>
  JSON.stringify(parts.map((part) => narrow(part).toLowerCase()));

/** A name without how wide its signs are, and without the mark behind it. */
export const narrow = (text: string): string =>
  text
    .replace(WIDE, (sign) => (/[“”]/.test(sign) ? '"' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(ENDING, '');

/** What an implementing unit is: its name, and its county where the name does not start with it. */
export const unitParts = (name: string, county: string): readonly string[] =>
  name.startsWith(county) ? [name] : [name, county];

/** The id of an implementing unit. */
export const unitId = (name: string, county: string, digits?: number): string =>
  makeId([slug(name)], unitParts(name, county), digits);

/** What a project is. */
export interface ProjectIdentity {
  /** empty where unknown */
  county: string;
  unit: string;
  year: number | null;
  name: string;
  /** empty where none is printed */
  code: string;
  /** tells apart projects whose unit, year, name and code are all the same; empty for the usual single one */
  same?: string;
}

/** What makes a project unlike every other: the county where the unit does not name it, unit, year, its own code or name. */
export const projectParts = ({ county, unit, year, name, code, same = '' }: ProjectIdentity): readonly string[] => [
  unit,
  String(year),
  code || name,
  same,
  ...(unit.includes(county) ? [] : [county]),
];

/** The id of a project: unit, year and its own code or name; never the order of tables or other documents. */
export const projectId = (project: ProjectIdentity, digits?: number): string =>
  makeId(projectWords(project), projectParts(project), digits);

const projectWords = ({ unit, year, name }: ProjectIdentity): readonly string[] => [
  initials(unit).slice(0, 16),
  year === null ? '' : String(year),
  slug(name),
];

/** The id of a self-evaluation of a project: that of the project among results. */
export const resultId = (project: ProjectIdentity, digits?: number): string =>
  makeId(projectWords(project), ['result', ...projectParts(project)], digits);

/** The id of a department: its name, and its county where the name does not hold it. */
export const departmentId = (name: string, county: string, digits?: number): string => {
  const whole = name.includes(county) ? name : `${county}${name}`;
  return makeId([slug(whole)], ['department', whole === name ? '' : county, name], digits);
};

/** The id of the section of one county and year on a page of several; the county is empty where unknown. */
export const countyYearId = (county: string, year: number | null): string =>
  makeId([slug(county) || 'county', String(year ?? 'unknown')], ['county-year', county, String(year)]);

/** The id of a proposed comparison: what its members have in common. @param parts a name core, or the ids of two units */
export const comparisonId = (
  kind: 'project' | 'unit',
  title: string,
  parts: readonly string[],
  digits?: number,
): string => makeId([slug(title) || kind], [kind, ...parts], digits);

/** The id of a finding: what is said of what. @param copy counts from 1 what is printed twice in one document alike */
export const findingId = (
  finding: { code: string; subjectId: string; printed: string; expected: string },
  copy: number,
): string => {
  const { code, subjectId, printed, expected } = finding;
  return makeId([code.replace('/', '-')], [code, subjectId, printed, expected, ...(copy > 1 ? [copy] : [])], 12);
};

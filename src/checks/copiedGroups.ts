import { fingerprint } from '../identity/fingerprint.ts';
import { nameCore } from '../identity/nameCore.ts';
import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Project } from '../model/site.ts';
import { compactText } from '../values/compactText.ts';
import { foldWidth } from '../values/foldWidth.ts';
import { totalOf } from '../values/totalOf.ts';
import { alikeLists } from './alikeLists.ts';

/** Projects of one county and year that print the same list of indicators, or at least 80 % of it. */
export interface CopiedGroup {
  /** made of county, year and the list: lasts as long as they do */
  id: string;
  county: string;
  year: number | null;
  projects: Project[];
  /** of what is in sums */
  yuan: string | null;
}

/** Shorter lists are alike by chance: everybody promises to pay in time and to content 95 %. */
const FEWEST = 5;

/** An indicator as it is compared: its name and its value, however wide they are printed; null where it lacks one. */
export function entryOf({ name, target, unpaired }: PrintedIndicator): string | null {
  if (unpaired || name.text === '' || target.kind === 'blank') return null;
  return `${foldWidth(compactText(name.text))}\n${foldWidth(target.printed).replace(/\s+/g, '')}`;
}

/** The entries of a project's list. */
export const entriesOf = ({ indicators }: Pick<Project, 'indicators'>): ReadonlySet<string> =>
  new Set(indicators.flatMap((indicator) => entryOf(indicator) ?? []));

/** Which money it is, and which part of the work: no other kind of project. */
const WHOSE_MONEY =
  /提前下达|中央|国家|省级?|自治区|市级|县级|县配|区级|乡镇|镇级|本级|上级|配套|财政|补助|补贴|资金|专项|经费|项目|第?[一二三四五六七八九十\d]+[期批次标]段?|[上下]半年/g;

/** What a project is about; two of one kind may well promise the same. */
const kindOf = ({ name, unitName }: Project): string =>
  (nameCore(name, unitName) ?? name).replace(WHOSE_MONEY, '') || name;

const isLong = (project: Project): boolean => entriesOf(project).size >= FEWEST;

/**
 * The lists that several projects of one county and year share. Not among them: one project in several documents or years, one kind
 * of project in several units or of several purses, and lists too short to be told apart.
 */
export function copiedGroups(projects: readonly Project[]): CopiedGroup[] {
  const worlds = Map.groupBy(projects.filter(isLong), ({ county, fiscalYear }) => JSON.stringify([county, fiscalYear]));
  return [...worlds.values()]
    .flatMap((world) => alikeLists(world, entriesOf))
    .filter((same) => new Set(same.map(kindOf)).size > 1)
    .map((same) => {
      const [first] = same;
      const county = first?.county ?? '';
      const year = first?.fiscalYear ?? null;
      return {
        id: fingerprint([county, year, first ? [...entriesOf(first)] : []], 8),
        county,
        year,
        projects: same,
        yuan: totalOf(same),
      };
    });
}

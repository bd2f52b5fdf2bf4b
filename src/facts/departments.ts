import { pinyin } from 'pinyin-pro';
import { groupBy } from '../corpus/corpus.ts';
import { departmentId } from '../identity/ids.ts';
import { MANY_DIGITS } from '../identity/makeId.ts';
import { numberedIds } from '../identity/numberedIds.ts';
import { settleIds } from '../identity/settleIds.ts';
import { InputError } from '../model/inputError.ts';
import type { Project } from '../model/site.ts';

/** What is printed under 主管部门, with its projects. Equal names in two counties are two departments. */
export interface Department {
  id: string;
  name: string;
  county: string;
  projects: Project[];
  /** ids it was published under before, or may have been */
  aliases: string[];
  path: string;
}

/** The departments in order of first appearance. Projects whose form has no such row, or a blank one, have none. */
export function departments(projects: readonly Project[]): Department[] {
  const groups = groupBy(projects, (project) => {
    const name = project.fields.supervisingDepartment?.text;
    return name ? JSON.stringify([project.county, name]) : null;
  });
  const claims = [...groups.values()].map((members) => {
    const county = members[0]?.county ?? '';
    const name = members[0]?.fields.supervisingDepartment?.text ?? '';
    const ids = [departmentId(name, county), departmentId(name, county, MANY_DIGITS)] as const;
    return { item: { county, name, members, before: idBefore(name, county) }, ids };
  });
  const alike = groupBy(claims, ({ item }) => item.before);
  return settleIds(
    claims,
    (a, b) =>
      new InputError(`主管部门“${a.name}”`, `与“${b.name}”编号相同`, '每个名称一个编号', '把这两个名称发给维护者'),
  ).map(({ item: { county, name, members, before }, id, shared }) => ({
    id,
    name,
    county,
    projects: members,
    aliases: [...shared, ...(before === null ? [] : numberedIds(before, alike.get(before)?.length ?? 1))],
    path: `departments/${id}/`,
  }));
}

/** Names of folders were never longer. */
const LONGEST_BEFORE = 240;

/** The id of version 0.1.0: pinyin alone, with a number for those alike, which went by the order of documents; null where it was too long. */
function idBefore(name: string, county: string): string | null {
  const whole = name.includes(county) ? name : `${county}${name}`;
  // How a page of characters is spelt takes seconds, and nearly each of them gives a letter or more.
  if (whole.length > LONGEST_BEFORE) return null;
  const syllables = pinyin(whole, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const id = syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id.length > LONGEST_BEFORE ? null : id || 'department';
}

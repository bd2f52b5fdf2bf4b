import { pinyin } from 'pinyin-pro';
import { groupBy } from '../corpus/corpus.ts';
import type { Project } from '../model/site.ts';

/** What is printed under 主管部门, with its projects. Equal names in two counties are two departments. */
export interface Department {
  id: string;
  name: string;
  county: string;
  projects: Project[];
  path: string;
}

/** The departments in order of first appearance. Projects whose form has no such row, or a blank one, have none. */
export function departments(projects: readonly Project[]): Department[] {
  const groups = groupBy(projects, (project) => {
    const name = project.fields.supervisingDepartment?.text;
    return name ? `${project.county}\n${name}` : null;
  });
  const taken = new Map<string, number>();
  return [...groups].map(([key, members]) => {
    const [county = '', name = ''] = key.split('\n');
    const slug = slugOf(name.includes(county) ? name : `${county}${name}`);
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    const id = count === 1 ? slug : `${slug}-${count}`;
    return { id, name, county, projects: members, path: `departments/${id}/` };
  });
}

function slugOf(text: string): string {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return (
    syllables
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'department'
  );
}

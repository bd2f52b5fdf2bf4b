import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of one kind of page. @throws for a kind that is not there, which would else be the home page */
export function kindPath(site: string, kind: string): string {
  const path = pageKinds(site)[kind];
  if (path === undefined) throw new Error(`No kind of page is called ${kind}.`);
  return path;
}

/** One page of each kind, of the hardest content there is: the longest name, the most projects, the most rows. */
export function pageKinds(site: string): Record<string, string> {
  const read = (name: string) => JSON.parse(readFileSync(join(site, 'data', `${name}.json`), 'utf8')) as Row[];
  const projects = read('projects');
  const units = read('units');
  const most = (rows: Row[], size: (row: Row) => number) => rows.toSorted((a, b) => size(b) - size(a))[0]?.path ?? '';
  const least = (rows: Row[], size: (row: Row) => number) => most(rows, (row) => -size(row));
  const sameKind = projects.find(({ name }) => name === '2024年村委会办公经费') as Row;
  const largest = projects.toSorted((a, b) => Number(b.total_yuan) - Number(a.total_yuan))[0] as Row;
  return {
    home: '',
    units: 'units/',
    'unit-largest': most(units, ({ project_count }) => Number(project_count)),
    'unit-single': least(units, ({ project_count }) => Number(project_count)),
    projects: 'projects/',
    'project-long-name': most(projects, ({ name }) => String(name).length),
    'project-long-objective': most(projects, ({ objective }) => String(objective).length),
    'project-largest': largest.path,
    'project-coded': projects.find(({ code }) => code)?.path ?? '',
    'project-unpaired': projects.find(({ name }) => name === '2024年环境保护运行费')?.path ?? '',
    'project-same-kind': sameKind.path,
    documents: 'documents/',
    document: 'documents/pingluo-organization-2024/',
    'document-book': 'documents/guanting-2024/',
    classes: 'classes/',
    class: 'classes/213/',
    year: 'years/2024/',
    departments: 'departments/',
    satisfaction: 'satisfaction/',
    compare: 'compare/',
    comparison: `compare/${sameKind.path
      .split('-')
      .at(-2)
      ?.replace(/^\d+nian/, '')}/`,
    'compare-projects': `compare/?p=${sameKind.id}&p=${projects.find(({ name }) => name === '村委会办公经费')?.id}&p=${largest.id}`,
    'compare-units': `compare/?${units
      .slice(0, 2)
      .map(({ id }) => `u=${id}`)
      .join('&')}`,
    findings: 'findings/',
    search: 'search/',
    data: 'data/',
    glossary: 'glossary/',
    guide: 'guide/',
    'reading-rules': 'guide/reading-rules/',
    about: 'about/',
    404: '404.html',
  };
}

interface Row extends Record<string, string | number | boolean | null> {
  path: string;
}

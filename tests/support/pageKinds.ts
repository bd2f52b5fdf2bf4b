import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of one kind of page. @throws for a kind that is not there, which would else be the home page */
export function kindPath(site: string, kind: string): string {
  const path = pageKinds(site)[kind];
  if (path === undefined) throw new Error(`No kind of page is called ${kind}.`);
  return path;
}

/**
 * One page of each kind, of the hardest content there is: the longest name, the most projects, the most rows. A kind that the
 * site has no page of is left out.
 * @param site folder of a built site, whatever documents it was built of
 * @returns paths within the site by kind
 */
export function pageKinds(site: string): Record<string, string> {
  const read = (name: string) => JSON.parse(readFileSync(join(site, 'data', `${name}.json`), 'utf8')) as Row[];
  const [projects, units, documents, ledger] = [read('projects'), read('units'), read('documents'), read('ledger')];
  const unpaired = read('findings').find(({ code }) => code === 'project/unpaired-values')?.subject_id;
  const narrative = (id: unknown) =>
    Number(ledger.find((row) => row.document_id === id && row.destination === 'narrative')?.cells ?? 0);
  const [alike, sameKind] = namesakes(site, projects);
  const largest = most(projects, ({ total_yuan }) => Number(total_yuan));
  const kinds: Record<string, string | undefined> = {
    home: '',
    units: 'units/',
    'unit-largest': most(units, ({ project_count }) => Number(project_count))?.path,
    'unit-single': most(units, ({ project_count }) => -Number(project_count))?.path,
    projects: 'projects/',
    'project-long-name': most(projects, ({ name }) => String(name).length)?.path,
    'project-long-objective': most(projects, ({ objective }) => String(objective).length)?.path,
    'project-largest': largest?.path,
    'project-coded': projects.find(({ code }) => code)?.path,
    'project-unpaired': projects.find(({ id }) => id === unpaired)?.path,
    'project-same-kind': sameKind[0]?.path,
    documents: 'documents/',
    document: most(documents, ({ id, cell_count }) => (narrative(id) > 0 ? -1 : Number(cell_count)))?.path,
    'document-book': most(documents, ({ id }) => narrative(id))?.path,
    topics: 'topics/',
    topic: most(folders(site, 'topics'), ({ path }) => readFileSync(join(site, path, 'index.html')).length)?.path,
    copied: 'copied/',
    'copied-list': folders(site, 'copied')[0]?.path,
    'finding-kind': 'findings/project-foreign-indicators/',
    classes: 'classes/',
    class: most(folders(site, 'classes'), ({ path }) => projects.filter((row) => path.includes(classOf(row))).length)
      ?.path,
    year: most(
      folders(site, 'years'),
      ({ path }) => projects.filter((row) => path.includes(`/${row.fiscal_year}/`)).length,
    )?.path,
    departments: 'departments/',
    satisfaction: 'satisfaction/',
    compare: 'compare/',
    comparison: alike,
    'compare-projects': `compare/?${[...sameKind.slice(0, 2), largest].map((row) => `p=${row?.id}`).join('&')}`,
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
    read: 'read/',
    404: '404.html',
  };
  return Object.fromEntries(
    Object.entries(kinds).filter(
      (kind): kind is [string, string] => kind[1] !== undefined && existsSync(join(site, kind[1].replace(/\?.*/, ''))),
    ),
  );
}

interface Row extends Record<string, string | number | boolean | null> {
  path: string;
}

const most = (rows: readonly Row[], size: (row: Row) => number): Row | undefined =>
  rows.toSorted((a, b) => size(b) - size(a))[0];

const classOf = (project: Row) => `/${String(project.functional_class).slice(0, 3) || '-'}/`;

/** The pages one level below a list, by name. */
const folders = (site: string, list: string): Row[] =>
  readdirSync(join(site, list), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ path: `${list}/${name}/` }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** A page that compares projects of one kind, with those projects in its order. */
function namesakes(site: string, projects: readonly Row[]): [page: string | undefined, projects: Row[]] {
  for (const { path } of folders(site, 'compare')) {
    const html = readFileSync(join(site, path, 'index.html'), 'utf8');
    const head = /<thead[\s\S]*?<\/thead>/.exec(html)?.[0] ?? '';
    const compared = [...head.matchAll(/href="[^"]*?(projects\/[^/"]+\/)"/g)].map(([, page]) => page);
    const found = compared.flatMap((page) => projects.filter((project) => project.path === page));
    if (found.length > 1) return [path, found];
  }
  return [undefined, []];
}

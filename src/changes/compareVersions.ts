import { FUNDING_ROWS } from '../model/fundingRows.ts';
import type { Change } from '../model/history.ts';
import { type Compared, type DataRow, textOf } from './dataRows.ts';

/** A table whose rows are told apart by what they are, and the columns that say something printed. */
interface Watched {
  subject: Change['subject'];
  table: keyof Compared;
  keys: (rows: readonly DataRow[]) => string[];
  columns: readonly string[];
}

const byId = (row: DataRow): string => textOf(row, 'id');
const ids = (rows: readonly DataRow[]): string[] => rows.map(byId);

const WATCHED: readonly Watched[] = [
  { subject: 'document', table: 'documents', keys: ids, columns: ['title', 'sha256'] },
  { subject: 'unit', table: 'units', keys: ids, columns: ['name'] },
  {
    subject: 'project',
    table: 'projects',
    keys: ids,
    columns: [
      'name',
      'code',
      'fiscal_year',
      ...FUNDING_ROWS.flatMap(({ columns }) => columns.map(({ name }) => name)),
      'purpose',
      'objective',
    ],
  },
];

/** Columns of an indicator that say something printed. */
const INDICATOR_COLUMNS = ['target_printed', 'description', 'basis', 'remark'];

/** What a version of the data says otherwise than the one before it: what came, what went, and what reads otherwise, with both readings. */
export function compareVersions(before: Compared, after: Compared, version: number): Change[] {
  const pathOfProject = new Map(
    [...before.projects, ...after.projects].map((row) => [textOf(row, 'id'), textOf(row, 'path')]),
  );
  const earlier = new Set(ids(before.projects));
  const kept = new Set(ids(after.projects).filter((id) => earlier.has(id)));
  return [
    ...WATCHED.flatMap(({ subject, table, keys, columns }) =>
      compareRows(
        before[table],
        after[table],
        keys,
        (row) => ({
          version,
          subject,
          id: byId(row),
          name: textOf(row, table === 'documents' ? 'title' : 'name'),
          path: textOf(row, 'path'),
        }),
        columns,
      ),
    ),
    // Those of a project that came or went come and go with it.
    ...compareRows(
      before.indicators.filter((row) => kept.has(textOf(row, 'project_id'))),
      after.indicators.filter((row) => kept.has(textOf(row, 'project_id'))),
      indicatorKeys,
      (row) => ({
        version,
        subject: 'indicator' as const,
        id: `${textOf(row, 'project_id')}#${textOf(row, 'position')}`,
        name: textOf(row, 'name'),
        path: `${pathOfProject.get(textOf(row, 'project_id')) ?? ''}#i${textOf(row, 'position')}`,
      }),
      INDICATOR_COLUMNS,
    ),
  ];
}

/** An indicator is the same where class and name are, and it is the same one of those alike: positions shift when a row is put in. */
function indicatorKeys(rows: readonly DataRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = ['project_id', 'level1', 'level2', 'name'].map((column) => textOf(row, column)).join('\n');
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name}\n${number}`;
  });
}

function compareRows(
  before: readonly DataRow[],
  after: readonly DataRow[],
  keys: Watched['keys'],
  said: (row: DataRow) => Omit<Change, 'change' | 'column' | 'before' | 'after'>,
  columns: readonly string[],
): Change[] {
  const old = keyed(before, keys);
  const now = keyed(after, keys);
  const whole = (change: Change['change']) => (row: DataRow) => ({
    ...said(row),
    change,
    column: '',
    before: '',
    after: '',
  });
  return [
    ...[...now].filter(([id]) => !old.has(id)).map(([, row]) => whole('added')(row)),
    ...[...old].filter(([id]) => !now.has(id)).map(([, row]) => whole('removed')(row)),
    ...[...now].flatMap(([id, row]) => {
      const earlier = old.get(id);
      if (!earlier) return [];
      // A column that the data did not have says nothing new of what is printed.
      return columns
        .filter((column) => column in earlier && textOf(earlier, column) !== textOf(row, column))
        .map((column) => ({
          ...said(row),
          change: 'corrected' as const,
          column,
          before: textOf(earlier, column),
          after: textOf(row, column),
        }));
    }),
  ];
}

function keyed(rows: readonly DataRow[], keys: Watched['keys']): Map<string, DataRow> {
  const names = keys(rows);
  return new Map(rows.map((row, index) => [names[index] as string, row]));
}

import { type Change, DataHistory, type GonePage, HISTORY_SCHEMA, pathOf } from '../model/history.ts';
import { withoutPersons } from '../privacy/withoutPersons.ts';
import { compareVersions } from './compareVersions.ts';
import { type Compared, type CurrentRows, type DataRow, textOf } from './dataRows.ts';
import { underTodaysIds } from './underTodaysIds.ts';

/** What was published before: its history, the tables of its last version, and the addresses that led on in it. */
export interface Published {
  history: DataHistory;
  rows: Compared;
  aliases: readonly DataRow[];
}

/** Columns that may speak of persons; in those of amounts and codes nothing says what a long number is. */
const WORDS: ReadonlySet<string> = new Set('title name purpose objective target_printed description basis'.split(' '));

/** Changes of more than this many rows are kept of the newest versions only. */
const MOST_CHANGES = 20_000;

/**
 * The history that is published with some data: the first version where nothing came before, the same history where nothing changed,
 * else one version more, with every page that is no longer there. It depends on the data alone, not on when or how often they are built.
 * @param personal ids of documents that hold personal data
 * @param newest the last day a document was published or retrieved; empty where none is registered
 */
export function nextHistory(
  current: CurrentRows,
  newest: string,
  personal: ReadonlySet<string>,
  before: Published | null,
): DataHistory {
  const { hash } = current;
  const [...versions] = before?.history.versions ?? [];
  const last = versions.at(-1);
  const told = (changes: readonly Change[]) =>
    namedWithoutPersons(withoutWithdrawn(changes, current, personal)).map((change) =>
      WORDS.has(change.column)
        ? { ...change, before: withoutPersons(change.before).masked, after: withoutPersons(change.after).masked }
        : change,
    );
  if (before && last?.hash === hash) {
    return {
      ...before.history,
      schema: HISTORY_SCHEMA,
      changes: told(before.history.changes),
      gone: namedWithoutPersons(before.history.gone),
    };
  }
  const number = (last?.number ?? 0) + 1;
  const aliases = before ? current.aliases() : [];
  const changes = before
    ? compareVersions(underTodaysIds(before.rows, current.rows(), movedBy(aliases)), current.rows(), number)
    : [];
  // Parsed, its keys stand in the order of the schema, as they will when it is read again: the same history is the same bytes.
  return DataHistory.parse({
    schema: HISTORY_SCHEMA,
    versions: [...versions, { number, hash, newest }],
    changes: told([...changes, ...(before?.history.changes ?? [])].slice(0, Math.max(MOST_CHANGES, changes.length))),
    gone: before ? namedWithoutPersons(goneAfter(before, current.rows(), aliases, number)) : [],
  });
}

/**
 * Changes without the readings of what was taken down, or stands in a document with personal data: an office that masks or withdraws
 * something does not want it told by what it said before.
 */
function withoutWithdrawn(
  changes: readonly Change[],
  current: CurrentRows,
  personal: ReadonlySet<string>,
): readonly Change[] {
  if (changes.length === 0) return changes;
  const rows = current.rows();
  const open = new Set([
    ...rows.documents.filter((row) => !personal.has(textOf(row, 'id'))).map((row) => textOf(row, 'path')),
    ...rows.units.map((row) => textOf(row, 'path')),
    ...rows.projects
      .filter((row) =>
        [textOf(row, 'document_id'), ...textOf(row, 'also_in').split(';')].every((id) => !personal.has(id)),
      )
      .map((row) => textOf(row, 'path')),
  ]);
  return changes.map((change) =>
    open.has(change.path.split('#')[0] ?? '') ? change : { ...change, before: '', after: '' },
  );
}

/**
 * What is told of pages by name, the numbers and homes of persons in it masked: the documents went through the gate, and what was published
 * before went through none since then, though the office may have taken a number out or the gate have learnt to find it. What has such a
 * number in its address is not told of any more.
 */
const namedWithoutPersons = <Named extends { name: string; path: string }>(named: readonly Named[]): Named[] =>
  named.flatMap((one) => {
    const { masked, values } = withoutPersons(one.name);
    return values.some((value) => one.path.includes(value.toLowerCase())) ? [] : [{ ...one, name: masked }];
  });

const PAGES = [
  { subject: 'document', table: 'documents' },
  { subject: 'unit', table: 'units' },
  { subject: 'project', table: 'projects' },
] as const;

/** For each address that one page had before, the address it has now. */
const movedBy = (aliases: readonly DataRow[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(aliases, (row) => textOf(row, 'path'))].flatMap(([path, [only, ...others]]) =>
      others.length > 0 ? [] : [[path, textOf(only, 'target')]],
    ),
  );

/** Pages that were there once and are not now, and addresses that led on to one; what came back is none of them. */
function goneAfter(
  { history, rows: earlier, aliases: ledOn }: Published,
  rows: Compared,
  leadOn: readonly DataRow[],
  since: number,
): GonePage[] {
  const pathsIn = (all: readonly DataRow[]) => all.map((row) => textOf(row, 'path'));
  const there = new Set(PAGES.flatMap(({ table }) => pathsIn(rows[table])));
  const lost = PAGES.flatMap(({ subject, table }) =>
    earlier[table].map((row) => ({
      subject,
      id: textOf(row, 'id'),
      name: textOf(row, subject === 'document' ? 'title' : 'name'),
      path: textOf(row, 'path'),
      unitId: subject === 'project' ? textOf(row, 'unit_id') : '',
      documentId: subject === 'project' ? textOf(row, 'document_id') : '',
      since,
    })),
  );
  const byPath = new Map(lost.map((page) => [page.path, page]));
  const leads = new Set(pathsIn(leadOn));
  const aliases = new Map(ledOn.map((row) => [textOf(row, 'path'), byPath.get(textOf(row, 'target'))]));
  const lostAliases = [...aliases].flatMap(([path, page]) =>
    page && !leads.has(path) ? [{ ...page, id: path.split('/')[1] ?? '', path }] : [],
  );
  return [...history.gone, ...lost, ...lostAliases].filter(
    (page) => page.path === pathOf(page) && !there.has(page.path),
  );
}

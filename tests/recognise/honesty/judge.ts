import type { DescribedTable } from '../../formats/writers/describe/described.ts';
import { layGrid } from '../../formats/writers/describe/layGrid.ts';
import type { DocumentWriter } from '../../formats/writers/documentWriters.ts';
import { seededRandom } from '../../formats/writers/invent/seededRandom.ts';
import { writeHtml } from '../../formats/writers/pages/writeHtml.ts';
import { PLACE_COLUMNS } from '../../formats/writers/sameData.ts';
import { process, publishedRows, type Row } from '../../support/publish.ts';
import type { Form } from './form.ts';
import type { Kind, ProjectRows } from './kind.ts';
import { documentOf } from './printedForms.ts';

/**
 * `withheld`: nothing false is published, and what is doubtful is left empty and named. `flagged`: something false is published, but a
 * finding on the table says that reading it was doubtful.
 */
export type Verdict = 'right' | 'withheld' | 'refused' | 'flagged' | 'wrong';

export interface Judgement {
  verdict: Verdict;
  /** What is published and not true, for a person to look at. */
  said: string;
}

interface Published {
  rows: ProjectRows[];
  flags: number;
}

/** Plans and results, and where their rows are. */
const TABLES = [
  { of: 'projects', indicators: 'indicators', key: 'project_id' },
  { of: 'results', indicators: 'result-indicators', key: 'result_id' },
] as const;

const PLACES: ReadonlySet<string> = new Set([...PLACE_COLUMNS, 'result_id']);
const bare = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([column]) => !PLACES.has(column)));

/** A remark quotes what stands beside: one that the page has may have been put there by the damage. */
const withoutRemark = (row: Row, cells: ReadonlySet<string>): Row =>
  cells.has(row.remark ?? '') ? { ...row, remark: '' } : row;

async function publish(form: Form, writer: DocumentWriter): Promise<Published> {
  const document = documentOf(form, 'honesty');
  const published = await process({ [`honesty.${writer.ending}`]: await writer.write(document) });
  const cells = new Set(form.tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text)));
  return {
    rows: TABLES.flatMap(({ of, indicators, key }) => {
      const byId = Map.groupBy(publishedRows(published, indicators), (row) => row[key]);
      return publishedRows(published, of).map((row) => ({
        project: { ...bare(row), published: of },
        indicators: (byId.get(row.id) ?? []).map((each) => bare(withoutRemark(each, cells))),
      }));
    }),
    flags: published.findings.filter(
      ({ code }) => code !== 'table/unread' && FLAGS.some((flag) => code.startsWith(flag)),
    ).length,
  };
}

const undamaged = new WeakMap<Form, Map<DocumentWriter, Promise<Published>>>();

/** What is published of a form as printed, once for each writer. */
function publishWhole(form: Form, writer: DocumentWriter): Promise<Published> {
  const known = undamaged.get(form) ?? new Map<DocumentWriter, Promise<Published>>();
  undamaged.set(form, known);
  const published = known.get(writer) ?? publish(form, writer);
  known.set(writer, published);
  return published;
}

/** A page shows white space of every kind alike. */
const shown = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

/** Whether a row says what is true, doubtful columns left empty and named. */
const rowAgrees = (row: Row, truth: Row | undefined): boolean =>
  truth !== undefined &&
  Object.keys(row).every(
    (column) =>
      column === 'withheld' ||
      shown(row[column]) === shown(truth[column]) ||
      (row[column] === '' && (row.withheld ?? '').split(';').includes(column)),
  );

const agrees = (published: ProjectRows, truth: ProjectRows): boolean =>
  rowAgrees(published.project, truth.project) &&
  published.indicators.length === truth.indicators.length &&
  published.indicators.every((row, index) => rowAgrees(row, truth.indicators[index]));

const same = (a: readonly ProjectRows[], b: readonly ProjectRows[]): boolean =>
  a.length === b.length && a.every((rows, index) => agrees(rows, b[index] as ProjectRows));

/** The columns left empty and named. */
const withheldIn = (all: readonly ProjectRows[]): string =>
  all.flatMap(({ project, indicators }) => [project, ...indicators].map(({ withheld }) => withheld)).join('');

/** Findings on the reading of a table. */
const FLAGS: readonly string[] = ['table/', 'project/unpaired-values', 'document/unplaced-text'];

/** Says which cells are merged. */
const PLAIN: DocumentWriter = { like: 'a clean web page', ending: 'html', write: writeHtml, merges: true };

/** Whether what is published is what remains of a truth when whole projects are left out; one published twice is twice as much as is true. */
function remains(published: readonly ProjectRows[], truth: readonly ProjectRows[]): boolean {
  const left = [...truth];
  return published.every((rows) => {
    const at = left.findIndex((true_) => agrees(rows, true_));
    return at >= 0 && left.splice(at, 1).length > 0;
  });
}

/** Of a form whose cells are merged otherwise a damage may leave no table at all. */
function isLaidOut(table: DescribedTable): boolean {
  try {
    layGrid(table);
    return true;
  } catch {
    return false;
  }
}

function difference(published: readonly ProjectRows[], truth: readonly ProjectRows[]): string {
  if (published.length !== truth.length) return `${published.length} projects instead of ${truth.length}`;
  const lines = published.flatMap(({ project, indicators }, index) => {
    const expected = truth[index];
    if (!expected) return [];
    const rows = [project, ...indicators];
    const others = [expected.project, ...expected.indicators];
    if (rows.length !== others.length) return [`${rows.length - 1} indicators instead of ${others.length - 1}`];
    return rows.flatMap((row, at) =>
      Object.keys(row).flatMap((column) =>
        row[column] === others[at]?.[column]
          ? []
          : [`${column}: “${row[column]}” instead of “${others[at]?.[column]}”`],
      ),
    );
  });
  return lines.slice(0, 3).join('; ');
}

/**
 * Damages a form in one way and compares what is published of it with what is true of the damaged page.
 * @returns null where the damage does not apply to this form, or the form is not read whole either
 */
export async function judge(
  kind: Kind,
  form: Form,
  other: Form,
  writer: DocumentWriter,
  seed: number,
): Promise<Judgement | null> {
  if (kind.unsaidIn?.has(writer.ending)) return null;
  const damaged = structuredClone(form);
  if (!kind.damage(damaged, seededRandom(seed), structuredClone(other)) || !damaged.tables.every(isLaidOut))
    return null;
  const [whole, ...others] = (await publishWhole(form, PLAIN)).rows;
  if (!whole || others.length > 0) return null;
  // Without merged cells some forms may be read in two ways, damaged or not.
  if (!writer.merges && !same((await publishWhole(form, writer)).rows, [whole])) return null;
  const truths = kind.truths?.(whole) ?? [[whole]];
  const found = await publish(damaged, writer);
  if (truths.some((truth) => truth.length === found.rows.length && remains(found.rows, truth))) {
    const read = withheldIn(found.rows) === withheldIn([whole]) ? 'right' : 'withheld';
    return { verdict: found.rows.length === 0 ? 'refused' : read, said: '' };
  }
  if (truths.some((truth) => remains(found.rows, truth))) return { verdict: 'refused', said: '' };
  const said = difference(found.rows, truths[0] ?? []);
  return { verdict: found.flags > 0 ? 'flagged' : 'wrong', said };
}

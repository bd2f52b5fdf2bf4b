import type { DocumentWriter } from '../../formats/writers/documentWriters.ts';
import { dataRows } from '../../formats/writers/sameData.ts';
import { seededRandom } from '../../formats/writers/seededRandom.ts';
import { writeHtml } from '../../formats/writers/writeHtml.ts';
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

async function publish(form: Form, writer: DocumentWriter): Promise<Published> {
  const document = documentOf(form, 'honesty');
  const published = await process({ [`honesty.${writer.ending}`]: await writer.write(document) });
  const projects = dataRows(published, 'projects');
  const ids = publishedRows(published, 'projects').map(({ id }) => id);
  const byProject = Map.groupBy(publishedRows(published, 'indicators').entries(), ([, { project_id }]) => project_id);
  const indicators = publishedRows(published, 'indicators').map(({ project_id }) => project_id);
  const bare = dataRows(published, 'indicators');
  const sorted = indicators.toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b));
  return {
    rows: projects.map((project, index) => ({
      project,
      indicators: byProject.has(ids[index]) ? bare.filter((_, at) => sorted[at] === ids[index]) : [],
    })),
    flags: published.findings.filter(
      ({ code }) => code !== 'table/unread' && FLAGS.some((flag) => code.startsWith(flag)),
    ).length,
  };
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

/** Whether what is published is what remains of a truth when whole projects are left out. */
const remains = (published: readonly ProjectRows[], truth: readonly ProjectRows[]): boolean =>
  published.every((rows) => truth.some((true_) => agrees(rows, true_)));

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
  if (!kind.damage(damaged, seededRandom(seed), structuredClone(other))) return null;
  const [whole, ...others] = (await publish(form, PLAIN)).rows;
  if (!whole || others.length > 0) return null;
  // Without merged cells some forms may be read in two ways, damaged or not.
  if (!writer.merges && !same((await publish(form, writer)).rows, [whole])) return null;
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

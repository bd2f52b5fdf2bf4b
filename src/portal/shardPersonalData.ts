import { FUNDING_ROWS } from '../model/fundingRows.ts';
import { PersonalData } from '../model/personalData.ts';
import { findPersonalData, mayHoldPersonalData } from '../privacy/findPersonalData.ts';
import type { PersonalDataHit } from '../privacy/personalDataHit.ts';
import { PERSONAL_DATA_KINDS } from '../privacy/personalDataKinds.ts';
import { PORTAL_TABLES, type PortalTable } from './portalTables.ts';
import type { ShardData } from './shardData.ts';
import { ShardError } from './shardError.ts';
import type { ShardFile, ShardRow } from './shardRows.ts';

/** A text of a shard, by its place. */
interface ShardText {
  file: ShardFile;
  /** its row, the head of the file counted as the first */
  row: number;
  column: string;
  /** of the county, whose record says what was decided about it */
  documentId: string;
  text: string;
  /** what stands left of it and above it on a form, which says what a number is */
  left: string;
  head: string;
}

/** Personal data in what is taken from a shard. */
export type ShardHit = Pick<ShardText, 'file' | 'row' | 'column' | 'documentId'> & { hit: PersonalDataHit };

/**
 * The personal data in all that a portal takes from a shard. What a county publishes is anybody's: it need not have passed the gate there.
 * @param rowsOf its files, in which places are counted
 */
export function shardPersonalData(
  taken: ShardData['rows'],
  rowsOf: Readonly<Record<ShardFile, readonly ShardRow[]>>,
): ShardHit[] {
  const texts = doubtfulTexts(taken, rowsOf);
  const tables = texts.map(({ head, left, text }, at) => ({
    notes: [],
    rows: [{ cells: [cell('', head, 2)] }, { cells: [cell('', left, 1), cell(`L${at}`, text, 2)] }],
  }));
  return findPersonalData({ title: '', source: null, outside: [], notes: [], tables }).flatMap((hit) => {
    const ref = hit.parts[0]?.ref;
    const found = ref ? texts[Number(ref.slice(1))] : undefined;
    return found ? [{ ...found, hit }] : [];
  });
}

const cell = (ref: string, text: string, column: number) => ({ ref, text, column, to: 'field' as const });

/** Every text that is taken and may hold personal data: of a hundred a few. */
function doubtfulTexts(
  taken: ShardData['rows'],
  rowsOf: Readonly<Record<ShardFile, readonly ShardRow[]>>,
): ShardText[] {
  const numbers = new Map(Object.values(rowsOf).flatMap((rows) => rows.map((row, at) => [row, at + 2] as const)));
  const documentOf = new Map(taken.projects.map(({ id, document_id = '' }) => [id, document_id]));
  const unitRows = new Map(rowsOf['units.csv'].map((row) => [row.id, row]));
  const documents = new Set(documentOf.values());
  const textsIn = (
    file: ShardFile,
    row: ShardRow,
    documentId: string,
    columns: readonly Column[],
    name = '',
  ): ShardText[] =>
    columns.flatMap(({ name: column, label: head }) => {
      const text = row[column] ?? '';
      const left = column === 'name' ? head : name || head;
      return mayHoldPersonalData(text, left)
        ? [{ file, row: numbers.get(row) ?? 0, column, documentId, text, left, head }]
        : [];
    });
  const units = new Map(taken.projects.map((row) => [`${row.unit_id} ${row.document_id}`, row]));
  return [
    ...rowsOf['documents.csv'].flatMap((row) =>
      documents.has(row.id ?? '') ? textsIn('documents.csv', row, row.id ?? '', DOCUMENT_COLUMNS) : [],
    ),
    ...[...units.values()].flatMap(({ unit_id, document_id = '' }) =>
      textsIn('units.csv', unitRows.get(unit_id) ?? {}, document_id, UNIT_COLUMNS),
    ),
    ...taken.projects.flatMap((row) => textsIn('projects.csv', row, row.document_id ?? '', PROJECT_COLUMNS)),
    ...taken.indicators.flatMap((row) =>
      textsIn('indicators.csv', row, documentOf.get(row.project_id) ?? '', INDICATOR_COLUMNS, row.name),
    ),
  ];
}

interface Column {
  name: string;
  label: string;
}

/** An address is made of ids, and an id of the name or the code it stands for. */
const CODE = '编号';

const DOCUMENT_COLUMNS: readonly Column[] = [
  { name: 'id', label: CODE },
  { name: 'title', label: '标题' },
  { name: 'issuing_unit', label: '发布单位' },
];
const UNIT_COLUMNS: readonly Column[] = [
  { name: 'id', label: CODE },
  { name: 'name', label: '单位' },
];

const MONEY: ReadonlySet<string> = new Set(FUNDING_ROWS.flatMap(({ columns }) => columns.map(({ name }) => name)));

const columnsOf = (table: PortalTable['name']): readonly Column[] =>
  PORTAL_TABLES.filter(({ name }) => name === table)
    .flatMap(({ columns }) => columns)
    // What names a row of another file was held to be the id of that row, which is looked at there.
    .filter(({ name, type }) => type === 'string' && !name.endsWith('_id'))
    .map(({ name, title }) => {
      if (MONEY.has(name)) return { name, label: '金额' };
      return { name, label: /^(?:id|path|also_in)$/.test(name) ? CODE : title };
    });
const PROJECT_COLUMNS = columnsOf('projects');
const INDICATOR_COLUMNS = columnsOf('indicators');

/** Whether the county decided to publish the personal data of a document, for a reason. @param record the parsed tables it publishes of it */
export function allowsPersonalData(record: Uint8Array): boolean {
  try {
    const { personalData } = JSON.parse(new TextDecoder().decode(record));
    const { data } = PersonalData.safeParse(personalData);
    return data !== undefined && data.decision !== 'mask';
  } catch {
    return false;
  }
}

/** Why a shard is not taken, by the first place of personal data in it; what stands there, masked, is told to nobody but who makes the portal. */
export function personalDataRefusal(hits: readonly ShardHit[]): ShardError | null {
  const [first] = hits;
  if (!first) return null;
  const { file, row, column, hit } = first;
  const said = `${file} 第 ${row} 行的 ${column} 里有${PERSONAL_DATA_KINDS[hit.kind].name}`;
  const places = hits.length > 1 ? `，一共 ${hits.length} 处` : '';
  const next = '没有读到县里决定公开的理由；请该县核对、重新生成后再上传';
  return new ShardError('refused', `${said}${places}，${next}`, `${said}（${hit.excerpt}）${places}，${next}`);
}

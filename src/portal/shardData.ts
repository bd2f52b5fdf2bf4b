import { worldLabel } from '../facts/worlds.ts';
import { blankDocument } from '../model/blankDocument.ts';
import type { PrintedIndicator, TableFields } from '../model/documentTables.ts';
import { FUNDING_ROWS } from '../model/fundingRows.ts';
import type { PrintedAmount, PrintedText } from '../model/printed.ts';
import { DEMONSTRATION, type InferenceRules } from '../model/settings.ts';
import type { ShardEntry } from '../model/shard.ts';
import type { DisclosedDocument, Project, Unit } from '../model/site.ts';
import { Comparator, type TargetValue } from '../model/targetValue.ts';
import { TEXT_FIELDS } from '../model/textFields.ts';
import { OTHER_TOPIC } from '../model/topics.ts';
import { ABSENT } from '../values/absent.ts';
import { parseAmount } from '../values/amount.ts';
import { fewOf } from '../values/fewOf.ts';
import { parseTargetValue } from '../values/targetValue.ts';
import { totalOf } from '../values/totalOf.ts';
import { ShardError } from './shardError.ts';
import type { ShardFile, ShardRow } from './shardRows.ts';

/** What a shard adds to a portal. Ids are unlike those of any other shard; every path is the address of a page of the county's own site. */
export interface ShardData {
  documents: DisclosedDocument[];
  units: Unit[];
  projects: Project[];
  /** the published rows that are taken, for the data of the portal */
  rows: { projects: ShardRow[]; indicators: ShardRow[] };
  /** projects of other counties or years */
  others: number;
  /** which counties and years these are of, in Chinese */
  elsewhere: string;
}

/**
 * Makes projects, units and documents of what a shard publishes, of one county and year.
 * @param key tells the shard from the others, in ASCII
 * @param rules name topics and classes: their words are ours, whatever the shard calls them
 * @param demonstration whether the portal is one of invented data, which never stand beside others
 * @throws ShardError where rows contradict each other
 */
export function shardData(
  { county, year, site }: ShardEntry & { site: string },
  key: string,
  rowsOf: Readonly<Record<ShardFile, readonly ShardRow[]>>,
  { topics, classes }: InferenceRules,
  demonstration: boolean,
): ShardData {
  if (rowsOf['projects.csv'].some(({ notice = '' }) => (notice === DEMONSTRATION) !== demonstration)) {
    throw new ShardError(
      'refused',
      demonstration
        ? '不是演示数据，不能和演示数据放在一起'
        : '是演示数据；只有清单里写了 demonstration: true 的汇总网站才收',
    );
  }
  const unitRows = byId(rowsOf['units.csv'], 'units.csv');
  const documentRows = byId(rowsOf['documents.csv'], 'documents.csv');
  const projectRows = byId(rowsOf['projects.csv'], 'projects.csv');
  const lost = rowsOf['indicators.csv'].find(({ project_id = '' }) => !projectRows.has(project_id));
  if (lost) throw new ShardError('refused', `indicators.csv 提到的 ${lost.project_id} 不在 projects.csv 里`);
  assertOnce(rowsOf['indicators.csv']);
  const pageOf = (folder: string, id: string) => new URL(`${folder}/${id}/`, site.replace(/\/*$/, '/')).href;
  const topicByName = new Map(topics.topics.map(({ id, name }) => [name, id]));
  const classByCode = new Map(classes.classes.map((known) => [known.code, known]));
  const countyOf = (row: ShardRow) => found(unitRows, row.unit_id, 'units.csv').county ?? '';
  const own = rowsOf['projects.csv'].filter((row) => row.fiscal_year === String(year) && countyOf(row) === county);
  const ownIds = new Set(own.map(({ id }) => id));
  const others = rowsOf['projects.csv'].filter(({ id }) => !ownIds.has(id));
  const indicatorRows = rowsOf['indicators.csv'].filter(({ project_id }) => ownIds.has(project_id));
  const indicatorsOf = Map.groupBy(indicatorRows, ({ project_id }) => project_id);
  const projects = own.map((row): Project => {
    const unit = found(unitRows, row.unit_id, 'units.csv');
    const document = found(documentRows, row.document_id, 'documents.csv');
    const withheld = columnsOf(row);
    const amounts = Object.fromEntries(
      FUNDING_ROWS.flatMap((funding) => {
        const amount = amountOf(row, funding.columns, withheld);
        return amount ? [[funding.key, amount]] : [];
      }),
    );
    checkTotal(row, document.printed_currency_unit ?? '');
    const topicId = topicByName.get(row.topic ?? '');
    const known = classByCode.get(row.functional_class ?? '');
    return {
      id: `${key}.${row.id}`,
      unitId: `${key}.${unit.id}`,
      documentId: `${key}.${document.id}`,
      tableNumber: 1,
      name: row.name || ABSENT.projectName,
      unitName: unit.name || ABSENT.unitName,
      county,
      fiscalYear: year,
      currencyUnit: null,
      sourceRef: row.source_ref || '——',
      fields: fieldsOf(row, withheld),
      funding: amounts,
      schedule: [],
      indicators: (indicatorsOf.get(row.id) ?? []).map(indicatorOf),
      emptyRowCount: 0,
      functionalClass: {
        code: known?.code ?? '',
        name: known?.name ?? ABSENT.functionalClass,
        basis: known ? (row.functional_class_basis ?? '') : '',
      },
      topic: topicId
        ? { id: topicId, name: row.topic ?? '', basis: row.topic_basis ?? '' }
        : { id: OTHER_TOPIC, name: ABSENT.topic, basis: '' },
      counted: !(withheld.has('total_yuan') && row.also_in),
      alsoIn: [],
      unclear: [],
      aliases: [],
      path: pageOf('projects', row.id ?? ''),
    };
  });
  const projectsByUnit = Map.groupBy(projects, ({ unitId }) => unitId);
  return {
    projects,
    units: [...projectsByUnit].map(([id, members]): Unit => {
      const totalYuan = totalOf(members);
      return {
        id,
        name: members[0]?.unitName ?? '',
        county,
        projectIds: members.map((project) => project.id),
        documentIds: [...new Set(members.map(({ documentId }) => documentId))],
        years: [year],
        byYear: [{ fiscalYear: year, projects: members.length, totalYuan }],
        totalYuan,
        aliases: [],
        path: pageOf('units', id.slice(key.length + 1)),
      };
    }),
    documents: [...new Set(own.map(({ document_id }) => document_id ?? ''))].map((id) =>
      documentOf(found(documentRows, id, 'documents.csv'), key, pageOf('documents', id), projects),
    ),
    rows: { projects: own, indicators: indicatorRows },
    others: others.length,
    elsewhere: fewOf([...new Set(others.map((row) => worldLabel({ county: countyOf(row), year: yearOf(row) })))], '处'),
  };
}

const yearOf = ({ fiscal_year }: ShardRow) => (fiscal_year ? Number(fiscal_year) : null);

/** @throws ShardError where one indicator of a project stands twice: it would be counted twice */
function assertOnce(indicators: readonly ShardRow[]): void {
  const known = new Set(indicators.map(({ project_id, position }) => `${project_id} ${position}`));
  if (known.size !== indicators.length) throw new ShardError('refused', 'indicators.csv 里有重复的指标');
}

function byId(rows: readonly ShardRow[], file: ShardFile): Map<string, ShardRow> {
  const known = new Map(rows.map((row) => [row.id ?? '', row]));
  if (known.size !== rows.length || known.has('')) throw new ShardError('refused', `${file} 里有重复或空白的编号`);
  return known;
}

function found(rows: ReadonlyMap<string, ShardRow>, id: string | undefined, file: ShardFile): ShardRow {
  const row = rows.get(id ?? '');
  if (!row) throw new ShardError('refused', `projects.csv 提到的 ${id} 不在 ${file} 里`);
  return row;
}

const columnsOf = ({ withheld = '' }: ShardRow) => new Set(withheld.split(';').filter(Boolean));

const printed = (text: string, withheld: boolean): PrintedText => ({
  printed: text,
  text,
  places: [],
  ...(withheld && { withheld: '' }),
});

/** The data do not tell a blank cell from a form without it: an empty field is left out, as a form without it is. */
const fieldsOf = (row: ShardRow, withheld: ReadonlySet<string>): TableFields =>
  Object.fromEntries(
    TEXT_FIELDS.flatMap(({ key, column }) => {
      const text = column ? (row[column.name] ?? '') : '';
      const doubt = column !== undefined && withheld.has(column.name);
      return text === '' && !doubt ? [] : [[key, printed(text, doubt)]];
    }),
  );

function amountOf(
  row: ShardRow,
  columns: (typeof FUNDING_ROWS)[number]['columns'],
  withheld: ReadonlySet<string>,
): PrintedAmount | undefined {
  const named = (holds: 'printed' | 'yuan') => columns.find((column) => column.holds === holds)?.name ?? '';
  const yuan = row[named('yuan')] ?? '';
  const said = row[named('printed')] ?? '';
  const doubt = columns.some(({ name }) => withheld.has(name));
  if (yuan === '' && said === '' && !doubt) return undefined;
  return { printed: said, yuan: yuan === '' ? null : yuan, places: [], ...(doubt && { withheld: said }) };
}

/** The yuan of a total are those that are printed beside them, in every row that says in which unit. */
function checkTotal(row: ShardRow, unit: string): void {
  const { total_printed = '', total_yuan = '', corrected = '' } = row;
  if (total_yuan === '' || total_printed === '' || unit === '' || corrected.includes('total_')) return;
  if (parseAmount(total_printed, unit) !== total_yuan)
    throw new ShardError(
      'refused',
      `projects.csv 里 ${row.id} 印的是 ${total_printed}（${unit}），元数却是 ${total_yuan}`,
    );
}

/** The number of a target is the one that is printed beside it, wherever the print says one. */
function checkTarget(
  { project_id, position, number = '', number_upper = '', corrected = '' }: ShardRow,
  target: string,
): void {
  const read = parseTargetValue(target);
  if (number === '' || read.kind !== 'number' || corrected.includes('target_printed')) return;
  if (read.number !== number || (read.numberUpper ?? '') !== number_upper)
    throw new ShardError(
      'refused',
      `indicators.csv 里 ${project_id} 的第 ${position} 项指标印的是 ${target}，数却是 ${number}${number_upper && `～${number_upper}`}`,
    );
}

const printedClass = (text: string) => ({ printed: text, text, inherited: false });

function indicatorOf(row: ShardRow): PrintedIndicator {
  const withheld = columnsOf(row);
  const target = row.target_printed ?? '';
  checkTarget(row, target);
  const number = row.number || null;
  const comparator = Comparator.safeParse(row.comparator);
  return {
    position: Math.max(1, Number(row.position)),
    level1: printedClass(row.level1 ?? ''),
    level2: printedClass(row.level2 ?? ''),
    required: null,
    name: printed(row.name ?? '', false),
    ...(row.description && { description: printed(row.description, false) }),
    ...(row.basis && { basis: printed(row.basis, false) }),
    target: {
      printed: target,
      kind: withheld.has('target_printed') ? 'withheld' : kindOf(target, number),
      comparator: comparator.success ? comparator.data : null,
      number,
      numberUpper: row.number_upper || null,
      measurementUnit: row.measurement_unit ?? '',
      places: [],
    },
    ...(row.phase === 'whole-life' && { phase: 'whole-life' as const }),
    place: { ref: row.source_ref || '——', row: 1, column: 1 },
  };
}

function kindOf(target: string, number: string | null): TargetValue['kind'] {
  if (number !== null) return 'number';
  if (target === '') return 'blank';
  const { kind } = parseTargetValue(target);
  return kind === 'number' ? 'qualitative' : kind;
}

function documentOf(row: ShardRow, key: string, path: string, projects: readonly Project[]): DisclosedDocument {
  const id = `${key}.${row.id}`;
  return blankDocument({
    id,
    title: row.title || ABSENT.documentTitle,
    printedTitle: row.title ?? '',
    county: row.county ?? '',
    issuingUnit: row.issuing_unit ?? '',
    fiscalYear: yearOf(row),
    projectIds: projects.filter(({ documentId }) => documentId === id).map((project) => project.id),
    path,
  });
}

import { ledgerOf } from '../document/ledger.ts';
import { projectId, unitId } from '../identity/ids.ts';
import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';
import type { FunctionalClassRules, OriginRecord } from '../model/settings.ts';
import type { DisclosedDocument, Project, SiteData, Unit } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { sumYuan } from '../values/amount.ts';
import { countyOf } from './county.ts';
import { inferFunctionalClass } from './functionalClass.ts';

/** A document as it comes into the site: its tables and where it came from. */
export interface DocumentInput {
  tables: DocumentTables;
  origin: OriginRecord;
}

/** Parsed documents → documents, projects and units with their totals. The order of the input does not matter. */
export function assembleSite(inputs: readonly DocumentInput[], rules: FunctionalClassRules): SiteData {
  const ordered = [...inputs].sort((a, b) => compare(a.tables.id, b.tables.id));
  const projects = withUniqueIds(ordered.flatMap((input) => projectsOf(input, rules)));
  const byDocument = Map.groupBy(projects, ({ documentId }) => documentId);
  const documents = ordered.map((input) => documentOf(input, byDocument.get(input.tables.id) ?? []));
  return { documents, projects, units: unitsOf(projects) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function documentCounty({ tables, origin }: DocumentInput): string {
  if (origin.county) return origin.county;
  const names = [tables.title, ...tables.tables.map(({ fields }) => fields.implementingUnit?.text ?? '')];
  return names.map(countyOf).find((county) => county !== '') ?? '';
}

function projectsOf(input: DocumentInput, rules: FunctionalClassRules): Project[] {
  const county = documentCounty(input);
  return input.tables.tables.flatMap((table) => {
    if (table.template === null) return [];
    const name = table.fields.name?.text || ABSENT.projectName;
    const unit = withoutCode(table.fields.implementingUnit?.text ?? '') || input.origin.issuingUnit || ABSENT.unitName;
    const fiscalYear = table.fiscalYear ?? input.tables.fiscalYear ?? input.origin.fiscalYear ?? null;
    const whole = table.indicators.filter(({ phase }) => phase === 'whole-life');
    const id = projectId(unit, fiscalYear, name, table.fields.code?.text ?? '', '');
    return [
      {
        id,
        documentId: input.tables.id,
        unitId: unitId(unit, county),
        tableNumber: table.number,
        name,
        unitName: unit,
        county,
        fiscalYear,
        currencyUnit: table.currencyUnit,
        sourceRef: sourceRefOf(table),
        fields: withPlainUnit(table.fields),
        funding: table.funding,
        schedule: table.schedule,
        indicators: table.indicators.filter(({ phase }) => phase !== 'whole-life'),
        ...(whole.length > 0 ? { wholeLifeIndicators: whole } : {}),
        emptyRowCount: table.emptyRows.length,
        functionalClass: inferFunctionalClass(
          { name, unit, department: table.fields.supervisingDepartment?.text ?? '' },
          rules,
        ),
        path: `projects/${id}/`,
      },
    ];
  });
}

/** A budget code printed before the name is not part of it: `816001怀来县官厅镇人民政府`. */
const withoutCode = (unit: string) => unit.replace(/^(?:\[\d{3,}\]|\d{3,}[-—]?)/, '');

/** The unit's text without its budget code; what is printed stays. */
function withPlainUnit(fields: PrintedTable['fields']): PrintedTable['fields'] {
  const unit = fields.implementingUnit;
  return unit ? { ...fields, implementingUnit: { ...unit, text: withoutCode(unit.text) } } : fields;
}

const sourceRefOf = ({ fields, ref }: PrintedTable) => (fields.name?.places[0] ?? fields.code?.places[0])?.ref ?? ref;

/**
 * Tells apart projects alike in unit, year, name and code. Within one document what else is printed decides, last the order. Where
 * another document prints the same project again, the first document by id keeps the usual id.
 */
function withUniqueIds(projects: readonly Project[]): Project[] {
  const taken = new Set<string>();
  const byDocument = Map.groupBy(projects, ({ documentId, id }) => `${documentId} ${id}`);
  return projects.map((project) => {
    const twins = (byDocument.get(`${project.documentId} ${project.id}`)?.length ?? 0) > 1;
    const { funding, fields } = project;
    const content = [funding.total?.yuan, fields.objective?.text, fields.attribute?.text].map((part) => part ?? '');
    let id = twins ? idOf(project, ...content) : project.id;
    if (taken.has(id)) id = idOf(project, ...(twins ? content : []), project.documentId);
    for (let repeat = 2; taken.has(id); repeat += 1) id = idOf(project, ...content, project.documentId, String(repeat));
    taken.add(id);
    return { ...project, id, path: `projects/${id}/` };
  });
}

const idOf = ({ unitName, fiscalYear, name, fields }: Project, ...same: string[]) =>
  projectId(unitName, fiscalYear, name, fields.code?.text ?? '', same.join('\n'));

function documentOf(input: DocumentInput, own: readonly Project[]): DisclosedDocument {
  const { tables, origin } = input;
  const byTable = new Map(own.map(({ id, tableNumber }) => [tableNumber, id]));
  const ledger = ledgerOf(tables);
  return {
    id: tables.id,
    title: (origin.title ?? tables.title) || ABSENT.documentTitle,
    printedTitle: tables.title,
    county: documentCounty(input),
    issuingUnit: origin.issuingUnit ?? '',
    fiscalYear: tables.fiscalYear ?? origin.fiscalYear ?? null,
    currencyUnit: tables.currencyUnit,
    url: origin.url ?? null,
    published: origin.published ?? null,
    retrieved: origin.retrieved ?? null,
    source: tables.source && {
      file: `data/documents/${tables.id}${tables.source.file.slice(tables.source.file.lastIndexOf('.'))}`,
      sha256: tables.source.sha256,
      bytes: tables.source.bytes,
      format: tables.source.format,
      encoding: tables.source.encoding,
    },
    cellCount: ledger.reduce((sum, { cells }) => sum + cells, 0),
    ledger,
    projectIds: own.map(({ id }) => id),
    tables: tables.tables.map(({ number, template, kind, ref, rows, unread }) => ({
      number,
      template,
      kind,
      ref,
      rows,
      ...(unread && { unread }),
      projectId: byTable.get(number) ?? null,
    })),
    outside: tables.outside,
    path: `documents/${tables.id}/`,
  };
}

function unitsOf(projects: readonly Project[]): Unit[] {
  const byId = Map.groupBy(projects, ({ unitId }) => unitId);
  return [...byId]
    .map(([id, own]) => ({
      id,
      name: own[0]?.unitName ?? '',
      county: own[0]?.county ?? '',
      projectIds: own.map((project) => project.id),
      documentIds: [...new Set(own.map(({ documentId }) => documentId))],
      years: [...new Set(own.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((a, b) => a - b),
      totalYuan: sumYuan(own.flatMap(({ funding }) => funding.total?.yuan ?? [])),
      path: `units/${id}/`,
    }))
    .sort((a, b) => compare(a.county, b.county) || compare(a.name, b.name));
}

import type { ProjectIdentity } from '../identity/ids.ts';
import type { PrintedTable } from '../model/documentTables.ts';
import type { PrintedVersion } from '../model/site.ts';
import { ABSENT } from '../values/absent.ts';
import { type DocumentInput, documentCounty, plainUnit, printedCounty } from './documentInput.ts';

/** A project as one table prints it, with what it is. */
export interface PrintedProject {
  version: PrintedVersion;
  identity: ProjectIdentity;
  /** what it would be if nobody had registered county, year or unit of its document: how it may have been published */
  unregistered: ProjectIdentity[];
  /** false where its table does not print who runs it, or what it is called */
  named: boolean;
}

const NO_UNITS: ReadonlySet<string> = new Set([ABSENT.unitName, ABSENT.unitInDoubt]);

/** Whether it is known who runs a project, and what it is called. */
export const isNamed = ({ unit, name, code }: ProjectIdentity): boolean =>
  !NO_UNITS.has(unit) && (name !== ABSENT.projectName || code !== '');

/** The projects that a document plans, in printed order. Tables of a form nobody declared are none, nor are self-evaluations. */
export function printedProjects(input: DocumentInput): PrintedProject[] {
  const { tables, origin } = input;
  return tables.tables.flatMap((table) => {
    if (table.template === null || table.kind !== 'target' || (origin.kind ?? 'target') !== 'target') return [];
    const { identity, unregistered } = identityOf(input, table);
    return [{ version: versionOf(table, tables.id, identity.name), identity, unregistered, named: isNamed(identity) }];
  });
}

/** What the project of a table is, and what it would be if nobody had registered county, year or unit of its document. */
export function identityOf(
  input: DocumentInput,
  table: PrintedTable,
): Pick<PrintedProject, 'identity' | 'unregistered'> {
  const { tables, origin } = input;
  const { fields } = table;
  const county = documentCounty(input);
  const counties = [...new Set([county, printedCounty(input)])];
  const printedUnit = plainUnit(fields.implementingUnit?.text ?? '');
  const unknownUnit = fields.implementingUnit?.withheld === undefined ? ABSENT.unitName : ABSENT.unitInDoubt;
  const doubtfulYear = fields.fiscalYear?.withheld !== undefined;
  const printedYear = doubtfulYear ? null : (table.fiscalYear ?? tables.fiscalYear);
  const identity: ProjectIdentity = {
    county,
    unit: printedUnit || origin.issuingUnit || unknownUnit,
    year: doubtfulYear ? null : (printedYear ?? origin.fiscalYear ?? null),
    name: fields.name?.text || ABSENT.projectName,
    code: fields.code?.text ?? '',
  };
  const units = [...new Set([identity.unit, printedUnit || ABSENT.unitName])];
  const years = [...new Set([identity.year, printedYear])];
  const before = counties.flatMap((place) =>
    units.flatMap((unit) => years.map((year) => ({ ...identity, county: place, unit, year }))),
  );
  return { identity, unregistered: before.slice(1) };
}

function versionOf(table: PrintedTable, documentId: string, name: string): PrintedVersion {
  const { number, currencyUnit, fields, funding, schedule, indicators, emptyRows } = table;
  const whole = indicators.filter(({ phase }) => phase === 'whole-life');
  return {
    documentId,
    tableNumber: number,
    name,
    currencyUnit,
    sourceRef: namedAt(table),
    fields: withPlainUnit(fields),
    funding,
    schedule,
    indicators: indicators.filter(({ phase }) => phase !== 'whole-life'),
    ...(whole.length > 0 ? { wholeLifeIndicators: whole } : {}),
    emptyRowCount: emptyRows.length,
  };
}

/** Where a table prints which project it is of. */
export const namedAt = ({ fields, ref }: PrintedTable): string =>
  (fields.name?.places[0] ?? fields.code?.places[0])?.ref ?? ref;

/** The unit's text without its budget code and seal; what is printed stays. */
export function withPlainUnit(fields: PrintedTable['fields']): PrintedTable['fields'] {
  const unit = fields.implementingUnit;
  return unit ? { ...fields, implementingUnit: { ...unit, text: plainUnit(unit.text) } } : fields;
}

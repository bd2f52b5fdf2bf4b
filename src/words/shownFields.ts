import type { Funding, TableFields } from '../model/documentTables.ts';
import { FUNDING_ROWS, type FundingKey, type KnownFundingRow } from '../model/fundingRows.ts';
import { TEXT_FIELDS, type TextFieldKey } from '../model/textFields.ts';

/** The rows of the year's money a reader is shown: those a form prints, and the usual ones even where it has no such row. */
export function shownFunding(funding: Funding): KnownFundingRow[] {
  return FUNDING_ROWS.filter(({ key, always, wholeLife }) => !wholeLife && (always || funding[key] !== undefined));
}

/** The rows of the whole project's money: those a form prints beside the year's. */
export function shownWholeLife(funding: Funding): KnownFundingRow[] {
  return FUNDING_ROWS.filter(({ key, wholeLife }) => wholeLife && funding[key] !== undefined);
}

/** True for the first of the rows shown that are parts of the same row: 其中 stands before it. */
export function isFirstPart(row: KnownFundingRow, shown: readonly KnownFundingRow[]): boolean {
  return row.partOf !== undefined && shown.find(({ partOf }) => partOf === row.partOf) === row;
}

/** Said before a part of a part, which no reader may take for a part of the total: 财政拨款里的, of 中央资金. Empty before every other row. */
export function partOfPart({ partOf }: KnownFundingRow): string {
  const whole = FUNDING_ROWS.find(({ key }) => key === partOf);
  return whole?.partOf ? `${whole.label}里的` : '';
}

/** The text fields that a section of a project's page shows. */
export function shownFields(fields: TableFields, section: string): (typeof TEXT_FIELDS)[number][] {
  return TEXT_FIELDS.filter((field) => field.section === section && (field.always || fields[field.key] !== undefined));
}

const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['schedule', 'schedule'],
  ...FUNDING_ROWS.map(({ key }): [FundingKey, string] => [key, 'funding']),
  ...TEXT_FIELDS.flatMap(({ key, section }): [TextFieldKey, string][] => (section ? [[key, section]] : [])),
]);

/** The section of a project's page that shows what was read as a field (`total`, `schedule`); null where it is the top of the page. */
export const sectionOf = (field: string): string | null => SECTIONS.get(field) ?? null;

const RESULT_SECTIONS: ReadonlyMap<string, string> = new Map([
  ['money', 'money'],
  ['sum', 'indicators'],
  ['objective', 'objective'],
  ['achievement', 'objective'],
  ['process', 'process'],
  ...TEXT_FIELDS.filter(({ section }) => section === 'closing').map(({ key }): [string, string] => [key, key]),
]);

/** The section of a result's page that shows what was read as a field; null where it is the top of the page. */
export const resultSectionOf = (field: string): string | null => RESULT_SECTIONS.get(field) ?? null;

import type { DocumentTables } from '../model/documentTables.ts';
import type { OriginRecord } from '../model/settings.ts';
import { countyOf } from './county.ts';

/** A document as it comes into the site: its tables and where it came from. */
export interface DocumentInput {
  tables: DocumentTables;
  origin: OriginRecord;
}

/** The county that is printed in a document, by the names it prints; empty where none does. */
export function printedCounty({ tables }: DocumentInput): string {
  for (const name of [
    tables.title,
    ...tables.tables.map(({ fields }) => plainUnit(fields.implementingUnit?.text ?? '')),
  ]) {
    const county = countyOf(name);
    if (county !== '') return county;
  }
  return '';
}

/** A budget code printed before the name of a unit is not part of it, nor where its seal goes: `816001怀来县官厅镇人民政府（盖章）`. */
export const plainUnit = (unit: string): string =>
  unit
    .replace(/^(?!\d{4}年)(?:[[【]\d{3,}[\]】]|\d{3,}[-—]?)/, '')
    .replace(/[(（](?:加?盖)?(?:单位)?(?:公|签)?章[)）][:：]?$/, '');

/** The county of a document: registered, else printed; empty where unknown. */
export const documentCounty = (input: DocumentInput): string => input.origin.county ?? printedCounty(input);

import type { AnyDataTable } from '../../exports/dataTable.ts';
import { documentsTable } from '../../exports/tables/documentsTable.ts';
import { indicatorsTable } from '../../exports/tables/indicatorsTable.ts';
import { projectsTable } from '../../exports/tables/projectsTable.ts';
import { unitsTable } from '../../exports/tables/unitsTable.ts';
import type { Change } from '../../model/history.ts';
import { groupDigits } from '../../values/amount.ts';

const TABLES: Readonly<Record<Change['subject'], Pick<AnyDataTable, 'columns'>>> = {
  document: documentsTable([]),
  unit: unitsTable([]),
  project: projectsTable([]),
  indicator: indicatorsTable([]),
};

/** A checksum says no more to the eye than its first digits; the data have it whole. */
const SHOWN_DIGITS = 8;

/** Readings that nobody reads as the data have them. */
const READINGS: readonly (readonly [column: RegExp, said: (reading: string) => string])[] = [
  [/^sha256$/, (digits) => `${digits.slice(0, SHOWN_DIGITS)}…`],
  [/_yuan$/, (yuan) => `${groupDigits(yuan)} 元`],
];

/** What was changed, in Chinese, with both readings as a page says them; empty where the data have none. */
export function sayChange({ subject, column, before, after }: Pick<Change, 'subject' | 'column' | 'before' | 'after'>) {
  const title = TABLES[subject].columns.find(({ name }) => name === column)?.title ?? column;
  const [, said] = READINGS.find(([named]) => named.test(column)) ?? [];
  const reading = (text: string) => (said && text !== '' ? said(text) : text);
  return {
    column: column === 'sha256' ? `换了一份文件，${title}` : title,
    before: reading(before),
    after: reading(after),
  };
}

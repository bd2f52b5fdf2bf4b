import type { PrintedTable } from '../model/documentTables.ts';
import { fingerprint } from './fingerprint.ts';

/** What of a table its content is. */
export type TableContent = Pick<PrintedTable, 'currencyUnit' | 'fields' | 'funding' | 'schedule' | 'indicators'>;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The fingerprint of everything a table prints, in 16 digits, without where it stands: the same table in two documents, or in two formats,
 * has one.
 */
export function printedContent({ currencyUnit, fields, funding, schedule, indicators }: TableContent): string {
  const texts = Object.entries(fields).map(([name, field]) => [name, field?.text] as const);
  const amounts = Object.entries(funding).map(([name, amount]) => [name, amount?.printed] as const);
  return fingerprint(
    [
      currencyUnit,
      texts.sort(byName),
      amounts.sort(byName),
      schedule.map(({ label, printed }) => [label, printed]),
      indicators.map(({ level1, level2, name, description, target, basis }) => [
        level1.text,
        level2.text,
        name.text,
        description?.text,
        target.printed,
        basis?.text,
      ]),
    ],
    16,
  );
}

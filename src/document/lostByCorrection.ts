import type { Correction } from '../model/correction.ts';
import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';

/** What a correction takes away without setting anything in its place. */
export interface LostByCorrection {
  correction: Correction;
  what: 'label' | 'value' | 'fiscalYear' | 'currencyUnit';
}

type Tables = Pick<DocumentTables, 'tables'>;

const MONEY = /[元币圆角万]/;

const holding = ({ tables }: Tables, place: string | undefined) =>
  tables.find(({ rows }) => rows.some(({ cells }) => cells.some(({ ref }) => ref === place)));
const saysYear = ({ fiscalYear, fields }: PrintedTable) =>
  fiscalYear !== null || fields.fiscalYear?.withheld !== undefined;

/**
 * The first correction after which less is read than before: its table no longer, no year where one was printed, or not the unit of
 * money that its value is meant to be. It would be reported as made, and what it corrects would be lost.
 * @param before the same document without its corrections
 */
export function lostByCorrection(
  before: Tables,
  after: Tables,
  corrections: readonly Correction[],
): LostByCorrection | undefined {
  for (const correction of corrections) {
    const what = lostBy(correction, before, after);
    if (what) return { correction, what };
  }
  return undefined;
}

function lostBy({ place, value }: Correction, before: Tables, after: Tables): LostByCorrection['what'] | undefined {
  const own = holding(before, place);
  // A title over all tables may be the only place of their year.
  if (!own) {
    const undated = after.tables.some((table, index) => {
      const earlier = before.tables[index];
      return earlier && saysYear(earlier) && !saysYear(table);
    });
    return undated ? 'fiscalYear' : undefined;
  }
  if (!own.template) return undefined;
  // A head that is none any more stands outside its table.
  const now = holding(after, own.rows.at(-1)?.cells[0]?.ref);
  if (!now?.template) {
    const cell = own.rows.flatMap(({ cells }) => cells).find(({ ref }) => ref === place);
    return cell?.to === 'field' ? 'value' : 'label';
  }
  const noLonger = (field: 'currencyUnit' | 'fiscalYear') => {
    const [was, is] = [own, now].map(({ fields }) => fields[field]?.places.some(({ ref }) => ref === place));
    return was && !is;
  };
  // A label may lose its unit for that of a heading; what still speaks of money must be read as money.
  if (noLonger('currencyUnit') && MONEY.test(value)) return 'currencyUnit';
  return noLonger('fiscalYear') || (saysYear(own) && !saysYear(now)) ? 'fiscalYear' : undefined;
}

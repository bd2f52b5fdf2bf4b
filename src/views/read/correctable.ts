import type { DocumentTables, PrintedTable } from '../../model/documentTables.ts';
import type { Place, PrintedAmount } from '../../model/printed.ts';
import { type SourceRef, sayPlace } from '../../model/sourceRef.ts';
import { isDoubtful } from '../../values/amount.ts';

/** A place that the office may want read otherwise than it is printed. */
export interface Correctable {
  ref: SourceRef;
  /** Where, in words. */
  place: string;
  /** What is printed there. */
  says: string;
  why: string;
  /** What it may be read as; empty where nobody can tell. */
  suggestion: string;
}

const WHY = {
  label: '栏目名像是印错了，整张表没有读',
  value: '读不准，没有当作数',
  unit: '金额的单位',
  corrected: '已经更正',
} as const;

/** A cell that names the unit of money of its table: `单位：万元`. */
const UNIT = /^[（(]?(?:金额)?单位[:：]?\s*(?:人民币)?[百千万亿]*元[）)]?$/;

/**
 * What the office may correct in a document, the gravest first: labels one character off, values in doubt, units of money, and what it has
 * corrected already. Places with personal data are left out: their print is masked, and a correction has to repeat it.
 */
export function correctable(document: DocumentTables): Correctable[] {
  const prints = new Map<SourceRef, string>(
    [...document.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)), ...document.outside].map(
      ({ ref, text }) => [ref, text.trim()],
    ),
  );
  const masked = new Set(document.personalData?.found.map(({ ref }) => ref));
  const labels = document.tables.flatMap(({ unread }) => unread?.near ?? []);
  const units = [...prints].filter(([, text]) => UNIT.test(text));
  const corrected = document.corrections ?? [];
  const all = [
    ...corrected.map(({ place, value }) => ({ ref: place, why: WHY.corrected, suggestion: value })),
    ...labels.map(({ ref, label }) => ({ ref, why: WHY.label, suggestion: label })),
    ...document.tables.flatMap(doubtful).map((ref) => ({ ref, why: WHY.value, suggestion: '' })),
    ...units.map(([ref]) => ({ ref, why: WHY.unit, suggestion: '' })),
  ];
  const seen = new Set<SourceRef>();
  return all.flatMap(({ ref, why, suggestion }) => {
    const says = prints.get(ref);
    if (!says || masked.has(ref) || seen.has(ref)) return [];
    seen.add(ref);
    return [{ ref, place: sayPlace(ref), says, why, suggestion }];
  });
}

/** The first places of the values of a table that are in doubt. */
function doubtful({ fields, funding, indicators }: PrintedTable): SourceRef[] {
  const values: { withheld?: string | undefined; places: readonly Place[] }[] = [
    ...Object.values(fields),
    ...Object.values(funding)
      .filter((amount: PrintedAmount) => isDoubtful(amount))
      .map((amount) => ({ ...amount, withheld: amount.printed })),
    ...indicators.flatMap(({ target, actual, name }) => [name, target, ...(actual ? [actual] : [])]),
  ];
  return values.flatMap(({ withheld, places: [place] }) => (withheld !== undefined && place ? [place.ref] : []));
}

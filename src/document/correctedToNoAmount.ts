import type { Correction } from '../model/correction.ts';
import type { DocumentTables } from '../model/documentTables.ts';
import type { PrintedAmount } from '../model/printed.ts';
import { amountsOf } from '../model/printedResult.ts';
import { isDoubtful, parseAmount } from '../values/amount.ts';
import { compactText } from '../values/compactText.ts';

/** The first correction of an amount whose value is none, whatever the unit: the amount would be as unknown as before. */
export function correctedToNoAmount(
  { tables }: Pick<DocumentTables, 'tables'>,
  corrections: readonly Correction[],
): Correction | undefined {
  if (corrections.length === 0) return undefined;
  const doubtful = tables
    .flatMap(({ funding, result }): PrintedAmount[] => [
      ...Object.values(funding),
      ...(result?.money ?? []).flatMap((row) => amountsOf(row).map(({ amount }) => amount)),
    ])
    .filter(isDoubtful);
  return corrections.find(
    ({ place, value }) =>
      parseAmount(value, '元') === null &&
      doubtful.some(
        ({ printed, withheld = printed, places }) =>
          places.some(({ ref }) => ref === place) && compactText(withheld) === compactText(value),
      ),
  );
}

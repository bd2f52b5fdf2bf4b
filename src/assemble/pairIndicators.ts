import type { PrintedIndicator } from '../model/documentTables.ts';
import type { PairedIndicator } from '../model/outcome.ts';
import type { TargetValue } from '../model/targetValue.ts';
import { labelKey } from '../values/labelKey.ts';
import { outcomeOf } from '../values/outcomeOf.ts';
import { sameTarget } from '../values/sameTarget.ts';

/** A value no reader could have printed: a self-evaluation without the column is not read. */
const NONE = {
  printed: '',
  kind: 'blank',
  comparator: null,
  number: null,
  numberUpper: null,
  measurementUnit: '',
} as const;

/** What makes two indicators the same, the plainest first; each counts only where it is met once on either side. */
const KEYS: readonly ((indicator: PrintedIndicator) => string)[] = [
  ({ name }) => labelKey(name.text),
  ({ name, level1, level2 }) => JSON.stringify([labelKey(name.text), level1.text, level2.text]),
  ({ name, target }) => JSON.stringify([labelKey(name.text), labelKey(target.printed)]),
];

/**
 * The indicators of a plan beside those of its self-evaluation: by name, else by position where most names agree, and class and value too; the rest stands
 * alone on either side. Values of which nobody knows the name are matched with none.
 */
export function pairIndicators(
  planned: readonly PrintedIndicator[],
  reported: readonly PrintedIndicator[],
): PairedIndicator[] {
  const pairs = new Map<PrintedIndicator, PrintedIndicator>();
  const taken = new Set<PrintedIndicator>();
  const openOf = (indicators: readonly PrintedIndicator[]) =>
    indicators.filter((indicator) => !pairs.has(indicator) && !taken.has(indicator) && !indicator.unpaired);
  const pair = (target: PrintedIndicator, result: PrintedIndicator) => {
    pairs.set(target, result);
    taken.add(result);
  };
  for (const keyOf of KEYS) {
    const named = (indicators: readonly PrintedIndicator[]) =>
      Map.groupBy(
        openOf(indicators).filter(({ name }) => name.text !== ''),
        keyOf,
      );
    const others = named(reported);
    for (const [key, [target, ...more]] of named(planned)) {
      const [result, ...rest] = others.get(key) ?? [];
      if (target && result && more.length + rest.length === 0) pair(target, result);
    }
  }
  // Where most names differ the lists are others, and a position says nothing.
  const isSameList = pairs.size * 2 >= Math.min(planned.length, reported.length);
  const open = isSameList ? { planned: openOf(planned), reported: openOf(reported) } : { planned: [], reported: [] };
  for (const target of open.planned) {
    // Two rows of one class and value may have changed places.
    const [result, ...others] = open.reported.filter((each) => alike(target, each));
    const isOnly = others.length === 0 && open.planned.every((each) => each === target || !alike(each, target));
    if (result && isOnly && result.position === target.position) pair(target, result);
  }
  return [
    ...planned.map((target): PairedIndicator => {
      const result = pairs.get(target);
      if (!result) return alone(target.position, null);
      const actual = result.actual ?? NONE;
      return {
        targetPosition: target.position,
        resultPosition: result.position,
        outcome: outcomeOf(target.target, actual),
        ownOutcome: isChanged(target.target, result.target) ? outcomeOf(result.target, actual) : null,
      };
    }),
    ...reported.flatMap((result) => (taken.has(result) ? [] : [alone(null, result.position)])),
  ];
}

/** Only what both sides print can have been changed. */
const isChanged = (published: TargetValue, own: TargetValue): boolean =>
  [published, own].every(({ kind }) => kind !== 'blank' && kind !== 'withheld') && !sameTarget(published, own);

const alike = (a: PrintedIndicator, b: PrintedIndicator): boolean =>
  a.level1.text === b.level1.text &&
  a.level2.text === b.level2.text &&
  a.target.printed !== '' &&
  a.target.comparator === b.target.comparator &&
  (a.target.measurementUnit === '') === (b.target.measurementUnit === '') &&
  sameTarget(a.target, b.target);

const alone = (targetPosition: number | null, resultPosition: number | null): PairedIndicator => ({
  targetPosition,
  resultPosition,
  outcome: { state: targetPosition === null ? '只在自评里' : '只在目标里', reason: '' },
  ownOutcome: null,
});

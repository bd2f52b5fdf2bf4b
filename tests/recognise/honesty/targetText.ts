import type { Row } from '../../support/publish.ts';
import { withBlock } from './damages.ts';
import {
  atRight,
  type Block,
  fromRight,
  indicatorRows,
  isApart,
  isTwice,
  setShown,
  setText,
  TARGET_HEAD,
} from './form.ts';
import { changes, type Kind, same } from './kind.ts';
import { NO_MEASURE, UNSAID, withIndicators } from './truths.ts';

/** The cells of the values that begin in each row of indicators. */
const targetCells = (block: Block) => {
  const at = fromRight(block, TARGET_HEAD);
  return indicatorRows(block).flatMap((row) => atRight(row, at) ?? []);
};

/** Every value as changed. */
export const eachTarget = (change: (text: string) => string): Kind['damage'] =>
  withBlock((block) => {
    const changed = isApart(block) ? [] : targetCells(block).filter(({ text }) => change(text) !== text);
    for (const cell of changed) setText(cell, change(cell.text));
    return changed.length > 0;
  });

/** Values printed differently and meaning the same. */
export const sameTargets = (name: string, change: (text: string) => string): Kind =>
  same(name, eachTarget(change), (whole) => [
    [withIndicators(whole, (row) => ({ ...row, target_printed: change(row.target_printed ?? '') }))],
  ]);

/**
 * Values printed so that they mean something else, or nothing that can be told; their words are published as they are printed.
 * @param applies to which values it happens
 * @param truth what else is true of such a row; left out: as before
 */
export const otherTargets = (
  name: string,
  change: (text: string) => string,
  applies: RegExp,
  truth: (row: Row) => Row = () => ({}),
): Kind =>
  changes(
    name,
    (whole) => {
      const printed = (row: Row) => ({ target_printed: change(row.target_printed ?? '') });
      const changed = (to: (row: Row) => Row) =>
        withIndicators(whole, (row) =>
          applies.test(row.target_printed ?? '') ? { ...row, ...to(row), ...printed(row) } : row,
        );
      return [[changed(truth)], [changed(() => NO_MEASURE)]];
    },
    withBlock((block) => {
      const changed = isApart(block) ? [] : targetCells(block).filter(({ text }) => applies.test(text));
      for (const cell of changed) setShown(cell, change(cell.text));
      return changed.length > 0;
    }),
  );

/** Values of which nobody may take a number: nothing is known of them but their words. */
export const wordsOnly = (name: string, change: (text: string) => string, applies = /^[≥≤=]?\d+(?:\.\d+)?%?$/): Kind =>
  otherTargets(name, change, applies, () => NO_MEASURE);

/** The first value that fits, wherever it is printed, as nobody can read it. */
export const unreadableTarget = (
  name: string,
  change: (target: string) => string,
  applies = /^[≥≤]\d+(?:\.\d+)?(?:%|百分比)$/,
): Kind =>
  changes(
    `one target: ${name}`,
    (whole) => {
      const first = whole.indicators.find(({ target_printed = '' }) => applies.test(target_printed))?.target_printed;
      const isIt = (printed?: string) => printed !== undefined && printed === first;
      return [
        [
          withIndicators(whole, (row) =>
            isIt(row.target_printed) ? { ...row, ...NO_MEASURE, target_printed: UNSAID } : row,
          ),
        ],
      ];
    },
    withBlock((block) => {
      const cells = targetCells(block);
      const first = cells.find(({ text }) => applies.test(text))?.text;
      if (isApart(block) || isTwice(block) || first === undefined) return false;
      for (const cell of cells) if (cell.text === first) setText(cell, change(first));
      return true;
    }),
  );

import { withBlock } from '../damages.ts';
import { addColumn, findCell, indicatorRows, isApart, setText } from '../form.ts';
import { changes, type Kind } from '../kind.ts';
import { otherTargets, sameTargets, unreadableTarget, wordsOnly } from '../targetText.ts';
import { NO_MEASURE, unchanged } from '../truths.ts';

/** The sign before a value: printed otherwise, misread, turned round, doubled, lost. */
export const targetSignKinds: readonly Kind[] = [
  sameTargets('≥ printed ≧', (text) => text.replaceAll('≥', '≧')),
  sameTargets('≥ printed >=', (text) => text.replaceAll('≥', '>=')),
  sameTargets('≥ printed =>', (text) => text.replaceAll('≥', '=>')),
  sameTargets('≥ printed ＞＝', (text) => text.replaceAll('≥', '＞＝')),
  sameTargets('the sign in full width', (text) => text.replace('>', '＞').replace('<', '＜').replace('=', '＝')),
  sameTargets('blanks around the sign', (text) => text.replace(/^([≥≤])\s*(?=\d)/, '$1 ')),
  sameTargets('不低于 for ≥', (text) => text.replace(/^≥(?=\d)/, '不低于')),
  sameTargets('≥ printed 及以上', (text) => (/^≥\d+%$/.test(text) ? `${text.slice(1)}及以上` : text)),
  otherTargets('≥ printed 》=', (text) => text.replace('≥', '》='), /≥/),
  otherTargets('≥ printed > =', (text) => text.replace('≥', '> ='), /≥/),
  otherTargets(
    '≥ lost, a box in its place',
    (text) => text.replace('≥', '□'),
    /≥/,
    () => ({ comparator: '' }),
  ),
  otherTargets(
    '≥ denied',
    (text) => text.replace('≥', '不≥'),
    /^≥/,
    () => ({ comparator: '<' }),
  ),
  otherTargets(
    '≥ printed ≯',
    (text) => text.replace('≥', '≯'),
    /^≥\d/,
    () => ({ comparator: '≤' }),
  ),
  otherTargets('≥ printed ≮', (text) => text.replace('≥', '≮'), /^≥\d/),
  wordsOnly('two comparing signs', (text) => `≥≤${text.replace(/^[≥≤=]/, '')}`),
  wordsOnly('targets: = before', (text) => `=${text}`, /^[≥≤]\d/),
  wordsOnly('targets: ≥ scanned as 2', (text) => text.replace('≥', '2'), /^≥9\d%$/),
  wordsOnly('targets: 以下 behind ≥', (text) => `${text}以下`, /^≥\d/),
  otherTargets(
    'a bound below a bound',
    (text) => `${text}，≤99%`,
    /^≥\d/,
    () => NO_MEASURE,
  ),
  unreadableTarget('its sign behind it', (target) => `${target.slice(1)}${target[0]}`),
  unreadableTarget('two signs', (target) => target.replace(/^[≥≤]/, '≥≤')),
  unreadableTarget('a sign scanned as 》', (target) => target.replace(/^[≥≤]/, '》')),
  unreadableTarget('a sign and no number', (target) => target.replace(/\d+(?:\.\d+)?/, '')),
  changes(
    'the sign of one target another',
    unchanged,
    withBlock((block) => {
      const cells = isApart(block) ? indicatorRows(block).flat() : [];
      const sign = cells.find(({ text }) => text === '≥');
      if (sign) setText(sign, '不≥');
      return sign !== undefined;
    }),
  ),
  changes('a sign in a cell of its own, its number in the next', unchanged, (form) => {
    const target = findCell(form, /^[≥≤]\d/);
    if (!target || target.row.at(-1) !== target.cell) return false;
    const sign = target.cell.text.slice(0, 1);
    addColumn(target.table, () => '');
    target.row.pop();
    setText(target.cell, target.cell.text.slice(1));
    target.row.splice(target.index, 0, { text: sign });
    return true;
  }),
];

import { withBlock } from '../damages.ts';
import {
  atRight,
  type Block,
  columnOf,
  exchangeTexts,
  fromRight,
  indicatorRows,
  insertText,
  isApart,
  isCalledByNumbers,
  isTwice,
  NAME_HEAD,
  setText,
  TARGET_HEAD,
} from '../form.ts';
import { changes, type Kind } from '../kind.ts';
import { NO_MEASURE, nothing, UNSAID, withIndicators } from '../truths.ts';

/** The name and the value in each row of indicators. */
function pairsOf(block: Block) {
  const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
  return indicatorRows(block).map((row) => ({ name: atRight(row, name), target: atRight(row, target) }));
}

/** The name of an indicator is what the blank form, a list to choose from or the row above leaves there. */
const calledAs = (text: string): Kind =>
  changes(
    `an indicator called ${text}`,
    nothing,
    withBlock((block) => {
      const cell = pairsOf(block).find(({ name, target }) => name?.text && /\d/.test(target?.text ?? ''))?.name;
      if (!cell || isTwice(block) || isCalledByNumbers(block)) return false;
      setText(cell, text);
      return true;
    }),
  );

/** What is no part of the name of an indicator, or all of them. */
const namesAs = (name: string, change: (name: string, at: number) => string, most = Number.POSITIVE_INFINITY): Kind =>
  changes(
    `names: ${name}`,
    nothing,
    withBlock((block) => {
      const cells = pairsOf(block).map((pair) => pair.name);
      const own = cells.every((cell) => /^\p{Script=Han}{3}/u.test(cell?.text ?? '') && (cell?.rowSpan ?? 1) === 1);
      if (isApart(block) || isTwice(block) || isCalledByNumbers(block) || !own || cells.length < 4) return false;
      for (const [at, cell] of cells.slice(0, most).entries()) if (cell) setText(cell, change(cell.text, at));
      return true;
    }),
  );

/** A heading in the column of names, among the rows of indicators. */
const headingAmong = (text: string): Kind =>
  changes(
    `${text} among the names`,
    nothing,
    withBlock((block) => {
      const { table, head, first } = block;
      if (isTwice(block) || indicatorRows(block).length < 4) return false;
      const name = atRight(table.rows[head], fromRight(block, NAME_HEAD));
      insertText(table, first + 2, columnOf(table, head, name), text);
      return true;
    }),
  );

/** Part of the target, or all of it, stands behind the name. */
const intoTheName = (kind: string, part: (target: string) => string): Kind =>
  changes(
    kind,
    (whole) => [
      [
        withIndicators(whole, (row) =>
          /^[≥≤]\d/.test(row.target_printed ?? '')
            ? { ...row, name: `${row.name}${part(row.target_printed ?? '')}`, target_printed: UNSAID }
            : row,
        ),
      ],
    ],
    withBlock((block) => {
      if (isApart(block) || isTwice(block) || isCalledByNumbers(block)) return false;
      const signed = pairsOf(block).flatMap(({ name, target }) =>
        name?.text && target && /^[≥≤]\d/.test(target.text) ? [[name, target] as const] : [],
      );
      for (const [name, target] of signed) {
        const moved = part(target.text);
        setText(name, `${name.text}${moved}`);
        setText(target, target.text.slice(moved.length));
      }
      return signed.length > 0;
    }),
  );

/** Beside the names of what has a value in numbers stands that it counts no longer. */
const takenBack = (said: string, change: (name: string) => string): Kind =>
  changes(
    `${said} the names of indicators`,
    (whole) => [
      [
        withIndicators(whole, (row) =>
          /^[≥≤]\d/.test(row.target_printed ?? '')
            ? { ...row, ...NO_MEASURE, name: change(row.name ?? ''), target_printed: UNSAID }
            : row,
        ),
      ],
    ],
    withBlock((block) => {
      const signed = pairsOf(block).filter(({ name, target }) => name?.text && /^[≥≤]\d/.test(target?.text ?? ''));
      if (isApart(block) || isTwice(block) || isCalledByNumbers(block)) return false;
      for (const { name } of signed) if (name) setText(name, change(name.text));
      return signed.length > 0;
    }),
  );

/** The names of the indicators: none, all alike, with a value in them, exchanged with the values. */
export const indicatorNameKinds: readonly Kind[] = [
  ...[
    '请选择',
    '〃',
    '指标2：',
    '××数量',
    '请填写指标名称',
    '略',
    '涉密不公开',
    '=C12',
    '□□□',
    'D',
    '(4)',
    '（示例）培训人次',
    '参考：全省平均',
  ].map(calledAs),
  ...['（上年指标）', '【已删】', '—删除', '（不纳入考核）'].map((tail) =>
    takenBack(`${tail} behind`, (name) => `${name}${tail}`),
  ),
  ...['（删除）', '（调整前）'].map((front) => takenBack(`${front} before`, (name) => `${front}${name}`)),
  changes(
    'the names pasted over the targets',
    nothing,
    withBlock((block) => {
      const pairs = pairsOf(block).filter(({ name, target }) => name?.text && target);
      if (isApart(block) || isTwice(block) || isCalledByNumbers(block) || pairs.length < 4) return false;
      for (const { name, target } of pairs) if (name && target) setText(target, name.text);
      return true;
    }),
  ),
  namesAs('one with the foot of the page', (name) => `${name} 第 5 页 共 12 页`, 1),
  namesAs('one behind the head of its column', (name) => `三级指标${name}`, 1),
  namesAs('counted on', (_, at) => `补助标准${at + 1}`),
  namesAs('all the same', () => '补助标准'),
  ...[
    '以下为上年指标',
    '以下为实际完成情况',
    '子项目：垃圾清运',
    'https://www.example.gov.cn/',
    '秘密★1年',
    '（本表结束）',
    '填写说明：指标应细化量化',
    '（可根据需要增加行）',
    '（本行删除）',
  ].map(headingAmong),
  intoTheName('the signs of the targets behind the names', (target) => target.slice(0, 1)),
  // Spaces inside a name are dropped: 22 天 is 22天 there.
  intoTheName('the targets behind the names', (target) => target.replaceAll(' ', '')),
  changes(
    'names and targets exchanged under their heads',
    nothing,
    withBlock(
      (block) =>
        !isCalledByNumbers(block) &&
        pairsOf(block)
          .map(({ name, target }) => exchangeTexts(name, target))
          .some(Boolean),
    ),
  ),
  changes(
    'name and target exchanged in one row',
    nothing,
    withBlock((block) => {
      const pair = pairsOf(block).find(
        ({ name, target }) =>
          /^[≥≤=]?\s*\d+(?:\.\d+)?\s*\D{0,3}$/.test(target?.text ?? '') && /^\D{3,}$/.test(name?.text ?? ''),
      );
      return exchangeTexts(pair?.name, pair?.target);
    }),
  ),
  changes(
    'two rows in the cells of one, side by side',
    nothing,
    withBlock((block) => {
      const { name, target } =
        pairsOf(block).find(
          (pair) => /^\p{Script=Han}{3,}$/u.test(pair.name?.text ?? '') && /^[≥≤]\d+%$/.test(pair.target?.text ?? ''),
        ) ?? {};
      if (isApart(block) || isTwice(block) || !name || !target || name.rowSpan) return false;
      setText(name, `${name.text} 培训人数`);
      setText(target, `${target.text} ≥300人`);
      return true;
    }),
  ),
];

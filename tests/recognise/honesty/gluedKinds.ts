import { changes, NO_MEASURE, withBlock } from './damages.ts';
import {
  atRight,
  fromRight,
  indicatorRows,
  isApart,
  isCalledByNumbers,
  isTwice,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  TARGET_HEAD,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, withIndicators, withProject } from './kind.ts';
import { typed } from './officeKinds.ts';
import { behindTitle, isResult } from './paperKinds.ts';

/** No cell prints it: only a value that is withheld agrees. */
const UNSAID = '（读不准）';

/** The first value that fits, wherever it is printed, as nobody can read it. */
const unreadable = (
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
      const cells = indicatorRows(block).flatMap((row) => atRight(row, fromRight(block, TARGET_HEAD)) ?? []);
      const first = cells.find(({ text }) => applies.test(text))?.text;
      if (isApart(block) || isTwice(block) || first === undefined) return false;
      for (const cell of cells) if (cell.text === first) setText(cell, change(first));
      return true;
    }),
  );

/** What is no part of the objective behind it. */
const behindObjective = (text: string): Kind =>
  changes(
    `${text} behind the objective`,
    (whole) => [
      [withProject(whole, { objective: UNSAID })],
      // Its words may be the only ones that say what the project is about.
      [withProject(whole, { objective: UNSAID, topic: '其他', topic_basis: '' })],
    ],
    (form) => {
      // The first objective there is that of the whole project.
      if (form.name === 'whole-life-above-year') return false;
      const value = valueBehind(form, OBJECTIVE);
      if (!value || value.text.length < 6) return false;
      setText(value, `${value.text.replace(/[。；]?$/, '。')}${text}`);
      return true;
    },
  );

/** What is no part of the name of an indicator, or all of them. */
const names = (name: string, change: (name: string, at: number) => string, most = Number.POSITIVE_INFINITY): Kind =>
  changes(
    `names: ${name}`,
    nothing,
    withBlock((block) => {
      const cells = indicatorRows(block).map((row) => atRight(row, fromRight(block, NAME_HEAD)));
      const own = cells.every((cell) => /^\p{Script=Han}{3}/u.test(cell?.text ?? '') && (cell?.rowSpan ?? 1) === 1);
      if (isApart(block) || isTwice(block) || isCalledByNumbers(block) || !own || cells.length < 4) return false;
      for (const [at, cell] of cells.slice(0, most).entries()) if (cell) setText(cell, change(cell.text, at));
      return true;
    }),
  );

const behindPlan = (text: string): Kind => {
  const kind = behindTitle(text);
  return { ...kind, damage: (form, ...more) => !isResult(form) && kind.damage(form, ...more) };
};

/** The names and the values of two rows in the cells of one. */
const twoRowsInOne: Kind = changes(
  'two rows in the cells of one, side by side',
  nothing,
  withBlock((block) => {
    const named = /^\p{Script=Han}{3,}$/u;
    const row = indicatorRows(block).find(
      (cells) =>
        named.test(atRight(cells, fromRight(block, NAME_HEAD))?.text ?? '') &&
        /^[≥≤]\d+%$/.test(atRight(cells, fromRight(block, TARGET_HEAD))?.text ?? ''),
    );
    const [name, target] = [NAME_HEAD, TARGET_HEAD].map((head) => atRight(row, fromRight(block, head)));
    if (isApart(block) || isTwice(block) || !name || !target || name.rowSpan) return false;
    setText(name, `${name.text} 培训人数`);
    setText(target, `${target.text} ≥300人`);
    return true;
  }),
);

/** What page breaks, scans, copies and other columns leave glued to texts and values. */
export const gluedKinds: readonly Kind[] = [
  ...[' 12', '- 12 -', '？', '%', '（上年90%）', '（已完成）', '（10分）', '-', '…', '“'].map((text) =>
    unreadable(`${text} behind`, (target) => `${target}${text}`),
  ),
  ...['3 ', '3.', '不', '非', '上年', '原', '较上年', '-'].map((text) =>
    unreadable(`${text} before`, (target) => `${text}${target}`),
  ),
  unreadable('its sign behind it', (target) => `${target.slice(1)}${target[0]}`),
  unreadable('two signs', (target) => target.replace(/^[≥≤]/, '≥≤')),
  unreadable('a sign scanned as 》', (target) => target.replace(/^[≥≤]/, '》')),
  unreadable('a letter for its last digit', (target) => target.replace(/\d(?=%|百分比)/, 'B')),
  unreadable('a comma for the point', (target) => target.replace(/\d(?=%|百分比)/, ',5')),
  unreadable('two values, one behind the other', (target) => `${target}${target.replace(/\d/, '7')}`),
  unreadable('old and new', (target) => `${target}，调整为≥97%`),
  unreadable('〃', () => '〃'),
  unreadable('a sign and no number', (target) => target.replace(/\d+(?:\.\d+)?/, '')),
  unreadable('a range that goes down', () => '90-45%'),
  ...[' 3', '- 3 -', '第 3 页', '一级指标 二级指标', '填表人：王某', '2023年完成情况：已完成。'].map(behindObjective),
  names('one with the foot of the page', (name) => `${name} 第 5 页 共 12 页`, 1),
  names('one behind the head of its column', (name) => `三级指标${name}`, 1),
  names('counted on', (_, at) => `补助标准${at + 1}`),
  names('all the same', () => '补助标准'),
  twoRowsInOne,
  ...['一年期项目', '样例县财政局 120.5', '样例县财政局- 7 -'].map((text) => typed(/^实施单位$/, text)),
  ...['样例县财政局', '甲镇人民政府'].map((text) => typed(/^项目期限?$/, text)),
  typed(/^项目属性$/, '样例县财政局'),
  behindPlan('（审批表）'),
];

import { yearOf } from './damages.ts';
import {
  blockOf,
  cellsOf,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  isTwice,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  splitTable,
  TARGET_HEAD,
  valueBehind,
} from './form.ts';
import { type Kind, withProject } from './kind.ts';
import { amount, eachTarget, everyLabel, rename, same, targets } from './variations.ts';

/** A label that says the year that stands over its table. */
const withOwnYear = (label: RegExp): Kind =>
  same(`the year of the table before ${label.source}`, (form) => {
    const [year] = yearOf(form)?.text.match(/\d{4}/) ?? [];
    const cell = findCell(form, label)?.cell;
    const block = blockOf(form);
    if (!year || !cell || !block || isTwice(block)) return false;
    setText(cell, `${year}${cell.text.trim().startsWith('年') ? '' : '年'}${cell.text.trim()}`);
    return true;
  });

/**
 * A head of the columns under a synonym, where there are not several of it: of two periods each would need its own. Where the whole project
 * is printed beside the year, a head that names no year is none for one that does.
 */
const head = (pattern: RegExp, synonym: string): Kind =>
  same(`${pattern.source} as ${synonym}`, (form) => {
    const block = blockOf(form);
    const losesYear = pattern.source.includes('年度') && findCell(form, /总目标$/);
    const stands = cellsOf(form).some(({ cell }) => cell.text === synonym);
    return block !== undefined && !isTwice(block) && !losesYear && !stands && rename(pattern, () => synonym)(form);
  });

/** In a plan alone: a self-evaluation has several columns or rows that the wording may stand for. */
const plan = (kind: Kind): Kind => ({
  ...kind,
  damage: (form, random, other) => !findCell(form, /完成值|实际值/) && kind.damage(form, random, other),
});

/** Labels in the words of other forms, which mean the same in each: all of them are read. */
export const usualWordings: readonly Kind[] = [
  head(/^(?:具体)?实施单位$/, '项目实施单位'),
  head(/^三级指标$/, '三级指标名称'),
  head(/^三级指标$/, '指标名称'),
  head(/^实施单位$/, '实施单位名称'),
  head(/^主管部门(?:及代码)?$/, '项目主管部门'),
  head(/^主管部门(?:及代码)?$/, '主管部门名称'),
  head(/^其他资金$/, '其它资金'),
  plan(head(/^年度资金总额[：:]?$/, '年度预算金额')),
  plan(head(/^年度资金总额[：:]?$/, '项目年度资金总额')),
  plan(head(/^(?:年度(?:总体|绩效)?目标|本年度绩效目标)$/, '年度绩效目标')),
  head(/^项目期限?$/, '项目实施期限'),
  head(/^项目支出实施期$/, '项目期'),
  plan(head(/^(?:年度)?指标值$/, '绩效指标值')),
  plan(head(/^指标值$/, '指标值（含单位）')),
  plan(head(/^其中.?财政拨款$/, '其中：当年财政拨款')),
  head(/^年度指标值$/, '指标值'),
  head(/^(?:全年|实际)完成值$/, '完成值'),
  head(/^完成值$/, '实际完成值'),
  head(/^偏差原因分析及改进措施$/, '未完成原因及改进措施'),
  same('classes without 指标', (form) => {
    const classes = cellsOf(form).filter(({ cell }) => /^(?:数量|质量|时效)指标$/.test(cell.text));
    for (const { cell } of classes) setText(cell, cell.text.slice(0, -2));
    return classes.length > 0;
  }),
];

/** Ordinary variation that was thought of before anybody looked at what becomes of it. */
export const rarerHarmlessKinds: readonly Kind[] = [
  withOwnYear(/^年度资金总额$/),
  withOwnYear(/^指标值$/),
  ...usualWordings,
  same(
    'the last two indicators of a class exchanged',
    (form) => {
      const block = blockOf(form);
      const rows = block && indicatorRows(block);
      const [a, b] = rows?.slice(-2) ?? [];
      if (!block || !a || !b || a.length !== b.length || a.length > 3 || isTwice(block)) return false;
      const [name] = [fromRight(block, NAME_HEAD)];
      if ([a, b].some((row) => row.some(({ rowSpan = 1 }) => rowSpan > 1) || !row[row.length - 1 - name]?.text))
        return false;
      block.table.rows.splice(-2, 2, b, a);
      return true;
    },
    ({ project, indicators }) => {
      const [a, b] = indicators.slice(-2);
      if (!a || !b) return [[{ project, indicators }]];
      return [
        [
          {
            project,
            indicators: [
              ...indicators.slice(0, -2),
              { ...b, position: a.position ?? '' },
              { ...a, position: b.position ?? '' },
            ],
          },
        ],
      ];
    },
  ),
  same('a row of blanks among the indicators', (form) => {
    const block = blockOf(form);
    if (!block || indicatorRows(block).length < 3) return false;
    insertRow(block.table, block.table.rows.length - 1, ['', '']);
    return true;
  }),
  same('a column of numbers at the left', (form) => {
    const block = blockOf(form);
    if (!block || form.tables.length !== 2 || block.table === form.tables[0]) return false;
    block.table.rows.forEach(
      (row, index) => void row.unshift({ text: index === block.head ? '序号' : String(index - block.head) }),
    );
    block.table.columns += 1;
    block.table.widths.unshift(6);
    return true;
  }),
  same('a running head above the rest of the table', (form) => {
    const block = blockOf(form);
    const last = form.tables.at(-1);
    if (!block || block.table !== last || last.rows.length - block.first < 4) return false;
    const [upper, lower] = splitTable(last, block.first + 2);
    form.pages = ['样例县2024年项目支出绩效目标表'];
    form.tables.splice(-1, 1, upper, lower);
    return true;
  }),
  same('（续表） above the rest of the table', (form) => {
    const block = blockOf(form);
    const last = form.tables.at(-1);
    if (!block || block.table !== last || last.rows.length - block.first < 4) return false;
    const [upper, lower] = splitTable(last, block.first + 2);
    form.pages = ['（续表）'];
    form.tables.splice(-1, 1, upper, lower);
    return true;
  }),
  same('heads with a line break', (form) => {
    const block = blockOf(form);
    const head = block?.table.rows[block.head]?.at(-1 - fromRight(block, TARGET_HEAD));
    if (!head || head.text.length < 3) return false;
    head.breaks = [2];
    return true;
  }),
  same(
    'labels in brackets',
    rename(/^实施单位$/, (text) => `（${text}）`),
  ),
  same(
    'labels with a star',
    everyLabel((text) => `*${text}`),
  ),
  targets('blanks around the sign', (text) => text.replace(/^([≥≤])\s*(?=\d)/, '$1 ')),
  targets('a full stop behind the targets', (text) => (/[\d%]$/.test(text) ? `${text}。` : text)),
  targets('non-breaking blanks in the targets', (text) => text.replace(/(?<=\d)(?=%)/, '\u00a0')),
  targets('the sign in full width', (text) => text.replace('>', '＞').replace('<', '＜').replace('=', '＝')),
  targets('digits of the targets in full width', (text) =>
    /^≥\d+%$/.test(text) ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text,
  ),
  targets('不低于 for ≥', (text) => text.replace(/^≥(?=\d)/, '不低于')),
  amount('zeros behind the point', (text) => (text.includes('.') ? `${text}00` : `${text}.00`)),
  same('a line of who filled it in above', (form) => {
    form.above.push({ kind: 'paragraph', text: '填报人：        填报日期：2024年1月5日', set: 'text' });
    return true;
  }),
  same('a list of remarks below', (form) => {
    form.below.push(
      { kind: 'paragraph', text: '备注：1.本表由预算单位填报。', set: 'text', gapAbove: true },
      { kind: 'paragraph', text: '2.绩效目标应当与预算同步批复。', set: 'text' },
    );
    return true;
  }),
  same('a blank in the year', (form) => {
    const year = form.above.find(({ text }) => /^[(（]\d{4}年度[)）]$/.test(text));
    if (!year) return false;
    year.text = year.text.replace(/(\d{4})年度/, ' $1 年度 ');
    return true;
  }),
  same('the objective numbered on lines of its own', (form) => {
    const value = valueBehind(form, OBJECTIVE);
    const at = value?.text.search(/(?<=[；。])\s*2[.、]/) ?? -1;
    if (!value || at <= 0) return false;
    value.breaks = [at];
    return true;
  }),
  same(
    'a bracketed year behind the name',
    (form) => {
      const value = valueBehind(form, /^项目名称$/);
      if (!value?.text) return false;
      setText(value, `${value.text}（二期）`);
      return true;
    },
    (whole) => [[withProject(whole, { name: `${whole.project.name}（二期）` })]],
  ),
  same(
    'a class written with its colon',
    rename(/^产出指标$/, (text) => `${text}：`),
  ),
  same('the group label left blank', (form) => {
    const block = blockOf(form);
    const found = findCell(form, /^绩效指标$/);
    if (!block || !found || found.rowIndex < block.head) return false;
    setText(found.cell, '');
    return true;
  }),
  same(
    'blanks at both ends of every target',
    eachTarget((text) => (text ? ` ${text} ` : text)),
  ),
];

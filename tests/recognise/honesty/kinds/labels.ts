import { rename, withBlock } from '../damages.ts';
import { blockOf, cellsOf, findCell, isTwice, setText, yearOf } from '../form.ts';
import { type Kind, same } from '../kind.ts';

/** The labels of the fields and the heads of the indicators, each as changed. */
const everyLabel =
  (change: (text: string) => string): Kind['damage'] =>
  (form) => {
    const labels = cellsOf(form).filter(({ cell }) =>
      /^(?:项目名称|实施单位|项目属性|项目期限?|其他资金|一级指标|二级指标|三级指标|指标值|产出指标|效益指标)$/.test(
        cell.text,
      ),
    );
    for (const { cell } of labels) setText(cell, change(cell.text));
    return labels.length > 0;
  };

/** A label that says the year that stands over its table. */
const withOwnYear = (label: RegExp): Kind =>
  same(
    `the year of the table before ${label.source}`,
    withBlock((block, form) => {
      const [year] = yearOf(form)?.text.match(/\d{4}/) ?? [];
      const cell = findCell(form, label)?.cell;
      if (!year || !cell || isTwice(block)) return false;
      setText(cell, `${year}${cell.text.trim().startsWith('年') ? '' : '年'}${cell.text.trim()}`);
      return true;
    }),
  );

/**
 * A label under a synonym, where there are not several of it: of two periods each would need its own. Where the whole project is printed
 * beside the year, a head that names no year is none for one that does.
 */
const wording = (pattern: RegExp, synonym: string): Kind =>
  same(`${pattern.source} as ${synonym}`, (form) => {
    const block = blockOf(form);
    const losesYear = pattern.source.includes('年度') && findCell(form, /总目标$/);
    const stands = cellsOf(form).some(({ cell }) => cell.text === synonym);
    return block !== undefined && !isTwice(block) && !losesYear && !stands && rename(pattern, synonym)(form);
  });

/** In a plan alone: a self-evaluation has several columns or rows that the wording may stand for. */
const inPlans = (kind: Kind): Kind => ({
  ...kind,
  damage: (form, ...more) => !findCell(form, /完成值|实际值/) && kind.damage(form, ...more),
});

/** Labels in the words of other forms, which mean the same in each: all of them are read. */
export const usualWordings: readonly Kind[] = [
  wording(/^(?:具体)?实施单位$/, '项目实施单位'),
  wording(/^三级指标$/, '三级指标名称'),
  wording(/^三级指标$/, '指标名称'),
  wording(/^实施单位$/, '实施单位名称'),
  wording(/^主管部门(?:及代码)?$/, '项目主管部门'),
  wording(/^主管部门(?:及代码)?$/, '主管部门名称'),
  wording(/^主管部门(?:及代码)?$/, '主管单位'),
  wording(/^其他资金$/, '其它资金'),
  inPlans(wording(/^年度资金总额[：:]?$/, '年度预算金额')),
  inPlans(wording(/^年度资金总额[：:]?$/, '项目年度资金总额')),
  inPlans(wording(/^(?:年度(?:总体|绩效)?目标|本年度绩效目标)$/, '年度绩效目标')),
  wording(/^项目期限?$/, '项目实施期限'),
  wording(/^项目支出实施期$/, '项目期'),
  inPlans(wording(/^(?:年度)?指标值$/, '绩效指标值')),
  inPlans(wording(/^指标值$/, '指标值（含单位）')),
  inPlans(wording(/^其中.?财政拨款$/, '其中：当年财政拨款')),
  wording(/^年度指标值$/, '指标值'),
  wording(/^(?:全年|实际)完成值$/, '完成值'),
  wording(/^完成值$/, '实际完成值'),
  wording(/^偏差原因分析及改进措施$/, '未完成原因及改进措施'),
  wording(/^偏差原因分析及改进措施$/, '未完成原因分析与改进措施'),
  wording(/^偏差原因分析及改进措施$/, '偏差原因分析'),
  wording(/^一级指标$/, '一级指标名称'),
  wording(/^二级指标$/, '二级指标名称'),
  inPlans(wording(/^指标值$/, '绩效目标值')),
  same(
    'the points of indicators as 自评得分',
    withBlock(({ table, head }) => {
      const points = table.rows[head]?.find(({ text }) => text === '得分');
      if (points) setText(points, '自评得分');
      return points !== undefined;
    }),
  ),
  same('classes without 指标', (form) => {
    const classes = cellsOf(form).filter(({ cell }) => /^(?:数量|质量|时效)指标$/.test(cell.text));
    for (const { cell } of classes) setText(cell, cell.text.slice(0, -2));
    return classes.length > 0;
  }),
];

/** How labels of every kind are printed: blanks and marks in them, years before them, other words that mean the same. */
export const labelKinds: readonly Kind[] = [
  same(
    'spaces inside labels',
    everyLabel((text) => [...text].join(' ')),
  ),
  same(
    'ideographic spaces inside labels',
    everyLabel((text) => [...text].join('\u3000')),
  ),
  same(
    'zero-width characters inside labels',
    everyLabel((text) => [...text].join('\u200b')),
  ),
  same(
    'colons behind labels',
    everyLabel((text) => `${text}：`),
  ),
  same(
    'labels with a star',
    everyLabel((text) => `*${text}`),
  ),
  same(
    'labels in brackets',
    rename(/^实施单位$/, (text) => `（${text}）`),
  ),
  same('the department under a shorter label', rename(/^主管部门及代码$/, '主管部门')),
  same(
    '项目名称（必填）',
    rename(/^项目名称$/, (text) => `${text}（必填）`),
  ),
  withOwnYear(/^年度资金总额$/),
  withOwnYear(/^指标值$/),
  ...usualWordings,
];

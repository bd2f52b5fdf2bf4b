import { changes, withBlock } from './damages.ts';
import {
  atRight,
  type Form,
  findCell,
  fromRight,
  indicatorRows,
  insertRow,
  isApart,
  isTwice,
  NAME_HEAD,
  OBJECTIVE,
  setText,
  TARGET_HEAD,
  titleOver,
  valueBehind,
} from './form.ts';
import { type Kind, nothing, withProject } from './kind.ts';
import { rename, same } from './variations.ts';

export const isResult = ({ name }: Form): boolean => name.startsWith('self-evaluation');

/** What stands in brackets behind the title of a table. */
export const behindTitle = (text: string): Kind =>
  changes(`${text} behind the title`, nothing, (form) => {
    const title = titleOver(form);
    if (title) title.text += text;
    return title !== undefined;
  });

/** A note below a plan. */
export const remark = (text: string): Kind =>
  changes(`the remark ${text}`, nothing, (form) => {
    if (isResult(form)) return false;
    form.below.push({ kind: 'paragraph', text, set: 'text' });
    return true;
  });

/** A note over the title of a plan. */
const remarkAbove = (text: string): Kind =>
  changes(`the remark ${text} above`, nothing, (form) => {
    if (isResult(form)) return false;
    form.above.unshift({ kind: 'paragraph', text, set: 'text' });
    return true;
  });

/** What the objective begins with. */
const beginning = (text: string): Kind =>
  changes(
    `the objective begins with ${text}`,
    (whole) =>
      // What a project is about may be known from its objective alone.
      [whole, withProject(whole, { topic: '其他', topic_basis: '' })].map((each) => [
        withProject(each, { objective: 'withheld' }),
      ]),
    (form) => {
      const value = valueBehind(form, OBJECTIVE);
      if (!value?.text || isResult(form)) return false;
      setText(value, `${text}${value.text}`);
      return true;
    },
  );

/** The head of the classes says something else; their columns are as they were. */
const classHead = (text: string): Kind =>
  changes(`二级指标 renamed ${text}`, nothing, (form) => {
    const found = findCell(form, /^二级指标$/);
    if (found) setText(found.cell, text);
    return found !== undefined;
  });

/** What is said of a table, and what its heads say, in other words than forms use. */
export const paperKinds: readonly Kind[] = [
  ...[
    '（汇总）',
    '（已终止）',
    '（撤销）',
    '（填写说明）',
    '（调整前）',
    '（第二次调整）',
    '（2021-2023年）',
    '（结项）',
    '（中期）',
  ].map(behindTitle),
  ...[
    '注：以上金额为2021-2023年三年合计。',
    '说明：本表为调整前的绩效目标。',
    '备注：年度资金总额已调整为20万元。',
    '注：本项目已取消。',
    '注：以上为实际完成情况。',
    '注：本表金额单位为元，个别为万元。',
  ].map(remark),
  ...['（调整前）', '以下为上年数据', '注：以下金额为三年合计。'].map(remarkAbove),
  same(
    '项目名称（必填）',
    rename(/^项目名称$/, (text) => `${text}（必填）`),
  ),
  same('the row 项目属性 printed twice alike', (form) => {
    const found = findCell(form, /^项目属性$/);
    if (!found || found.row.some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
    found.table.rows.splice(found.rowIndex, 0, structuredClone(found.row));
    return true;
  }),
  changes(
    'the head of targets renamed 指标权重',
    nothing,
    rename(TARGET_HEAD, () => '指标权重'),
  ),
  changes('the amounts of a result one column right of their heads', nothing, (form) => {
    const found = findCell(form, /^(?:年度资金总额|总额)$/);
    if (!found || !isResult(form)) return false;
    const values = found.row.slice(found.index + 1);
    const texts = ['', ...values.map(({ text }) => text)];
    for (const [index, cell] of values.entries()) setText(cell, texts[index] ?? '');
    return true;
  }),
  changes(
    '其他 below the indicators',
    // Below what its approvers write it is outside the table.
    (whole) => [[], [whole]],
    withBlock(({ table }) => {
      insertRow(table, table.rows.length, ['其他', '12个']);
      return true;
    }),
  ),
  ...['上年目标：', '三年目标：', '截至目前已'].map(beginning),
  ...['权重', '评分', '指标来源'].map(classHead),
  changes(
    'the heads of classes and names exchanged',
    nothing,
    withBlock((block) => {
      const heads = block.table.rows[block.head] ?? [];
      const [level2, name] = [
        heads.find(({ text }) => text === '二级指标'),
        heads.find(({ text }) => NAME_HEAD.test(text)),
      ];
      if (!level2 || !name || isTwice(block)) return false;
      const { text } = level2;
      setText(level2, name.text);
      setText(name, text);
      return true;
    }),
  ),
  changes(
    'the name of another project among the rows of indicators',
    nothing,
    withBlock((block) => {
      if (indicatorRows(block).length < 4) return false;
      insertRow(block.table, block.first + 2, ['项目名称', '乡村道路养护']);
      return true;
    }),
  ),
  changes(
    'two columns of values under one head',
    nothing,
    withBlock((block) => {
      const at = fromRight(block, TARGET_HEAD);
      const { table, head } = block;
      if (isTwice(block) || isApart(block)) return false;
      for (const [index, row] of table.rows.entries()) {
        const wide = index < head ? row.at(-1) : index === head ? atRight(row, at) : undefined;
        if (wide) wide.colSpan = (wide.colSpan ?? 1) + 1;
        else row.splice(row.length - 1 - at, 0, { text: '80%' });
      }
      table.columns += 1;
      table.widths.push(10);
      return true;
    }),
  ),
];

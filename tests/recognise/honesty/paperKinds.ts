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
  valueBehind,
} from './form.ts';
import { type Kind, nothing, withProject } from './kind.ts';

const isResult = ({ name }: Form): boolean => name.startsWith('self-evaluation');

/** What stands in brackets behind the title of a table. */
const behindTitle = (text: string): Kind =>
  changes(`${text} behind the title`, nothing, ({ above }) => {
    const title = above.findLast((line) => /表$/.test(line.text.trim()));
    if (title) title.text += text;
    return title !== undefined;
  });

/** A note below a plan. */
const remark = (text: string): Kind =>
  changes(`the remark ${text}`, nothing, (form) => {
    if (isResult(form)) return false;
    form.below.push({ kind: 'paragraph', text, set: 'text' });
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
  ].map(remark),
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

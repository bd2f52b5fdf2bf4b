import { printedTwice, rename } from '../damages.ts';
import { type Form, findCell, insertRow, isResult, OBJECTIVE, setText, valueBehind } from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { UNSAID, unchanged, withProject } from '../truths.ts';

const labelled = (name: string, damage: Kind['damage']): Kind =>
  changes(name, (whole) => [[withProject(whole, { objective: '' })]], damage);

/** An objective that a text before or behind it makes another. */
const glued = (name: string, glue: (objective: string) => string, applies: (form: Form) => boolean): Kind =>
  changes(
    name,
    (whole) =>
      // What a project is about may be known from its objective alone.
      [whole, withProject(whole, { topic: '其他', topic_basis: '' })].map((each) => [
        withProject(each, { objective: UNSAID }),
      ]),
    (form) => {
      const value = applies(form) ? valueBehind(form, OBJECTIVE) : undefined;
      // Some forms have a label of its own there, and the objective below that.
      if (!value || value.text.length < 6 || /目标$/.test(value.text)) return false;
      setText(value, glue(value.text));
      return true;
    },
  );

/** What the objective begins with. */
const beginning = (text: string): Kind =>
  glued(
    `the objective begins with ${text}`,
    (objective) => `${text}${objective}`,
    (form) => !isResult(form),
  );

/** What is no part of the objective behind it. */
const behind = (text: string): Kind =>
  glued(
    `${text} behind the objective`,
    (objective) => `${objective.replace(/[。；]?$/, '。')}${text}`,
    // The first objective there is that of the whole project.
    ({ name }) => name !== 'whole-life-above-year',
  );

/** The objective: its label, its lines, what is printed before, behind, beside and below it. */
export const objectiveKinds: readonly Kind[] = [
  same('the objective under a synonym', rename(/^年度总体目标$/, '年度绩效目标')),
  same('a line break inside the objective', (form) => {
    const value = valueBehind(form, OBJECTIVE);
    if (!value || value.text.length < 12 || /\s/.test(value.text)) return false;
    value.breaks = [Math.floor(value.text.length / 2)];
    return true;
  }),
  same('the objective numbered on lines of its own', (form) => {
    const value = valueBehind(form, OBJECTIVE);
    const at = value?.text.search(/(?<=[；。])\s*2[.、]/) ?? -1;
    if (!value || at <= 0) return false;
    value.breaks = [at];
    return true;
  }),
  ...[
    '实施期目标',
    '长期目标',
    '年度总体目标完成情况',
    '实际完成情况',
    '中期目标',
    '上年度总体目标',
    '年度总体目标（2023-2025年）',
    '年度总体目标完成',
  ].map((to) => labelled(`the objective renamed ${to}`, rename(OBJECTIVE, to))),
  labelled(
    'the label of the objective lost',
    (form) => rename(/^(?:预期目标|年初设定目标)$/, '')(form) || rename(OBJECTIVE, '')(form),
  ),
  printedTwice('the objective printed twice, differently', OBJECTIVE, '三年内建成三座水库，惠及全部村民'),
  ...['上年目标：', '三年目标：', '截至目前已'].map(beginning),
  glued(
    'the objective of the whole project before that of the year in its cell',
    (objective) => `实施期目标：三年建成。年度目标：${objective}`,
    () => true,
  ),
  ...[
    ' 3',
    '- 3 -',
    '第 3 页',
    '一级指标 二级指标',
    '填表人：王某',
    '2023年完成情况：已完成。',
    '绩效指标',
    '内部资料 注意保存',
    '（盖章）',
  ].map(behind),
  changes('a long-term objective beside that of the year', unchanged, (form) => {
    const found = findCell(form, OBJECTIVE);
    if (found?.row.length !== 2) return false;
    const width = found.table.columns;
    const [label, value] = found.row;
    if (!label || !value || width < 5) return false;
    found.table.rows[found.rowIndex] = [label, { text: '三年内全部建成' }, { ...value, colSpan: width - 2 }];
    return true;
  }),
  changes('a page number in a row of its own inside the objective', unchanged, (form) => {
    const found = findCell(form, OBJECTIVE);
    const value = found?.row[found.index + 1];
    if (!found || !value || value.text.length < 10) return false;
    const half = Math.floor(value.text.length / 2);
    const rest = value.text.slice(half);
    setText(value, value.text.slice(0, half));
    insertRow(found.table, found.rowIndex + 1, ['12']);
    insertRow(found.table, found.rowIndex + 2, ['', rest]);
    return true;
  }),
  changes('a stray line below the objective', unchanged, (form) => {
    const found = findCell(form, OBJECTIVE);
    if (!found) return false;
    insertRow(found.table, found.rowIndex + 1, ['', '实施期内建成三座水库']);
    return true;
  }),
];

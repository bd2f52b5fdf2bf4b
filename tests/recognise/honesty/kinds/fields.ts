import { printedTwice, rename } from '../damages.ts';
import { exchangeTexts, type Form, findCell, NAME_HEAD, setShown, setText, TOTAL, valueBehind } from '../form.ts';
import { changes, inLines, type Kind, type ProjectRows, same } from '../kind.ts';
import { nothing, unchanged, withProject } from '../truths.ts';

const NAME = /^项目名称$/;
const UNIT = /^实施单位$/;
/** Forms call the period of a project so. */
const PERIOD = /^项目期限?$/;

const named = (whole: ProjectRows, name: string): ProjectRows => withProject(whole, { name });

/** The value of a field typed as something else, so that nobody knows whose table it is. */
const typed = (label: RegExp, text: string): Kind =>
  changes(`${text} in the place of ${label.source.replace(/[\^$]/g, '')}`, nothing, (form) => {
    const value = valueBehind(form, label);
    if (!value?.text) return false;
    setText(value, text);
    return true;
  });

/** A text behind the name that may be part of it. */
const behindName = (name: string, text: string): Kind =>
  same(
    name,
    (form) => {
      const value = valueBehind(form, NAME);
      if (!value?.text) return false;
      setText(value, `${value.text}${text}`);
      return true;
    },
    (whole) => [[named(whole, `${whole.project.name}${text}`)]],
  );

/** Rows of fields exchanged whole, where no cell is merged over them. */
const swapRows = (one: RegExp, two: RegExp) => (form: Form) => {
  const [a, b] = [findCell(form, one), findCell(form, two)];
  if (!a || !b || a.table !== b.table || a.rowIndex === b.rowIndex) return false;
  if (a.index > 0 || b.index > 0 || [...a.row, ...b.row].some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
  [a.table.rows[a.rowIndex], a.table.rows[b.rowIndex]] = [b.row, a.row];
  return true;
};

/** The fields over the indicators: the name of the project, the unit that carries it out, the department, its nature and period. */
export const fieldKinds: readonly Kind[] = [
  behindName('an emoji in the name', '🌾'),
  behindName('a bracketed year behind the name', '（二期）'),
  same(
    'a stamp behind the unit',
    (form) => {
      const value = valueBehind(form, UNIT);
      if (!value?.text) return false;
      setText(value, `${value.text}（盖章）`);
      return true;
    },
    (whole) => [[whole], [withProject(whole, { implementing_unit: `${whole.project.implementing_unit}（盖章）` })]],
  ),
  same('the row 项目属性 printed twice alike', (form) => {
    const found = findCell(form, /^项目属性$/);
    if (!found || found.row.some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
    found.table.rows.splice(found.rowIndex, 0, structuredClone(found.row));
    return true;
  }),
  same('a field row above another', swapRows(/^主管部门(?:及代码)?$/, /^项目属性$/)),
  // The name.
  ...[
    '同上',
    '无',
    '示例',
    '见附件',
    'XX',
    '项目1',
    '待定',
    'XX项目',
    '（填写项目名称）',
    '（项目全称）',
    '请输入',
    '=B2',
    '2024年',
    '100万元',
    '≥95%',
    '未填报',
    '涉密不公开',
    '\u0024{value}',
    '锟斤拷锟斤拷',
    '13073022P00123410001X',
  ].map((text) => typed(/^项目(?:支出)?名称$/, text)),
  ...['（取消）', '（已并入丙项目）', '（暂缓实施）'].map((tail) =>
    changes(`${tail} behind the name of the project`, nothing, (form) => {
      const value = valueBehind(form, NAME);
      if (!value?.text) return false;
      setText(value, `${value.text}${tail}`);
      return true;
    }),
  ),
  changes('the name of the project lost', nothing, (form) => {
    const value = valueBehind(form, NAME);
    if (!value?.text) return false;
    setText(value, '');
    return true;
  }),
  printedTwice('the name printed twice, differently', NAME, '另一个水库工程'),
  changes('the label of the name one character off', unchanged, rename(NAME, '项日名称')),
  changes('the label and the value of the name exchanged', nothing, (form) => {
    const found = findCell(form, NAME);
    const value = found?.row[found.index + 1];
    if (!found || !value?.text || NAME_HEAD.test(value.text) || value.text.length < 5) return false;
    setText(found.cell, value.text);
    setText(value, '项目名称');
    return true;
  }),
  changes('the values of two fields exchanged with the labels left', nothing, (form) =>
    exchangeTexts(valueBehind(form, NAME), valueBehind(form, TOTAL)),
  ),
  inLines(
    changes(
      'two projects in the cells of one',
      (whole) => [[named(whole, '')]],
      (form) => {
        const name = valueBehind(form, NAME);
        if (!name?.text || name.text.length < 4) return false;
        setShown(name, `${name.text}\n${name.text}二期`);
        const total = valueBehind(form, /^(?:年度资金总额|资金总额|预算数|项目年度金额)$/);
        if (!total || !/^\d[\d.]*$/.test(total.text)) return false;
        setShown(total, `${total.text}\n${total.text}`);
        return true;
      },
    ),
  ),
  // The unit.
  ...[
    '同上',
    '〃',
    '/',
    '—',
    '（公章）',
    '见附件',
    '同左',
    '待定',
    '同主管部门',
    'XX单位',
    '（单位名称）',
    '填写单位全称',
    '请输入单位名称',
    '请选择',
    '单位：',
    '2024年3月1日',
    '100万元',
    '一年期项目',
    '样例县财政局 120.5',
    '样例县财政局- 7 -',
    '暂无',
    '单位公章',
    '????',
  ].map((text) => typed(UNIT, text)),
  inLines(
    changes('two units in one cell, a line each', nothing, (form) => {
      const value = valueBehind(form, UNIT);
      if (!value || !/[府局会]$/.test(value.text)) return false;
      setShown(value, `${value.text}\n样例县乙村村民委员会`);
      return true;
    }),
  ),
  changes('the department, the label of the unit and the unit in one cell', nothing, (form) => {
    const found = findCell(form, /^主管部门(?:及代码)?$/);
    const [label, ...rest] = found?.row ?? [];
    if (!found || !label || found.index > 0 || found.row.length !== 4 || rest[1]?.text !== '实施单位') return false;
    const colSpan = rest.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
    found.table.rows[found.rowIndex] = [label, { text: rest.map(({ text }) => text).join(''), colSpan }];
    return true;
  }),
  // Others.
  ...['样例县财政局', '甲镇人民政府'].map((text) => typed(PERIOD, text)),
  typed(/^项目属性$/, '样例县财政局'),
];

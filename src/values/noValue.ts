/** What stands in the place of a value that a workbook does not hold: a formula whose result was never stored, is out of date, or changes
 * by itself, one of which nobody can tell how the sheet shows it, a negative number shown as a positive one, or a picture. */
export const NO_VALUE = {
  missing: '（公式没有存下的值）',
  outdated: '（公式的值要重新计算）',
  moving: '（公式的值随打开的时间变）',
  conditional: '（显示的值随条件格式变）',
  repeated: '（按“填充”对齐，字重复显示）',
  signless: '（负数显示时没有负号）',
  picture: '（单元格里是图片或图形）',
} as const;

/** What a spreadsheet program shows where a formula fails. */
const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)|^Err:5\d\d$/;

/** A number in a column that is too narrow for it. */
const TOO_NARROW = /^#{3,}$/;

/** What a program leaves where it was to fill in or to show a text: its own names for nothing, its tags, fields and marks of trial. */
const LEFT_BY_PROGRAM =
  /^(?:null|None|TRUE|FALSE)$|undefined$|NaN|\[object|\{\{|\$\w*[({]|^=\$?[A-Z]+[$\d(]|^[?？]{2,}$|锟斤拷|_x[\dA-F]{4}_|&#?\w+;|<\/?[a-z][^<>]*>|\[bookmark:|HYPERLINK|MERGEFORMAT|FORMTEXT|Evaluation Only|错误[！!]|找到引用源/;

/** What a form asks for where nothing is filled in. */
const PROMPT = /^(?:请选择|选择一项|(?:单击|点击)(?:或点击)?(?:此处|这里).*)。?$/;

/** Why nobody who looks at a cell learns its value, and what the office can do; in no format a value is printed so. */
export interface NoValue {
  why: string;
  next: string;
}

/** @param text what is printed in a cell, or several that make one value; null where that may be a value */
export function noValue(text: string): NoValue | null {
  if (text.includes(NO_VALUE.missing)) return { why: '是公式，文件里没有存下的值', next: CALCULATE };
  if (text.includes(NO_VALUE.outdated)) return { why: '是公式，文件自己说存下的值要重新计算', next: CALCULATE };
  if (text.includes(NO_VALUE.moving)) return { why: '是公式，值随打开文件的时间变', next: REPLACE };
  if (text.includes(NO_VALUE.conditional)) return { why: '怎样显示随条件格式变', next: PLAINLY };
  if (text.includes(NO_VALUE.repeated)) return { why: '按“填充”对齐，显示时重复', next: ALIGNED };
  if (text.includes(NO_VALUE.signless)) return { why: '存的是负数，显示时没有负号', next: SIGNED };
  if (text.includes(NO_VALUE.picture)) return { why: '是图片或图形，里面的字读不到', next: TYPED };
  const printed = text.trim();
  if (PROMPT.test(printed)) return { why: `印作“${printed}”，是还没有填`, next: FILLED };
  const [left] = LEFT_BY_PROGRAM.exec(printed) ?? [];
  if (left !== undefined) return { why: `里有软件留下的“${left}”`, next: FILLED };
  const [error] = ERROR.exec(printed) ?? [];
  if (error !== undefined) return { why: `显示的是错误值“${error}”`, next: '请在原文件里改好公式，保存后重新放入。' };
  return TOO_NARROW.test(printed)
    ? { why: `显示的是“${printed}”，列太窄，看不到数`, next: '请在原文件里把列放宽，保存后重新放入。' }
    : null;
}

const REPLACE = '请在原文件里把公式换成固定的值，保存后重新放入。';
const TYPED = '请在原文件里把里面的字打在格里，保存后重新放入。';
const FILLED = '请在原文件里填好，保存后重新放入。';
const ALIGNED = '请在原文件里把水平对齐改成“常规”，保存后重新放入。';
const SIGNED = '请在原文件里把数字格式改成带负号的，保存后重新放入。';
const PLAINLY = '请在原文件里去掉改变数字格式的条件格式，保存后重新放入。';
const CALCULATE = '请用 Excel 或 WPS 打开原文件，等公式算完，保存后重新放入。';

import { rename } from '../damages.ts';
import { findCell, setText } from '../form.ts';
import { changes, type Kind, type ProjectRows, same } from '../kind.ts';
import { withoutAmounts, withProject, yuanOf } from '../truths.ts';

/** The label of the money, or that of its unit. */
const MONEY_LABEL = /^(?:项目资金|单位)[:：]?万?元$/;
/** The unit of money in a line above a form. */
const MONEY_LINE = /[(（]?单位[:：]\s*万?元[)）]?/;

/** Every amount a tenth: printed in thousands and not in ten thousands. */
function withThousands(whole: ProjectRows): ProjectRows {
  const tenth = (yuan: string) => {
    const [head = '0', tail = ''] = yuan.split('.');
    const padded = head.padStart(2, '0');
    return `${padded.slice(0, -1)}.${padded.slice(-1)}${tail}`.replace(/\.?0+$/, '').replace(/^0+(?=\d)/, '') || '0';
  };
  const amounts = yuanOf(whole).filter(([, yuan]) => yuan);
  return withProject(whole, Object.fromEntries(amounts.map(([column, yuan]) => [column, tenth(yuan)])));
}

/** The unit of money, in the label of the money or over the table. */
export const moneyUnitKinds: readonly Kind[] = [
  same(
    'the unit of money in full-width brackets',
    rename(/^项目资金万?元$/, (text) => text.replace('(', '（').replace(')', '）')),
  ),
  changes(
    'two units of money that contradict each other',
    (whole) => [[withoutAmounts(whole)]],
    (form) => {
      const label = findCell(form, MONEY_LABEL);
      const printed = label?.cell.text ?? form.above.find(({ text }) => /单位[:：]/.test(text))?.text;
      if (!printed) return false;
      const other = /万/.test(printed) ? '元' : '万元';
      form.above.push({ kind: 'paragraph', text: `金额单位：${other}`, set: 'currency' });
      return label !== undefined;
    },
  ),
  changes(
    'a unit of foreign money over the table',
    (whole) => [[withoutAmounts(whole)]],
    (form) => form.above.push({ kind: 'paragraph', text: '单位：万美元', set: 'currency' }) > 0,
  ),
  changes(
    '金额单位：亿元 above the table, whose money is in ten thousands',
    (whole) => [[withoutAmounts(whole)], [withProject(withoutAmounts(whole), { total_printed: '' })]],
    (form) => {
      if (!findCell(form, /^(?:项目资金|资金情况)万元$/)) return false;
      form.above.push({ kind: 'paragraph', text: '金额单位：亿元', set: 'currency' });
      return true;
    },
  ),
  changes(
    'the unit of money lost',
    (whole) => [[withoutAmounts(whole)]],
    (form) => {
      const found = findCell(form, MONEY_LABEL);
      // Some lines name the organisation beside the money.
      const above = form.above.findIndex(({ text }) => MONEY_LINE.test(text));
      const line = form.above[above];
      if (line) form.above.splice(above, 1, { ...line, text: line.text.replace(MONEY_LINE, '') });
      if (found) setText(found.cell, /项目资金/.test(found.cell.text) ? '项目资金' : '');
      return above >= 0 || found !== undefined;
    },
  ),
  changes(
    'the unit of money a thousand',
    (whole) => [[withThousands(whole)]],
    rename(/^项目资金万元$/, '项目资金（千元）'),
  ),
];

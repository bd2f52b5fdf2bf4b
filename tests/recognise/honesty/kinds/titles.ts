import { findCell, isResult, setText, titleOver } from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { nothing } from '../truths.ts';

/** The title over the table says that it is another one. */
const titleOf = (to: string): Kind =>
  changes(`the title ${to}`, nothing, (form) => {
    const line = form.above.findLast(({ text }) => /表(?:[(（].*[)）])?$/.test(text.trim()));
    const cell = findCell(form, /绩效(?:目标|自评).*表\d*年?度?$/);
    if (/自评|完成情况/.test(to) && isResult(form)) return false;
    if (cell && cell.rowIndex < 2) setText(cell.cell, to);
    else if (line) line.text = to;
    return cell !== undefined || line !== undefined;
  });

/** What stands behind the title of a table. */
const behindTitle = (text: string, name = `${text} behind the title`): Kind =>
  changes(name, nothing, (form) => {
    const title = titleOver(form);
    if (title) title.text = `${title.text.trim()}${text}`;
    return title !== undefined;
  });

/** What is usual behind the title of a result. */
const behindPlan = (text: string): Kind => {
  const kind = behindTitle(text);
  return { ...kind, damage: (form, ...more) => !isResult(form) && kind.damage(form, ...more) };
};

/** The title over a table: of another table, with marks behind it, inside the table. */
export const titleKinds: readonly Kind[] = [
  ...[
    '项目支出绩效自评表',
    '项目绩效目标执行监控表',
    '部门整体支出绩效目标表',
    '项目支出绩效目标调整表',
    '项目支出绩效目标完成情况表',
  ].map(titleOf),
  ...['（作废）', '（样表）', '（填报示例）', '（空表）'].map((mark) => behindTitle(mark, `the title ${mark}`)),
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
    '模板',
    '模板（示例）',
    '样本',
    '（执行）',
    '（三年）',
  ].map((text) => behindTitle(text)),
  behindPlan('（审批表）'),
  same('the title in a merged row of the table', (form) => {
    const [table] = form.tables;
    if (!table) return false;
    const titles = form.above.splice(1);
    table.rows.unshift(...titles.map(({ text }) => [{ text, colSpan: table.columns }]));
    return titles.length > 0;
  }),
];

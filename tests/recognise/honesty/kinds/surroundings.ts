import type { DescribedParagraph, DescribedTable } from '../../../formats/writers/describe/described.ts';
import { findCell, isResult, TOTAL } from '../form.ts';
import { changes, type Kind, same } from '../kind.ts';
import { nothing } from '../truths.ts';

const line = (text: string): DescribedParagraph => ({ kind: 'paragraph', text, set: 'text' });

/** A note below a plan. */
const remark = (text: string): Kind =>
  changes(`the remark ${text}`, nothing, (form) => !isResult(form) && form.below.push(line(text)) > 0);

/** 宁乡 prints the unit with each amount. */
const remarkOnMoney = (text: string): Kind => {
  const kind = remark(text);
  return { ...kind, damage: (form, ...more) => findCell(form, TOTAL) !== undefined && kind.damage(form, ...more) };
};

/** A note over the title of a plan. */
const remarkAbove = (text: string): Kind =>
  changes(`the remark ${text} above`, nothing, (form) => !isResult(form) && form.above.unshift(line(text)) > 0);

const unknown = (rows: readonly (readonly string[])[]): DescribedTable => ({
  kind: 'table',
  columns: rows[0]?.length ?? 0,
  widths: (rows[0] ?? []).map(() => 10),
  rows: rows.map((row) => row.map((text) => ({ text }))),
});

const EQUIPMENT = [
  ['品名', '数量', '单价'],
  ['水泵', '3', '1.2'],
  ['电缆', '20', '0.1'],
];

/** A table of another kind below, of so many columns. */
const tableBelow = (name: string, columns: number, heading?: string): Kind =>
  same(name, (form) => {
    if (heading) form.below.push({ kind: 'paragraph', text: heading, set: 'title', gapAbove: true });
    form.after = [unknown(EQUIPMENT.map((row) => row.slice(0, columns)))];
    return true;
  });

/** What stands above and below a table: notes that take it back, signatures, other tables. */
export const surroundingKinds: readonly Kind[] = [
  same('a signature below', ({ below }) => below.push(line('单位负责人（签字）：　　　　填表人：')) > 0),
  same(
    'a line of who filled it in above',
    ({ above }) => above.push(line('填报人：        填报日期：2024年1月5日')) > 0,
  ),
  same(
    'a list of remarks below',
    ({ below }) =>
      below.push({ ...line('备注：1.本表由预算单位填报。'), gapAbove: true }, line('2.绩效目标应当与预算同步批复。')) >
      0,
  ),
  tableBelow('an unknown table of two columns below', 2, '附：设备清单'),
  tableBelow('an unknown table below', 3, '附：设备清单'),
  { ...tableBelow('an unknown table below, without a heading', 2), unsaidIn: new Set(['csv']) },
  ...[
    '注：以上金额为2021-2023年三年合计。',
    '说明：本表为调整前的绩效目标。',
    '备注：年度资金总额已调整为20万元。',
    '注：本项目已取消。',
    '注：以上为实际完成情况。',
    '注：本表金额单位为元，个别为万元。',
    '更正：年度资金总额应为77',
    '本表作废',
    '以上内容已调整，详见新表',
    '本项目已并入其他项目',
    '以上为示例',
    '调整后',
    '注：以上资金为申请数',
  ].map(remark),
  ...['说明：金额以千元为单位', '说明：金额单位均为“千元”'].map(remarkOnMoney),
  ...['（调整前）', '以下为上年数据', '注：以下金额为三年合计。'].map(remarkAbove),
];

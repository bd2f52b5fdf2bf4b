import { expect, it } from 'vitest';
import { rowsOf } from '../../src/grid/rowsOf.ts';
import type { SourceRow } from '../../src/grid/sourceRow.ts';
import { remarkOfOtherKind } from '../../src/recognise/doubts/remarkOfOtherKind.ts';
import { contentsRange } from '../../src/recognise/find/contents.ts';
import { runningText } from '../../src/recognise/find/runningText.ts';
import { plan, ROWS, read } from './roadPlan.ts';

/** Lines below a table: `^` a gap above one, `|` between its cells. */
const said = (lines: string[], kind: 'target' | 'self-evaluation' = 'target', unit: string | null = '万元') => {
  const rows = lines.map((line): SourceRow => {
    const [row] = rowsOf([
      { kind: 'paragraph', ref: 'L1', text: line.replace('^', ''), gapAbove: false, role: 'body' },
    ]);
    if (!row) throw new Error('a line has a row');
    const cells = line
      .replace('^', '')
      .split('|')
      .map((text, at) => ({ ...row.cells[0], ref: 'L1', text, column: at + 1 }) as SourceRow['cells'][number]);
    return { ...row, cells, width: cells.length, gapAbove: line.startsWith('^') };
  });
  const document = { rows, titleRows: 0, contents: contentsRange(rows), running: runningText(rows) };
  return remarkOfOtherKind(document, { to: 0 }, kind, unit, 2024);
};

it.each([
  '注：以上资金均为执行数',
  '注：上述资金为申请数',
  '注：本表数据系决算数。',
  '备注：所列指标值为完成值',
  '注：所填数据为实际情况',
  '注：表中金额为调整前预算数',
  '注：上表预算数是上年',
  '注：以上指标为样例',
  '注：以上资金为两年合计',
  '注：以上为中期目标',
  '说明：表中资金为项目总投资',
  '以上指标为2019年指标',
  '^以上指标为2019年指标',
  '以上金额均为上年执行数',
  '^上述资金为三年合计',
  '表中资金为2023年',
  '注：上述资金为3年总数',
  '注：本表金额为2024—2026年合计',
  '注：本表金额为实施期总额',
  '注：所列资金为累计数',
  '注：本表数据均为虚拟数据',
  '注：本项目已终止',
  '注：以上预算数已调整',
  '注：以上资金已调减30%。',
  '备注：本项目已撤销。',
  '说明：以上指标待调整。',
  '说明：指标值以调整后为准。',
  '注：资金总额应扣除上年结转。',
  '备注：指标值已按调整后数填列。',
  '注：此表仅供参考。',
  '注：以上数字为初步测算。',
  '注：以上数字未定稿。',
  '说明：所列资金非本单位的数。',
  '上表已作废。',
  '注：年度资金总额不含上级补助。',
  '注：本项目已于2024年6月取消。',
  '备注：年度资金总额调整为100万元。',
  '注：年度资金总额核减至80万元',
  '注：该项目2024年未安排预算。',
  '注：时效指标不再考核。',
  '注：表中金额均以美元计。',
  '注：本表数据为2023年',
  '注：本表所列绩效指标和资金的口径均为预算安排的2022年',
  '注：单位均为元',
  '注：金额单位为人民币元',
  '注：其余为百元',
  '注：部分个别为千元',
])('%s: the figures of the plan above are none of its year', (line) => {
  expect(said([line])).toBe(line.replace('^', ''));
});

it.each([
  '注：以上指标为年度指标',
  '以上指标为2024年指标',
  '注：以上资金为2024年预算数',
  '注：以上预算数为2024年数据',
  '注：本表不为调整后预算数，均不含上年',
  '注：本表资金均为财政拨款，不含上年结转',
  '注：请在三年内保存',
  '注：本项目未安排其他资金',
  '注：金额单位为万元',
  '注：实际情况请与项目联系人核实上年档案',
])('%s: nothing is said against the plan above', (line) => {
  expect(said([line])).toBeNull();
});

it.each([
  ['注：本表为2023-2025年数据', true],
  ['注：上述得分为示例', true],
  ['注：以上数据为三年合计', true],
  ['注：本表数据为9月底情况', true],
  ['注：完成值截至2024年9月30日', true],
  ['注：完成值截至2024年12月31日', false],
  ['更正：得分应为90分', true],
  ['注：表中数据均为虚拟数据', true],
  ['注：表中指标值均为累计数', true],
  ['注：以上资金已调减30%', true],
  ['注：表内金额均为概算总投资', true],
  ['注：资金总额应扣除上年结转', true],
  ['说明：指标值以调整后为准', true],
  ['注：此表仅供参考', true],
  ['注：以上预算数按调整后数填列', false],
  ['注：年度资金总额不含上级补助', true],
  ['注：以上资金为执行数', false],
])('%s: of a self-evaluation: %s', (line, other) => {
  expect(said([line], 'self-evaluation')).toBe(other ? line : null);
});

it('money in dollars is other money also where every amount has a unit of its own', () => {
  expect(said(['注：表中金额均以美元计。'], 'target', null)).not.toBeNull();
  expect(said(['注：金额单位为元。'], 'target', null)).toBeNull();
});

it('a remark goes on in the lines below it, up to a gap, or to a row of a table; what begins with 以上 right below a table is one', () => {
  expect(said(['注：请核对。', '以上资金均为三年总数'])).toBe('以上资金均为三年总数');
  expect(said(['注：请核对。', '^以上资金均为三年总数'])).toBeNull();
  expect(said(['以上资金均为三年总数'])).toBe('以上资金均为三年总数');
  expect(said(['注：以上资金|均为|三年总数'])).toBeNull();
  expect(said(['注：|以上资金均为三年总数'])).toBe('注：以上资金均为三年总数');
  expect(said(['一', '二', '三', '四', '注：以上资金均为三年总数'])).toBeNull();
});

it('a foot of the table is heard where it stands right below it, two units in it contradict each other', () => {
  expect(said(['金额单位：元'])).toBe('金额单位：元');
  expect(said(['^金额单位：元', '项目名称|修路'])).toBeNull();
  expect(said(['^金额单位：元'])).toBe('金额单位：元');
  expect(said(['^填表说明：单位为元，保留两位小数。'])).toContain('单位为元');
  expect(said(['^说明：金额单位均为“元”'])).toBe('说明：金额单位均为“元”');
  expect(said(['金额单位：万元'])).toBeNull();
  expect(said(['注：金额单位：万元，其中：元'], 'target', null)).not.toBeNull();
  expect(said(['注：金额单位：元'], 'target', null)).toBeNull();
});

it.each([
  '本表作废',
  '此表仅供参考。',
  '（本表已被新表替代）',
  '（此表为往年表格）',
  '以上为示例',
  '以上内容已调整',
  '注：本表为样表',
  '注：本项目已并入其他项目',
  '调整后',
  '更正如下：',
])('%s: the table above is none, whatever stands before it', (line) => {
  expect(said([line])).toBe(line);
  expect(said([line], 'self-evaluation')).toBe(line);
});

it.each(['本项目不会被取消', '以上无误', '示例见附件', '本表为年度预算', '本表一式三份', '调整后金额：77'])(
  '%s: the table above stands',
  (line) => {
    expect(said([line])).toBeNull();
  },
);

it('作废 alone is said of the table right above it, not where a gap keeps it away', () => {
  expect(said(['（作废）'])).toBe('（作废）');
  expect(said(['样表'])).toBe('样表');
  expect(said(['^样表'])).toBeNull();
  expect(said(['一', '样表'])).toBeNull();
});

it.each([
  ['说明：金额以千元为单位', 0],
  ['说明：金额单位均为“千元”', 0],
  ['说明：金额以万元为单位', 1],
])('amounts that each print 万元 above %s: plans published %i', async (remark, published) => {
  const lines = plan(ROWS)
    .filter((line) => line !== '单位：万元')
    .map((line) => line.replace(/(?<=\t)\d+$/, '$&万元'));
  const { projects } = await read([...lines, remark]);
  expect(projects.map(({ total_yuan }) => total_yuan)).toEqual(published ? ['1200000'] : []);
});

it.each([
  '示例，仅供参考',
  '此表填写错误，以更正后的为准',
  '本表为调整前数据，调整后见附表',
  '本表金额为三年合计',
  '注：以上指标本年不考核',
])('%s: no figure of the plan or the result above it counts', (line) => {
  expect(said([line])).not.toBeNull();
  expect(said([line], 'self-evaluation')).not.toBeNull();
});

it.each(['此表填写错误，以更正后的为准', '本项目已取消'])('%s over a table: it is not read', async (line) => {
  const [title = '', unit = '', ...form] = plan(ROWS);
  expect((await read([title, unit, ...form])).projects).toHaveLength(1);
  expect((await read([title, line, unit, ...form])).projects).toEqual([]);
});

it('another unit of money in a remark over the table leaves it without amounts', async () => {
  const [title = '', unit = '', ...form] = plan(ROWS);
  const { projects } = await read([title, '注：表中金额单位为千元', unit, ...form]);
  expect(projects.map(({ total_yuan }) => total_yuan).filter((yuan) => yuan !== '')).toEqual([]);
});

it('a plan called off over its title, or by the second bracket of it, is not read', async () => {
  const [title = '', ...form] = plan(ROWS);
  expect((await read(['本项目已取消', title, ...form])).projects).toEqual([]);
  for (const bracket of ['（作废）', '（2022—2024年）'])
    expect((await read([`${title}（试行）${bracket}`, ...form])).projects).toEqual([]);
  expect((await read([`${title}（试行）（公开）`, ...form])).projects).toHaveLength(1);
});

it('the head 指标值（本年） is that of the values', async () => {
  const lines = plan(ROWS).map((line) => line.replace('\t指标值', '\t指标值（本年）'));
  expect((await read(lines)).indicators).toHaveLength(ROWS.length);
});

import { describe, expect, it } from 'vitest';
import { plan, ROWS, read } from './roadPlan.ts';

const [title = '', unit = '', ...form] = plan(ROWS);
const OTHER_TABLE = ['项目\t金额\t备注', '修路\t50\t无', '建房\t70\t无'];

/** What is published of the plan with a line over its title, below it, and right above its first row. */
const published = (line: string) =>
  Promise.all(
    [
      [line, title, unit, ...form],
      [title, line, unit, ...form],
      [title, unit, line, ...form],
    ].map(async (lines) => (await read(lines)).projects.map(({ total_yuan }) => total_yuan)),
  );

describe('a remark above a plan', () => {
  it.each([
    '表中指标值为2018年实际完成值',
    '年度资金总额为三年总投资',
    '（年度资金总额应为80万元）',
    '说明：以下金额为三年合计',
    '备注：指标值按调整后数填列',
    '注：资金总额不含上级补助',
    '（本项目已取消）',
    '以下为2023年数据',
    '（以下为样例）',
    '注：本表金额为概算总投资，不是年度预算',
    '下表为调整后目标，调整前目标见附件',
    '本表数据截至6月30日',
    '表中数据未经审定，仅供参考',
    '2024年6月调整',
    '更正：年度资金总额为80万元',
    '此表以附件2为准',
  ])('%s: none of its figures is published', async (line) => {
    expect(await published(line)).toEqual([[], [], []]);
  });

  it.each([
    '注：本表由财政局公开',
    '说明：本表按项目填报。',
    '附件2',
    '（盖章）',
    '本表公开2024年度项目',
    '（三）项目绩效目标',
  ])('%s: it is read, its money in the unit above that line', async (line) => {
    expect(await published(line)).toEqual([['1200000'], ['1200000'], ['1200000']]);
  });

  it.each([
    '（年度资金总额应为80万元）',
    '更正：年度资金总额为80万元',
    '金额已调整为60万元',
    '预算数为2023-2025年合计',
    '表内数据为上年执行数',
    '此表以附件2为准',
    '作废',
  ])('%s below it, at the end of a text: neither', async (line) => {
    expect((await read([title, unit, ...form, line])).projects).toEqual([]);
  });

  it.each(['空表表示本单位无此项支出。', '金额单位：万元', '本表由财政局公开', '资金由财政局拨付'])(
    '%s below it: it is read',
    async (line) => {
      expect((await read([title, unit, ...form, line])).projects).toHaveLength(1);
      expect((await read([title, `说明：${line}`, unit, ...form])).projects).toHaveLength(1);
    },
  );

  it('is of the table above it where it stands right below the rows of one', async () => {
    const [remark, blank] = ['注：资金总额不含上级补助', ''];
    expect((await read([title, blank, ...OTHER_TABLE, remark, blank, unit, ...form])).projects).toHaveLength(1);
  });

  it('a unit of money below the rows of another table is not that of the plan', async () => {
    const { projects } = await read([...OTHER_TABLE, '单位：元', '', '说明：本表按项目填报。', ...form]);
    expect(projects.map(({ total_yuan }) => total_yuan)).toEqual(['']);
  });
});

it('above a self-evaluation, what is said of its plan before it was adjusted calls it off as well', async () => {
  const result = [
    '2024年度项目支出绩效自评表',
    '项目名称\t道路维修',
    '主管部门\t甲县农业农村局\t实施单位\t甲县乙镇人民政府',
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    '\t年度资金总额\t100\t100\t98\t10\t98%\t9.8',
    '年度总体目标\t预期目标\t\t\t实际完成情况',
    '\t维修村道\t\t\t维修村道6公里',
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
    '\t产出指标\t数量指标\t维修村道里程\t≥6公里\t6公里\t50\t50\t',
    '\t效益指标\t社会效益指标\t受益群众人数\t≥100人\t120人\t30\t30\t',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10\t',
    '总分\t\t\t\t\t\t100\t99.8',
  ];
  expect((await read(result)).results).toHaveLength(1);
  for (const line of ['注：本表为调整前数据', '（完成值截至9月30日）'])
    expect((await read([line, ...result])).results).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { HEBEI_PLAN, USUAL_RESULT } from '../support/textForms.ts';
import { readForm } from './readForm.ts';

const USUAL_PLAN = [
  '项目支出绩效目标表',
  '（2024年度）',
  '项目名称\t道路维修',
  '主管部门\t样例县农业农村局\t实施单位\t样例县甲镇人民政府',
  '项目属性\t一年期项目\t项目期\t1年',
  '项目资金（万元）\t年度资金总额\t120',
  '\t其中：财政拨款\t100',
  '\t其他资金\t20',
  '年度总体目标\t维修村道，方便出行。',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t维修村道里程\t≥6公里',
  '\t质量指标\t验收合格率\t≥95%',
  '\t时效指标\t完工及时率\t≥90%',
  '效益指标\t社会效益指标\t受益群众覆盖率\t≥80%',
  '满意度指标\t服务对象满意度指标\t群众满意度\t≥85%',
];
const HEAD = ['某镇2024年部门预算绩效文本', ''];

/** The form with the first text that a line holds put in another's place. */
const put = (lines: readonly string[], from: string, to: string) => lines.map((line) => line.replace(from, to));

const [FIRST_ROW = '', ...OTHER_ROWS] = USUAL_PLAN.slice(10);

describe('an objective is withheld', () => {
  it.each(['（盖章）', '内部资料 注意保存', '。绩效指标'])('with %s behind it', async (end) => {
    const { projects } = await readForm(put(USUAL_PLAN, '方便出行。', `方便出行${end}`));
    expect(projects).toMatchObject([{ objective: '', withheld: expect.stringContaining('objective') }]);
  });

  it('but not where it ends with what it is about', async () => {
    const { projects } = await readForm(put(USUAL_PLAN, '方便出行。', '完成全部绩效指标'));
    expect(projects).toMatchObject([{ objective: '维修村道，完成全部绩效指标' }]);
  });

  it('in a self-evaluation that says two of them in one cell, which is not read', async () => {
    const lines = [...HEAD, ...put(USUAL_RESULT, '修路6公里。', '实施期目标：修路20公里。年度目标：修路6公里。')];
    expect((await readForm(lines)).results).toEqual([]);
  });
});

describe('a plan is not read', () => {
  const [, year = '', ...rows] = USUAL_PLAN;

  it.each(['上年项目支出绩效目标表', '项目支出中期绩效目标表', '项目支出绩效目标审核表', '项目支出绩效运行跟踪表'])(
    'under the title %s',
    async (title) => {
      expect((await readForm([title, year, ...rows])).projects).toEqual([]);
    },
  );

  it.each(['（2019年决算）', '（评价）', '（三年滚动）'])('under the line %s', async (line) => {
    expect((await readForm(['项目支出绩效目标表', year, line, ...rows])).projects).toEqual([]);
  });

  it('whose name and objective stand each in the place of the other', async () => {
    const exchanged = put(
      put(USUAL_PLAN, '道路维修', '维修村道，方便出行，保障安全。'),
      '年度总体目标\t维修村道，方便出行。',
      '年度总体目标\t道路维修',
    );
    expect((await readForm(exchanged)).projects).toEqual([]);
  });

  it('but under the name of an office, whatever that holds', async () => {
    const lines = ['附件', '', '项目支出绩效目标表', year, '填报单位：示例县评价中心', ...rows];
    expect((await readForm(lines)).projects).toHaveLength(1);
  });

  it('but under 上年结转项目绩效目标表, which is of this year', async () => {
    expect((await readForm(['上年结转项目绩效目标表', year, ...rows])).projects).toHaveLength(1);
  });
});

describe('rows of a table', () => {
  it('go on below a page break that prints the heads and the class once more', async () => {
    const more = '产出指标\t数量指标\t维修桥梁数量\t≥2座';
    const [heads = ''] = USUAL_PLAN.slice(9);
    const { projects } = await readForm([...USUAL_PLAN.slice(0, 10), FIRST_ROW, '', heads, more, ...OTHER_ROWS]);
    expect(projects).toHaveLength(1);
    // Without the heads they may be those of another project.
    const alone = await readForm([...USUAL_PLAN.slice(0, 10), FIRST_ROW, '', more, ...OTHER_ROWS]);
    expect(alone.projects).toEqual([]);
  });

  it('are not read where one stands above the heads', async () => {
    const [heads = ''] = USUAL_PLAN.slice(9);
    const { projects } = await readForm([...USUAL_PLAN.slice(0, 9), FIRST_ROW, heads, ...OTHER_ROWS]);
    expect(projects).toEqual([]);
  });

  it('are not read where the rest of the last number stands alone', async () => {
    const cut = [...USUAL_PLAN.slice(0, -1), '满意度指标\t服务对象满意度指标\t群众满意度\t≥8', '\t\t\t5%'];
    expect((await readForm(cut)).projects).toEqual([]);
  });

  it('are not read where a name stands in the place of the value', async () => {
    const moved = USUAL_PLAN.flatMap((row) => (row.includes('质量指标') ? [row, '\t\t\t设备完好率'] : [row]));
    expect((await readForm(moved)).projects).toEqual([]);
  });
});

describe('what is no part of a text', () => {
  it.each([
    '维修村道，方便出行。 3',
    '维修村道，方便出行 3',
    '维修村道，方便出行。- 3 -',
    '维修村道，方便出行。第 3 页',
    '维修村道，方便出行。 一级指标 二级指标',
    '维修村道，方便出行。项目支出绩效目标表',
    '维修村道，方便出行。注：金额含上年结转。',
    '维修村道，方便出行。填表人：王某',
    '维修村道，方便出行。2023年完成情况：已维修5公里。',
  ])('leaves the objective withheld: %s', async (objective) => {
    const { projects } = await readForm(put(USUAL_PLAN, '维修村道，方便出行。', objective));
    expect(projects).toMatchObject([{ objective: '', withheld: 'objective', total_yuan: '1200000' }]);
  });

  it.each(['维修村道3公里。', '1. 维修村道；2. 方便出行', '分期完成第3、4页所列村道'])(
    '%s is an objective',
    async (objective) => {
      const { projects } = await readForm(put(USUAL_PLAN, '维修村道，方便出行。', objective));
      expect(projects).toMatchObject([{ withheld: '' }]);
    },
  );

  it.each([
    ['道路维修', '道路维修- 7 -'],
    ['道路维修', '道路维修 主管部门及代码 样例县财政局'],
    ['样例县甲镇人民政府', '样例县甲镇人民政府 120.5'],
    ['验收合格率', '验收合格率 第 5 页 共 12 页'],
    ['验收合格率', '三级指标验收合格率'],
    ['验收合格率', '三级指标2024年验收合格率'],
    ['验收合格率', '验收合格率 5'],
  ])('in a name leaves the table unread: %s, %s', async (from, to) => {
    const { projects, unread } = await readForm(put(USUAL_PLAN, from, to));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it.each([
    ['内部资料 注意保存', 0],
    ['仅供参考', 0],
    ['内部资料编印数量', 1],
  ])('%s in the column of names is a watermark, or a name', async (name, read) => {
    const rows = USUAL_PLAN.flatMap((row) => (row.includes('质量指标') ? [row, `\t\t${name}\t≥7册`] : [row]));
    expect((await readForm(rows)).projects).toHaveLength(read);
  });

  it.each(['数据来源：预算管理一体化系统', '打印时间：2024-03-05 10:11:12'])(
    '%s below a table is none of its rows',
    async (line) => {
      expect((await readForm([...USUAL_PLAN, `${line}\t\t\t`])).projects).toMatchObject([{ fiscal_year: '2024' }]);
    },
  );

  it('审核意见：同意 among the names leaves the table unread', async () => {
    const rows = USUAL_PLAN.flatMap((row) => (row.includes('质量指标') ? [row, '\t\t审核意见：同意\t'] : [row]));
    expect((await readForm(rows)).projects).toEqual([]);
  });

  it('the name of an office between the year and the table keeps neither from the other', async () => {
    const [title = '', year = '', ...rows] = USUAL_PLAN;
    expect((await readForm(['附件', '', title, year, '样例县财政局', '', ...rows])).projects).toMatchObject([
      { fiscal_year: '2024', total_yuan: '1200000' },
    ]);
  });

  it('numbers behind several names count them', async () => {
    const numbered = put(put(USUAL_PLAN, '验收合格率', '验收合格率 2'), '维修村道里程', '维修村道里程 1');
    expect((await readForm(numbered)).projects).toHaveLength(1);
  });
});

describe('a table is not read where its columns hold what belongs into others', () => {
  it.each([
    ['an office as the time', '1年', '样例县甲镇人民政府'],
    ['an office as the sort', '一年期项目', '样例县农业农村局'],
    ['a sort of project as who runs it', '样例县甲镇人民政府', '一年期项目'],
  ])('%s', async (_, from, to) => {
    expect((await readForm(put(USUAL_PLAN, from, to))).projects).toEqual([]);
  });

  it('what the values are taken from, and the values, under the heads of each other', async () => {
    const heads = put(HEBEI_PLAN, '指标值\t指标值确定依据', '指标值确定依据\t指标值');
    expect((await readForm([...HEAD, ...heads])).projects).toEqual([]);
  });

  const names = ['维修村道里程', '验收合格率', '完工及时率', '受益群众覆盖率', '群众满意度'];
  it.each([
    ['counted on', names.map((_, at) => `维修里程${at + 1}`)],
    ['filled down', names.map(() => '维修里程')],
  ])('names %s', async (_, filled) => {
    const lines = names.reduce((form, name, at) => put(form, `\t${name}\t`, `\t${filled[at]}\t`), USUAL_PLAN);
    expect((await readForm(lines)).projects).toEqual([]);
  });

  it('what each indicator is about in the place of the names', async () => {
    const rows = ['验收', '发放', '完工', '覆盖'].map((name) => `\t\t反映${name}情况\t${name}率\t≥95%\t年初工作计划`);
    const lines = [
      ...HEAD,
      ...HEBEI_PLAN.slice(0, -2),
      `产出指标\t数量指标\t反映里程\t里程\t3个\t年初工作计划`,
      ...rows,
    ];
    expect((await readForm(lines)).projects).toEqual([]);
  });

  it('few names beside as many descriptions as there are rows', async () => {
    const about = ['里程', '合格率', '及时率', '覆盖率', '增长率'];
    const rows = about.map((name) => `\t\t按计划完成\t${name}\t≥95%\t年初工作计划`);
    const lines = [
      ...HEAD,
      ...HEBEI_PLAN.slice(0, -2),
      `产出指标\t数量指标\t按计划完成\t数量\t3个\t年初工作计划`,
      ...rows,
    ];
    expect((await readForm(lines)).projects).toEqual([]);
  });

  it.each([
    ['受益群众覆盖率\t≥80%', '符合相关规定\t项目成本'],
    ['受益群众覆盖率\t≥80%', '明显提升\t明显提升'],
    ['受益群众覆盖率\t≥80%', '受益群众 覆盖人数\t≥80% ≥300人'],
  ])('%s, and %s', async (from, to) => {
    expect((await readForm(put(USUAL_PLAN, from, to))).projects).toEqual([]);
  });

  it('what is promised for a name, and its points for the value', async () => {
    expect((await readForm(put(USUAL_PLAN, '受益群众覆盖率\t≥80%', '逐步提升\t10'))).projects).toEqual([]);
  });
});

it.each(['××公里', '**公里'])('a self-evaluation whose target is not filled in, %s, is not read', async (target) => {
  const { unread } = await readForm(put(USUAL_RESULT, '≥6公里', target));
  expect(unread).toHaveLength(1);
});

it('ten billion yuan of a self-evaluation are a misprinted unit of money: no amount of it is said', async () => {
  const { results } = await readForm(put(put(USUAL_RESULT, '（万元）', '（亿元）'), '\t100\t90\t', '\t100\t100\t'));
  expect(results).toMatchObject([{ planned_yuan: '', adjusted_yuan: '', executed_yuan: '' }]);
});

it.each(['审批表', '事前评估表', '评审意见表'])(
  'a table that is to be approved, or judged, is no plan yet: %s',
  async (title) => {
    expect((await readForm(put(USUAL_PLAN, '绩效目标表', title))).projects).toEqual([]);
  },
);

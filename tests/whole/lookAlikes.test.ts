import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN, USUAL_RESULT } from '../support/textForms.ts';

/** A plan that is read whole. Each look-alike below says something else by a word or two. */
const PLAN = [
  '部门项目支出预算绩效目标表',
  '（2024年度）',
  '项目名称\t村道养护',
  '主管部门及代码\t055-某镇人民政府\t实施单位\t某镇人民政府',
  '项目属性\t02-经常性项目\t项目期\t1年',
  '项目资金（万元）\t年度资金总额：\t100',
  '\t其中：财政拨款\t80',
  '\t其他资金\t20',
  '年度总体目标\t修补30公里路面。',
  '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
  '\t产出指标\t数量指标\t养护里程\t30公里',
  '\t\t质量指标\t优良率\t≥85%',
  '\t效益指标\t社会效益指标\t受益人口\t≥3万人',
  '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%',
].join('\n');

const RESULT = USUAL_RESULT.join('\n');

const PLAN_OF_HEBEI = ['某镇2024年部门预算绩效文本', '', '816001某县某镇人民政府\t单位：万元', ...HEBEI_PLAN].join(
  '\n',
);

async function published(text: string, file = 'form.txt') {
  const all = await process({ [file]: `${text}\n` });
  const rows = (name: string) => publishedRows(all, name);
  return {
    projects: rows('projects'),
    results: rows('results'),
    indicators: rows('indicators'),
    unread: rows('unread'),
  };
}

type Change = readonly (readonly [from: string, to: string])[];
const changed = (text: string, changes: Change) =>
  changes.reduce((all, [from, to]) => {
    expect(all).toContain(from);
    return all.replace(from, to);
  }, text);
/** A column more at the right of the indicators. */
const column = (head: string, value: string) =>
  PLAN.replace(/指标值$/m, `指标值\t${head}`).replace(/(30公里|85%|3万人|90%)$/gm, `$1\t${value}`);

it('the forms themselves are read', async () => {
  expect(await published(PLAN)).toMatchObject({ projects: [{ total_yuan: '1000000', withheld: '' }], unread: [] });
  expect(await published(RESULT)).toMatchObject({ results: [{ planned_yuan: '1000000' }], unread: [] });
  expect(await published(PLAN_OF_HEBEI)).toMatchObject({ projects: [{ total_yuan: '900000' }], unread: [] });
});

it('a note on how to fill a table in, below the table before, is none of the next one', async () => {
  const two = `${PLAN}\n填表说明：本表由项目单位填报，一式三份。\n${PLAN.split('\n').slice(2).join('\n').replace('村道养护', '村道扩宽')}`;
  const { projects, unread } = await published(two);
  expect([projects.map(({ name }) => name), unread]).toEqual([['村道养护', '村道扩宽'], []]);
});

describe('nothing is said of a table that only looks like a plan of the year:', () => {
  const TITLE = '部门项目支出预算绩效目标表';
  const below = (text: string) => `${PLAN}\n${text}`;
  it.each<[string, string]>([
    ...[
      '部门项目支出绩效目标完成表',
      '2023年度绩效目标实现情况表',
      '部门项目支出绩效目标调整申请表',
      '2024年追加预算项目绩效目标表',
      '2024年预算调剂项目绩效目标表',
      '项目支出绩效目标跟踪表',
      '未批复项目绩效目标表',
      '2023年度部门决算项目绩效目标表',
      '整体支出绩效目标表',
      '转移支付区域绩效目标表',
      '部门项目支出预算绩效目标表（样表）',
      '项目绩效目标表（作废）',
    ].map((title): [string, string] => [`the title ${title}`, PLAN.replace(TITLE, title)]),
    ...['2024年1-6月', '2024年上半年', '2024年第三季度', '2024年度完成情况'].map((part): [string, string] => [
      `over it ${part}`,
      PLAN.replace('2024年度', part),
    ]),
    ...['填写示例：', '（调整前）', '以下为上年数据', '注：以下金额为三年合计。'].map((text): [string, string] => [
      `a line over its title, ${text}`,
      `${text}\n${PLAN}`,
    ]),
    ...['村道养护（示例）', '××项目', '某镇人民政府部门整体支出'].map((name): [string, string] => [
      `a project called ${name}`,
      PLAN.replace('村道养护', name),
    ]),
    ['values that show how to fill it in', PLAN.replace('30公里\n', '如：30公里\n').replace('≥85%', '例：≥85%')],
    ...[
      '2023年度资金总额：',
      '年度资金总额（调整后）：',
      '年度资金总额（三年合计）：',
      '年度资金总额：\t2023年\t90\t2024年',
      '年度资金总额：\t申报数\t120\t核定数',
      '年度资金总额：\t调整前\t90\n\t\t调整后',
      '资金总额\t300\t年度资金总额：',
    ].map((label): [string, string] => [
      `money under ${label.replace(/\s+/g, ' ')}`,
      PLAN.replace('年度资金总额：', label),
    ]),
    ['heads over the money, 上年数 and 本年数', PLAN.replace('项目资金', '\t\t上年数\t本年数\n项目资金')],
    ['money of which it says 执行', PLAN.replace('项目资金（万元）', '项目资金执行（万元）')],
    ['money of another year', PLAN.replace('项目资金（万元）', '项目资金（2023年）（万元）')],
    ['money in dollars', PLAN.replace('项目资金（万元）', '项目资金（万美元）')],
    ['a sum below the money', PLAN.replace('年度总体目标', '\t合计\t200\n年度总体目标')],
    ['a part of nobody knows what of the money', PLAN.replace('其他资金\t20', '其他资金\t20\n\t其中：省级资金\t50')],
    ['a part of a part of a part of the money', PLAN.replace('\t其他资金', '\t其中：彩票公益金\t50\n\t其他资金')],
    ['money from above alone', PLAN.replace('其中：财政拨款', '其中：上级财政拨款')],
    ...['2023年指标值', '指标值（2025年）', '指标值（三年）', '指标值（计划/实际）', '指标值（%）', '1月\t2月'].map(
      (head): [string, string] => [`targets under ${head}`, PLAN.replace('\t指标值', `\t${head}`)],
    ),
    ['a value in the place of a remark', column('备注', '').replace('养护里程\t30公里\t', '养护里程\t计划\t≥30公里')],
    ...['（作废）', '（绩效监控）', '（样表）', '（2024-2026年）', '（第三季度）'].map((what): [string, string] => [
      `over its title one of all tables, ${what}`,
      `样例县2024年重点项目绩效目标表${what}\n${PLAN}`,
    ]),
    ...['（删除）', '（已取消）'].map((what): [string, string] => [
      `an indicator ${what}`,
      PLAN.replace('养护里程\t', `养护里程${what}\t`),
    ]),
    ['a remark over the title of the document', `（调整前）\n附件2：某镇人民政府\n${PLAN}`],
    [
      'a remark over who publishes the document and the title of its part',
      `（调整前）\n某镇人民政府\n第二部分\n预算项目绩效目标\n${PLAN}`,
    ],
    ...['上年完成值', '完成率', '审核意见', '目标值', '2025年'].map((head): [string, string] => [
      `a column ${head} beside the targets`,
      column(head, '12'),
    ]),
    ['a column without a head', column('', '12')],
    ['the heads of names and targets exchanged', PLAN.replace('三级指标\t指标值', '指标值\t三级指标')],
    [
      'two objectives, of which one is of the project',
      PLAN.replace('年度总体目标', '总体目标\t三年90公里。\n年度目标'),
    ],
    ['two projects in one table', PLAN.replace('\t村道养护', '\t村道养护\t桥梁维修')],
    ['a sum among the indicators', PLAN.replace('\t效益指标', '\t\t小计\t产出指标小计\t50\n\t效益指标')],
    ['the indicators once more, adjusted', below(PLAN.slice(PLAN.indexOf('绩效指标\t')).replace('30公里', '40公里'))],
    ['indicators of another project, its head lost', below('\n\t产出指标\t数量指标\t修桥\t3座')],
    ['the satisfaction of another project', below('\n\t满意度指标\t服务对象满意度指标\t学生满意度\t≥80%')],
    ['an opinion of those who approve it', below('审核意见\t不予通过')],
    ...[
      '注：以上资金和指标均为2024-2026年三年总数',
      '备注：本表数据为2023年执行数',
      '说明：上述资金为三年总额。',
      '注：本表为示例，数据均为虚拟。',
      '注：金额单位为元',
      '注：本表金额单位为万元，个别为元。',
    ].map((remark): [string, string] => [`below it ${remark}`, below(remark)]),
    [
      'a remark of what year it is, where nothing else says it',
      below('注：本表数据为2019年数据。').replace('（2024年度）\n', ''),
    ],
    ['a department called by a number', PLAN.replace('055-某镇人民政府', '1')],
    ['a department printed again as another', PLAN.replace('项目属性', '主管部门：某县财政局\n项目属性')],
    ['其他 below the indicators', below('其他\t12个')],
    ['a name in the cell of its target', PLAN.replace('优良率\t≥85%', '\t优良率≥85%')],
    [
      'targets a row below their own',
      `${PLAN.replace('\t30公里', '\t').replace('≥85%', '30公里').replace('≥3万人', '≥85%').replace('≥90%', '≥3万人')}\n\t\t\t\t≥90%`,
    ],
    ['shares of other years', PLAN_OF_HEBEI.replace('3月底\t6月底\t10月底\t12月底', '2024年\t2025年\t2026年\t2027年')],
    ['shares spent', PLAN_OF_HEBEI.replace('资金支出计划', '资金支出进度')],
    ['money of three years', PLAN_OF_HEBEI.replace('预算数', '三年预算数')],
    ['money of two years side by side', PLAN_OF_HEBEI.replace('预算数\t90.00', '预算数\t90.00\t2023年\t80.00')],
  ])('%s', async (_, text) => {
    expect([PLAN, PLAN_OF_HEBEI]).not.toContain(text);
    const { projects, results, unread } = await published(text);
    expect([...projects, ...results]).toEqual([]);
    expect(unread.length).toBeGreaterThan(0);
  });
});

describe('nothing is said of a table that only looks like the self-evaluation of a year:', () => {
  it.each<[string, Change]>([
    ['the title of a plan', [['项目支出绩效自评表', '项目支出绩效目标表']]],
    ['the title of a report on the way', [['项目支出绩效自评表', '项目支出绩效运行监控表']]],
    ['an evaluation by somebody else', [['项目支出绩效自评表', '项目支出绩效评价表']]],
    ['a part of the year in its title', [['项目支出绩效自评表\n（2022年度）', '2022年1-7月项目支出绩效自评表']]],
    ['a part of the year over it', [['2022年度', '2022年上半年']]],
    ['half a year behind its title', [['绩效自评表', '绩效自评表（半年）']]],
    ['money of last year', [['全年执行数', '上年执行数']]],
    ['amounts one column right of their heads', [['100\t90\t89.974\t10\t99.97%\t9.9', '\t0\t0\t0\t10\t0']]],
    ['two units of money', [['年初预算数', '年初预算数（元）']]],
  ])('%s', async (_, changes) => {
    const { projects, results, unread } = await published(changed(RESULT, changes));
    expect([...projects, ...results]).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

describe('what may be of another time is left empty and named:', () => {
  it.each<[string, string, Change]>([
    [
      'money called 资金总额 of a project of three years',
      'total_yuan',
      [
        ['年度资金总额', '资金总额'],
        ['1年', '3年'],
      ],
    ],
    [
      'money called 资金总额 of 2023 to 2025',
      'fiscal_yuan',
      [
        ['年度资金总额', '资金总额'],
        ['\t1年', '\t2023年-2025年'],
      ],
    ],
    [
      'an objective called 总体目标 of three years',
      'objective',
      [
        ['年度总体目标', '总体目标'],
        ['1年', '三年'],
      ],
    ],
    [
      'an objective that names another time',
      'objective',
      [['修补30公里路面', '实施期目标：修90公里。年度目标：修30公里']],
    ],
    ['an objective that says what was done', 'objective', [['修补30公里路面', '已修补30公里，完成全年任务']]],
    ['an objective with blanks to fill in', 'objective', [['30公里路面', '××公里路面']]],
    ['two units of money', 'total_yuan', [['（2024年度）', '（2024年度）\n单位：元']]],
    ['two amounts in one cell', 'total_yuan', [['：\t100', '：\t100/300']]],
  ])('%s', async (_, field, changes) => {
    const { projects } = await published(changed(PLAN, changes));
    expect(projects).toMatchObject([{ [field]: '', withheld: expect.stringContaining(field) }]);
  });

  it.each<[string, string]>([
    ['a target that names another time', PLAN.replace('\t30公里', '\t实施期90公里')],
    ['a target that says what was done', PLAN.replace('\t30公里', '\t实际31公里')],
    ['a target with what was done behind it', PLAN.replace('\t30公里', '\t30公里（完成28公里）')],
    ['a target with what was done beside it', PLAN.replace('\t30公里', '\t计划30公里，实际28公里')],
    ['a target with blanks to fill in', PLAN.replace('\t30公里', '\t××公里')],
    ['an indicator that adds up three years', PLAN.replace('养护里程\t30公里', '三年累计养护里程\t90公里')],
    ['a remark that it was done', column('备注', '已完成98%')],
    ['a remark that it was changed', column('备注', '调整为40公里')],
    ['a remark that it is of three years', column('说明', '此为三年累计值')],
  ])('%s', async (_, text) => {
    expect(text).not.toBe(PLAN);
    const { indicators } = await published(text);
    expect(indicators[0]).toMatchObject({
      target_printed: '',
      number: '',
      withheld: expect.stringContaining('number'),
    });
  });

  it('a project of one year, or a label that says the year, leaves none in doubt', async () => {
    const oneYear = await published(changed(PLAN, [['年度资金总额', '资金总额']]));
    expect(oneYear.projects).toMatchObject([{ total_yuan: '1000000', withheld: '' }]);
    const longer = await published(changed(PLAN, [['1年', '99 年']]));
    expect(longer.projects).toMatchObject([{ total_yuan: '1000000', withheld: '' }]);
  });
});

describe('what a list prints of another time or of no project', () => {
  const LIST = [
    ['<p>部门预算项目绩效目标申报表</p><p>单位：万元</p><table><tr>'],
    ['单位名称', '项目名称', '预算数', '年度目标', '一级指标', '二级指标', '三级指标'],
    ['指标性质', '指标值', '度量单位', '权重', '指标方向性', '</tr><tr>'],
    ['某镇政府', '道路养护', '12.5', '养护道路', '产出指标', '数量指标', '里程', '≥', '30', '公里', '50', '正向指标'],
    ['</tr></table>'],
  ]
    .flat()
    .map((text) => (text.startsWith('<') ? text : `<td>${text}</td>`))
    .join('');
  const read = (changes: Change) => published(changed(LIST, changes), 'list.html');

  it('is not said, or left empty', async () => {
    expect(await read([])).toMatchObject({ projects: [{ total_yuan: '125000', withheld: '' }] });
    const objective = await read([['养护道路<', '实施期目标：养护道路<']]);
    expect(objective.projects).toMatchObject([{ objective: '', withheld: 'objective' }]);
    const units = await read([['>30<', '>30米<']]);
    expect(units.indicators).toMatchObject([{ target_printed: '', number: '' }]);
    const weight = await read([['>50<', '>#N/A<']]);
    expect(weight.indicators).toMatchObject([{ target_printed: '≥30公里', weight: '', withheld: 'weight' }]);
    expect((await read([['>50<', '>10/20<']])).indicators).toEqual([]);
    for (const changes of [
      [['>道路养护', '>#N/A']],
      [['>某镇政府', '>#REF!']],
      [['>数量指标', '>#REF!']],
      [['>道路养护', '>部门整体支出']],
      [['>道路养护', '>××项目']],
      [['>预算数', '>执行数']],
      [['</table>', '</table><p>- 3 -</p><table><tr><td>产出指标<td>时效指标<td>工期<td>≤<td>1<td>年</table>']],
      [['</table>', '</table><p>注：预算数为2023-2025年合计</p>']],
      [['<p>单位', '<p>2023年1-6月</p><p>单位']],
    ] satisfies Change[])
      expect((await read(changes)).projects).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { copiedGroups } from '../../src/checks/copiedGroups.ts';
import { copiedIndicators } from '../../src/checks/copiedIndicators.ts';
import { foreignIndicators } from '../../src/checks/foreignIndicators.ts';
import { costAtLeast, uniformTargets } from '../../src/checks/uniformTargets.ts';
import type { Project } from '../../src/model/site.ts';
import { countyRules } from '../support/county.ts';
import { countySite } from '../support/countySite.ts';
import { planned, sourceOf } from '../support/planned.ts';
import { indicators, project } from '../support/projectFixture.ts';

const { topics } = countyRules;

describe('promises of another trade', () => {
  const strange = (...made: Parameters<typeof planned>) =>
    foreignIndicators(planned(...made), topics.topics).map(({ word }) => word);

  it('are found in all nine projects of 官厅 whose every value is ≥95百分比, and in none of the other 82', () => {
    const { site, findings } = countySite;
    const flagged = (code: string) => findings.filter((one) => one.code === code).map(({ projectId }) => projectId);
    const same = site.projects.filter(({ indicators }) =>
      indicators.every(({ target }) => target.printed === '≥95百分比'),
    );
    expect(site.projects).toHaveLength(91);
    expect(same).toHaveLength(9);
    expect(new Set(flagged('project/foreign-indicators'))).toEqual(new Set(same.map(({ id }) => id)));
    expect(new Set(flagged('project/uniform-target-values'))).toEqual(new Set(same.map(({ id }) => id)));
    expect(flagged('project/copied-indicators')).toHaveLength(5);
  });

  it.each<[string, string[], string, string?]>([
    [
      '农村公路养护',
      ['养护公路里程', '路面优良率', '带动农产品销售', '沿线群众满意度', '安全生产事故'],
      '畅通群众出行。',
    ],
    ['校园食品安全抽检', ['抽检批次', '抽检合格率', '学生满意度', '家长满意度', '检查学校数量'], ''],
    ['清洁取暖补贴', ['补贴户数', '空气质量优良天数', '低保户补贴覆盖率', '供热达标率', '群众满意度'], ''],
    ['高标准农田建设', ['新增高效节水灌溉面积', '新增粮食产能', '耕地质量提升', '机耕路路面', '受益农民满意度'], ''],
    ['农村人居环境整治', ['改厕户数', '生活垃圾处理率', '村内路面硬化', '绿化覆盖率', '接待游客人数'], ''],
    ['招商引资奖补', ['签约项目数', '外资到账额', '新增税收', '新增就业人数', '企业满意度'], ''],
    ['职业学校实训基地', ['在校生人数', '毕业生就业率', '职业技能培训人次', '论文发表数', '教师满意度'], ''],
    ['困难群众临时救助', ['救助人次', '低保对象覆盖率', '医疗费用减轻', '受资助学生', '养老机构入住老人'], ''],
    ['乡镇卫生院设备购置', ['购置设备台数', '门诊人次', '住院人次', '患者满意度', '政府采购率'], ''],
    ['2024年衔接推进乡村振兴项目', ['养殖圈舍', '修建公路里程', '受资助学生', '灌溉面积', '接待游客'], ''],
    ['村级组织运转经费', ['调解纠纷', '厕所管护', '养老保险缴纳', '公路养护', '粮食生产'], ''],
    ['政府办公经费', ['审计通知书送达率', '发票合规率', '接待人次', '公文办理量', '养老保险缴纳'], ''],
    ['森林防火专业队', ['扑救森林火灾', '护林员人数', '巡护公路里程', '林木损失率', '群众满意度'], ''],
    ['文化下乡演出', ['演出场次', '观众人次', '图书更新', '师生满意度', '村民满意度'], ''],
    [
      '基层统计调查补助',
      ['统计报表报送率', '样本户数', '调查数据质量', '粮食产量调查点', '调查户满意度'],
      '做好粮食产量、住户和企业调查。',
    ],
    [
      '水库移民后期扶持',
      ['移民人口', '扶持移民资金', '灌溉面积', '养殖户增收', '移民满意度'],
      '发展产业，改善移民村生产条件。',
    ],
    ['工业园区污水处理厂', ['污水处理量', '入园企业数', '再生水利用率', '带动出口', '企业满意度'], ''],
    ['退役士兵技能培训', ['退役士兵人数', '职业技能培训合格率', '就业率', '养老保险接续', '退役军人满意度'], ''],
    ['法律援助', ['法律援助件数', '农民工工资追讨', '老年人受援', '残疾人受援', '受援人满意度'], ''],
    ['地质灾害避险搬迁', ['搬迁户数', '安置房面积', '险情排查', '矿产修复', '搬迁群众满意度'], ''],
  ])('are not seen in a plausible list: %s', (name, list, objective, unitName = '某县某局') => {
    expect(strange(name, list, { objective, unitName })).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['学生营养餐', ['发票损耗率', '水库安全率', '受益学生'], ['发票', '水库']],
    ['防火经费', ['受资助学生', '师生满意度', '教学质量'], ['受资助', '师生满意', '教学质量']],
    ['路灯电费', ['粮食产量', '社保费征缴率', '亮灯率'], ['粮食', '征缴率']],
    ['疫情防控物资', ['贸易成交额', '造林面积', '游客接待', '出版图书'], ['贸易', '造林', '出版']],
  ])('are seen where the words of %s come from elsewhere', (name, list, words) => {
    expect(strange(name, list)).toEqual(words);
  });

  it('are at home as soon as the objective speaks of them', () => {
    const list = ['粮食产量', '社保费征缴率', '亮灯率'];
    expect(strange('路灯电费', list, { objective: '为粮食晾晒场照明。' })).toEqual([]);
  });

  it('are not told from one word, nor of a project that no word explains', () => {
    expect(strange('路灯电费', ['粮食产量', '亮灯率'])).toEqual([]);
    expect(strange('某项资金', ['粮食产量', '社保费征缴率', '发票损耗率'])).toEqual([]);
  });
});

describe('copied promises', () => {
  const list = ['甲=7个', '乙=95%', '丙=2024年底', '丁=3万元', '戊=显著', '己=90%'];
  const groups = (...projects: Project[]) =>
    copiedGroups(projects).map((group) => group.projects.map(({ name }) => name));

  it('are found where names and values agree, with the money behind them', () => {
    const [group] = copiedGroups([planned('路灯电费', list), planned('垃圾清运费', list)]);
    expect([group?.projects.length, group?.yuan]).toEqual([2, '200000']);
    const [finding] = copiedIndicators.find(sourceOf(planned('路灯电费', list), planned('垃圾清运费', list)));
    expect(finding?.message).toBe('6 项指标里有 6 项，名称和值与“垃圾清运费”一样。这 2 个项目合计 20 万元。');
  });

  it('are found from 80 % of the longer list on, and not below', () => {
    const five = [...list.slice(0, 5), '庚=1'];
    expect(groups(planned('路灯电费', list), planned('垃圾清运费', five))).toHaveLength(1);
    expect(groups(planned('路灯电费', list), planned('垃圾清运费', [...list.slice(0, 4), '庚=1', '辛=2']))).toEqual([]);
    expect(groups(planned('路灯电费', list), planned('垃圾清运费', [...list, '庚=1', '辛=2']))).toEqual([]);
  });

  it('are found in lists of five, and of each is said with which it shares the most, and what all of them cost', () => {
    const five = list.slice(0, 5);
    const near = [...list.slice(0, 4), '庚=1'];
    const said = (...projects: Project[]) =>
      copiedIndicators.find(sourceOf(...projects)).map(({ printed, expected, message, sourceRef }) => {
        expect([expected, sourceRef]).toEqual(['自己的指标', 'L110 c1']);
        return [printed, message];
      });
    const three = [planned('路灯电费', near), planned('垃圾清运费', five), planned('厕所管护费', five)];
    expect(said(...three)).toEqual([
      ['4/5', '5 项指标里有 4 项，名称和值与“垃圾清运费”等 2 个项目一样。这 3 个项目合计 30 万元。'],
      ['5/5', '5 项指标里有 5 项，名称和值与“厕所管护费”等 2 个项目一样。这 3 个项目合计 30 万元。'],
      ['5/5', '5 项指标里有 5 项，名称和值与“垃圾清运费”等 2 个项目一样。这 3 个项目合计 30 万元。'],
    ]);
    const free = { funding: {} };
    expect(said(planned('路灯电费', five, free), planned('垃圾清运费', five, free)).map(([, said]) => said)).toEqual([
      '5 项指标里有 5 项，名称和值与“垃圾清运费”一样。这 2 个项目没有印出可以相加的金额。',
      '5 项指标里有 5 项，名称和值与“路灯电费”一样。这 2 个项目没有印出可以相加的金额。',
    ]);
  });

  it('are found from one list to the next that is like it, in whatever order, and no other joins them', () => {
    const changed = (at: number, entries: readonly string[]) =>
      entries.map((entry, own) => (own === at ? `子${at}=1` : entry));
    const [first, second, third] = [list, changed(0, list), changed(1, changed(0, list))];
    const other = ['丑=1', '寅=2', '卯=3', '辰=4', '巳=5', '己=90%'];
    const made = [
      planned('路灯电费', first),
      planned('垃圾清运费', third),
      planned('防火费', other),
      planned('厕所管护费', second),
    ];
    expect(groups(...made)).toEqual([['路灯电费', '垃圾清运费', '厕所管护费']]);
    expect(groups(...made.toReversed())).toEqual([['厕所管护费', '垃圾清运费', '路灯电费']]);
    expect(groups(...made.slice(0, 3))).toEqual([]);
  });

  it('count no entry twice, and none without a name', () => {
    const unnamed = ['=1', '=2', '=3', '=4', '甲=7个', '乙=95%'];
    expect(groups(planned('路灯电费', unnamed), planned('垃圾清运费', unnamed))).toEqual([]);
  });

  it('are found whatever width and spaces they are printed in', () => {
    const wide = list.map((entry) => entry.replace('95%', ' ９５％'));
    expect(groups(planned('路灯电费', list), planned('垃圾清运费', wide))).toHaveLength(1);
  });

  it.each<[string, Project[]]>([
    [
      'values that differ',
      [
        planned('路灯电费', list),
        planned(
          '垃圾清运费',
          list.map((entry) => `${entry}多`),
        ),
      ],
    ],
    ['lists too short to tell', [planned('路灯电费', list.slice(0, 4)), planned('垃圾清运费', list.slice(0, 4))]],
    ['another year', [planned('路灯电费', list), planned('垃圾清运费', list, { fiscalYear: 2023 })]],
    ['another county', [planned('路灯电费', list), planned('垃圾清运费', list, { county: '乙县' })]],
    [
      'one kind of project in several units',
      [
        planned('村委会办公经费', list),
        planned('2024年村委会办公经费', list, { unitId: 'v', unitName: '某县乙乡人民政府' }),
      ],
    ],
    [
      'one work paid from several purses',
      [planned('医疗救助中央补助资金', list), planned('医疗救助县级配套资金', list)],
    ],
    ['stages of one work', [planned('滨河路改造一期', list), planned('滨河路改造二期', list)]],
    [
      'blank values',
      [
        planned(
          '路灯电费',
          list.map((entry) => `${entry.slice(0, 1)}=`),
        ),
        planned(
          '垃圾清运费',
          list.map((entry) => `${entry.slice(0, 1)}=`),
        ),
      ],
    ],
  ])('are not seen in %s', (_, projects) => {
    expect(groups(...projects)).toEqual([]);
  });
});

describe('one value for everything', () => {
  const find = (list: string[]) => uniformTargets.find(sourceOf(planned('防火经费', list)));

  it('is found where counts, dates and costs share a number', () => {
    expect(
      find(['服务部门数量=≥95百分比', '准确率=≥95%', '报告时间=≥95百分比', '控制在预算内=≥95百分比']),
    ).toHaveLength(1);
  });

  it('is said with the value, the classes and the names that ask for no share, two of many', () => {
    const said = (list: string[]) =>
      find(list).map(({ printed, expected, message, sourceRef }) => [printed, expected, message, sourceRef]);
    expect(said(['村数=95%', '准确率=95%', '报告时间=95%', '控制成本=95%', '发放率=95%'])).toEqual([
      [
        '95%',
        '各项指标各自的值',
        '5 项指标分在 5 类，值全是“95%”。其中“村数”、“报告时间”等 3 项问的不是比例。',
        'L110 c1',
      ],
    ]);
    expect(said(['村数=95%', '准确率=95%', '报告时间=95%', '发放率=95%'])[0]?.[2]).toBe(
      '4 项指标分在 4 类，值全是“95%”。其中“村数”、“报告时间”问的不是比例。',
    );
  });

  it('is found in three classes, by the first level where a form has no second, and not in two', () => {
    const of = (...classes: [string, string][]) =>
      uniformTargets.find(
        sourceOf(project({ indicators: indicators(classes.map(([one, two], at) => [one, two, `村数${at}`, '95%'])) })),
      );
    expect(of(['产出', ''], ['产出', ''], ['效益', ''], ['满意度', ''])).toHaveLength(1);
    expect(of(['产出', '数量'], ['产出', '数量'], ['产出', '质量'], ['产出', '时效'])).toHaveLength(1);
    expect(of(['产出', ''], ['产出', ''], ['效益', ''], ['效益', ''])).toEqual([]);
  });

  it('is not seen where one of them is a range or no number, or stands in a row that may be of two', () => {
    const rows = ['村数=95%', '准确率=95%', '报告时间=95%'];
    expect(find([...rows, '人数=95%-100%'])).toEqual([]);
    expect(find([...rows, '人数=显著'])).toEqual([]);
    const made = planned('防火经费', [...rows, '人数=95%']);
    const doubtful = {
      ...made,
      indicators: made.indicators.map((one, at) => (at === 1 ? { ...one, unpaired: true as const } : one)),
    };
    expect(uniformTargets.find(sourceOf(made))).toHaveLength(1);
    expect(uniformTargets.find(sourceOf(doubtful))).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['names that all ask for a share', ['覆盖率=95%', '发放率=95%', '及时率=95%', '满意度=95%']],
    ['fewer than four', ['服务部门数量=95%', '准确率=95%', '报告时间=95%']],
    ['one value that differs', ['服务部门数量=95%', '准确率=95%', '报告时间=95%', '满意度=90%']],
    ['numbers of things', ['村数=7个', '人数=7人', '次数=7次', '天数=7天']],
    ['names that are no words', ['88=100', '68=100', '20=100', '90=100']],
  ])('is not seen in %s', (_, list) => {
    expect(find(list)).toEqual([]);
  });
});

describe('a cost promised as at least', () => {
  const find = (name: string, value: string) =>
    costAtLeast.find(sourceOf(project({ indicators: indicators([['成本指标', '成本指标', name, value]]) })));

  it('is found in money', () => {
    expect(find('总成本', '≥400万元').map(({ message }) => message)).toEqual([
      '成本指标“总成本”的指标值是“≥400万元”，是至少花多少。',
    ]);
  });

  it('is found in the class of either level, above a number or from it on, and said with what it may mean', () => {
    const found = (level1: string, level2: string, value: string) =>
      costAtLeast
        .find(sourceOf(project({ indicators: indicators([[level1, level2, '总成本', value]]) })))
        .map(({ printed, expected }) => [printed, expected]);
    expect(found('成本指标', '经济成本指标', '≥400万元')).toEqual([['≥400万元', '≤400万元']]);
    expect(found('产出指标', '成本指标', '>4.5万元')).toEqual([['>4.5万元', '≤4.5万元']]);
    expect(found('产出指标', '数量指标', '≥400万元')).toEqual([]);
    expect(found('产出指标', '成本指标', '≥400元/人')).toEqual([]);
  });

  it.each([
    ['总成本', '≤400万元'],
    ['总成本', '400万元'],
    ['每人补助标准', '≥100元'],
    ['投入保费', '补助金额≥400万元'],
    ['节约资金', '≥10万元'],
    ['预算执行率', '≥95%'],
  ])('is not seen in %s %s', (name, value) => {
    expect(find(name, value)).toEqual([]);
  });
});

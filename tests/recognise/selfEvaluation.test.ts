import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { USUAL_RESULT } from '../support/textForms.ts';

const SICHUAN = [
  '部门预算项目支出绩效自评表（2023年度）',
  '项目名称\t51092324T000010263357-道路工程',
  '主管部门\t某局部门\t实施单位\t某局',
  '项目基本情况\t1.项目年度目标完成情况\t项目年度目标\t年度目标完成情况',
  '\t\t修路6公里。\t完成',
  '\t2.项目实施内容及过程概述\t招标后施工。',
  '预算执行情况（10分）\t年度预算数（万元）\t年初预算\t调整后预算数\t预算执行数\t预算执行率\t权重\t得分\t原因',
  '\t总额\t0.00\t3.36\t3.36\t100.00%\t10\t10\t',
  '\t其中：财政资金\t0.00\t3.36\t3.36\t100.00%\t/\t/\t',
  '\t其他资金\t\t\t\t\t/\t/\t',
  '绩效指标（90分）\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分',
  '\t产出指标\t数量指标\t修路里程\t≥\t6\t公里\t6\t60\t60',
  '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥\t90\t%\t95\t30\t30',
  '合计\t\t\t\t\t\t\t\t100\t100',
  '评价结论\t自评总分100分',
];

async function read(lines: readonly string[]) {
  const published = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return {
    published,
    results: publishedRows(published, 'results'),
    indicators: publishedRows(published, 'result-indicators'),
    unread: (published.tables[0]?.tables ?? []).flatMap(({ unread }) => unread ?? []),
  };
}

const changed = (lines: readonly string[], from: string, to: string) => {
  const text = lines.join('\n');
  if (!text.includes(from)) throw new Error(`the form holds no ${from}`);
  return text.replace(from, to).split('\n');
};

describe('a self-evaluation', () => {
  it('is read where the label of its money stands in every row of it', async () => {
    const labelled = USUAL_RESULT.map((row) =>
      /年度资金总额|本年财政拨款|上年结转|其他资金/.test(row) ? `项目资金（万元）${row}` : row,
    );
    expect((await read(labelled)).results).toMatchObject([{ planned_yuan: '1000000', executed_yuan: '899740' }]);
  });

  it('is read where a sheet became text and its title and year stand in rows of five fields, right below the table above', async () => {
    const fields = (row: string, count: number) => Array.from({ length: count }, (_, at) => row.split('\t')[at] ?? '');
    const [title = '', year = '', ...rows] = USUAL_RESULT;
    const sheet = [...[title, year].map((row) => fields(row, 5)), ...rows.map((row) => fields(row, 9))];
    const published = await process({ 'form.csv': [...sheet, ...sheet].map((row) => `${row.join()}\r\n`).join('') });
    expect(published.tables[0]?.tables.map(({ template }) => template)).toEqual(['anhui-result', 'anhui-result']);
  });

  it.each(['年度资金合计', '本年度资金总额', '年度预算资金总额'])(
    'is read where its total is called %s',
    async (label) => {
      const { results } = await read(changed(USUAL_RESULT, '年度资金总额', label));
      expect(results).toMatchObject([{ planned_yuan: '1000000', executed_yuan: '899740' }]);
    },
  );

  it('is not read where another column stands between the sign, the number and the unit of a target', async () => {
    const exchanged = changed(SICHUAN, '指标值\t度量单位\t完成值', '完成值\t度量单位\t指标值');
    expect((await read(exchanged)).results).toEqual([]);
  });

  it('is not read where one amount has another unit of money than all others', async () => {
    expect((await read(changed(USUAL_RESULT, '89.974', '89.974元'))).results).toEqual([]);
  });

  it('is not read with headings among its indicators', async () => {
    const headed = [
      ...USUAL_RESULT.slice(0, 12),
      '\t\t\t一、道路执行情况\t\t\t\t\t',
      '\t\t质量指标\t验收合格率\t≥95%\t100%\t30\t30\t',
      '\t\t\t二、桥梁执行情况\t\t\t\t\t',
      '\t满意度指标（10分）\t满意度指标\t群众满意度\t≥90%\t92%\t10\t10\t',
    ];
    expect((await read(headed)).results).toEqual([]);
    const parted = headed.map((row) => row.replace(/[一二]、.*执行情况/, '（调整前）'));
    expect((await read(parted)).results).toEqual([]);
  });

  it('is read with the marks that an editor of web pages leaves in its sum', async () => {
    const marked = changed(SICHUAN, '\t100\t100', '\t1\u200b00\ufeff\t1\u200b00\ufeff');
    expect((await read(marked)).results).toMatchObject([{ total_score_printed: '100' }]);
  });

  it.each(['合计\t100\t100', '合计\t\t100\t100'])(
    'is read with its sum in cells that are not merged: %s',
    async (sum) => {
      const text = changed(SICHUAN, '合计\t\t\t\t\t\t\t\t100\t100', sum);
      expect((await read(text)).results).toMatchObject([{ total_score_printed: '100' }]);
    },
  );

  it('is not read where targets and what became of them are exchanged from one row on', async () => {
    const exchanged = [
      ...USUAL_RESULT.slice(0, 12),
      '\t\t数量指标\t受益户数\t≥60户\t61户\t10\t10\t',
      '\t\t质量指标\t验收合格率\t97%\t≥95%\t20\t20\t',
      '\t满意度指标（10分）\t满意度指标\t群众满意度\t92%\t≥90%\t10\t10\t',
    ];
    expect((await read(exchanged)).results).toEqual([]);
  });

  it('is not read where what became of its targets stands a row down', async () => {
    const rows = (third: string) => [
      ...USUAL_RESULT.slice(0, 11),
      '\t产出指标（50分）\t数量指标\t修路里程\t≥6公里\t6.5公里\t20\t18\t',
      `\t\t数量指标\t受益户数\t≥60户\t${third}\t10\t10\t`,
      `\t\t数量指标\t培训人数\t≥50人\t${third === '61户' ? '52人' : '61户'}\t20\t20\t`,
      '\t满意度指标（10分）\t满意度指标\t群众满意度\t≥90%\t92%\t10\t10\t',
    ];
    expect((await read(rows('61户'))).results).toHaveLength(1);
    expect((await read(rows('6.5公里'))).results).toEqual([]);
  });

  it('is read as a result: money by its heads, each target beside what the office reports', async () => {
    const { results, indicators, published } = await read(USUAL_RESULT);
    expect(results).toMatchObject([
      {
        name: '道路工程',
        fiscal_year: '2022',
        implementing_unit: '某镇人民政府',
        planned_yuan: '1000000',
        adjusted_yuan: '900000',
        executed_yuan: '899740',
        execution_rate_printed: '99.97%',
        total_score_printed: '',
        achievement: '修了6公里。',
      },
    ]);
    expect(indicators).toMatchObject([
      {
        target_printed: '≥6公里',
        actual_printed: '5.5',
        weight_printed: '20',
        score_printed: '18',
        reason: '雨季停工',
      },
      { level1: '产出指标', target_printed: '≥95%', actual_printed: '100%', reason: '' },
      { level1: '满意度指标', level2: '满意度指标', name: '群众满意度', actual_printed: '92%' },
    ]);
    expect(publishedRows(published, 'documents')).toMatchObject([{ kinds: 'self-evaluation' }]);
  });

  it('is in no plan and no sum of plans; a unit of which only results are known has no amount', async () => {
    const { published } = await read(USUAL_RESULT);
    expect(publishedRows(published, 'projects')).toEqual([]);
    expect(publishedRows(published, 'indicators')).toEqual([]);
    expect(publishedRows(published, 'units')).toMatchObject([
      { name: '某镇人民政府', project_count: '0', total_yuan: '' },
    ]);
  });

  it('of Sichuan has the code before the name, the points added up and the unit of measurement in its own column', async () => {
    const { results, indicators } = await read(SICHUAN);
    expect(results).toMatchObject([
      { name: '道路工程', code: '51092324T000010263357', adjusted_yuan: '33600', total_score_printed: '100' },
    ]);
    expect(indicators).toMatchObject([
      { target_printed: '≥6公里', comparator: '≥', number: '6', actual_printed: '6' },
      { target_printed: '≥90%', measurement_unit: '%', actual_printed: '95' },
    ]);
  });

  it.each([
    ['an empty column of remarks', '得分\t偏差原因分析及改进措施', '得分\t偏差原因分析及改进措施\t备注'],
    [
      'the heads in their fuller wording',
      '全年预算数\t全年执行数\t分值\t执行率',
      '全年预算数（A）\t全年执行数（B）\t分值\t执行率（B/A）',
    ],
    ['its points added up', '92%\t10\t10\t', '92%\t10\t10\t\n总分\t\t\t\t\t\t100\t97.9'],
    [
      'another order of the rows of money',
      '\t上年结转资金\t\t\t\t\t\t\n\t其他资金',
      '\t其他资金\t\t\t\t\t\t\n\t上年结转资金',
    ],
    ['a page break amid the money', '\t其中：本年', '\n\t其中：本年'],
    ['a page break amid the indicators', '\t\t质量指标', '\n\t\t质量指标'],
  ])('says the same with %s', async (_, from, to) => {
    const plain = await read(USUAL_RESULT);
    const other = await read(changed(USUAL_RESULT, from, to));
    const without = (rows: readonly Record<string, string>[]) =>
      rows.map(({ source_ref, total_score_printed, ...row }) => row);
    expect(without(other.results)).toEqual(without(plain.results));
    expect(without(other.indicators)).toEqual(without(plain.indicators));
  });

  it.each([
    ['an amount of another time', '全年执行数', '上年执行数'],
    ['an amount more', '执行率\t得分\n', '执行率\t得分\t结余\n'],
    ['an amount without its head', '\t全年预算数', '\t'],
    ['an amount that is none', '\t89.974\t10', '\t约九十\t10'],
    ['a rate that is none', '99.97%', '较好'],
    ['points that are none', '\t20\t18', '\t20\t优'],
    ['an unknown row of money', '上年结转资金', '上年结余分配'],
    ['a row of money twice', '上年结转资金', '其他资金'],
    ['no row of the total', '年度资金总额：', ''],
    ['the reported value under another head', '实际完成值', '上年完成值'],
    ['no reported values', '实际完成值', ''],
    ['a number moved into the next column', '\t≥6公里\t5.5\t20\t18\t雨季停工', '\t≥6公里\t\t5.5\t20\t18\t雨季停工'],
    ['two numbers in one cell', '5.5', '5.5 6'],
    ['a value whose sign became a digit', '≥90%', '290%'],
    ['a sum among the indicators', '\t\t质量指标', '合计\t\t\t\t\t\t50\t48\n\t\t质量指标'],
    ['a label nobody declared', '主管部门\t219', '项目负责人\t张三\n主管部门\t219'],
  ])('is not read with %s', async (_, from, to) => {
    const { results, unread, published } = await read(changed(USUAL_RESULT, from, to));
    expect(results).toEqual([]);
    expect(publishedRows(published, 'projects')).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it.each([
    ['a sum that is no number', '合计\t\t\t\t\t\t\t\t100\t100', '合计\t\t\t\t\t\t\t\t100\t好'],
    ['another column of values', '完成值', '上年完成值'],
    ['a conclusion amid the indicators', '\t满意度指标', '评价结论\t好\n\t满意度指标'],
  ])('of Sichuan is not read with %s', async (_, from, to) => {
    const { results, unread } = await read(changed(SICHUAN, from, to));
    expect(results).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it('printed in two documents is one result; two that say different things are two', async () => {
    const text = `${USUAL_RESULT.join('\n')}\n`;
    const twice = await process({ 'a.txt': text, 'b.txt': text });
    expect(publishedRows(twice, 'results')).toMatchObject([{ document_id: 'a' }]);
    const changedText = text.replace('89.974', '80');
    const two = await process({ 'a.txt': text, 'b.txt': changedText });
    expect(publishedRows(two, 'results').map(({ executed_yuan }) => executed_yuan)).toEqual(['899740', '800000']);
    const replaced = await process({ 'a.txt': text, 'b.txt': changedText }, { b: { supersedes: 'a.txt' } });
    expect(publishedRows(replaced, 'results')).toMatchObject([{ document_id: 'b', executed_yuan: '800000' }]);
  });
});

describe('a self-evaluation of money that a level above gives', () => {
  const TRANSFER = [
    '转移支付绩效目标自评表',
    '（2021年度）',
    '转移支付（项目）名称\t普通省道公路建设',
    '中央主管部门\t某部',
    '地方主管部门\t某市交通运输局\t资金使用单位\t某市公路局',
    '项目资金（万元）\t\t全年预算数（A）\t全年执行数（B）\t预算执行率（B/A）',
    '\t年度资金总额：\t4000\t3000\t75%',
    '\t其中：中央补助\t3500\t3000\t85.71%',
    '\t地方资金\t500\t0\t0%',
    '\t其他资金\t\t\t',
    '总体目标完成情况\t总体目标\t全年实际完成情况',
    '\t修路6公里。\t修了6公里。',
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t全年实际完成值\t未完成原因和改进措施',
    '\t产出指标\t数量指标\t修路里程\t≥6公里\t5.5公里\t雨季停工',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t92%\t',
    '说明\t无',
  ];

  it('is read under the labels of the national form, with no money planned when the year began', async () => {
    const { results, indicators, published } = await read(TRANSFER);
    expect(results).toMatchObject([
      {
        name: '普通省道公路建设',
        fiscal_year: '2021',
        supervising_department: '某市交通运输局',
        implementing_unit: '某市公路局',
        planned_yuan: '',
        adjusted_yuan: '40000000',
        executed_yuan: '30000000',
        execution_rate_printed: '75%',
        objective: '修路6公里。',
        achievement: '修了6公里。',
      },
    ]);
    expect(indicators).toMatchObject([
      { target_printed: '≥6公里', actual_printed: '5.5公里', reason: '雨季停工' },
      { target_printed: '≥90%', actual_printed: '92%' },
    ]);
    const [table] = published.tables[0]?.tables ?? [];
    expect(table?.result?.money.map(({ row, planned, adjusted }) => [row, planned, adjusted.yuan])).toEqual([
      ['total', undefined, '40000000'],
      ['centralFunds', undefined, '35000000'],
      ['localFunds', undefined, '5000000'],
      ['otherFunds', undefined, null],
    ]);
  });

  it.each([
    ['the amounts a column right of their heads', '年度资金总额：\t4000\t3000\t75%', '年度资金总额：\t\t4000\t3000'],
    ['money planned when the year began under a head of its own', '全年预算数（A）', '预算数'],
    ['a second money of the year', '预算执行率（B/A）', '调整后预算数'],
  ])('is not read with %s', async (_, from, to) => {
    const { results, unread } = await read(changed(TRANSFER, from, to));
    expect(results).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

/** Money that came within the year: nothing was planned when it began. */
const LATER = changed(
  changed(USUAL_RESULT, '年度资金总额：\t100\t90', '年度资金总额：\t\t90'),
  '财政拨款\t100\t90',
  '财政拨款\t\t90',
);

describe('money without 年初预算数', () => {
  it('is read where its printed rate is that of 全年执行数 and 全年预算数, rounded too', async () => {
    const wanted = { planned_yuan: '', adjusted_yuan: '900000', executed_yuan: '899740' };
    expect((await read(LATER)).results).toMatchObject([wanted]);
    expect((await read(changed(LATER, '99.97%', '100%'))).results).toMatchObject([wanted]);
  });

  it('is read where one of its amounts says its unit in its cell', async () => {
    const { results } = await read(changed(LATER, '年度资金总额：\t\t90\t', '年度资金总额：\t\t90万元\t'));
    expect(results).toMatchObject([{ planned_yuan: '', adjusted_yuan: '900000', executed_yuan: '899740' }]);
  });

  it.each([
    ['another rate', '99.97%', '89%'],
    ['no rate', '99.97%', ''],
    ['a part that was planned', '财政拨款\t\t90', '财政拨款\t100\t90'],
    ['nothing to be spent', '年度资金总额：\t\t90\t', '年度资金总额：\t\t0\t'],
  ])('is not read with %s: the amounts may stand a column right of their own', async (_, from, to) => {
    const { results, unread } = await read(changed(LATER, from, to));
    expect(results).toEqual([]);
    expect(unread).toMatchObject([{ labels: ['没有年初预算数'] }]);
  });
});

describe('the line of who filled a table in, beside the number of its sheet', () => {
  const under = (title: string) => [title, '部门：某镇人民政府\t公开14表', ...USUAL_RESULT.slice(2)];

  it('stands in the way of no table, and of no title above it', async () => {
    expect((await read(under('2022年度项目支出绩效自评表'))).results).toMatchObject([{ fiscal_year: '2022' }]);
    expect((await read(under('2022年度项目绩效目标执行监控表'))).results).toEqual([]);
  });
});

describe('column heads in two rows', () => {
  const cell = (text: string, tall: boolean, wide = 1) =>
    `<td rowspan="${tall ? 2 : 1}" colspan="${wide}">${text}</td>`;
  const page = (over: string, beside: string) => {
    const heads = [
      cell('绩效指标', false, 3),
      cell(over, false, 3),
      ...[beside, '分值', '得分', '偏差原因分析及改进措施'].map((text) => cell(text, true)),
    ];
    const row = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const money = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
    return `<p>项目支出绩效自评表</p><p>（2022年度）</p><table>
      <tr><td>项目名称</td><td colspan="9">道路工程</td></tr>
      <tr><td>主管部门</td><td colspan="4">某县交通局</td><td>实施单位</td><td colspan="4">某镇人民政府</td></tr>
      <tr><td colspan="2" rowspan="2">项目资金（万元）</td><td colspan="2"></td>${money.map((head) => `<td>${head}</td>`).join('')}</tr>
      <tr><td colspan="2">年度资金总额</td><td>100</td><td>90</td><td>45</td><td>10</td><td>50%</td><td>5</td></tr>
      <tr><td rowspan="2">年度总体目标</td><td colspan="4">预期目标</td><td colspan="5">实际完成情况</td></tr>
      <tr><td colspan="4">修路6公里。</td><td colspan="5">修了6公里。</td></tr>
      <tr>${heads.join('')}</tr>
      ${row('一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位')}
      ${row('产出指标', '数量指标', '修路里程', '≥', '6', '公里', '5.5公里', '60', '50', '雨季停工')}
      ${row('满意度指标', '服务对象满意度指标', '群众满意度', '≥', '90', '%', '92%', '30', '30', '')}
    </table>`;
  };
  const readPage = async (html: string) => {
    const published = await process({ 'form.html': html });
    return publishedRows(published, 'result-indicators');
  };

  it('are read as one: 年度指标值 over its sign, its number and its unit', async () => {
    expect(await readPage(page('年度指标值', '实际完成值'))).toMatchObject([
      {
        name: '修路里程',
        target_printed: '≥6公里',
        actual_printed: '5.5公里',
        weight_printed: '60',
        score_printed: '50',
      },
      { name: '群众满意度', target_printed: '≥90%', actual_printed: '92%', weight_printed: '30', score_printed: '30' },
    ]);
  });

  it.each([
    ['上年指标值', '实际完成值'],
    ['年度指标值', '上年完成值'],
  ])('are not read where one of the upper is %s, %s', async (over, beside) => {
    expect(await readPage(page(over, beside))).toEqual([]);
  });
});

it.each([
  ['1、持续性项目 □ 2、新增性项目 ☑', 1],
  ['样例县财政局', 0],
])('a result of Hubei whose 项目属性 is %s: results published %i', async (attribute, published) => {
  const { results } = await read([
    '2022年度道路维修项目自评表',
    '项目名称\t道路维修',
    '主管部门\t样例县交通运输局\t\t\t项目实施单位\t样例县公路中心',
    `项目属性\t${attribute}`,
    '预算执行情况（万元）（20分）\t\t\t预算数(A)\t执行数(B)\t执行率(B/A)\t得分（20分*执行率）',
    '\t年度财政资金总额\t\t200\t195.5\t97.75%\t19.55',
    '年度绩效目标1（80分）\t一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分',
    '\t产出指标\t数量指标\t维修里程\t6公里\t6公里\t20',
    '\t效益指标\t社会效益指标\t受益村庄\t3个\t3个\t30',
    '\t满意度指标\t满意度指标\t群众满意度\t≥90%\t95%\t10',
    '总分\t\t\t\t\t\t99.55分',
  ]);
  expect(results).toHaveLength(published);
});

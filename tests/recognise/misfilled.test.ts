import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN, USUAL_RESULT } from '../support/textForms.ts';
import { page, plan, ROWS, read } from './roadPlan.ts';

describe('values that were dragged down', () => {
  const dragged = (first: number, sign: string) =>
    ROWS.map((row, at) => row.replace(/[^\t]*$/, at === 0 ? '≥6公里' : `${sign}${first + at}%`));

  it('are withheld where each is one more than that above', async () => {
    const { projects } = await read(plan(dragged(94, '≥')));
    expect(projects).toEqual([]);
    const longer = ['', '', '', ''].map((_, at) => `\t\t村数量${at}\t${at * 7 + 3}个`);
    const { indicators } = await read(plan([...dragged(94, '≥'), ...longer]));
    expect(indicators.map(({ number }) => number)).toEqual(['6', '', '', '', '', '3', '10', '17', '24']);
    expect(indicators[1]?.withheld).toContain('number');
  });

  it('leave a table unread where they number its rows', async () => {
    const { projects } = await read(plan(ROWS.map((row, at) => row.replace(/[^\t]*$/, `${at + 1}`))));
    expect(projects).toEqual([]);
  });

  it('are values where three of them happen to follow each other', async () => {
    const three = ROWS.map((row, at) => (at > 0 && at < 4 ? row.replace(/[^\t]*$/, `≥${94 + at}%`) : row));
    const { indicators } = await read(plan(three));
    expect(indicators.map(({ number }) => number)).toEqual(['6', '95', '96', '97', '85']);
  });
});

describe('what the blank form leaves in a table', () => {
  it.each(['指标2：', '……', '指标3'])('%s without a value is no indicator', async (left) => {
    const { indicators } = await read(plan([ROWS[0] as string, `\t\t${left}\t`, ...ROWS.slice(1)]));
    expect(indicators.map(({ name }) => name)).toEqual(ROWS.map((row) => row.split('\t')[2]));
  });
});

describe('classes that were exchanged', () => {
  const exchanged = (rows: readonly string[]) =>
    rows.map((row) => row.replace('时效指标', '_').replace('社会效益指标', '时效指标').replace('_', '社会效益指标'));
  const merged = ['产出指标⇓3', '', '', '效益指标', '满意度指标'].map((level1, at) =>
    [...(level1 ? [level1] : []), ...(ROWS[at] as string).split('\t').slice(1)].join('\t'),
  );

  it('leave a table unread whose merged cells say what they stand under', async () => {
    const asPage = async (rows: readonly string[]) =>
      publishedRows(await process({ 'form.html': page(plan(rows)) }), 'projects');
    expect(await asPage(merged)).toHaveLength(1);
    expect(await asPage(exchanged(merged))).toEqual([]);
  });
});

it('a cell that holds two amounts is withheld where the parts do not make what both are together', async () => {
  const inCell = plan(ROWS).map((line) => line.replace('总额\t120', '总额\t100<br>20'));
  const published = await process({ 'form.html': page(inCell) });
  expect(publishedRows(published, 'projects')).toMatchObject([
    { total_yuan: '', fiscal_yuan: '1000000', withheld: 'total_printed;total_yuan' },
  ]);
  const broken = plan(ROWS, '1234.5').map((line) =>
    line.replace('1234.5', '1234<br>.5').replace('拨款\t100', '拨款\t1214.5'),
  );
  expect(publishedRows(await process({ 'form.html': page(broken) }), 'projects')).toMatchObject([
    { total_yuan: '12345000', withheld: '' },
  ]);
});

it.each(['2024-2026年', '2024—2026年', '2024至2026年', '2024、2025年', '2024/2025年', '2024或2025年'])(
  'the title of %s gives a table no year',
  async (years) => {
    const { projects } = await read(plan(ROWS, '120', `${years}项目支出绩效目标表`));
    expect(projects.map(({ fiscal_year }) => fiscal_year)).toEqual(['']);
  },
);

describe('a column that stands a row up or down', () => {
  const column = (at: number, by: number) =>
    ROWS.map((row, index) =>
      row
        .split('\t')
        .with(at, ROWS[index - by]?.split('\t')[at] ?? '')
        .join('\t'),
    );

  it.each([
    ['names a row down', column(2, 1)],
    ['names a row up', column(2, -1)],
  ])('%s: the table is not read', async (_, rows) => {
    expect((await read(plan(rows))).projects).toEqual([]);
  });

  it('names two rows down: the table is not read', async () => {
    const roads = ['甲', '乙', '丙'].map((road, at) => `\t\t${road}路里程\t${at + 3}公里`);
    const more = [...ROWS.slice(0, 1), ...roads, ...ROWS.slice(1)];
    const nameAt = (index: number) => more[index]?.split('\t')[2] ?? '';
    const down = more.map((row, index) =>
      row
        .split('\t')
        .with(2, nameAt(index - 2))
        .join('\t'),
    );
    expect((await read(plan(more))).projects).toHaveLength(1);
    expect((await read(plan(down))).projects).toEqual([]);
  });

  it('a value alone left out is a blank', async () => {
    const { indicators } = await read(plan(ROWS.with(2, '\t时效指标\t完工及时率\t')));
    expect(indicators.map(({ number }) => number)).toEqual(['6', '95', '', '80', '85']);
  });

  it('amounts below a blank total are withheld', async () => {
    expect((await read(plan(ROWS, ''))).projects).toMatchObject([
      { fiscal_yuan: '', withheld: 'fiscal_yuan;other_yuan' },
    ]);
  });
});

describe('two rows in one', () => {
  const two = async (name: string, value: string) =>
    (await read(plan(ROWS.with(1, `\t质量指标\t${name}\t${value}`)))).projects;

  it('with a blank between their values leave the table unread', async () => {
    expect(await two('临时救助 政策宣传', '250 人次 6 次')).toEqual([]);
  });

  it('each a line of words leave the table unread', async () => {
    const rows = plan(ROWS.with(1, '\t质量指标\t道路安全<br>道路景观\t有效改善<br>提升'));
    expect(publishedRows(await process({ 'form.html': page(rows) }), 'projects')).toEqual([]);
    const one = plan(ROWS.with(1, '\t质量指标\t道路安<br>全\t有效<br>改善'));
    expect(publishedRows(await process({ 'form.html': page(one) }), 'projects')).toHaveLength(1);
  });
});

it.each(['其中：', '等等'])('%s among the indicators names none of them', async (word) => {
  expect((await read(plan(ROWS.toSpliced(1, 0, `\t\t${word}\t50`)))).projects).toEqual([]);
});

it.each([
  '项目支出绩效目标批复前后对照表',
  '绩效目标前后对比表',
  '绩效目标整改情况表',
  '绩效目标落实整改表',
  '绩效目标抽查表',
  '绩效目标问题清单表',
  '项目支出绩效目标表（往年）',
])('%s is no plan', async (title) => {
  expect((await read(plan(ROWS, '120', `2024年${title}`))).projects).toEqual([]);
  for (const usual of ['环境整改项目绩效目标表', '项目绩效目标申报表', '项目绩效目标公开情况表', '绩效目标批复表'])
    expect((await read(plan(ROWS, '120', `2024年${usual}`))).projects).toHaveLength(1);
});

it('a remark that gives the value of a year withholds the one beside it', async () => {
  const rows = ROWS.map((row, at) => `${row}\t${at === 1 ? '2023年为80%' : ''}`);
  const lines = plan(rows).map((line) => line.replace('三级指标\t指标值', '三级指标\t指标值\t备注'));
  const { indicators } = await read(lines);
  expect(indicators.map(({ number }) => number)).toEqual(['6', '', '90', '80', '85']);
});

describe('a field that holds what belongs in another', () => {
  const with_ = (from: string, to: string) => read(plan(ROWS).map((line) => line.replace(from, to)));

  it.each([
    ['道路维修', '2024年'],
    ['道路维修', '100万元'],
    ['样例县甲镇人民政府', '2024年3月1日'],
    ['样例县农业农村局', '125.75'],
  ])('%s: %s is no name, and the table is not read', async (from, to) => {
    expect((await with_(from, to)).projects).toEqual([]);
  });

  it('the name of the project in the place of who runs it leaves the table unread', async () => {
    const swapped = (name: string, unit: string) =>
      read(
        plan(ROWS).map((line) => line.replace('样例县甲镇人民政府', unit).replace(/^项目名称.*/, `项目名称\t${name}`)),
      );
    expect((await swapped('便民服务中心', '样例县甲镇人民政府')).projects).toHaveLength(1);
    expect((await swapped('样例县甲镇人民政府', '道路维修工程')).projects).toEqual([]);
    expect((await swapped('县委组织部', '退休人员支出')).projects).toEqual([]);
    expect((await swapped('样例市环境卫生管理处', '雾炮车降尘')).projects).toEqual([]);
  });

  it('how long it lasts and what it is, each in the place of the other, leave the table unread', async () => {
    const lasting = (attribute: string, period: string) =>
      read(
        plan(ROWS).flatMap((line) =>
          line.startsWith('主管部门') ? [line, `项目属性\t${attribute}\t项目期\t${period}`] : [line],
        ),
      );
    expect((await lasting('经常性项目', '3年')).projects).toHaveLength(1);
    expect((await lasting('3年', '经常性项目')).projects).toEqual([]);
  });

  it('ten thousand million is no money of one project: its unit is another', async () => {
    expect((await read(plan(ROWS, '999999'))).projects).toMatchObject([{ total_yuan: '9999990000' }]);
    expect((await read(plan(ROWS, '4902018'))).projects).toMatchObject([
      { total_yuan: '', withheld: expect.stringContaining('total_yuan') },
    ]);
  });

  it('a number for the objective is withheld, a year and what it is for is an objective', async () => {
    expect((await with_('维修村道，方便出行。', '45000')).projects).toMatchObject([
      { objective: '', withheld: 'objective' },
    ]);
    expect((await with_('维修村道，方便出行。', '2024年道路维修费')).projects).toMatchObject([{ withheld: '' }]);
  });

  it.each(['≥', '═%', '≥个'])('%s, a sign without its number, is withheld', async (sign) => {
    const { indicators } = await with_('≥6公里', sign);
    expect(indicators[0]).toMatchObject({ target_printed: '', withheld: expect.stringContaining('number') });
  });

  it('the value behind its name, and another number in its place, is withheld', async () => {
    const { indicators } = await with_('维修村道里程\t≥6公里', '维修村道里程≥6公里\t20');
    expect(indicators[0]).toMatchObject({ number: '', withheld: expect.stringContaining('number') });
    expect((await with_('维修村道里程\t≥6公里', '维修村道里程≥6公里\t6')).indicators[0]).toMatchObject({ number: '6' });
  });

  it.each([
    ['样例县甲镇人民政府', '样例县甲镇人民政府 联系电话：6012345'],
    ['道路维修', '道路维修 年度总体目标'],
  ])('%s: what belongs beside it, %s, leaves the table unread', async (from, to) => {
    expect((await with_(from, to)).projects).toEqual([]);
  });

  it.each([
    ['完工及时率\t≥90%', '12个月\t2022年全年', '12个月'],
    ['维修村道里程\t≥6公里', '人\t参训群众', '人'],
    ['完工及时率\t≥90%', '2024年12月底前\t10', '2024年12月底前'],
  ])('%s, printed as %s: name and value may be exchanged', async (from, to, label) => {
    const { projects, tables } = await with_(from, to);
    expect(projects).toEqual([]);
    expect(tables[0]?.tables[0]?.unread?.labels).toEqual([label]);
  });

  it('a value alone in the line below the last row is its value, and of what nobody can say', async () => {
    expect((await with_('群众满意度\t≥85%', '群众满意度\n≥85%')).projects).toEqual([]);
  });

  it('a name of two words is a name', async () => {
    expect((await with_('道路维修', '道路维修 二期工程')).projects).toMatchObject([{ name: '道路维修二期工程' }]);
  });

  it.each(['已实现95%', '累计6公里（三年）'])('%s, of another time, is withheld', async (value) => {
    expect((await with_('≥6公里', value)).indicators[0]).toMatchObject({ target_printed: '' });
  });

  it.each(['1.3073E+20', '13073024P0088771…', '请输入编码'])('the code %s leaves the table unread', async (code) => {
    const coded = (text: string) =>
      read([
        '某镇2024年部门预算绩效文本',
        '',
        ...HEBEI_PLAN.map((line) => line.replace('13073024P008877100041', text)),
      ]);
    expect((await coded('13073024P0088771')).projects).toHaveLength(1);
    expect((await coded(code)).projects).toEqual([]);
  });

  it('a value in the place of its description leaves the table unread', async () => {
    const exchanged = HEBEI_PLAN.map((line) =>
      line.replace('群众满意度\t群众满意度\t≥95%', '群众满意度\t≥95%\t对群众的调查'),
    );
    expect((await read(['某镇2024年部门预算绩效文本', '', ...exchanged])).projects).toEqual([]);
  });
});

describe('a self-evaluation', () => {
  it.each([
    ['5.5\t20\t18\t雨季停工', '5.5\t20\t\t18'],
    ['5.5\t20\t18\t雨季停工', '18\t20\t\t雨季停工'],
    ['5.5\t20\t18\t雨季停工', '5.5公里 18\t20\t\t雨季停工'],
    ['≥6公里\t5.5\t20', '≥6公里 5.5公里\t\t20'],
    ['5.5\t20\t18\t雨季停工', '\t20\t18\t5.5公里'],
  ])('is not read where values or points stand beside their column: %s → %s', async (from, to) => {
    expect((await read(USUAL_RESULT.map((line) => line.replace(from, to)))).results).toEqual([]);
    const blank = USUAL_RESULT.map((line) => line.replace('5.5\t20\t18\t', '5.5公里\t20\t\t'));
    expect((await read(blank)).results).toHaveLength(1);
  });

  it('is not read where one target stands in the place of its value', async () => {
    const exchanged = USUAL_RESULT.map((line) => line.replace('≥90%\t92%', '92%\t≥90%'));
    expect((await read(exchanged)).results).toEqual([]);
    const all = USUAL_RESULT.map((line) => line.replace('≥90%\t92%', '90%\t≥90%').replace('≥95%\t100%', '95%\t≥95%'));
    expect((await read(all)).results).toHaveLength(1);
    const some = USUAL_RESULT.map((line) => line.replace('≥90%\t92%', '90\t≥90%').replace('≥95%\t100%', '95\t≥95%'));
    expect((await read(some)).results).toEqual([]);
  });

  it.each([
    [
      'only values have signs',
      [
        ['≥6公里\t5.5', '6公里\t≥5.5'],
        ['≥95%\t100%', '95%\t≥95%'],
        ['≥90%\t92%', '90%\t≥92%'],
      ],
    ],
    [
      'the points stand in the place of the values',
      [
        ['\t5.5\t', '\t20\t'],
        ['\t100%\t', '\t30\t'],
        ['\t92%\t', '\t10\t'],
      ],
    ],
    ['one of several has all the points', [['\t30\t30', '\t130\t30']]],
    [
      'numbers stand for words, and words for numbers',
      [
        ['≥95%\t100%', '持续提升\t100'],
        ['≥90%\t92%', '≥90%\t明显'],
      ],
    ],
    ['a target says what became of it', [['≥95%\t100%', '达成预期指标\t100%']]],
    [
      'a value stands for the name, and words for what became of it',
      [['修路里程\t≥6公里\t5.5', '5.5公里\t≥6公里\t已修完']],
    ],
  ])('is not read where %s', async (_, changes) => {
    const changed = (line: string) => changes.reduce((all, [from = '', to = '']) => all.replace(from, to), line);
    expect((await read(USUAL_RESULT.map(changed))).results).toEqual([]);
  });

  it('is read where words for words, and 30 points more for one, are all', async () => {
    const changed = USUAL_RESULT.map((line) => line.replace('≥95%\t100%\t30', '持续提升\t明显\t60'));
    expect((await read(changed)).results).toHaveLength(1);
  });

  it('is said to lack a target beside a value that was reached', async () => {
    const { codes, results } = await read(USUAL_RESULT.map((line) => line.replace('\t≥90%\t92%', '\t\t92%')));
    expect(results).toHaveLength(1);
    expect(codes).toContain('result/missing-target');
    expect((await read(USUAL_RESULT)).codes).not.toContain('result/missing-target');
  });

  it.each(['2021年为80%', '上年80%', '调整为≥80%', '此为三年合计'])(
    'is not read with the remark %s',
    async (remark) => {
      const remarked = (said: string) =>
        USUAL_RESULT.map((line) =>
          line.replace('改进措施', '改进措施\t备注').replace('\t92%\t10\t10\t', `\t92%\t10\t10\t\t${said}`),
        );
      expect((await read(remarked('已完成'))).results).toHaveLength(1);
      expect((await read(remarked(remark))).results).toEqual([]);
    },
  );

  it('is not read where a value has no name', async () => {
    expect((await read(USUAL_RESULT)).results).toHaveLength(1);
    expect((await read(USUAL_RESULT.map((line) => line.replace('验收合格率', '')))).results).toEqual([]);
  });
});

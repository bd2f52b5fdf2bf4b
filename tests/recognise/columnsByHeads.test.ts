import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { readForm } from './readForm.ts';

const HEAD = [
  '部门项目支出预算绩效目标表',
  '(2024年度)',
  '项目名称\t村组道路维修\t\t\t',
  '主管部门及代码\t055-某镇人民政府\t实施单位\t某镇人民政府\t',
  '项目属性\t02-经常性项目\t项目期\t1年\t',
  '项目资金（万元）\t年度资金总额：\t13\t\t',
  '\t其中：财政拨款\t13\t\t',
  '\t其他资金\t\t\t',
  '年度总体目标\t完成维修\t\t\t',
];
const COLUMNS = '名称\t一级指标\t二级指标\t三级指标\t指标值';
const ROWS = [
  '绩效指标\t产出指标\t数量指标\t维修道路\t7公里',
  '\t\t质量指标\t验收合格率\t≥95%',
  '\t效益指标\t社会效益指标\t出行条件\t明显改善',
  '\t满意度指标\t服务对象满意度指标\t村民满意度\t≥90%',
];

describe('the columns of indicators', () => {
  it('are those of their heads where a merged head leaves a column blank and a column of remarks stands behind', async () => {
    const lines = [
      '1.村干部工资绩效目标表',
      '816001某镇人民政府',
      '单位：万元',
      '项目编码\t13073024P00888510015C\t\t项目名称\t村干部工资\t\t\t\t',
      '预算规模及资金用途\t预算数\t67.54\t其中：财政资金\t60.54\t其他资金\t7\t\t',
      '\t用于支付村干部工资\t\t\t\t\t\t\t',
      '资金支出计划（%）\t3月底\t\t6月底\t10月底\t\t12月底\t\t',
      '\t25%\t\t50%\t75%\t\t100%\t\t',
      '绩效目标\t加大村级组织建设保障力度。\t\t\t\t\t\t\t',
      '一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t\t指标值确定依据\t备注',
      '产出指标\t数量指标\t行政村数量\t经费保障行政村数量\t\t21个\t\t年度工作计划\t',
      '\t质量指标\t足额发放率\t足额发放的比率\t\t≥95%\t\t年度工作计划\t',
      '满意度指标\t服务对象满意度指标\t村干部满意度\t满意的人数占比\t\t≥90%\t\t年初工作计划\t',
    ];
    const published = await process({ 'form.txt': `${lines.join('\n')}\n` });
    expect(publishedRows(published, 'indicators')).toMatchObject([
      { name: '行政村数量', description: '经费保障行政村数量', target_printed: '21个', basis: '年度工作计划' },
      { name: '足额发放率', description: '足额发放的比率', target_printed: '≥95%', basis: '年度工作计划' },
      { name: '村干部满意度', description: '满意的人数占比', target_printed: '≥90%', basis: '年初工作计划' },
    ]);
  });

  it('printed again in another meaning leave the table unread, printed again as they are do not', async () => {
    const withHeads = (again: string) => [...HEAD, COLUMNS, ...ROWS.slice(0, 2), again, ...ROWS.slice(2)];
    expect((await readForm(withHeads(COLUMNS))).projects).toHaveLength(1);
    for (const other of ['分值', '备注', '']) {
      const { projects, unread } = await readForm(withHeads(COLUMNS.replace('指标值', other)));
      expect(projects).toEqual([]);
      expect(unread).toHaveLength(1);
    }
  });

  it('are not moved by a class that nobody knows: it is no name, and the name behind it no value', async () => {
    const whole = [...HEAD, `${COLUMNS}\t备注`, ...ROWS.map((row) => `${row}\t`)];
    expect((await readForm(whole)).projects).toHaveLength(1);
    const { projects, unread } = await readForm(whole.map((line) => line.replace('\t数量指标', '\t1.上年数量指标')));
    expect(projects).toEqual([]);
    expect(unread[0]?.labels).toContain('1.上年数量指标');
  });

  it('hold nothing where they say that nothing follows', async () => {
    const rows = ROWS.map((row) => row.replace('验收合格率\t≥95%', '（以下空白）\t'));
    const published = await process({ 'form.txt': `${[...HEAD, COLUMNS, ...rows].join('\n')}\n` });
    expect(publishedRows(published, 'indicators').map(({ name }) => name)).toEqual([
      '维修道路',
      '出行条件',
      '村民满意度',
    ]);
  });

  it.each(['数量指标（质量指标）', '数量指标(社会效益)'])(
    '%s is no class: which of two it is nobody can tell',
    async (both) => {
      const lines = [...HEAD, COLUMNS, ...ROWS];
      const { projects, unread } = await readForm(lines.map((line) => line.replace('\t数量指标', `\t${both}`)));
      expect(projects).toEqual([]);
      expect(unread).toHaveLength(1);
      // With a remark behind it there are cells enough for a name and a value.
      const remarked = [...HEAD, `${COLUMNS}\t备注`, ...ROWS.map((row) => `${row}\t`)];
      const again = await readForm(remarked.map((line) => line.replace('\t数量指标', `\t${both}`)));
      expect(again.projects).toEqual([]);
      const required = lines.map((line) => line.replace('\t数量指标', '\t数量指标（必填硬性指标）'));
      expect((await readForm(required)).projects).toHaveLength(1);
    },
  );
});

it('a value that compares the other way than its name says is withheld', async () => {
  const published = async (name: string, target: string) => {
    const lines = [...HEAD, COLUMNS, ...ROWS].map((line) => line.replace('验收合格率\t≥95%', `${name}\t${target}`));
    return publishedRows(await process({ 'form.txt': `${lines.join('\n')}\n` }), 'indicators')[1];
  };
  expect(await published('维修成本（≤**元）', '≥5元')).toMatchObject({
    number: '',
    withheld: expect.stringContaining('number'),
  });
  expect(await published('维修次数(≥**次)', '不超过5次')).toMatchObject({
    number: '',
    withheld: expect.stringContaining('number'),
  });
  expect(await published('维修成本（≤**元）', '5元')).toMatchObject({ number: '5', withheld: '' });
  expect(await published('维修次数（≥**次）', '≥5次')).toMatchObject({ number: '5', withheld: '' });
});

it.each(['请选择', '单位：', '（单位）'])(
  'a table whose 实施单位 is %s is not read: nobody filled it in',
  async (nobody) => {
    const lines = [...HEAD, COLUMNS, ...ROWS].map((line) =>
      line.replace('实施单位\t某镇人民政府', `实施单位\t${nobody}`),
    );
    expect((await readForm(lines)).projects).toEqual([]);
  },
);

it.each(['年度资金总额（%）', '其中：财政拨款（≤）', '实施单位（≥）'])(
  'a table with the label %s is not read',
  async (label) => {
    const plain = label.replace(/（.）/, '');
    const lines = [...HEAD, COLUMNS, ...ROWS];
    expect(lines.join('').includes(plain)).toBe(true);
    expect((await readForm(lines.map((line) => line.replace(plain, label)))).projects).toEqual([]);
  },
);

it('two periods side by side are not read where the money and the objectives disagree which is which', async () => {
  const lines = [
    '项目支出绩效目标申报表',
    '(2020年度)',
    '项目名称\t\t农村公路养护\t\t\t\t\t',
    '主管部门\t\t某县交通局\t\t实施单位\t某县公路所\t\t',
    '项目属性\t\t延续性项目\t\t项目期\t3年\t\t',
    '项目资金(万元)\t\t实施期资金总额:\t\t300\t年度资金总额:\t\t100',
    '\t\t其中:财政拨款\t\t240\t其中:财政拨款\t\t80',
    '\t\t其他资金\t\t60\t其他资金\t\t20',
    '总体目标\t实施期目标\t\t\t\t年度目标\t\t',
    '\t三年养护公路90公里。\t\t\t\t本年养护公路30公里。\t\t',
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值',
    '\t产出指标\t数量指标\t养护里程\t90公里\t数量指标\t养护里程\t30公里',
    '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥95%\t服务对象满意度指标\t群众满意度\t≥90%',
  ];
  expect((await readForm(lines)).projects).toHaveLength(1);
  const exchange = (one: string, other: string) =>
    lines.map((line) => line.replace(one, '\0').replace(other, one).replace('\0', other));
  for (const [year, whole] of [
    ['年度资金总额', '实施期资金总额'],
    ['年度目标', '实施期目标'],
  ] as const)
    expect((await readForm(exchange(year, whole))).projects).toEqual([]);
});

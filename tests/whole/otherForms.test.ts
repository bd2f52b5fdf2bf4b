import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSatisfaction, projectIndicators } from '../../src/facts/projectIndicator.ts';
import { readOutText } from '../../src/words/readOut.ts';
import { readForm as read } from '../recognise/readForm.ts';
import { process, publishedRows } from '../support/publish.ts';

const TWO_SIDES = [
  '财政项目支出绩效目标申报表',
  '（2026年度）',
  '项目名称\t道路工程',
  '主管部门\t某区建设和管理委员会\t实施单位\t某区市政工程建设中心',
  '项目资金（元）\t项目资金总额\t300\t年度资金申请总额\t100',
  '\t其中：财政资金\t240\t其中：当年财政拨款\t80',
  '\t\t\t上年结转资金\t0',
  '\t其他资金\t60\t其他资金\t20',
  '项目绩效目标\t项目总目标\t年度总体目标',
  '\t三年建成。\t开工。',
  '绩效指标\t一级指标\t二级指标\t三级指标\t年度(/项目)指标值',
  '\t产出指标\t数量指标\t道路长度\t9公里',
  '\t满意度指标\t服务对象满意度指标\t群众满意度\t≥90%',
];

const replace = (from: string, to: string) => TWO_SIDES.map((line) => line.replace(from, to));

describe('the whole project beside the year', () => {
  it('is told apart by the column a label stands in, not by its order', async () => {
    const { projects } = await read(TWO_SIDES);
    expect(projects).toMatchObject([
      { total_yuan: '100', fiscal_yuan: '80', other_yuan: '20', whole_life_total_yuan: '300', objective: '开工。' },
    ]);
    const onlyYear = await read(replace('\t其他资金\t60\t其他资金\t20', '\t\t\t其他资金\t20'));
    expect(onlyYear.projects).toMatchObject([{ total_yuan: '100', other_yuan: '20' }]);
    const onlyWhole = await read(replace('\t其他资金\t60\t其他资金\t20', '\t其他资金\t60'));
    expect(onlyWhole.projects).toMatchObject([{ total_yuan: '100', other_yuan: '' }]);
  });

  it.each([
    ['a label in neither column', '\t其他资金\t60\t其他资金\t20', '\t\t其他资金\t60\t20'],
    ['the head of one side of another meaning', '年度资金申请总额', '年度资金执行数'],
    ['a side without its head', '\t年度资金申请总额\t100', ''],
    ['a third amount', '年度资金申请总额\t100', '年度资金申请总额\t100\t120'],
    ['an objective without its head', '项目总目标\t年度总体目标', '项目总目标'],
  ])('is not read with %s', async (_, from, to) => {
    const { projects, unread } = await read(replace(from, to));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

const POVERTY = [
  '绩效目标申报表',
  '',
  '项目名称\t道路工程\t项目负责人及电话\t某某',
  '主管部门\t某镇政府\t实施单位\t[610001]某公司',
  '资金情况(万元)\t年度资金总额：\t10',
  '\t其中：财政拨款\t10',
  '\t其他资金\t0',
  '总体目标\t年度目标\t年度总体目标完成情况',
  '\t修路6公里。',
  '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t备注',
  '\t产出指标\t数量指标\t修路（≥**公里）\t>=6公里\t县内',
  '\t满意度指标\t服务对象满意度指标\t群众满意度\t>=90%',
];

describe('a column that is blank in a plan', () => {
  const filled = (text: string) => POVERTY.map((line) => line.replace('\t修路6公里。', text));

  it('is no hindrance where it is blank, and the unit loses the code before it', async () => {
    const { projects, unread } = await read(POVERTY);
    expect(unread).toEqual([]);
    expect(projects).toMatchObject([{ objective: '修路6公里。', implementing_unit: '某公司', total_yuan: '100000' }]);
  });

  it.each([
    ['beside the objective', '\t修路6公里。\t已完成。'],
    ['alone', '\t\t已完成。'],
    ['after a page break', '\t修路6公里。\n\n\t\t已完成。'],
  ])('makes the table a result, which is not read as a plan, when filled in %s', async (_, text) => {
    const { projects, unread } = await read(filled(text));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it('also in the cell of its label', async () => {
    const { projects } = await read(
      POVERTY.map((line) => line.replace('年度总体目标完成情况', '年度总体目标完成情况：已完成')),
    );
    expect(projects).toEqual([]);
  });
});

const TWO_PERIODS = readFileSync('tests/cases/two-periods-side-by-side/input.txt', 'utf8').trimEnd().split('\n');

it('a column without a head that is full makes nobody guess which one is the target', async () => {
  const shifted = POVERTY.map((line) =>
    line.replace('三级指标\t指标值', '三级指标\t\t指标值').replace(/\t>=(\d+)/, '\t>=5$1\t>=$1'),
  );
  expect((await read(shifted)).projects).toEqual([]);
});

describe('two periods side by side', () => {
  const swapped = (line: string) =>
    line
      .replace('实施期目标\t\t\t\t年度目标', '年度目标\t\t\t\t实施期目标')
      .replace('三年养护公路90公里', '今年养护30公里');

  it('give the indicators of the year alone to counts and sentences, and both to data', async () => {
    const { site } = await process({ 'form.txt': `${TWO_PERIODS.join('\n')}\n` });
    const [project] = site.projects;
    expect(project?.indicators.map(({ target }) => target.printed)).toEqual([
      '30公里',
      '≥85%',
      '3万人',
      '≥8年',
      '≥90%',
    ]);
    expect(project?.wholeLifeIndicators?.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(['实施期目标（2020年—2022年）', '实施期目标(2020-2022)'])(
    'are told by their labels where that of the whole names its years: %s',
    async (label) => {
      const dated = TWO_PERIODS.map((line) => line.replace('实施期目标', label));
      const { projects, unread } = await read(dated);
      expect(unread).toEqual([]);
      expect(projects).toMatchObject([
        { whole_life_objective: '三年养护公路90公里。', objective: '本年养护公路30公里。' },
      ]);
    },
  );

  it('are not told by that of the year with the years of the whole', async () => {
    const dated = TWO_PERIODS.map((line) => line.replace('年度目标', '年度目标（2020年—2022年）'));
    expect((await read(dated)).projects).toEqual([]);
  });

  it('share the first-level classes, over a second-level one as well that nobody knows', async () => {
    const lines = TWO_PERIODS.map((line) => line.replace(/社会效益指标(?=\t受益人口\t3万人)/, '其他指标'));
    const { site } = await process({ 'form.txt': `${lines.join('\n')}\n` });
    const classes = site.projects[0]?.indicators.map(({ level1, level2 }) => [level1.text, level2.text]);
    expect(classes).toContainEqual(['效益指标', '其他指标']);
  });

  it('stand in the order of their heads, whichever that is, where the money does so too', async () => {
    const money = (line: string) =>
      line.replace('实施期资金总额:\t\t300\t年度资金总额:\t\t100', '年度资金总额:\t\t100\t实施期资金总额:\t\t300');
    const lines = TWO_PERIODS.map(swapped);
    expect((await read(lines)).projects).toEqual([]);
    const { site } = await process({ 'form.txt': `${lines.map(money).join('\n')}\n` });
    const [project] = site.projects;
    expect(project?.indicators.map(({ target }) => target.printed)[0]).toBe('90公里');
    expect(project?.fields.objective?.text).toBe('今年养护30公里。');
  });

  it.each([
    ['the heads of one period lost', '\t二级指标\t三级指标\t指标值', ''],
    ['a head of another meaning', '指标值\t二级指标', '完成值\t二级指标'],
    ['no head over an objective', '实施期目标', ''],
    ['the money of one period without its head', '年度资金总额:\t\t100', ''],
  ])('are not read with %s', async (_, from, to) => {
    const { projects, unread } = await read(TWO_PERIODS.map((line) => line.replace(from, to)));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

describe('a table that is no plan of a project', () => {
  it.each([['guangdong-zhanjiang-whole-unit-2024.xlsx', 'whole-unit', '部门整体支出']])(
    '%s is named as what it is, and nothing else is said of it',
    async (file, kind, word) => {
      const published = await process({ [file]: readFileSync(`tests/formats/forms/${file}`) });
      expect(publishedRows(published, 'projects')).toEqual([]);
      expect(publishedRows(published, 'documents')).toMatchObject([{ kinds: kind }]);
      expect(publishedRows(published, 'findings').map(({ message }) => message)).toEqual([
        expect.stringContaining(word),
      ]);
    },
  );

  it('is not supposed where a single label is of that kind', async () => {
    const { tables } = await process({ 'form.txt': TWO_PERIODS.join('\n').replace('指标值', '完成值') });
    expect(tables[0]?.tables.map(({ kind }) => kind)).toEqual(['other']);
  });
});

describe('what the pages say of other forms', () => {
  it('finds the satisfaction that Hunan prints under 效益指标, and both parts of the money without a sum', async () => {
    const file = 'hunan-xiangtan-2023.docx';
    const { site } = await process({ [file]: readFileSync(`tests/formats/forms/${file}`) });
    const satisfaction = projectIndicators(site.projects).filter(isSatisfaction);
    expect(satisfaction.map(({ indicator }) => indicator.name.text)).toEqual(['市民满意度']);
    expect(site.projects.map(readOutText)[0]).toContain('印有年度本级预算金额 250 万元、上级资金 0 元');
  });
});

const ABOVE_EACH_OTHER = [
  '项目绩效目标表',
  '（2021年度）',
  '项目名称\t道路工程',
  '主管部门\t某镇\t主管部门编码\t',
  '项目单位\t某镇',
  '起止时间\t2021年度',
  '资金总额及构成\t总额30万元；财政拨款：30万元',
  '项目概况\t修路',
  '项目绩效目标\t长期目标\t年度目标',
  '\t三年建成。\t开工。',
  '长期绩效指标\t一级指标\t二级指标\t指标内容\t指标值\t备注',
  '\t产出指标\t数量指标\t修路里程\t9公里\t',
  '年度绩效指标\t一级指标\t二级指标\t指标内容\t指标值\t备注',
  '\t产出指标\t数量指标\t修路里程\t3公里\t',
];

describe('the indicators of the whole project above those of the year', () => {
  const changed = (from: string, to: string) => ABOVE_EACH_OTHER.map((line) => line.replace(from, to));

  it('are told apart by the label before each, and only those of the year are in the project', async () => {
    const { site } = await process({ 'form.txt': `${ABOVE_EACH_OTHER.join('\n')}\n` });
    expect(site.projects.map(({ indicators }) => indicators.map(({ target }) => target.printed))).toEqual([['3公里']]);
    expect(site.projects[0]?.wholeLifeIndicators?.map(({ target }) => target.printed)).toEqual(['9公里']);
  });

  it('the money in one sentence is that of the year only where the period is that year', async () => {
    expect((await read(ABOVE_EACH_OTHER)).projects).toMatchObject([{ total_yuan: '300000', fiscal_yuan: '300000' }]);
    const longer = await read(changed('起止时间\t2021年度', '起止时间\t2021年至2023年'));
    expect(longer.projects).toMatchObject([{ total_yuan: '', total_printed: '' }]);
    const unclear = await read(changed('总额30万元', '总额30万元左右'));
    expect(unclear.projects).toMatchObject([{ total_yuan: '', fiscal_yuan: '' }]);
  });

  it.each([
    ['a block without its label', '年度绩效指标', ''],
    ['a label of another meaning', '年度绩效指标', '本期绩效指标'],
    ['the same label twice', '年度绩效指标', '长期绩效指标'],
    ['a column of results', '备注', '完成值'],
    ['targets of the whole project under another head', '指标内容\t指标值', '指标内容\t指标权重'],
  ])('are not read with %s', async (_, from, to) => {
    const { projects, unread } = await read(changed(from, to));
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });
});

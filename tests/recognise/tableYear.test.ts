import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN, USUAL_RESULT } from '../support/textForms.ts';
import { plan, ROWS, read } from './roadPlan.ts';

async function yearBelow(...above: string[]) {
  const published = await process({ 'a.txt': [...above, ...HEBEI_PLAN, ''].join('\n') });
  return publishedRows(published, 'projects').map(({ fiscal_year }) => fiscal_year);
}

describe('the year of a table', () => {
  it('is that of a title above it', async () => {
    expect(await yearBelow('某镇2024年部门预算绩效文本', '', '某镇')).toEqual(['2024']);
  });

  describe('is that of the title over all tables of a sheet', () => {
    const form = (name: string): string[][] => [
      ['部门项目支出预算绩效目标表'],
      [],
      ['单位：万元'],
      ['项目名称', name],
      ['主管部门', '某县农业农村局', '实施单位', '某县农业农村局本级'],
      ['项目属性', '0101-一年期项目', '项目期限', '1年'],
      ['项目主管处室', '07-农业室', '项目年度金额', '400.00'],
      ['年度总体绩效目标', '保障农业稳步发展。'],
      ['一级指标', '二级指标', '三级指标', '绩效值'],
      ['1-产出指标', '11-数量指标', '参保行政村', '144个'],
      ['3-满意度指标', '31-服务对象满意度', '农民满意度', '≥95%'],
      [],
    ];
    const years = async (file: string, text: string) =>
      publishedRows(await process({ [file]: text }), 'projects').map(({ fiscal_year }) => fiscal_year);

    it.each([
      ['2024年某县重点项目绩效目标表', ['2024', '2024', '2024']],
      ['某县重点项目绩效目标表', ['', '', '']],
    ])('that Excel saved as text, each row with all its tabs: %s', async (title, expected) => {
      const rows = [[title], [], ...['甲项目', '乙项目', '丙项目'].flatMap(form)];
      const padded = rows.map((row) => [...row, ...Array(4 - row.length).fill('')].join('\t'));
      expect(await years('a.txt', padded.join('\r\n'))).toEqual(expected);
    });

    it('that LibreOffice saved as a web page, a table for each sheet', async () => {
      const row = (cells: string[]) =>
        `<tr>${cells.map((text, at) => `<td${at === cells.length - 1 ? ` colspan=${5 - cells.length}` : ''}>${text}</td>`).join('')}</tr>`;
      const table = (rows: string[][]) =>
        `<table>${rows.map((cells) => row(cells.length > 0 ? cells : ['', '', '', ''])).join('')}</table>`;
      const titled = table([['2024年某县重点项目绩效目标表'], [], ...form('甲项目')]);
      expect(
        await years(
          'a.html',
          `<h1>Overview</h1><hr><h1>Sheet 1: 表1</h1>${titled}<h1>Sheet 2: 表2</h1>${table(form('乙项目'))}`,
        ),
      ).toEqual(['2024', '2024']);
    });
  });

  it.each([
    ['the year on a line of its own', '项目绩效目标表<br>（2024年度）<br>填报单位：某镇', '2024'],
    ['a title among its lines', '某镇<br>2024年部门预算绩效文本<br>（草案）<br>某镇编制', '2024'],
    ['titles of two years', '2023年部门预算绩效文本<br>2024年项目绩效目标表<br>填报单位：某镇', ''],
    ['a sentence that ends in a year', '某镇工作说明<br>各村，按2023年预算<br>办理', ''],
  ])('is that of a paragraph whose lines a web page breaks: %s', async (_, lines, year) => {
    const rows = HEBEI_PLAN.map(
      (line) =>
        `<tr>${line
          .split('\t')
          .map((text) => `<td>${text}</td>`)
          .join('')}</tr>`,
    );
    const published = await process({ 'a.html': `${lines}<table>${rows.join('')}</table>` });
    expect(publishedRows(published, 'projects').map(({ fiscal_year }) => fiscal_year)).toEqual([year]);
  });

  it.each(['2024年项目支出绩效目标表  单位：万元', '2024年度项目支出绩效目标表（二上）'])(
    'is that of a title with something behind it: %s',
    async (title) => expect(await yearBelow(title, '')).toEqual(['2024']),
  );

  it('is not that of self-evaluations above it', async () => {
    const published = await process({
      'a.txt': ['2022年度项目支出绩效自评表', ...USUAL_RESULT.slice(2), '', ...HEBEI_PLAN, ''].join('\n'),
    });
    expect(publishedRows(published, 'results')).toMatchObject([{ fiscal_year: '2022' }]);
    expect(publishedRows(published, 'projects')).toMatchObject([{ fiscal_year: '' }]);
  });

  it('is that of its title where that stands apart', async () => {
    expect(await yearBelow('附件3', '', '2024年项目支出绩效目标表', '')).toEqual(['2024']);
    expect(await yearBelow('附件3', '', '2024年项目支出绩效目标表', '单位：万元')).toEqual(['2024']);
  });

  it.each(['绩效目标表2024年度', '绩效目标表（２０２４年度）'])('is that behind the title %s', async (title) => {
    expect(await yearBelow('某镇', '', title)).toEqual(['2024']);
  });

  it('is said to differ where the title over that of the table names another', async () => {
    const published = await process({
      'a.txt': ['2025年项目支出绩效目标表', '绩效目标表（2024年度）', '', ...HEBEI_PLAN, ''].join('\n'),
    });
    expect(publishedRows(published, 'projects')).toMatchObject([{ fiscal_year: '2024' }]);
    expect(published.findings.map(({ code }) => code)).toContain('table/year-contradicted');
  });

  it('is not one that a numbered heading gives a project, also where that heading is the title of the document', async () => {
    expect(await yearBelow('某镇', '2.某财字【2024】7号2022年一事一议项目资金绩效目标表')).toEqual(['']);
    expect(await yearBelow('2.某财字【2024】7号2022年一事一议项目资金绩效目标表', '')).toEqual(['']);
  });

  it('is not that in the name of the last indicator of the table above, which has no value', async () => {
    const rows = [...HEBEI_PLAN, '\t\t2021年群众幸福感\t\t\t'];
    const published = await process({
      'a.txt': ['某镇2024年部门预算绩效文本', '', ...rows, ...HEBEI_PLAN, ''].join('\n'),
    });
    // Without merged cells nobody knows whether the row is of the table: it is not read, and no row of it is lost.
    expect(publishedRows(published, 'projects').map(({ fiscal_year }) => fiscal_year)).toEqual(['2024']);
  });

  it('is not that of the day on which it was filled in', async () => {
    expect(await yearBelow('某镇部门预算绩效文本', '', '填报人：某某　填报日期：2024年1月5日')).toEqual(['']);
  });

  it.each(['编制时间：2023年', '填报时间：2023年度', '（2023年申报）', '打印日期：2023年', '2022年度结转'])(
    'is not that of the line %s',
    async (line) => {
      expect(await yearBelow('某镇部门预算绩效文本', '', line)).toEqual(['']);
      expect(await yearBelow('某镇2024年部门预算绩效文本', '', line)).toEqual(['2024']);
    },
  );

  it.each(['已完工数 2022年12 2024县级预算', '2022年12 行业标准 县级预算'])(
    'is not in a line of a table above that is not read: %s',
    async (line) => {
      expect(await yearBelow('某镇2024年部门预算绩效文本', '', line)).toEqual(['2024']);
      expect(await yearBelow('某镇2024年部门预算绩效文本', '', line, '', '某镇')).toEqual(['2024']);
    },
  );

  it('is that of a title that names an amount as well', async () => {
    expect(await yearBelow('某镇2024年50万元以上项目绩效目标表', '', '某镇')).toEqual(['2024']);
  });

  it('is unknown where a title names several', async () => {
    expect(await yearBelow('某镇2024年至2026年部门预算绩效文本', '', '某镇')).toEqual(['']);
  });

  it.each([
    '二〇二四至二〇二六年',
    '二○二四、二○二五、二○二六年',
    '2024一2026年',
    '2024─2026年',
    '2024→2026年',
    '2024 2026年',
  ])('is not the end of a span: %s', async (span) => {
    expect(await yearBelow(`某镇${span}部门预算绩效文本`, '', '某镇')).toEqual(['']);
  });

  it('is withheld, not absent, where the end of a page stands between it and the table', async () => {
    const published = await process({
      'a.txt': ['某镇', '', '绩效目标表', '（2024年度）', '', '某镇公开', ...HEBEI_PLAN, ''].join('\n'),
    });
    expect(publishedRows(published, 'projects')).toMatchObject([
      { fiscal_year: '', withheld: expect.stringContaining('fiscal_year') },
    ]);
  });

  it('is that of the title of all where they stand in one table of a web page, with a blank column at its side', async () => {
    const row = (cells: string) => `<tr>${cells}<td></td></tr>`;
    const plan = (number: number) =>
      HEBEI_PLAN.map((line) =>
        row(
          line
            .replace('041', `04${number}`)
            .split('\t')
            .map((text) => `<td>${text}</td>`)
            .join(''),
        ),
      );
    const title = row('<td colspan="6">2024年某镇项目绩效目标表</td>');
    const blank = row('<td colspan="6"></td>');
    const unit = row('<td colspan="6">单位：万元</td>');
    const rows = [title, blank, unit, ...plan(1), blank, unit, ...plan(2)];
    const published = await process({ 'a.html': `<table>${rows.join('')}</table>` });
    const years = publishedRows(published, 'projects').map(({ fiscal_year }) => fiscal_year);
    expect(years).toEqual(['2024', '2024']);
  });
});

it.each([
  ['in the title of the first of them', []],
  ['in a title over all of them', ['某镇2024年部门预算绩效文本', '']],
])('a document whose tables are of several years is of none, though one stands %s', async (_, title) => {
  const { tables } = await read([...title, ...plan(ROWS), '', ...plan(ROWS, '120', '2023年项目支出绩效目标表')]);
  expect(tables[0]?.tables.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2023]);
  expect(tables[0]?.fiscalYear).toBeNull();
});

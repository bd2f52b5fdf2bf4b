import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lostCells, refuseLostCells } from '../../../src/formats/text/lostCells.ts';

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/\r\n|[\n\r\f\v]/);
const FIXTURES = 'tests/formats/text/fixtures';

describe('a table that lost its cells in plain text is refused with the way out', () => {
  it.each(readdirSync(`${FIXTURES}/cell-per-line`))('%s, saved as text by LibreOffice', (name) => {
    const lines = linesOf(`${FIXTURES}/cell-per-line/${name}`);
    expect(lostCells(lines)?.kind).toBe('cell-per-line');
    expect(() => refuseLostCells(lines, '附件.txt')).toThrow(
      /^附件\.txt 第 \d+ 至 \d+ 行：表格存成文本时丢了单元格.+；应为.+。请直接放入原来的 \.docx.+。$/,
    );
  });

  it.each(readdirSync(`${FIXTURES}/columns-of-spaces`))('%s, made of a PDF by pdftotext', (name) => {
    const lines = linesOf(`${FIXTURES}/columns-of-spaces/${name}`);
    expect(lostCells(lines)?.kind).toBe('columns-of-spaces');
    expect(() => refuseLostCells(lines, '附件.txt')).toThrow(/各列只用空格隔开；应为.+。请直接放入原来的 \.pdf.+。$/);
  });

  it.each([
    ['lines drawn between columns', '│'],
    ['bars', '|'],
    ['commas behind the cells that are not blank', ','],
    ['wide spaces', '\u3000'],
  ])('made with %s', (_, sign) => {
    const rows = [
      '项目名称 村道养护',
      '主管部门 某局 实施单位 某镇',
      '绩效指标 一级指标 二级指标 三级指标',
      ' 产出指标 数量指标 里程',
    ];
    const lines = ['绩效目标表', ...rows.map((row) => row.replaceAll(' ', sign))];
    expect(lostCells(lines)).toEqual({ kind: 'columns-of-signs', firstLine: 2, lastLine: 5 });
    expect(() => refuseLostCells(lines, '附件.csv')).toThrow(/^附件\.csv 第 2 至 5 行：.+另存为 \.xlsx 再放入。$/);
  });

  it('also where other tables of the text have their tabs', () => {
    const tabbed = ['项目名称\t甲', '主管部门\t乙', ''];
    expect(lostCells([...tabbed, ...linesOf(`${FIXTURES}/cell-per-line/hunan-nanyue-2018.txt`)])).not.toBeNull();
  });

  it('with the lines where it stands', () => {
    const lines = ['说明', '项目名称', '甲', '主管部门：', '乙', '一级指标', '二级指标', '三级指标', '指标值'];
    expect(lostCells(lines)).toEqual({ kind: 'cell-per-line', firstLine: 2, lastLine: 9 });
  });

  it('also where one of its cells holds labels with a comma between them', () => {
    const lines = [
      '项目名称',
      '甲',
      '财政拨款,其他资金',
      '主管部门',
      '乙',
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
    ];
    expect(lostCells(lines)).toEqual({ kind: 'cell-per-line', firstLine: 1, lastLine: 9 });
  });
});

describe('other text is left alone', () => {
  const cases = readdirSync('tests/cases')
    .map((name) => `tests/cases/${name}/input.txt`)
    .filter((path) => existsSync(path));
  const documents = readdirSync('tests/county/documents').filter((name) => name.endsWith('.txt'));
  it.each([...cases, ...documents.map((name) => `tests/county/documents/${name}`)])('%s', (path) => {
    expect(lostCells(linesOf(path))).toBeNull();
  });

  it.each([
    [
      'a guide that explains the labels',
      '绩效目标表由以下各栏组成。\n项目名称\n填写项目全称。\n主管部门\n填写部门全称。\n一级指标分为产出指标、效益指标和满意度指标。\n二级指标\n见附件。',
    ],
    [
      'a sentence that lists them',
      '填写项目名称,主管部门,实施单位,\n一级指标,二级指标,三级指标,指标值,\n数量指标,质量指标。',
    ],
    [
      'a speech that mentions them',
      '一是项目名称要规范，主管部门、实施单位要齐全；\n二是一级指标、二级指标、三级指标和指标值要量化；\n三是年度资金总额要核对。',
    ],
    [
      'signatures apart by wide spaces',
      '绩效目标表\n单位负责人：      填表人：      联系电话：\n正文一\n正文二\n正文三\n单位负责人：      填表人：      日期：',
    ],
    [
      'labels far apart',
      ['项目名称', '主管部门', '实施单位', '一级指标', '二级指标', '三级指标'].join(`${'\n正文。'.repeat(50)}\n`),
    ],
    [
      'a table with tabs, one cell a line behind a tab',
      '\t项目名称\n\t甲\n\n\t主管部门\n\t乙\n\n\t一级指标\n\t二级指标\n\t三级指标\n\t指标值',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(lostCells(text.split('\n'))).toBeNull();
  });
});

describe('a table between commas with one slip', () => {
  const row = (name: string, more = '') => `,数量指标,${name},≥95%,${more}`;
  const table = [
    '项目支出绩效目标表,,,,',
    '项目名称,道路养护费,,,',
    '主管部门,农业室,,实施单位,红土镇人民政府',
    '项目资金（万元）,年度资金总额,,13,',
    ',其中：财政拨款,,13,',
    '绩效指标,一级指标,二级指标,三级指标,指标值',
    ...['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name) => row(name)),
  ];
  const refusal = (lines: readonly string[]) => {
    try {
      refuseLostCells(lines, 'a.csv');
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    ['a field more', row('甲', '备注,话'), 'a.csv 第 7 行：有 6 格，别的行有 5 格'],
    ['a quote that does not close', row('"甲'), 'a.csv 第 7 行：引号没有合上'],
  ])('names the line with %s', (_, line, said) => {
    expect(refusal(table.with(6, line))).toContain(said);
  });
});

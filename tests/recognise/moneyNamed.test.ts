import { describe, expect, it } from 'vitest';
import { moneyNamed } from '../../src/recognise/fields/moneyNamed.ts';
import { p, tbl, tc, tr, wordFile } from '../formats/docx/wordFile.ts';
import { process, publishedRows } from '../support/publish.ts';

describe('the unit of money that a heading names', () => {
  it.each<[string, string]>([
    ['单位：元', '元'],
    ['（金额单位：人民币万元）', '万元'],
    ['单位：人民币（元）', '元'],
    ['单位：（万元）（人民币）', '万元'],
    ['单位：万 元', '万元'],
    ['填报单位：元氏县某局　填报日期：2024年1月　金额单位：元　第1页', '元'],
    ['币种：人民币　单位：千元', '千元'],
    ['单位：万元　填报人：某某', '万元'],
    ['单位：萬元', '万元'],
    ['金额单位: 萬 元', '万元'],
    ['（单位：億元）', '亿元'],
    ['单位：万', '万元'],
    ['(单位：万)', '万元'],
    ['金额单位：（萬）', '万元'],
    ['填报单位：某局　金额单位：万', '万元'],
    ['单位：亿', '亿元'],
    ['注：表中金额单位为千元', '千元'],
    ['金额单位均为万元', '万元'],
  ])('of %s is %s', (printed, unit) => {
    expect(moneyNamed(printed)).toEqual([unit]);
  });

  it.each([
    '美元',
    '万美元',
    '港币元',
    '英镑',
    '万元（美元）',
    '元（万元）',
    '万元/年',
    '万元、%',
    '个、万元',
    '元或万元',
    '元□万元√',
    '□元☑万元',
    '十万元',
    '100元',
    '角',
    '万',
    '万、%',
    '万/年',
  ])('of 单位：%s is quoted, not understood by half', (printed) => {
    expect(moneyNamed(`计量单位：${printed}`)).toEqual([printed]);
  });

  it.each([
    ['币种：美元　填报日期：2024年1月', '美元'],
    ['填报单位：某局　金额单位：万港元　第1页', '万港元'],
  ])('of %s is %s', (printed, unit) => {
    expect(moneyNamed(printed)).toEqual([unit]);
  });

  it.each([
    ['说明：原表单位：元，现改为万元', ['元', '万元']],
    ['单位：元 2023年为万元', ['元', '万元']],
    ['单位：万元，原表为元', ['万元', '元']],
    ['单位：元万', ['元万']],
  ])('and another behind it, so that neither is taken, in %s', (printed, units) => {
    expect(moneyNamed(printed)).toEqual(units);
  });

  it.each([
    '单位：元　本年安排500万元，其中五十万元以上项目3个',
    '金额单位：元　数万元的设备不列',
    '单位：元，百万元以上项目单列',
  ])('but no amount behind it, in %s', (printed) => {
    expect(moneyNamed(printed)).toEqual(['元']);
  });

  it.each([
    '单位：万元店镇人民政府',
    '编制单位： 万元乡人民政府',
    '填报单位：元谋县某局',
    '单位：日照市某局',
    '单位：某局',
    '填报单位：元氏县教育局',
    '单位：三元区财政局',
    '单位名称：某镇',
    '单位：',
    '币种：人民币',
    '单位：万人',
    '单位：万全区某局',
    '单位：萬全区某局',
    '人数单位：万人',
  ])('is not in %s', (printed) => {
    expect(moneyNamed(printed)).toEqual([]);
  });
});

/** A plan whose label says its own unit, below a heading. */
const plan = (label: string, ...above: string[]) =>
  [
    '部门项目支出绩效目标表',
    ...above,
    '项目名称\t道路养护费',
    '主管部门及代码\t07-农业室\t\t实施单位\t某县交通局',
    '项目属性\t0101-一年期项目\t\t项目期\t1年',
    `${label}\t年度资金总额:\t\t13`,
    '\t其中: 财政拨款',
    '\t其他资金',
    '年度总体目标\t养护乡道三十公里',
    '名称\t一级指标\t二级指标\t三级指标\t指标值',
    '绩效指标\t产出指标\t数量指标（必填）\t养护里程\t30公里',
    '',
  ].join('\n');

/** The same as a web page has it, its title in the table. */
const tableOf = (text: string) =>
  `<table>${text
    .trim()
    .split('\n')
    .map((line) => `<tr>${line.replace(/[^\t]*\t?/g, (cell) => (cell ? `<td>${cell.trim()}</td>` : ''))}</tr>`)
    .join('')}</table>`;

async function published(text: string) {
  const result = await process({ 'a.txt': text });
  const heads = result.findings.filter(({ code }) => code === 'table/contradicting-heads');
  return {
    yuan: publishedRows(result, 'projects').map(({ total_yuan }) => total_yuan),
    messages: heads.map(({ message }) => message),
  };
}

describe('the amounts of a table', () => {
  it.each([
    ['单位：美元', '项目资金 (万元)', '这里印“美元”，读不准。'],
    ['币种：欧元', '项目资金（元）', '这里印“欧元”，读不准。'],
    ['单位：万元（美元）', '项目资金', '这里印“万元（美元）”，读不准。'],
    ['单位：人民币（元）', '项目资金 (万元)', '这里印“万元”，同一张表上又印“元”，读不准。'],
    ['单位：万', '项目资金（元）', '这里印“元”，同一张表上又印“万元”，读不准。'],
    ['单位：元', '项目资金（萬元）', '这里印“万元”，同一张表上又印“元”，读不准。'],
    ['单位：萬元（美元）', '项目资金', '这里印“万元（美元）”，读不准。'],
  ])('below %s are withheld beside %s, and a finding quotes it', async (head, label, message) => {
    for (const above of [['(2024年度)', head], [head]]) {
      const { yuan, messages } = await published(plan(label, ...above));
      expect(yuan).toEqual(['']);
      expect(messages).toContain(message);
    }
  });

  it.each([
    ['单位：人民币（万元）', '项目资金 (万元)'],
    ['单位：萬元', '项目资金'],
    ['单位：万', '项目资金'],
    ['金额单位: 萬 元', '项目资金 (万元)'],
    ['单位：万', '项目资金（萬 元）'],
    ['填报单位：某局', '项目资金（萬元）'],
    ['单位：元氏县某局', '项目资金 (万元)'],
    ['填报单位：某局　币种：人民币', '项目资金 (万元)'],
  ])('below %s are read beside %s', async (head, label) => {
    expect(await published(plan(label, '(2024年度)', head))).toEqual({ yuan: ['130000'], messages: [] });
  });

  it.each([
    ['单位：万美元', '项目资金 (万元)'],
    ['币种：美元　填报日期：2024年1月', '项目资金'],
  ])('are not read where %s stands over the title of their table, beside %s', async (head, label) => {
    const document = await process({ 'a.html': `<p>${head}</p>${tableOf(plan(label))}` });
    expect(publishedRows(document, 'projects')).toEqual([]);
    expect(document.findings.map(({ code }) => code)).toContain('table/unread');
  });

  it('are withheld where another unit stands over that title alone', async () => {
    const document = await process({ 'a.html': `<p>金额单位：元</p>${tableOf(plan('项目资金 (万元)'))}` });
    expect(publishedRows(document, 'projects')).toMatchObject([{ total_yuan: '' }]);
  });

  it('are read where the line over the title of their table names its own unit', async () => {
    const document = await process({ 'a.html': `<p>单位：万元</p>${tableOf(plan('项目资金 (万元)'))}` });
    expect(publishedRows(document, 'projects')).toMatchObject([{ total_yuan: '130000' }]);
  });

  it('are withheld where two lines above them name two units', async () => {
    const { yuan } = await published(plan('项目资金', '(2024年度)', '单位：万元', '金额单位：人民币元'));
    expect(yuan).toEqual(['']);
  });

  it.each(['单位：元', '单位：美元'])('are not read above a foot of their table that names %s', async (foot) => {
    const table = tableOf(plan('项目资金 (万元)', '(2024年度)'));
    const unitBelow = (unit: string) =>
      process({ 'a.html': table.replace('</table>', `<tfoot><tr><td>${unit}</td></tr></tfoot></table>`) });
    expect(publishedRows(await unitBelow('单位：万元'), 'projects')).toMatchObject([{ total_yuan: '130000' }]);
    expect(publishedRows(await unitBelow(foot), 'projects')).toEqual([]);
    expect(publishedRows(await unitBelow(`注：金额${foot}`), 'projects')).toEqual([]);
    expect(publishedRows(await unitBelow('注：金额单位均为億元'), 'projects')).toEqual([]);
  });

  describe('of a Word document whose page header names a unit', () => {
    const published = async (label: string, headers: string[], ...above: string[]) => {
      const [title = '', ...rest] = plan(label, '(2024年度)', ...above)
        .replace(/\t13$/gm, '\t1300')
        .trim()
        .split('\n');
      const isRow = (line: string) => line.includes('\t');
      const rows = rest.filter(isRow).map((line) => tr(...line.split('\t').map((text) => tc(text))));
      const references = headers.map(
        (_, at) => `<w:${at ? 'footer' : 'header'}Reference w:type="default" r:id="h${at}"/>`,
      );
      const body = [title, ...rest.filter((line) => !isRow(line))].map((line) => p(line)).join('') + tbl(...rows);
      const [header = '', footer = ''] = headers;
      const parts = { headers: { h0: p(header) }, footers: { h1: p(footer) } };
      const file = wordFile(`${body}${p('完')}<w:sectPr>${references.join('')}</w:sectPr>`, parts);
      return publishedRows(await process({ 'a.docx': file }), 'projects').map(({ total_yuan }) => total_yuan);
    };

    it('are read in it where the table names none', async () => {
      expect(await published('项目资金', ['单位：万元'])).toEqual(['13000000']);
      expect(await published('项目资金', ['某县财政局　金额单位：元'])).toEqual(['1300']);
      expect(await published('项目资金', ['某县财政局'])).toEqual(['']);
    });

    it('are not read where the table, or a line over it, names another', async () => {
      expect(await published('项目资金（万元）', ['单位：万元'])).toEqual(['13000000']);
      expect(await published('项目资金（万元）', ['单位：元'])).toEqual([]);
      expect(await published('项目资金', ['单位：万元'], '单位：元')).toEqual([]);
      expect(await published('项目资金', ['单位：美元'])).toEqual([]);
    });

    it('are withheld where head and foot of the page name two, unless the table says which', async () => {
      expect(await published('项目资金', ['单位：万元', '单位：元'])).toEqual(['']);
      expect(await published('项目资金（万元）', ['单位：万元', '单位：元'])).toEqual(['13000000']);
    });
  });
});

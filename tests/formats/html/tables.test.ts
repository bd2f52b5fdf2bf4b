import { describe, expect, it } from 'vitest';
import { readHtml, sayHtml } from './readHtml.ts';

describe('merged cells stand where a browser shows them', () => {
  it('over rows and columns', async () => {
    const page = '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>';
    expect(await sayHtml(page)).toEqual([
      '—',
      't1 r1 c1@1 1×2 甲 | t1 r1 c2@2 2×1 乙',
      't1 r2 c1@2 丙 | t1 r2 c2@3 丁',
    ]);
  });

  it.each([
    ['rowspan=0 reaches to the end of its row group', '<tr><td rowspan=0>甲<td>乙<tr><td>丙<tbody><tr><td>丁', '1×2'],
    ['rowspan ends with the table', '<tr><td rowspan=9>甲<td>乙<tr><td>丙', '1×2'],
    ['rowspan ends with its row group', '<thead><tr><td rowspan=9>甲<td>乙<tbody><tr><td>丙', ''],
    ['colspan=0 is one', '<tr><td colspan=0>甲<td>乙', ''],
    ['colspan=-2 is one', '<tr><td colspan=-2>甲<td>乙', ''],
    ['a number with a unit counts', '<tr><td colspan=" 3px">甲<td>乙', '3×1'],
    ['colspan is at most 1000', '<tr><td colspan=5000>甲<td>乙', '1000×1'],
  ])('%s', async (_, rows, span) => {
    const first = (await sayHtml(`<table>${rows}</table>`))[1]?.split(' | ')[0];
    expect(first).toBe(`t1 r1 c1@1 ${span} 甲`.replace('  ', ' '));
  });

  it('a cell that would lie over another is cut before it, and said', async () => {
    const page = '<table><tr><td>甲<td rowspan=2>乙<td>丙<tr><td colspan=3>丁</table>';
    expect(await sayHtml(page)).toEqual(['—', 't1 r1 c1@1 甲 | t1 r1 c2@2 1×2 乙 | t1 r1 c3@3 丙', 't1 r2 c1@1 丁']);
    expect((await readHtml(page)).notes).toMatchObject([{ code: 'document/overlapping-cells', ref: 't1 r2 c1' }]);
  });

  it("Excel's cells that only look wide are not merged", async () => {
    const page = "<table><tr><td colspan=3 style='mso-ignore:colspan'>项目支出绩效目标表<td>元</table>";
    expect(await sayHtml(page)).toEqual(['—', 't1 r1 c1@1 项目支出绩效目标表 | t1 r1 c2@4 元']);
  });

  it('head and foot stand where they are shown, with their places in the file', async () => {
    const page = '<table><tfoot><tr><td>合计<tbody><tr><td>甲<thead><tr><th>名称</table>';
    expect(await sayHtml(page)).toEqual(['—', 't1 r3 c1@1 名称', 't1 r2 c1@1 甲', 't1 r1 c1@1 合计']);
  });

  it('a caption is a paragraph above, wherever it stands', async () => {
    expect(await sayHtml('<p>一<table><tr><td>甲</td></tr><caption>表1</caption></table>')).toEqual([
      '¶ L1 一',
      '¶ L2 表1',
      '—',
      't1 r1 c1@1 甲',
    ]);
  });

  it('rows without cells are no rows, unless a merged cell reaches into them', async () => {
    expect(await sayHtml('<table><tr></tr><tr><td>甲<tr></tr></table>')).toEqual(['—', 't1 r2 c1@1 甲']);
    const { blocks } = await readHtml('<table><tr><td rowspan=2>甲<tr></tr></table>');
    expect(blocks[0]).toMatchObject({ rows: [{}, { cells: [] }] });
  });

  it('text between table tags stands above the table, as browsers show it', async () => {
    expect(await sayHtml('<table>单位：元<tr><td>甲</table>')).toEqual(['¶ L1 单位：元', '—', 't1 r1 c1@1 甲']);
  });

  it('a blank table is none, and keeps its number', async () => {
    expect(await sayHtml('<table><tr><td>&nbsp;</table><table><tr><td>甲</table>')).toEqual(['—', 't2 r1 c1@1 甲']);
  });

  it('nothing needs to be closed', async () => {
    expect(await sayHtml('<table><tr><td><p><b>甲<td><div>乙')).toEqual(['—', 't1 r1 c1@1 甲 | t1 r1 c2@2 乙']);
  });
});

describe('tables in tables are read in reading order', () => {
  it('the outer one is split at the row that holds the inner one', async () => {
    const inner = '<table><tr><td>产出<td>≥1个</table>';
    const page = `<table><tr><td>名称<td>甲<tr><td>指标<td>${inner}<tr><td>备注<td>无</table>`;
    expect(await sayHtml(page)).toEqual([
      '—',
      't1 r1 c1@1 名称 | t1 r1 c2@2 甲',
      't1 r2 c1@1 指标 | t1 r2 c2@2',
      '—',
      't1 r2 c2 > t1 r1 c1@1 产出 | t1 r2 c2 > t1 r1 c2@2 ≥1个',
      '—',
      't1 r3 c1@1 备注 | t1 r3 c2@2 无',
    ]);
  });

  it('merged cells end at the split', async () => {
    const inner = '<table><tr><td>乙</table>';
    const page = `<table><tr><td rowspan=3>指标<td>甲<tr><td>${inner}<tr><td>丙</table>`;
    expect(await sayHtml(page)).toEqual([
      '—',
      't1 r1 c1@1 指标 | t1 r1 c2@2 甲',
      '—',
      't1 r2 c1 > t1 r1 c1@1 乙',
      '¶ t1 r3 c1 丙',
    ]);
  });

  it('a table that only arranges a page gives paragraphs around the inner ones', async () => {
    const page = `<table><tr><td>政务公开 &gt; 预决算<tr><td><h1>绩效目标表</h1><p>单位：元</p>
      <table><tr><td>名称<td>甲</table>打印本页<table><tr><td>名称<td>乙</table><tr><td>版权所有</table>`;
    expect(await sayHtml(page)).toEqual([
      '¶ t1 r1 c1 政务公开 > 预决算',
      '¶ t1 r2 c1 > L1 绩效目标表',
      '¶ t1 r2 c1 > L2 单位：元',
      '—',
      't1 r2 c1 > t1 r1 c1@1 名称 | t1 r2 c1 > t1 r1 c2@2 甲',
      '¶ t1 r2 c1 > L3 打印本页',
      '—',
      't1 r2 c1 > t2 r1 c1@1 名称 | t1 r2 c1 > t2 r1 c2@2 乙',
      '¶ t1 r3 c1 版权所有',
    ]);
  });

  it('a menu beside the inner table stands before it', async () => {
    const page = '<table><tr><td>首页<br>公开<td><table><tr><td>甲<td>乙</table></table>';
    expect(await sayHtml(page)).toEqual([
      '—',
      't1 r1 c1@1 首页\n公开 | t1 r1 c2@2',
      '—',
      't1 r1 c2 > t1 r1 c1@1 甲 | t1 r1 c2 > t1 r1 c2@2 乙',
    ]);
  });

  it('over three levels', async () => {
    const page = '<table><tr><td><table><tr><td><table><tr><td>甲<td>乙</table></table></table>';
    expect((await sayHtml(page))[1]).toMatch(/^t1 r1 c1 > t1 r1 c1 > t1 r1 c1@1 甲/);
  });

  it('a blank table in a cell, as old pages keep distance with, takes nothing apart', async () => {
    const page = '<table><tr><td>甲<table><tr><td></table><td>乙</table>';
    expect(await sayHtml(page)).toEqual(['—', 't1 r1 c1@1 甲 | t1 r1 c2@2 乙']);
  });
});

describe('a table that a page does not show', () => {
  const table = '<table><tr><td>项目名称<td>防汛<tr><td>预算数<td>';
  const shown = '<p>公开</p>';

  it.each([
    ['in a tab that is not open', `${shown}<div style="display:none">${table}50</table></div>`, 4],
    ['in closed details', `${shown}<details><summary>二</summary>${table}50</table></details>`, 4],
    ['in hidden rows', `${shown}<table><tr><td>甲<td>乙<tr hidden><td>丙<td></table>`, 1],
  ])('%s is said, how many cells it holds', async (_, page, cells) => {
    expect((await readHtml(page)).notes).toMatchObject([{ code: 'document/hidden-text', printed: `隐藏 ${cells} 格` }]);
  });

  it('hidden words outside tables are not: every page has them', async () => {
    expect((await readHtml(`${shown}<div hidden>菜单</div>`)).notes).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { inline, makeXlsx, stylesOf, worksheet } from './makeXlsx.ts';
import { drawn, openBook } from './openBook.ts';

/** A sheet drawn as lines: `|` between cells, `.` blank, `#` before a cell with lines around it; merges apart. */
async function read(lines: readonly string[], merges: readonly string[] = [], cols = ''): Promise<string[]> {
  const rows = lines.map((line, index) => {
    const cells = line === '' ? [] : line.split('|');
    const xml = cells.map((cell, column) => {
      const ref = `${String.fromCharCode(65 + column)}${index + 1}`;
      const style = cell.startsWith('#') ? 1 : 0;
      const text = cell.replace(/^#/, '');
      return text === '.' || text === '' ? `<c r="${ref}" s="${style}"/>` : inline(ref, text, style);
    });
    return `<row r="${index + 1}">${xml.join('')}</row>`;
  });
  const after = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const xml = worksheet(rows.join(''), cols, merges.length > 0 ? after : '');
  return drawn((await openBook(makeXlsx({ sheets: [{ name: '表', xml }], styles: stylesOf(['|General']) }))).blocks);
}

test('titles and remarks without lines are paragraphs, the ruled rows between them a grid', async () => {
  expect(
    await read(['绩效目标表|.|.', '单位：万元', '#项目|#甲|#乙', '#备注|#.|#.', '注：一'], ['A1:C1', 'B4:C4']),
  ).toEqual(['^¶ 绩效目标表', '¶ 单位：万元', '---', '1:项目|2:甲|3:乙', '1:备注|2:(2x1)', '¶ 注：一']);
});

test('a ruled row of one merged cell stays in its table', async () => {
  expect(await read(['#一、基本情况|#.|#.', '#项目|#甲|#乙'], ['A1:C1'])).toEqual([
    '---',
    '^1:一、基本情况(3x1)',
    '1:项目|2:甲|3:乙',
  ]);
});

test('two texts above a ruled table are a row of two cells, without the blank columns between them', async () => {
  expect(await read(['填报单位：某镇|.|.|单位：元', '#项目|#甲|#乙|#丙'])).toEqual([
    '---',
    '^1:填报单位：某镇|2:单位：元',
    '---',
    '1:项目|2:甲|3:乙|4:丙',
  ]);
});

test('without lines the leading rows of one text are paragraphs and the rest is one grid', async () => {
  expect(await read(['目标表', '项目|甲|乙', '目标|丙', '注：一'])).toEqual([
    '^¶ 目标表',
    '---',
    '1:项目|2:甲|3:乙',
    '1:目标|2:丙|3:',
    '1:注：一|2:|3:',
  ]);
});

test('a blank row cuts and is said; a blank row of a ruled table stays', async () => {
  expect(await read(['甲|乙', '', '丙|丁'])).toEqual(['---', '^1:甲|2:乙', '---', '^1:丙|2:丁']);
  expect(await read(['#甲|#乙', '#.|#.', '#丙|#丁'])).toEqual(['---', '^1:甲|2:乙', '1:|2:', '1:丙|2:丁']);
});

test('merged cells reach over the rows they cover, blank ones too', async () => {
  expect(await read(['#产出|#数量|#一', '#.|#.|#二', '#.|#质量|#.', '#效益|#.|#三'], ['A1:A3', 'B1:B2'])).toEqual([
    '---',
    '^1:产出(1x3)|2:数量(1x2)|3:一',
    '3:二',
    '2:质量|3:',
    '1:效益|2:|3:三',
  ]);
});

test('blank columns left and right are no cells, hidden ones inside are taken out', async () => {
  expect(
    await read(['.|.|甲|藏|乙|.', '.|.|丙|.|丁|.'], [], '<cols><col min="4" max="4" width="9" hidden="1"/></cols>'),
  ).toEqual(['---', '^1:甲|2:乙', '1:丙|2:丁']);
});

test('a merged cell over a hidden column covers only what is seen', async () => {
  expect(
    await read(['甲|.|.|乙', '一|二|三|四'], ['A1:C1'], '<cols><col min="2" max="2" width="9" hidden="1"/></cols>'),
  ).toEqual(['---', '^1:甲(2x1)|3:乙', '1:一|2:三|3:四']);
});

test('tables side by side are read one after the other', async () => {
  expect(await read(['#项目|#金额|.|#指标|#值', '#甲|#1|.|#乙|#2'])).toEqual([
    '---',
    '^1:项目|2:金额',
    '1:甲|2:1',
    '---',
    '^1:指标|2:值',
    '1:乙|2:2',
  ]);
});

test('a form whose one column happens to be blank is not cut', async () => {
  expect(await read(['主管部门|某局|.|实施单位', '项目属性|经常|.|.'])).toEqual([
    '---',
    '^1:主管部门|2:某局|3:|4:实施单位',
    '1:项目属性|2:经常|3:|4:',
  ]);
  expect(await read(['#项目|#金额|#.|#指标|#值', '#甲|#1|#.|#乙|#2'])).toEqual([
    '---',
    '^1:项目|2:金额|3:|4:指标|5:值',
    '1:甲|2:1|3:|4:乙|5:2',
  ]);
});

test('every sheet begins with a gap', async () => {
  const xml = worksheet(`<row r="1">${inline('A1', '甲')}${inline('B1', '乙')}</row>`);
  const document = await openBook(
    makeXlsx({
      sheets: [
        { name: '一', xml },
        { name: '二', xml },
      ],
    }),
  );
  expect(drawn(document.blocks)).toEqual(['---', '^1:甲|2:乙', '---', '^1:甲|2:乙']);
});

test('merged areas that overlap are refused where they hold a text that one of them would cover', async () => {
  const said = /^附件\.xlsx：工作表“表”里合并的单元格互相重叠；应为.+。请.+。$/;
  await expect(read(['甲|乙|丙', '丁|戊|己'], ['A1:B2', 'B1:C1'])).rejects.toThrow(said);
  await expect(read(['甲|.|.', '.|戊|己'], ['A1:B1', 'B1:B2'])).rejects.toThrow(said);
  const many = Array.from({ length: 401 }, (_, at) => `E${at + 1}:F${at + 2}`);
  await expect(read(['甲|乙|丙', '丁|戊|己'], many)).rejects.toThrow(said);
});

test('the same merged area twice, or two that begin with the same text, are one', async () => {
  const once = await read(['甲|.|丙', '丁|戊|己'], ['A1:B1']);
  expect(await read(['甲|.|丙', '丁|戊|己'], ['A1:B1', 'A1:B1'])).toEqual(once);
  expect(await read(['甲|.|丙', '.|.|己'], ['A1:B1', 'A1:A2'])).toEqual(await read(['甲|.|丙', '.|.|己'], ['A1:B1']));
});

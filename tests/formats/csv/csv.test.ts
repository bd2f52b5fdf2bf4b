import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat } from '../../../src/formats/csv/csvFormat.ts';
import type { SourceDocument } from '../../../src/model/block.ts';
import { cpuTime } from '../../support/cpuTime.ts';
import { encodeText } from '../encodeText.ts';
import { sayBlocks, textsOf } from '../sayBlocks.ts';
import { unbalancedParts } from '../unbalancedParts.ts';

async function readCsv(text: string | Uint8Array): Promise<SourceDocument> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  expect(csvFormat.matches(bytes)).toBe(true);
  const open = await (await csvFormat.load()).open(bytes, 'a.csv');
  expect(unbalancedParts(open)).toEqual([]);
  return open.read();
}

/** As Excel saves a form: merged cells as first cell and blank ones, rows padded. */
const FORM = [
  '项目支出绩效目标表,,,',
  ',,,',
  '项目名称,"村级办公""一站式""经费",,',
  '"项目资金\n（元）",年度资金总额,"1,257,552.00",',
  '绩效指标,数量指标,整治村数,≥7个',
  ',质量指标,合格率,95%',
].join('\r\n');

const FORM_READ = [
  '¶ L1 c1 项目支出绩效目标表',
  '—',
  'L3 c1@1 项目名称 | L3 c2@2 村级办公"一站式"经费 | L3 c3@3 | L3 c4@4',
  'L4 c1@1 项目资金\n（元） | L5 c2@2 年度资金总额 | L5 c3@3 1,257,552.00 | L5 c4@4',
  'L6 c1@1 绩效指标 | L6 c2@2 数量指标 | L6 c3@3 整治村数 | L6 c4@4 ≥7个',
  'L7 c1@1 | L7 c2@2 质量指标 | L7 c3@3 合格率 | L7 c4@4 95%',
];

describe('a sheet saved as text is read as it was', () => {
  it.each([
    ['UTF-8', Buffer.from(FORM)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${FORM}`)],
    ['GBK', encodeText(FORM, 'gb18030')],
    ['UTF-16', Buffer.from(`\ufeff${FORM}`, 'utf16le')],
    ['old line ends', Buffer.from(FORM.replaceAll('\r\n', '\r'))],
  ])('in %s', async (_, bytes) => {
    expect(sayBlocks((await readCsv(bytes)).blocks)).toEqual(FORM_READ);
  });

  it('blank records set rows apart', async () => {
    const { blocks } = await readCsv(`${FORM}\r\n,,,\r\n,,受益人口,9万人`);
    const grid = blocks[1];
    expect(grid?.kind === 'grid' && grid.rows.map(({ gapAbove }) => gapAbove)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('with semicolons', async () => {
    const text = '名称;金额;备注\n甲;1,5;无\n乙;2,0;无';
    expect(textsOf((await readCsv(text)).blocks)).toEqual([
      ['名称', '金额', '备注'],
      ['甲', '1,5', '无'],
      ['乙', '2,0', '无'],
    ]);
  });

  it('with tabs where Excel quoted cells', async () => {
    const text = '名称\t目标\t备注\n甲\t"目标1\n目标2"\t\n乙\t"建""一站式""大厅"\t\n';
    expect(textsOf((await readCsv(text)).blocks).map((row) => row[1])).toEqual([
      '目标',
      '目标1\n目标2',
      '建"一站式"大厅',
    ]);
  });

  it.each([
    ['Excel quotes a cell with a comma', '目标表\t\t\n目标\t"修路,建桥"\t\n金额\t"3,309,840.00"\t元', '修路,建桥'],
    ['WPS leaves out what is blank at the end', '目标表\n目标\t"修路,\n建桥"\n金额\t3,309\t元', '修路,\n建桥'],
    [
      'Gnumeric quotes a cell with a space',
      '目标表\t\t\n目标\t"修路 建桥"\t\n金额\t3309\t元\n"初审意见 (盖章)"',
      '修路 建桥',
    ],
    ['every cell is in quotes', '"目标表"\t""\n"目标"\t"修路"\n"金额"\t"3309"', '修路'],
  ])('with tabs, where %s', async (_, text, aim) => {
    const { blocks } = await readCsv(text);
    expect(sayBlocks(blocks)[0]).toBe('¶ L1 c1 目标表');
    expect(textsOf(blocks).find(([first]) => first === '目标')?.[1]).toBe(aim);
  });

  it('two tables of unlike widths, as a program writes them that does not fill lines up', async () => {
    const text =
      '"目标表"\n"单位";"万元";""\n"编码";"1";"2"\n"目标";"好";""\n\n"一级";"二级";"三级";"值"\n"产出";"数量";"村";"7"\n"";"";"户";"9"\n';
    const { blocks } = await readCsv(text);
    expect(textsOf(blocks).at(-1)).toEqual(['', '', '户', '9']);
  });

  it('lines without a delimiter are paragraphs above and below', async () => {
    const rows = Array.from({ length: 8 }, (_, n) => `指标${n},数量指标,${n}个`).join('\n');
    const said = sayBlocks((await readCsv(`绩效目标表\n\n${rows}\n\n填表人：`)).blocks);
    expect([said[0], said[1], said.at(-1)]).toEqual(['¶ L1 c1 绩效目标表', '—', '¶ L12 c1 填表人：']);
  });

  it('titles in quotes, each a field, are paragraphs above few rows', async () => {
    const rows = ['"项目名称","甲",""', '"主管部门","乙",""', '"目标","丙",""'];
    const said = sayBlocks((await readCsv(`"附件1"\n"绩效目标表"\n"（2024年度）"\n${rows.join('\n')}\n`)).blocks);
    expect(said[2]).toBe('¶ L3 c1 （2024年度）');
    expect(said.at(-1)).toBe('L6 c1@1 目标 | L6 c2@2 丙 | L6 c3@3');
  });

  it('a title alone stands over two columns', async () => {
    const said = sayBlocks((await readCsv('低保户名单\n姓名,住址\n张某,某村')).blocks);
    expect(said.at(-1)).toBe('L3 c1@1 张某 | L3 c2@2 某村');
  });

  it('an order to Excel is not printed', async () => {
    expect(sayBlocks((await readCsv('sep=;\n名称;金额\n甲;1')).blocks)[1]).toBe('L2 c1@1 名称 | L2 c2@2 金额');
  });

  it('any table comes back', async () => {
    const cell = fc.constantFrom('', '甲', ' 乙', '1,257', '绩效\n指标', '"', '村"一站式"', '；;', '≥95%', '丙\n\n丁');
    const rows = fc
      .integer({ min: 3, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }),
      );
    const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const all = [
          table[0]?.map((_, index) => `列${index}`) ?? [],
          ...table,
          table[0]?.map((_, index) => `末${index}`) ?? [],
        ];
        const { blocks } = await readCsv(`${all.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`);
        expect(textsOf(blocks)).toEqual(all.filter((row) => row.some((text) => text.trim() !== '')));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is not surely separated text is left to the readers of text', () => {
  it.each([
    ['text with tabs', '项目名称\t甲\n年度资金总额\t1,257,552.00\n'],
    ['text with tabs and a name in quotes', '项目名称\t"村村通"\n目标\t修路,建桥\n'],
    ['text with tabs and quotes that no program would write', '项目名称\t"修路,建桥"\n目标\t"村村通"工程\n'],
    ['text with tabs and a quote on a line of its own', '"\n项目名称\t甲\n"\n目标\t乙\n目录\t1'],
    ['text with tabs and a line in quotes above', '"\n目录\n"\n项目名称\t甲\n目标\t乙'],
    ['text with tabs and a comma in each line', '名称\t甲,乙\n目标\t丙,丁\n备注\t戊,己'],
    ['amounts in sentences', '总额 1,257,552.00 元\n其中 1,000,000.00 元\n其他 257,552.00 元'],
    ['sentences', 'First, we plan\nSecond, we do\nThird, we check'],
    ['one line', '名称,金额'],
    ['lines of any number of commas', '一,二\n三\n四,五,六\n七,八,九,十'],
    ['JSON', '{\n"a": 1,\n"b": 2,\n"c": 3,\n"d": 4\n}'],
    ['quotes that do not close', '名称,金额\n"甲,1\n乙,2'],
    ['nothing', ''],
    ['a binary file', 'PK\u0000,\n,'],
  ])('%s', (_, text) => {
    expect(csvFormat.matches(Buffer.from(text))).toBe(false);
  });

  it.each(readdirSync('tests/county/documents').filter((name) => name.endsWith('.txt')))('%s', (name) => {
    expect(csvFormat.matches(readFileSync(`tests/county/documents/${name}`))).toBe(false);
  });

  it('a broken file is refused in one sentence', async () => {
    const reader = await csvFormat.load();
    await expect(reader.open(Buffer.from('名称,金额\n"甲,1'), 'a.csv')).rejects.toThrow(/^a\.csv：.+；应为.+。请.+。$/);
  });
});

describe('time grows with the size of the file', () => {
  it.each([
    ['many rows', `${'甲,乙,"丙""丁"\n'.repeat(100_000)}`, 100_000],
    ['one endless cell', `甲,"${'乙""\n'.repeat(30_000)}"\n丙,丁`, 2],
    ['quotes alone on lines', `甲,乙,丙\n${'"丁",,\n'.repeat(100_000)}`, 100_001],
  ])('%s', async (_, text, rows) => {
    const started = cpuTime();
    expect(textsOf((await readCsv(text)).blocks)).toHaveLength(rows);
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});

it('a text that a system keeps from being taken for a number is the text that Excel shows', async () => {
  const text = '编码,金额,说明\n="0012","=""4902018""","说 =""x"" 不变"\n="",5,甲';
  expect(sayBlocks((await readCsv(text)).blocks).slice(2)).toEqual([
    'L2 c1@1 0012 | L2 c2@2 4902018 | L2 c3@3 说 ="x" 不变',
    'L3 c1@1 | L3 c2@2 5 | L3 c3@3 甲',
  ]);
});

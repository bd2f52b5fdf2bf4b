import { describe, expect, it } from 'vitest';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { plain } from './described.ts';
import { i32, sprm8, u16 } from './handRows.ts';
import type { HandParagraph, HandRun } from './handStream.ts';
import { WORD_STYLE, writeByHand, writeStream } from './handWriter.ts';
import { readDoc, textsOf } from './openDoc.ts';

const HIDDEN = sprm8(0x083c, 1);
const DELETED = sprm8(0x0800, 1);
const IN_TABLE = sprm8(0x2416, 1);

const run = (text: string, properties: number[] = []): HandRun => ({ text, properties });
const paragraph = (runs: (string | HandRun)[], properties: number[] = [], style = 0): HandParagraph => ({
  runs: runs.map((one) => (typeof one === 'string' ? run(one) : one)),
  properties,
  style,
  far: false,
});
const read = async (paragraphs: HandParagraph[], styles?: number[]) =>
  readDoc(writeStream(paragraphs, WORD_STYLE, styles));

/** A row of cells of one width each, with the two bytes that describe each cell. */
const row = (
  cells: { text: string; flags?: number; mark?: number[] }[],
  extra: number[] = [],
  markOfRow: number[] = [],
) => {
  const edges = cells.flatMap((_, index) => u16(1000 * (index + 1)));
  const descriptions = cells.flatMap(({ flags = 0 }) => [...u16(flags), ...Array(18).fill(0)]);
  const definition = [cells.length, ...u16(0), ...edges, ...descriptions];
  return [
    ...cells.map(({ text, mark = [] }) => paragraph([text, run('\u0007', mark)], IN_TABLE)),
    paragraph(
      [run('\u0007', markOfRow)],
      [...IN_TABLE, ...sprm8(0x2417, 1), ...u16(0xd608), ...u16(definition.length + 1), ...definition, ...extra],
    ),
  ];
};

describe('text as Word prints it', () => {
  it('joins a paragraph whose mark was deleted, or is hidden, to the next one', async () => {
    const document = await read([
      paragraph(['前', run('\r', DELETED)]),
      paragraph(['后', '\r']),
      paragraph(['半', run('藏\r', HIDDEN)]),
      paragraph(['半', '\r']),
    ]);
    expect(textsOf(document)).toEqual(['前后', '半半']);
  });

  it('prints the result of a field, never what it is computed from', async () => {
    const document = await read([paragraph(['共\u0013 = 1+\u0013 REF a \u00147\u0015 \u00148\u0015元', '\r'])]);
    expect(textsOf(document)).toEqual(['共8元']);
  });

  it('prints numbers that 带圈字符 drew, and says which field it cannot print', async () => {
    const document = await read([paragraph(['\u0013 eq \\o\\ac(○,3)\u0015甲\u0013 EQ \\f(1,2) \u0015', '\r'])]);
    expect(textsOf(document)).toEqual(['③甲']);
    expect(document.notes).toMatchObject([{ code: 'document/drawn-field', ref: 'L1', printed: 'EQ \\f(1,2)' }]);
  });

  it('keeps line breaks, tabs and hard hyphens, and drops marks of notes, pictures and soft hyphens', async () => {
    const document = await read([paragraph(['a\u000bb\tc\u001ed\u001f\u0001\u0002\u0005\u0008e', '\r'])]);
    expect(textsOf(document)).toEqual(['a\nb\tc-de']);
    expect(document.notes.map(({ code }) => code)).toEqual(['document/comments', 'document/pictures']);
  });

  it('takes text as hidden that its style hides, unless the text itself says otherwise', async () => {
    const document = await read(
      [
        paragraph(['藏', '\r'], [], 1),
        paragraph([run('显', sprm8(0x083c, 129)), run('藏', sprm8(0x083c, 128)), '\r'], [], 1),
      ],
      styleSheet([[], HIDDEN]),
    );
    expect(textsOf(document)).toEqual(['显']);
    expect(document.omissions).toEqual([{ reason: 'hidden-text', part: 'L1', cells: 1, characters: 2 }]);
  });

  it('leaves struck text out and says so, and keeps raised digits from the number before them', async () => {
    const document = await read([
      paragraph([run('99', sprm8(0x0837, 1)), run('5', sprm8(0x2a53, 1)), '13', run('1', sprm8(0x2a48, 1)), '\r']),
      paragraph(['甲', run('乙\r', sprm8(0x0837, 1))]),
      paragraph(['丙', '\r']),
    ]);
    expect(textsOf(document)).toEqual(['13¹', '甲', '丙']);
    expect(document.notes).toMatchObject([{ code: 'document/deleted-text', printed: '划掉或修订中删去 4 字' }]);
  });

  it('refuses text whose letters are drawn over one another, and reads what is set a little closer', async () => {
    const closer = (twips: number) => [...u16(0x8840), ...u16(twips & 0xffff)];
    const lines = (twips: number) => [paragraph(['12', run('34', closer(twips)), '\r'])];
    expect(textsOf(await read(lines(-30)))).toEqual(['1234']);
    await expect(read(lines(-400))).rejects.toThrow(/字间距压到字叠着字/);
  });

  it('keeps lowered and moved digits from the number beside them, and CO2 as everybody writes it', async () => {
    const document = await read([
      paragraph(['12', run('3', sprm8(0x2a48, 2)), '\r']),
      paragraph(['12', run('3', [...u16(0x4845), ...u16(6)]), run('4', [...u16(0x4845), ...u16(0xfffa)]), '\r']),
      paragraph(['CO', run('2', sprm8(0x2a48, 2)), '排放\r']),
      paragraph([run('1', [...u16(0x4845), ...u16(6)]), run('2', [...u16(0x4845), ...u16(6)]), '\r']),
    ]);
    expect(textsOf(document)).toEqual(['12₃', '12³₄', 'CO2排放', '12']);
  });

  const WHITE = [...u16(0x6870), 255, 255, 255, 0];
  const BLACK = [...u16(0x6870), 0, 0, 0, 0];

  it.each([
    ['too small to be seen', [...u16(0x4a43), ...u16(2)]],
    ['too narrow to be seen', [...u16(0x4852), ...u16(1)]],
    ['white', WHITE],
    ['white by its old number', sprm8(0x2a42, 8)],
    ['black under a black marker', [...sprm8(0x2a42, 1), ...sprm8(0x2a0c, 1)]],
    ['black on a black bar', [...BLACK, ...u16(0xca71), 10, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0]],
    ['black on a bar of an old number', [...BLACK, ...u16(0x4866), ...u16(1 << 5)]],
  ])('leaves out and counts text that is %s', async (_, unseen) => {
    const document = await read([paragraph(['12', run('3', unseen), '\r']), paragraph([run('藏', unseen), '\r'])]);
    expect(textsOf(document)).toEqual(['12']);
    expect(document.omissions).toEqual([
      { reason: 'hidden-text', part: 'L1', cells: 1, characters: 1 },
      { reason: 'hidden-text', part: 'L2', cells: 1, characters: 1 },
    ]);
  });

  it.each([
    ['black under a yellow marker', [...BLACK, ...sprm8(0x2a0c, 7)]],
    ['of no colour, which Word turns white on black', sprm8(0x2a0c, 1)],
    ['black on a pattern', [...BLACK, ...u16(0xca71), 10, 0, 0, 0, 255, 0, 0, 0, 0, 1, 0]],
    ['black on white', [...BLACK, ...u16(0x4866), ...u16(8 << 5)]],
  ])('prints text that is %s', async (_, seen) => {
    expect(textsOf(await read([paragraph(['12', run('3', seen), '\r'])]))).toEqual(['123']);
  });

  it.each([
    ['a paragraph', [...u16(0x442d), ...u16(2 << 5)], []],
    ['a paragraph, by its colours', [...u16(0xc64d), 10, 0, 0, 0, 255, 31, 78, 121, 0, 0, 0], []],
    ['a paragraph, by a pattern', [...u16(0xc64d), 10, 0, 0, 0, 255, 0, 0, 0, 255, 1, 0], []],
    ['text', [], sprm8(0x2a0c, 7)],
  ])('prints white text where something in the document colours %s', async (_, ofParagraph, ofText) => {
    const document = await read([
      paragraph(['12', run('3', [...WHITE, ...ofText]), '\r'], ofParagraph),
      paragraph(['完', '\r']),
    ]);
    expect(textsOf(document)).toEqual(['123', '完']);
  });

  it('takes white paper behind white text for white', async () => {
    const shading = [...u16(0xc64d), 10, 0, 0, 0, 255, 255, 255, 255, 0, 0, 0];
    const document = await read([
      paragraph(['12', run('3', WHITE), '\r'], [...shading, ...u16(0x442d), ...u16(8 << 5)]),
    ]);
    expect(textsOf(document)).toEqual(['12']);
  });

  it('puts a page break where it stands and says that a page edge is above', async () => {
    const document = await read([
      paragraph(['上\u000c下', '\r']),
      paragraph(['\u000c新页', '\r']),
      paragraph(['接', '\r']),
    ]);
    expect(document.blocks.map((block) => block.kind === 'paragraph' && [block.text, block.gapAbove])).toEqual([
      ['上\n下', true],
      ['新页', true],
      ['接', false],
    ]);
  });

  it('shows a sign of a symbol font as the sign, and says so where it does not know it', async () => {
    const wingdings = [...u16(0x6a09), ...u16(0), ...u16(0xf0fe)];
    const document = await read([paragraph([run('(', wingdings), '甲', '\r'])]);
    expect(textsOf(document)).toEqual(['\ufffd甲']);
    expect(document.notes.map(({ code }) => code)).toEqual(['document/drawn-field']);
  });
});

describe('tables as Word draws them', () => {
  it('says of the day on which a file is opened that it is no value', async () => {
    const rows = [
      ...row([{ text: '甲' }, { text: '乙' }]),
      ...row([{ text: '年度' }, { text: '\u0013 DATE \u00142024\u0015年' }]),
    ];
    expect(textsOf(await read(rows))).toEqual([`甲|乙/年度|2024年${NO_VALUE.moving}`]);
  });

  it('leaves a value with a field in its cell, which Word draws, unread', async () => {
    const rows = [
      ...row([{ text: '甲' }, { text: '乙' }]),
      ...row([{ text: '达标率' }, { text: '≥9\u0013 EQ \\o(5,○) \u0015%' }]),
    ];
    expect(textsOf(await read(rows))).toEqual([`甲|乙/达标率|≥9%${NO_VALUE.picture}`]);
  });

  it('counts text under a merged cell and does not print it', async () => {
    const document = await read([
      ...row([{ text: '上', flags: 0x60 }, { text: '一' }]),
      ...row([{ text: '被盖住', flags: 0x20 }, { text: '二' }]),
    ]);
    expect(textsOf(document)).toEqual(['上|一/二']);
    expect(document.omissions).toEqual([{ reason: 'covered-cell', part: 't1', cells: 1, characters: 3 }]);
  });

  it('gives the rows of a class that lost the mark of its beginning to no class', async () => {
    const document = await read([
      ...row([{ text: '数量指标', flags: 0x60 }, { text: '一' }]),
      ...row([{ text: '质量指标', flags: 0x20 }, { text: '二' }]),
      ...row([{ text: '', flags: 0x20 }, { text: '三' }]),
    ]);
    expect(textsOf(document)).toEqual(['数量指标|一/|二/三']);
    expect(document.omissions).toEqual([{ reason: 'covered-cell', part: 't1', cells: 1, characters: 4 }]);
  });

  it('lets a lower part stand as its own cell where no cell above has its edges', async () => {
    const document = await read([
      ...row([{ text: '宽' }]),
      ...row([
        { text: '左', flags: 0x20 },
        { text: '右', flags: 0x20 },
      ]),
    ]);
    expect(textsOf(document)).toEqual(['宽/左|右']);
  });

  it('does not carry a merge downwards over a row that has a cell of its own there', async () => {
    const rows = [0x60, 0, 0x20].flatMap((flags, index) => row([{ text: `第${index}`, flags }]));
    const document = await read(rows);
    expect(textsOf(document)).toEqual(['第0/第1/第2']);
    expect(document.omissions).toEqual([]);
  });

  it('leaves out a row that a tracked change deleted, and keeps the numbers of the rows behind it', async () => {
    const document = await read([
      ...row([{ text: '留' }]),
      paragraph([run('删\u0007', DELETED)], IN_TABLE),
      ...row([{ text: '' }], [], DELETED).slice(1),
      ...row([{ text: '又留' }]),
    ]);
    const [grid] = document.blocks;
    expect(grid?.kind === 'grid' && grid.rows.map(({ cells }) => cells[0]?.ref)).toEqual(['t1 r1 c1', 't1 r3 c1']);
  });

  it('keeps a blank row whose end mark alone is hidden', async () => {
    const document = await read([
      ...row([{ text: '甲' }]),
      ...row([{ text: '' }], [], HIDDEN),
      ...row([{ text: '乙' }]),
    ]);
    expect(textsOf(document)).toEqual(['甲//乙']);
  });

  it('leaves out the text of a row that is too low to show it, and counts it', async () => {
    const height = (twips: number) => [...u16(0x9407), ...u16(twips)];
    const document = await read([
      ...row([{ text: '见' }]),
      ...row([{ text: '藏起来' }], height(-20)),
      ...row([{ text: '高' }], height(-240)),
      ...row([{ text: '至少' }], height(20)),
    ]);
    expect(textsOf(document)).toEqual(['见//高/至少']);
    expect(document.omissions).toEqual([{ reason: 'hidden-text', part: 't1', cells: 1, characters: 3 }]);
  });

  it('tells tables apart that touch but differ in style or position', async () => {
    const [left, right] = [1, 2].map((style) => [...u16(0x563a), ...u16(style)]);
    const document = await read([
      ...row([{ text: '一' }], left),
      ...row([{ text: '二' }], right),
      ...row([{ text: '三' }], right),
    ]);
    expect(textsOf(document)).toEqual(['一', '二/三']);
  });

  it('says a gap above the first row only where a blank paragraph stands there', async () => {
    const document = await read([
      paragraph(['文', '\r']),
      ...row([{ text: '一' }]),
      paragraph(['\r']),
      ...row([{ text: '二' }]),
    ]);
    const gaps = document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows[0]?.gapAbove] : []));
    expect(gaps).toEqual([false, true]);
  });

  it('reads two thousand rows in one piece', async () => {
    const cells = Array.from({ length: 2000 }, (_, index) => ({
      ...{ row: index, column: 0, rowSpan: 1, colSpan: 1, nested: null },
      paragraphs: [[plain(`第 ${index} 行`)]],
    }));
    const document = await readDoc(writeByHand([{ table: { widths: [3000], rows: 2000, cells } }]));
    expect(textsOf(document)[0]?.split('/')).toHaveLength(2000);
  });
});

/** A style sheet of paragraph styles, each with the properties of its characters. */
function styleSheet(characters: number[][]): number[] {
  const head = [...u16(characters.length), ...u16(10), ...Array(14).fill(0)];
  const styles = characters.flatMap((list) => {
    const change = [...u16(list.length), ...list, ...(list.length % 2 === 1 ? [0] : [])];
    const style = [
      ...u16(0),
      ...u16(0xfff1),
      ...u16(2),
      ...i32(0),
      ...u16(0),
      ...u16(0),
      ...u16(2),
      ...u16(0),
      ...change,
    ];
    return [...u16(style.length), ...style];
  });
  return [...u16(head.length), ...head, ...styles];
}

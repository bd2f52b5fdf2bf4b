import { describe, expect, test } from 'vitest';
import { openPdf } from '../../../src/formats/pdf/openPdf.ts';
import type { SourceDocument } from '../../../src/model/block.ts';
import { imbalances } from './support/compareTables.ts';
import { at, grid, handDocument } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

describe('a row over two pages, its lines closed at the break', () => {
  const COLUMNS = [60, 130, 330, 400];
  /** Rows of cells from `top` down, each as high as its lines; text 10 points high, 5 points from the edges. */
  const draw = (top: number, rows: readonly (readonly string[][])[]) => {
    const heights = rows.map((cells) => Math.max(...cells.map((lines) => lines.length)) * 14 + 6);
    const ys = [top];
    for (const height of heights) ys.push((ys.at(-1) ?? 0) - height);
    const texts = rows.flatMap((cells, row) =>
      cells.flatMap((lines, column) =>
        lines.map((line, index) => at((COLUMNS[column] ?? 0) + 5, (ys[row] ?? 0) - 13 - 14 * index, line)),
      ),
    );
    return [grid(COLUMNS, ys), ...texts].join('\n');
  };
  const usual = Array.from({ length: 38 }, (_, row) => [['数量指标'], [`第${row + 1}项工作按时完成`], ['≥95%']]);
  const over = (upper: string[][], lower: string[][], rows = usual, first = 30) => {
    const pdf = handDocument();
    pdf.page(draw(820, [...rows.slice(0, first), upper]));
    pdf.page(draw(800, [lower, ...rows.slice(first)]));
    return pdf.bytes();
  };
  const full = '保障全县各乡镇机关事业单位工作正常运';

  test('goes on where its texts break off for want of room, and their cells are blank below that had ended', async () => {
    const document = await readPdf(over([['数量指标'], [full], ['100%']], [[], ['转，服务群众'], []]));
    const rows = document.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
    expect(rows.filter(({ continues }) => continues).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['', '转，服务群众', ''],
    ]);
    expect(codesOf(document)).toEqual(['document/row-over-pages p2 t1 r1 c1']);
  });

  test('is two rows where the upper texts had room for more', async () => {
    const document = await readPdf(
      over([['数量指标'], ['机关运转'], ['100%']], [['质量指标'], ['服务群众'], ['有效']]),
    );
    const rows = document.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
    expect(rows).toHaveLength(40);
    expect(rows.some(({ continues }) => continues)).toBe(false);
    expect(codesOf(document)).toEqual([]);
  });

  test('makes no piece of a table that begins a page though the page before had room for it', async () => {
    const pdf = handDocument();
    pdf.page(draw(820, [...usual.slice(0, 30), [['数量指标'], [full], ['100%']]]));
    pdf.page(draw(800, [[[], ['转换服务方式'], ['有效']], ...usual.slice(30)]));
    pdf.page(draw(800, usual.slice(0, 4)));
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toHaveLength(1);
    expect(codesOf(document)).toEqual(['document/unread-table p1', 'document/unread-table p2']);
  });

  const continued = ({ blocks }: SourceDocument) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.filter(({ continues }) => continues) : []));

  const isGrid = ({ kind }: SourceDocument['blocks'][number]) => kind === 'grid';

  test('is unread with what it goes on from where the head of every page lies in its first row', async () => {
    const head = at(200, 770, '项目支出绩效目标表') + at(250, 750, '（2024年度）');
    const pdf = handDocument();
    pdf.page(`${head}${draw(735, [[['项目名称'], ['防汛'], ['100元']], ...usual.slice(0, 30)])}`);
    pdf.page(`${head}${draw(764, [[['数量指标'], ['机关'], ['100%']], ...usual.slice(30)])}`);
    expect(gridTexts(await readPdf(pdf.bytes()))).toEqual([]);
  });

  test.each([
    ['is no piece of the unread one before it where it begins a form', '实施单位', 1],
    ['may be a piece of it where it has no more of a form than a head repeats', '某单位', 0],
  ])('a table with its title in its first row %s', async (_, label, read) => {
    const pdf = handDocument();
    pdf.page(`${draw(790, usual.slice(0, 35))} 60 790 m 130 770 l S`);
    const title = [[], ['项目支出绩效目标表'], []];
    const form = [title, [['项目名称'], ['防汛'], []], [['主管部门'], ['某局'], []], [['项目属性'], ['新增'], []]];
    pdf.page(draw(790, [...form, [[label], ['某镇'], []], [['完成'], ['加固'], []]]));
    expect(gridTexts(await readPdf(pdf.bytes()))).toHaveLength(read);
  });

  test.each([
    [
      'may go on in an unread one whose first row may be too high for what was left',
      [[], ['项工作', '如期'], []],
      30,
      0,
    ],
    ['does not go on in an unread one for which there was room', [[], ['项工作', '如期'], []], 2, 1],
    ['does not go on in an unread one that begins a form', [['项目名称'], ['防汛'], []], 30, 1],
  ])('a table that ends high on its page %s', async (_, first, more, read) => {
    const pdf = handDocument();
    pdf.page(draw(790, usual.slice(0, 10)));
    const top = 790 - 14 * Math.max(...first.map((lines) => lines.length)) - 6;
    pdf.page(`${draw(790, [first, ...usual.slice(0, more)])} 60 ${top} m 130 ${top - 15} l S`);
    pdf.page(draw(790, usual.slice(0, 38)));
    expect(gridTexts(await readPdf(pdf.bytes()))).toHaveLength(read + 1);
  });

  test.each([
    ['at the end of its first page', 0],
    ['on the page before, below the upper part of its form', 29],
  ])('goes on below the repeated head of columns that stands in a table %s', async (_, below) => {
    const heads = [['一级指标'], ['三级指标'], ['指标值']];
    const form: string[][][] = [[['项目名称'], ['防汛'], ['100元']]];
    const pdf = handDocument();
    if (below === 0) pdf.page(draw(790, [...form, ...usual.slice(0, 31), heads]));
    else pdf.page(draw(790, [...form, heads, [['产出指标'], ['机关运转'], ['有效']], ...usual.slice(0, 30)]));
    pdf.page(draw(790, [heads, ...usual.slice(0, 31), [['数量指标'], [full], ['100%']]]));
    pdf.page(draw(790, [heads, [[], ['转，服务群众'], []], ...usual.slice(0, 4)]));
    const document = await readPdf(pdf.bytes());
    expect(continued(document).map(({ cells }) => cells.map(({ text }) => text))).toEqual([['', '转，服务群众', '']]);
    const rows = document.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
    expect(rows.filter(({ repeated }) => repeated).map(({ cells }) => cells[0]?.text)).toEqual([
      '一级指标',
      '一级指标',
    ]);
  });

  const heads = [['一级指标'], ['三级指标'], ['指标值']];

  test('goes on below a repeated head that touched another table on its first page', async () => {
    const pdf = handDocument();
    const above = draw(790, [[['项目名称'], ['防汛'], ['100元']]]);
    pdf.page(`${above}${draw(764, [heads, ...usual.slice(0, 31), [['数量指标'], [full], ['100%']]])}`);
    pdf.page(draw(790, [heads, [[], ['转，服务群众'], []], ...usual.slice(0, 4)]));
    expect(continued(await readPdf(pdf.bytes())).map(({ cells }) => cells[1]?.text)).toEqual(['转，服务群众']);
  });

  test('is unread below a head that says the same and is another: what stands there may be the rest of it', async () => {
    const pdf = handDocument();
    const higher = [['一级指标'], ['三级指标', ''], ['指标值']];
    pdf.page(draw(790, [higher, ...usual.slice(0, 31), [['数量指标'], [full], ['100%']]]));
    pdf.page(draw(790, [heads, [[], ['转，服务群众'], []], ...usual.slice(0, 4)]));
    expect(gridTexts(await readPdf(pdf.bytes())).flat(2)).not.toContain('转，服务群众');
  });

  /** Rows 20 points high, with no line of the first column at some of their edges. */
  const open = (rows: readonly (readonly string[][])[], isOpen: (edge: number) => boolean) => {
    const ys = [...rows, []].map((_, row) => 800 - 20 * row);
    const across = ys.map((y, edge) => `${isOpen(edge) ? 130 : 60} ${y} m 400 ${y} l S`);
    const upright = COLUMNS.map((x) => `${x} 800 m ${x} ${ys.at(-1)} l S`);
    const texts = rows.flatMap((cells, row) =>
      cells.map(([text = ''], column) => at((COLUMNS[column] ?? 0) + 5, 787 - 20 * row, text)),
    );
    return [...across, ...upright, ...texts].join('\n');
  };

  test.each([
    ['is one where the document closes another row that it cuts', full, 1],
    ['may be two where it shows no row that it cuts', '保障全县各乡镇工作', 0],
  ])('beside a merged cell that is left open: %s', async (_, cut, read) => {
    const pdf = handDocument();
    const rest = [[], [cut === full ? '转，服务群众' : '服务群众'], cut === full ? [] : ['有效']];
    pdf.page(draw(800, [...usual.slice(0, 34), [['数量指标'], [cut], ['100%']]]));
    pdf.page(
      open(
        [rest, ...usual.slice(0, 32), [['质量指标'], ['机关运转'], ['有效']], [[], [full], ['100%']]],
        (edge) => edge > 33,
      ),
    );
    pdf.page(
      open([[[], ['转，改善环境'], []], [[], ['机关运转'], ['有效']], ...usual.slice(0, 4)], (edge) => edge < 2),
    );
    const document = await readPdf(pdf.bytes());
    expect(continued(document).some(({ cells }) => cells.some(({ text }) => text === '转，改善环境'))).toBe(read === 1);
  });

  test.each([
    ['is two rows where no other of the document seems to be cut', 0, 1],
    ['may be one where another seems to be cut between such lines', 1, 0],
  ])('beside a merged cell that is left open, below another form: %s', async (_, before, read) => {
    const pdf = handDocument();
    const cut = (upper: string[][][], over: string[][], under: string[][]) => {
      pdf.page(
        open(
          [...upper, ...usual.slice(upper.length, 33), [['质量指标'], ['机关运转'], ['有效']], over],
          (edge) => edge > 33,
        ),
      );
      pdf.page(open([under, [[], ['机关运转'], ['有效']], ...usual.slice(0, 4)], (edge) => edge < 2));
    };
    if (before) cut([], [[], [full], ['100%']], [[], ['转，改善环境'], []]);
    const form = ['项目名称', '主管部门', '实施单位', '项目属性'].map((label) => [[label], ['防汛'], ['甲']]);
    cut(form, [[], ['组织培训'], ['≥84%']], [[], ['参训人员合格率达标'], []]);
    const texts = gridTexts(await readPdf(pdf.bytes())).flat(2);
    expect(texts.includes('参训人员合格率达标')).toBe(read === 1);
  });

  test('is two rows where a class stands below a blank cell, in a column whose blank cells are not merged', async () => {
    const rows = usual.map(([, name = [], value = []], row) => [row % 5 === 0 ? ['质量指标'] : [], name, value]);
    const document = await readPdf(over([[], ['机关运转'], ['100%']], [['效益指标'], ['服务群众'], ['有效']], rows));
    expect(codesOf(document)).toEqual([]);
    expect(gridTexts(document).flat(2)).toContain('效益指标');
  });

  test.each([
    ['a head, title and year of every page', at(200, 770, '项目支出绩效目标表') + at(250, 750, '（2024年度）'), ''],
    ['a foot of every page', '', at(200, 95, '样例县财政局') + at(250, 80, '二〇二四年三月')],
  ])('goes on below %s that stand further in than heads and feet do', async (_, head, foot) => {
    const pdf = handDocument();
    const form: string[][][] = [[['项目名称'], ['防汛'], ['100元']], ...usual.slice(0, 29)];
    pdf.page(`${head}${draw(735, [...form, [['数量指标'], [full], ['100%']]])}${foot}`);
    pdf.page(`${head}${draw(735, [[[], ['转，服务群众'], []], ...usual.slice(29)])}${foot}`);
    const document = await readPdf(pdf.bytes());
    expect(continued(document).map(({ cells }) => cells.map(({ text }) => text))).toEqual([['', '转，服务群众', '']]);
    const [first, last] = [document.blocks.findIndex(isGrid), document.blocks.findLastIndex(isGrid)];
    expect(document.blocks.slice(first, last).every(isGrid)).toBe(true);
  });

  test.each([
    ['stands apart there too', '部门预算公开资料', 'margin'],
    ['may be its title', '项目支出绩效目标表', 'body'],
    ['may say whose it is', '样例县财政局', 'body'],
  ])('of the heads that stand further in, one where a form begins %s', async (_, text, role) => {
    const head = at(200, 770, text);
    const form: string[][][] = [[['项目名称'], ['防汛'], ['100元']], ...usual.slice(0, 29)];
    const pdf = handDocument();
    pdf.page(`${head}${draw(735, [...form, [['数量指标'], [full], ['100%']]])}`);
    pdf.page(`${head}${draw(735, [[[], ['转，服务群众'], []], ...usual.slice(29)])}`);
    pdf.page(`${head}${draw(735, form)}`);
    const { blocks } = await readPdf(pdf.bytes());
    const heads = blocks.flatMap((block) => (block.kind === 'paragraph' && block.text === text ? block.role : []));
    expect(heads.toSorted()).toEqual([role, 'margin', role].toSorted());
  });

  test.each([
    ['is one where a label of the form stands in both', ['年度资金总'], [full], ['额'], ['转，服务群众'], 1],
    ['is two where a label stands whole in each', ['上年结转资金'], ['120'], ['其他资金'], ['0'], 0],
    ['is two where the lower one begins a value with its sign', ['数量指标'], [full], ['质量指标'], ['≥90%'], 0],
    ['is two where each has a value with its unit', ['约1904户'], [full], ['36元/人'], ['工作合格'], 0],
    ['is two where a title stands above a year', [], ['项目支出绩效目标表'], [], ['（2024年度）'], 0],
  ])('%s', async (_, upper, beside, lower, below, pieces) => {
    const document = await readPdf(over([upper, beside, []], [lower, below, []]));
    expect(codesOf(document)).toEqual(pieces ? ['document/row-over-pages p2 t1 r1 c1'] : []);
    expect(continued(document)).toHaveLength(pieces);
  });

  /** An office that ends its lines itself, wherever it likes. */
  const broken = usual.map(([label = [], [name = ''] = [], value = []]) => [
    label,
    [name.slice(0, 6), `${name.slice(6)}，环卫设施设备完好率达标`],
    value,
  ]);

  test.each([
    ['is one where such breaks are usual in other columns, and label and name end above', '合格', '及以上', 1],
    ['is one where another cell says what both halves say', '环卫设', '施设备完好', 1],
    ['can be two where a value begins that other rows have', '12处', '≥95%', 0],
  ])('at a break of its own: %s', async (_, upper, lower, pieces) => {
    const bytes = over([['主管部门'], ['环卫设施检修'], [upper]], [[], [], [lower]], broken, 22);
    const document = await readPdf(bytes);
    expect(continued(document)).toHaveLength(pieces);
    expect(gridTexts(document)).toHaveLength(2 * pieces);
  });

  test('is not one because both its texts end at the end of a line, where a whole value stands below', async () => {
    const values = broken.map(([label = [], name = []], row) => [label, name, [row % 3 === 0 ? '≥95%' : '是']]);
    const bytes = over([[], [full], ['有效提升']], [[], ['工程竣工及时率'], ['45.23立方', '米/日']], values, 22);
    expect(continued(await readPdf(bytes))).toHaveLength(0);
  });

  test('is one where nothing but the rest of a label stands below, whatever could be between', async () => {
    const document = await readPdf(over([['质量'], [], []], [['指标'], [], []]));
    expect(continued(document)).toHaveLength(1);
    expect(continued(await readPdf(over([['质量'], [], []], [['指标'], ['服务群众'], ['有效']])))).toHaveLength(0);
  });

  /** Rows of two columns from `top` down under one merged cell, its text so far below its middle. */
  const merged = (top: number, count: number, text: string, below = 0) =>
    [
      `${[60, 130, 400].map((x) => `${x} ${top} m ${x} ${top - 20 * count} l S`).join(' ')} 60 ${top} m 400 ${top} l S`,
      `60 ${top - 20 * count} m 400 ${top - 20 * count} l S`,
      ...Array.from({ length: count }, (_, row) => top - 20 * row).flatMap((y, row) => [
        `130 ${y} m 400 ${y} l S`,
        at(135, y - 13, `第${row + 1}项工作按时完成，共${y}次`),
      ]),
      at(65, top - 10 * count - 4 - below, text),
    ].join('\n');

  test.each([
    ['is unread where a class stands in the lower part of its merged cell alone', '数量指标', 'unread-table'],
    ['is unread where that class has no word for one', '24-可持续影响', 'unread-table'],
    ['is read where the label is one around rows that have labels of their own', '绩效指标', null],
  ])('%s', async (_, label, code) => {
    const pdf = handDocument();
    pdf.page(`${merged(820, 30, '质量指标')}\n${merged(220, 6, '')}`);
    pdf.page(`${merged(800, 10, label)}\n${merged(600, 5, '时效指标')}`);
    const document = await readPdf(pdf.bytes());
    expect(codesOf(document)).toEqual(code ? [`document/${code} p1`, `document/${code} p2`] : []);
    if (code) expect(document.notes[0]?.printed).toBe('合并的格子被分页切开，分不清它的字是哪几行的');
  });

  test.each([
    ['of several rows', 6, 10],
    ['of a row on either page', 1, 3],
  ])(
    'begins on the page before where its class stands in the middle of both parts, as Calc prints it: %s',
    async (_, above, below) => {
      const pdf = handDocument();
      const usually = ['产出指标', '数量指标', '质量指标', '时效指标'].map((label, index) =>
        merged(820 - 140 * index, 7, label),
      );
      pdf.page(`${usually.join('\n')}\n${merged(260, above, '')}`);
      pdf.page(merged(800, below, '效益指标', -10 * above));
      const document = await readPdf(pdf.bytes());
      expect(codesOf(document)).toEqual([]);
      const [first, second] = document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows] : []));
      expect(first?.[28]?.cells[0]).toMatchObject({ text: '效益指标', ref: 'p2 t1 r1 c1' });
      expect(second?.[0]?.cells[0]).toMatchObject({ text: '', ref: 'p1 t1 r29 c1' });
      expect(imbalances(document, (await openPdf(pdf.bytes(), 'a.pdf')).count())).toEqual([]);
    },
  );

  test('goes on over a page number that stands as far in as official letters have it', async () => {
    const pdf = handDocument();
    pdf.page(`${draw(820, [...usual.slice(0, 30), [['数量指标'], [full], ['100%']]])} ${at(280, 79, '— 1 —')}`);
    pdf.page(draw(800, [[[], ['转，服务群众'], []], ...usual.slice(30)]));
    const document = await readPdf(pdf.bytes());
    expect(codesOf(document)).toEqual(['document/row-over-pages p2 t1 r1 c1']);
    expect(document.blocks.at(-1)).toMatchObject({ role: 'margin', text: '— 1 —' });
  });

  test('is not two because another table touches its own on the second page, with edges a few points beside', async () => {
    const pdf = handDocument();
    pdf.page(draw(820, [...usual.slice(0, 30), [['数量指标'], [full], ['100%']]]));
    const beside = [60, 133, 330, 400];
    pdf.page(
      `${draw(800, [[[], ['转，服务群众'], []], ...usual.slice(30)])} ${grid(beside, [620, 600, 580])} ${at(65, 606, '项目')} ${at(65, 586, '金额')}`,
    );
    const document = await readPdf(pdf.bytes());
    expect(codesOf(document)).toEqual(['document/unread-table p1', 'document/unread-table p2']);
  });

  test('is not one because a class that is merged over both is cut between them', async () => {
    const document = await readPdf(over([['时效指标（必'], [full], []], [['填）'], ['社会公众幸福感提升情况'], []]));
    expect(continued(document)).toEqual([]);
  });

  test('is one where its text stands nearer to the edge than in any whole row', async () => {
    const sides = (top: number, bottom: number) => COLUMNS.map((x) => `${x} ${top} m ${x} ${bottom} l S`).join(' ');
    const pdf = handDocument();
    const text = [full, '转经费，服务群众，保障重点工作，保基'];
    const under = (top: number) => text.map((line, index) => at(135, top - 13 - 14 * index, line)).join(' ');
    pdf.page(`${draw(820, usual.slice(0, 30))} ${sides(220, 190.5)} 60 190.5 m 400 190.5 l S ${under(220)}`);
    pdf.page(draw(800, [[[], ['障民生工程落实到位'], []], ...usual.slice(30)]));
    const document = await readPdf(pdf.bytes());
    expect(codesOf(document)).toEqual(['document/row-over-pages p2 t1 r1 c1']);
  });

  test('is unread, and the table with it, where it can be one as well as two', async () => {
    const document = await readPdf(over([['数量指标'], [full], ['100%']], [[], ['转换服务方式'], ['有效']]));
    expect(gridTexts(document)).toEqual([]);
    expect(document.notes).toMatchObject([
      { code: 'document/unread-table', ref: 'p1', printed: '一行被分页切开，分不清是一行还是两行' },
      { code: 'document/unread-table', ref: 'p2', printed: '一行被分页切开，分不清是一行还是两行' },
    ]);
  });
});

test('a class that begins a page is not the rest of one above it that had room for more lines', async () => {
  const xs = Array.from({ length: 8 }, (_, index) => 60 + 60 * index);
  const texts = (y: number, row: readonly string[]) =>
    row.map((text, index) => (text === '' ? '' : at((xs[index] ?? 0) + 4, y, text))).join('\n');
  const rule = (y: number, from: number) => `${xs[from]} ${y} m ${xs.at(-1)} ${y} l S`;
  const full = (name: string) => ['', name, '九十五', '八', '无', '好', '有'];
  const rules = (top: number, bottom: number, ys: readonly number[], from: number) =>
    [
      `0.5 w`,
      rule(top, 0),
      rule(bottom, 0),
      ...ys.map((y) => rule(y, from)),
      ...xs.map((x) => `${x} ${top} m ${x} ${bottom} l S`),
    ].join('\n');
  const pdf = handDocument();
  const ys = Array.from({ length: 30 }, (_, index) => 780 - 20 * index);
  pdf.page(
    `${rules(800, 60, [...ys, 140, 100], 1)} ${texts(786, ['质量指标', ...full('甲').slice(1)])} ${ys.map((y) => texts(y - 14, full('乙'))).join('\n')} ${texts(64, full('丙丁戊'))}`,
  );
  pdf.page(
    `${rules(800, 740, [780, 760], 0)} ${texts(786, ['时效指标'])} ${texts(766, ['成本指标', ...full('己').slice(1)])} ${texts(746, ['数量指标', ...full('庚').slice(1)])}`,
  );
  const document = await readPdf(pdf.bytes());
  const rows = document.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []));
  expect(rows.some(({ continues }) => continues)).toBe(false);
});

test.each([
  ['is unread where its last, full line stops in the midst of a sentence', 700, '覆盖全县的十八个乡', []],
  ['is read where that ends one', 700, '覆盖全县十八个乡。', ['覆盖全县十八个乡。']],
  ['is read where that has room', 700, '覆盖全县', ['覆盖全县']],
  ['is read where it is lower than the page', 300, '覆盖全县的十八个乡', ['覆盖全县的十八个乡']],
])('a row as high as its page, of which LibreOffice may leave out the rest, %s', async (_, height, end, read) => {
  const pdf = handDocument();
  const texts = ['绩效目标一', '资金专款专用。全年'].map((text, index) => at(105 + 100 * index, 740, text));
  pdf.page(
    `${grid([100, 200, 300], [780, 760, 760 - height])} ${at(105, 765, '名称')} ${texts.join(' ')} ${at(205, 728, end)}`,
  );
  const found = gridTexts(await readPdf(pdf.bytes())).flat(2);
  expect(found.slice(-1).flatMap((text) => text.split('\n').slice(-1))).toEqual(read);
});

test.each([
  ['is unread where that row may have been too high for what was left of its page', [780, 80], 0],
  ['is read where the first rows of the next page had room on it', [780, 760, 60], 1],
])('what stands on the page before a row that may be left out in part %s', async (_, ys, read) => {
  const pdf = handDocument();
  pdf.page(
    `${grid([100, 200, 300], [780, 760, 740])} ${at(105, 765, '名称')} ${at(105, 745, '防汛')} ${at(205, 745, '1')}`,
  );
  const end = `${at(105, 740, '绩效目标一')} ${at(205, 740, '资金专款专用。全年')} ${at(205, 728, '覆盖全县的十八个乡')}`;
  pdf.page(`${grid([100, 200, 300], ys)} ${ys.length > 2 ? at(105, 765, '加固') : ''} ${end}`);
  expect(gridTexts(await readPdf(pdf.bytes()))).toHaveLength(read);
});

import { describe, expect, test } from 'vitest';
import { at, grid, handDocument, onePage } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

const XS = [100, 200, 300];
const upright = (from: number, to: number, xs: readonly number[] = XS) =>
  xs.map((x) => `${x} ${from} m ${x} ${to} l S`).join('\n');
const across = (y: number, from = 100, to = 300) => `${from} ${y} m ${to} ${y} l S`;
const head = (y: number) => at(105, y - 14, '名称') + at(205, y - 14, '金额');
const read = async (...pages: readonly string[]) => {
  const pdf = handDocument();
  for (const page of pages) pdf.page(`0.5 w ${page}`);
  const document = await readPdf(pdf.bytes());
  return { texts: gridTexts(document), codes: codesOf(document), blocks: document.blocks };
};

describe('a head that browsers repeat', () => {
  test('stands above the rest of a row that the page cuts', async () => {
    const { texts, codes } = await read(
      `${across(140)} ${across(120)} ${upright(140, 100)} ${head(140)} ${at(105, 106, '甲')} ${at(205, 106, '一句很长的话，')}`,
      `${grid(XS, [780, 760, 740, 720])} ${head(780)} ${at(205, 746, '还没有说完')} ${at(105, 726, '乙')} ${at(205, 726, '二')}`,
    );
    expect(texts).toEqual([
      [
        ['名称', '金额'],
        ['甲', '一句很长的话，'],
      ],
      [
        ['名称', '金额'],
        ['', '还没有说完'],
        ['乙', '二'],
      ],
    ]);
    expect(codes).toEqual(['document/row-over-pages p2 t1 r2 c1']);
  });

  test('is one though rows that merged cells hold together left much of the page before blank', async () => {
    const { blocks } = await read(
      `${grid(XS, [780, 760, 740])} ${head(780)} ${at(105, 746, '甲')} ${at(205, 746, '一')}`,
      `${across(780)} ${across(760)} ${across(400, 200)} ${across(60)} ${upright(780, 60)} ${head(780)} ${at(105, 400, '乙')} ${at(205, 500, '二')} ${at(205, 200, '三')}`,
    );
    const repeated = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => row.repeated === true) : [],
    );
    expect(repeated).toEqual([false, false, true, false, false]);
  });

  test('is one though the page before has no more than the head of the table', async () => {
    const { blocks } = await read(
      `${grid(XS, [80, 60])} ${head(80)}`,
      `${grid(XS, [780, 760, 740])} ${head(780)} ${at(105, 746, '甲')} ${at(205, 746, '一')}`,
    );
    const repeated = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => row.repeated === true) : [],
    );
    expect(repeated).toEqual([false, true, false]);
  });

  test('is none where the next form begins with the same label below it', async () => {
    const { blocks } = await read(
      `${grid(XS, [100, 80, 60])} ${head(100)} ${at(105, 66, '项目名称')} ${at(205, 66, '甲')}`,
      `${grid(XS, [780, 760, 740])} ${head(780)} ${at(105, 746, '项目名称')} ${at(205, 746, '乙')}`,
    );
    const repeated = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => row.repeated === true) : [],
    );
    expect(repeated).toEqual([false, false, false, false]);
  });

  test('stands above the rest of a merged cell that was printed before', async () => {
    const wide = [100, 200, 300];
    const { texts, codes } = await read(
      `${grid(wide, [140, 120])} ${upright(120, 60)} ${across(90, 200)} ${across(60)} ${head(140)} ${at(105, 86, '产出指标')} ${at(205, 100, '甲')} ${at(205, 70, '乙')}`,
      `${grid(wide, [780, 760])} ${upright(760, 60)} ${across(400, 200)} ${across(60)} ${head(780)} ${at(205, 500, '丙')} ${at(205, 200, '丁')}`,
      `${grid(wide, [780, 760])} ${upright(760, 700)} ${across(730, 200)} ${across(700)} ${head(780)} ${at(105, 728, '效益指标')} ${at(205, 740, '戊')} ${at(205, 710, '己')}`,
    );
    expect(codes).toEqual([]);
    expect(texts.flat(2)).toContain('戊');
  });

  test('is one though the rows below it are divided otherwise', async () => {
    const { blocks } = await read(
      `${grid(XS, [140, 120])} ${grid([100, 150, 300], [120, 100])} ${head(140)} ${at(105, 106, '甲')} ${at(205, 106, '一')}`,
      `${grid(XS, [780, 760])} ${grid([100, 250, 300], [760, 740])} ${head(780)} ${at(105, 746, '乙')} ${at(255, 746, '二')}`,
    );
    const repeated = blocks.flatMap((block) =>
      block.kind === 'grid' ? block.rows.map((row) => row.repeated === true) : [],
    );
    expect(repeated).toEqual([false, false, true, false]);
  });
});

describe('a line at the end of a page that Chromium draws on the next above a merged cell alone', () => {
  const upper = (label: string) =>
    `${upright(120, 60)} ${across(120)} ${across(90, 200)} ${across(60, 200)} ${at(105, 106, label)} ${at(205, 100, '甲')} ${at(205, 70, '乙')}`;
  const lower = (label: string) =>
    `${upright(780, 720)} ${across(780, 100, 200)} ${across(750, 200)} ${across(720)} ${at(105, 760, label)} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`;

  test('lets the cell go on', async () => {
    const { texts, codes } = await read(upper('产出指标'), lower(''));
    expect(texts).toEqual([
      [['产出指标', '甲'], ['乙']],
      [['', '丙'], ['丁']],
    ]);
    expect(codes).toEqual([]);
  });

  test('leaves the table unread where both parts of the cell have a text', async () => {
    expect((await read(upper('产出指标'), lower('效益指标'))).texts).toEqual([]);
  });
});

test('a table is unread where its next page is, whatever room it left for rows that merged cells hold together', async () => {
  const { texts } = await read(
    `${grid(XS, [780, 760, 740])} ${head(780)} ${at(105, 746, '甲')} ${at(205, 746, '一')}`,
    `${across(780)} ${across(400, 200)} ${across(60)} ${upright(780, 60)} ${at(105, 400, '乙')} ${at(205, 500, '二')} ${at(205, 200, '三')}`,
    `${grid(XS, [780, 760, 740])} ${at(105, 766, '丙')} ${at(205, 746, '四')} ${at(180, 746, '压在线上')}`,
  );
  expect(texts).toEqual([]);
});

describe('a row that wkhtmltopdf cuts through its lines of text', () => {
  const clipped = (y: number, height: number, content: string) => `q 100 ${y} 200 ${height} re W n ${content} Q`;
  const printed = (y: number, more = '') =>
    `${at(105, y, '修路')} ${at(205, y, '一百万')} ${at(205, y - 15, '元整')} ${more}`;
  const pages = (more: (y: number) => string = () => '') =>
    read(
      `${across(140)} ${across(120)} ${upright(140, 60)} ${head(140)} ${clipped(60, 60, printed(57, more(57)))}`,
      `${upright(780, 720)} ${across(755)} ${across(720)} ${clipped(720, 60, printed(777, more(777)))} ${at(105, 730, '防汛')} ${at(205, 730, '二百')}`,
    );
  const whole = [
    [
      ['名称', '金额'],
      ['修路', '一百万'],
    ],
    [
      ['', '元整'],
      ['防汛', '二百'],
    ],
  ];

  test('has each line once, on the page that shows it first', async () => {
    const { texts, codes } = await pages();
    expect(texts).toEqual(whole);
    expect(codes).toEqual(['document/row-over-pages p2 t1 r1 c1']);
  });

  test('is one of the second page where the first has no more than a strip of it', async () => {
    const { texts, codes } = await read(
      `${across(140)} ${across(120)} ${across(80)} ${upright(140, 60)} ${head(140)} ${at(105, 90, '绿化')} ${at(205, 90, '五十')} ${clipped(60, 60, printed(48))}`,
      `${upright(780, 720)} ${across(745)} ${across(720)} ${clipped(720, 60, printed(768))} ${at(105, 730, '防汛')} ${at(205, 730, '二百')}`,
    );
    expect(codes).toEqual([]);
    expect(texts).toEqual([
      [
        ['名称', '金额'],
        ['绿化', '五十'],
      ],
      [
        ['修路', '一百万\n元整'],
        ['防汛', '二百'],
      ],
    ]);
  });

  test('is read also where a watermark lies over the end of the page', async () => {
    const { texts } = await pages((y) => `q 0.85 g ${at(120, y - 10, '草稿', 40)} Q`);
    expect(texts).toEqual(whole);
  });
});

test('a table goes on over the page where a side of the cell that goes on begins above a thick line', async () => {
  const { texts } = await read(
    `${upright(120, 60)} ${across(120)} ${across(90, 200)} ${across(60, 200)} ${at(105, 106, '产出指标')} ${at(205, 100, '甲')} ${at(205, 70, '乙')}`,
    `${upright(784.8, 720, [100, 200])} ${upright(782, 720, [300])} 4 w ${across(780, 200)} 0.5 w ${across(750, 200)} ${across(720)} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`,
  );
  expect(texts).toEqual([
    [['产出指标', '甲'], ['乙']],
    [['', '丙'], ['丁']],
  ]);
});

test('a row is cut also where the dots of one side end a gap before those of the other', async () => {
  const { texts } = await read(
    `${across(140)} ${across(120)} ${upright(140, 100, [100, 200])} ${upright(140, 102.5, [300])} ${head(140)} ${at(105, 106, '甲')} ${at(205, 106, '一句很长的话，')}`,
    `${upright(780, 740)} ${across(760)} ${across(740)} ${at(205, 766, '还没有说完')} ${at(105, 746, '乙')}`,
  );
  expect(texts.flat(2)).toContain('还没有说完');
});

describe('a frame of double lines', () => {
  const frame = grid([100, 400], [700, 620]) + grid([102, 398], [698, 622]);
  const words = `${at(110, 686, '项目名称')} ${at(210, 686, '防汛')} ${at(110, 636, '预算数')} ${at(210, 636, '12')}`;

  test('is the outer edge of a table whose other lines end a gap before it, as LibreOffice draws it', async () => {
    const lines = `${across(661, 104.5, 395.5)} ${across(659, 104.5, 395.5)} ${upright(695.5, 624.5, [199, 201])}`;
    const { texts } = await read(`${frame} ${lines} ${words}`);
    expect(texts).toEqual([
      [
        ['项目名称', '防汛'],
        ['预算数', '12'],
      ],
    ]);
  });

  test('is none around a table that stands apart from it', async () => {
    const document = await readPdf(
      onePage(
        `${grid([60, 500], [760, 560])} ${at(70, 740, '附表')} ${grid([100, 200, 400], [700, 660, 620])} ${words}`,
      ),
    );
    expect(gridTexts(document).at(-1)).toEqual([
      ['项目名称', '防汛'],
      ['预算数', '12'],
    ]);
  });
});

test.each([
  ['through it', 678, 0],
  ['below it', 686, 1],
])('a table whose text has a line of a double edge %s', async (_, y, read) => {
  const lines = `${grid([100, 200, 300], [700, 681, 676, 656])}`;
  const document = await readPdf(
    onePage(`${lines} ${at(105, y, '项目名称')} ${at(205, y, '防汛')} ${at(105, 662, '预算数')} ${at(205, 662, '12')}`),
  );
  expect(gridTexts(document)).toHaveLength(read);
});

test('a cut row is no row of its own where Chromium draws a line above a merged cell beside it', async () => {
  const { texts, codes } = await read(
    `${upright(120, 60)} ${across(120)} ${across(90, 200)} ${at(105, 106, '产出指标')} ${at(205, 100, '甲')} ${at(205, 76, '完成全县各乡镇的')} ${at(205, 64, '生活垃圾清运工作，')}`,
    `${upright(780, 720)} ${across(780, 100, 200)} ${across(750, 200)} ${across(720)} ${at(205, 760, '做到日产日清')} ${at(205, 730, '丁')}`,
  );
  const isTwo = codes.length === 0 && texts.flat(2).includes('做到日产日清');
  expect(isTwo).toBe(false);
});

test('a table that ends its page is unread where what follows on the next is, however wide the lines are that are found there', async () => {
  const ys = Array.from({ length: 37 }, (_, row) => 780 - 20 * row);
  const { texts } = await read(
    `${grid(XS, ys)} ${ys
      .slice(1)
      .map((y) => at(105, y + 6, '甲') + at(205, y + 6, '一'))
      .join(' ')}`,
    `${grid([150, 200, 300], [780, 760, 740])} ${at(155, 766, '丙')} ${at(180, 746, '压在线上')}`,
  );
  expect(texts).toEqual([]);
});

test('the side of a cell that goes through a page ends half a thick line before its table', async () => {
  const pdf = handDocument();
  pdf.page(
    `0.5 w ${across(120)} ${across(100)} ${across(80, 200)} ${across(60, 200)} ${upright(120, 60)} ${at(105, 106, '一级指标')} ${at(205, 106, '名称')} ${at(105, 82, '产出指标')} ${at(205, 86, '甲')} ${at(205, 66, '乙')}`,
  );
  pdf.page(
    `3 w ${[780, 760, 60].map((y) => across(y, 200)).join(' ')} ${upright(781.5, 58.5, [200, 300])} ${upright(779.5, 60.5, [100])} ${at(205, 766, '丙')} ${at(205, 400, '丁')}`,
  );
  pdf.page(`0.5 w ${across(780, 200)} ${across(760)} ${upright(780, 760)} ${at(205, 766, '戊')}`);
  const { blocks } = await readPdf(pdf.bytes());
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : []));
  expect(cells.filter(({ text }) => text === '丙').map(({ column }) => column)).toEqual([2]);
});

test('a run of text in two fonts that goes over an edge leaves the table unread', async () => {
  const table = `${grid(XS, [700, 680, 660])} ${at(205, 686, '防汛')} ${at(105, 666, '预算数')} ${at(205, 666, '12')}`;
  const read = async (x: number) =>
    gridTexts(await readPdf(onePage(`${table} ${at(180, 686, '必填')} ${at(x, 686, '）', 10, 'F2')}`)));
  expect(await read(200)).toEqual([]);
});

describe('a cell to which a spreadsheet clips its text', () => {
  const clip = (x: number, y: number, height: number, content: string) =>
    `q ${x} ${y} 100 ${height} re W n ${content} Q`;
  const page = (height: number, lines: readonly string[], beside = at(205, 690, '一')) =>
    onePage(
      `${grid(XS, [700, 700 - height, 680 - height])} ${clip(100, 700 - height, height, lines.map((text, line) => at(102, 690 - 12 * line, text)).join(' '))} ${beside} ${at(105, 666 - height + 20, '预算数')} ${at(205, 666 - height + 20, '12')}`,
    );
  const tables = async (...of: Parameters<typeof page>) => gridTexts(await readPdf(page(...of))).length;
  const NAME = '环境卫生保洁达标率';

  test.each([
    ['its last line is full', 23, [NAME, '生活垃圾处理程度完']],
    ['all that is seen would have had room', 25.5, [NAME, '完好']],
    ['a line break may part what is seen from the rest', 23, [NAME, '完好率']],
    ['one line alone is seen', 14, ['完好率']],
  ])('may have lost lines, and the table is unread, where %s', async (_, height, lines) => {
    expect(await tables(height, lines)).toBe(0);
  });

  test('is whole where a line more would be seen', async () => {
    expect(await tables(32, [NAME, '完好率'])).toBe(1);
  });

  // Calc clips what has no room, and Excel every text.
  test.each([
    ['and ends with a short line', ['完好率'], 1],
    ['but ends with a full line', ['生活垃圾处理程度完'], 0],
  ])('as it does where there is room too: what is seen is as high as the cell %s', async (_, last, read) => {
    const beside = clip(200, 677, 23, at(205, 690, '一'));
    expect(await tables(23, [NAME, ...last], beside)).toBe(read);
  });
});

test.each([
  ['both as long', 100, 1],
  ['one longer than the other, which wkhtmltopdf draws too high', 200, 0],
])('a double edge is one where its lines are %s', async (_, from, read) => {
  const table = `${grid(XS, [700, 680, 656])} ${across(676, from)}`;
  const texts = `${at(105, 686, '项目名称')} ${at(205, 686, '防汛')} ${at(105, 662, '预算数')} ${at(205, 662, '12')}`;
  expect(gridTexts(await readPdf(onePage(`${table} ${texts}`)))).toHaveLength(read);
});

describe('the rest of a row that Chromium prints below the top of a page, within thick lines around the table', () => {
  test('has lines between its cells and none beside it', async () => {
    const { texts, codes } = await read(
      `${upright(140, 100, [200])} ${across(120)} 2 w ${across(140)} ${upright(140, 100, [100, 300])} ${head(140)} ${at(105, 106, '甲')} ${at(205, 106, '一')}`,
      `${upright(784, 740, [200])} ${[778, 760].map((y) => across(y)).join(' ')} 2 w ${across(740)} ${upright(778.5, 740, [100, 300])} ${at(105, 765, '乙')} ${at(205, 765, '二')} ${at(105, 746, '丙')} ${at(205, 746, '三')}`,
    );
    expect(texts.flat(2)).toEqual(['名称', '金额', '甲', '一', '', '', '乙', '二', '丙', '三']);
    expect(codes).toEqual(['document/row-over-pages p2 t1 r1 c1']);
  });

  test('may stand beside a cell that goes through the page', async () => {
    const [inner, outer] = [
      [200, 300],
      [100, 400],
    ];
    const line = (y: number) => across(y, 200, 400);
    const row = (y: number, name: string) => at(205, y, name) + at(305, y, '1');
    const { texts } = await read(
      `${upright(120, 60, inner)} ${line(90)} 2 w ${across(120, 100, 400)} ${upright(120, 60, outer)} ${at(105, 106, '产出指标')} ${row(100, '甲')} ${row(76, '乙')}`,
      `${upright(784, 60, inner)} ${[778, 400, 60].map(line).join(' ')} 2 w ${upright(778.5, 60, outer)} ${row(500, '丙')} ${row(200, '丁')}`,
      `${upright(780, 720, inner)} ${[780, 750].map(line).join(' ')} 2 w ${across(720, 100, 400)} ${upright(780, 720, outer)} ${row(760, '戊')} ${row(730, '己')}`,
    );
    expect(texts.flat(2)).toEqual(expect.arrayContaining(['乙', '丙', '己']));
  });
});

test('what the end of a page leaves of the dots of upright lines is no line across', async () => {
  const specks = XS.map((x) => `${x} 99.9 0.75 0.04 re f`).join(' ');
  const { texts } = await read(
    `${across(140)} ${across(120)} ${upright(140, 100)} ${specks} ${head(140)} ${at(105, 106, '甲')} ${at(205, 106, '一句很长的话，')}`,
    `${upright(780, 740)} ${across(760)} ${across(740)} ${at(205, 766, '还没有说完')} ${at(105, 746, '乙')}`,
  );
  expect(texts.flat(2)).toContain('还没有说完');
});

test.each([
  ['that stand at both its ends, a gap between them', 4.5, 2],
  ['of which one is missing', 0, 0],
])('a low row has edges of dashes %s', async (_, dash, rows) => {
  const ends = `1 w ${upright(700, 680)} ${upright(680, 660, [100, 300])}`;
  const middle = `${upright(680, 675.5, [200])} ${dash ? upright(660 + dash, 660, [200]) : ''}`;
  const { texts } = await read(
    `${[700, 680, 660].map((y) => across(y)).join(' ')} ${ends} ${middle} ${at(105, 686, '甲')} ${at(205, 686, '一')} ${at(105, 666, '乙')} ${at(205, 666, '二')}`,
  );
  expect(texts.flat()).toHaveLength(rows);
});

describe('a merged cell that begins a page without a line above it, as pdfmake draws it', () => {
  const next = `${upright(780, 720)} ${across(780, 200)} ${across(750, 200)} ${across(720)} ${at(105, 740, '效益指标')} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`;
  const page = (label: string) =>
    `${grid(XS, [160, 140, 120])} ${upright(120, 60)} ${across(90)} ${across(60)} ${at(105, 146, '一级指标')} ${at(205, 146, '名称')} ${at(105, 126, '产出指标')} ${at(205, 126, '甲')} ${at(205, 100, '乙')} ${at(105, 70, label)} ${at(205, 70, '己')}`;

  test('is one of its own where the page before closes the one above it', async () => {
    const { texts, codes } = await read(page('质量指标'), next);
    expect(texts.flat(2)).toEqual(expect.arrayContaining(['质量指标', '效益指标', '丁']));
    expect(codes).toEqual([]);
  });

  test('leaves the table unread where that above it is blank: the text may be of both', async () => {
    expect((await read(page(''), next)).texts).toEqual([]);
  });
});

describe('of the merged cells that go on, pdfmake draws a line above the rest of the last', () => {
  const edges = [100, 150, 200, 300];
  const page = `${grid(edges, [160, 140])} ${upright(140, 60, edges)} ${across(100, 200)} ${across(60, 200)} ${at(105, 146, '一级')} ${at(155, 146, '二级')} ${at(205, 146, '名称')} ${at(105, 126, '产出')} ${at(155, 126, '数量')} ${at(205, 126, '甲')} ${at(205, 70, '乙')}`;
  const next = (rest: string) =>
    `${upright(780, 720, edges)} ${across(780, 150)} ${across(750, 200)} ${across(720)} ${at(155, 740, rest)} ${at(205, 760, '丙')} ${at(205, 730, '丁')}`;

  test('where nothing stands in it', async () => {
    const { texts, codes } = await read(page, next(''));
    expect(texts.flat(2)).toEqual(expect.arrayContaining(['数量', '乙', '丙', '丁']));
    expect(codes).toEqual([]);
  });

  test('text in it may be of another: the table is unread', async () => {
    expect((await read(page, next('质量'))).texts).toEqual([]);
  });
});

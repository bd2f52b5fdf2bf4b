import { describe, expect, test } from 'vitest';
import { codes } from './support/handPdf.ts';
import { at, grid, handDocument, onePage, SMALL, SMALL_TEXTS } from './support/onePage.ts';
import { codesOf, gridTexts, paragraphs, readPdf } from './support/readPdf.ts';

const UNREAD = ['document/unread-table p1'];

describe('a table with lines is read wherever and however it stands on the page', () => {
  test('cells carry page, table, row and column', async () => {
    const { blocks } = await readPdf(onePage(SMALL));
    expect(blocks).toEqual([
      {
        kind: 'grid',
        rows: [
          {
            cells: [
              { ref: 'p1 t1 r1 c1', column: 1, text: '项目名称', colSpan: 1, rowSpan: 1 },
              { ref: 'p1 t1 r1 c2', column: 2, text: '防汛', colSpan: 1, rowSpan: 1 },
            ],
            gapAbove: true,
          },
          {
            cells: [
              { ref: 'p1 t1 r2 c1', column: 1, text: '预算数', colSpan: 1, rowSpan: 1 },
              { ref: 'p1 t1 r2 c2', column: 2, text: '1,234.56', colSpan: 1, rowSpan: 1 },
            ],
            gapAbove: false,
          },
        ],
      },
    ]);
  });

  test.each([
    ['turned by 90 degrees', SMALL, '/Rotate 90'],
    ['turned by 180 degrees', SMALL, '/Rotate 180'],
    ['turned by 270 degrees', SMALL, '/Rotate 270'],
    ['of a larger unit', SMALL, '/UserUnit 3'],
    ['with a crop box', SMALL, '/CropBox [50 600 400 800]'],
    ['drawn upside down', `q -1 0 0 -1 595 842 cm ${SMALL} Q`, ''],
    ['drawn sideways on an upright page', `q 0 1 -1 0 800 0 cm ${SMALL} Q`, ''],
    ['drawn sideways the other way', `q 0 -1 1 0 -200 500 cm ${SMALL} Q`, ''],
    ['drawn very small', `q 0.2 0 0 0.2 0 0 cm ${SMALL} Q`, ''],
    ['in a colour', `1 0 0 RG 0 0 1 rg ${SMALL}`, ''],
    ['left open by unfinished states', `q q q ${SMALL}`, ''],
  ])('a page %s', async (_, content, extra) => {
    const document = await readPdf(onePage(content, extra));
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(document.notes).toEqual([]);
  });

  test('a table inside a form with a matrix of its own', async () => {
    const pdf = handDocument();
    pdf.form('X1', SMALL, '/BBox [0 0 595 842] /Matrix [0.5 0 0 0.5 100 100]');
    pdf.page('q 1 0 0 1 20 30 cm /X1 Do Q');
    expect(gridTexts(await readPdf(pdf.bytes()))).toEqual([SMALL_TEXTS]);
  });

  test('merged cells both ways, blank cells and lines of several pieces', async () => {
    const content = [
      '0.5 w 100 700 m 400 700 l S 100 680 m 200 680 l S 200 680 m 400 680 l S 200 660 m 300 660 l S 100 640 m 400 640 l S',
      '100 700 m 100 640 l S 200 680 m 200 640 l S 300 680 m 300 640 l S 400 700 m 400 640 l S',
      at(105, 686, '标题'),
      at(105, 655, '竖合并'),
      at(205, 666, '甲'),
      at(305, 655, '≥95%'),
    ].join('\n');
    const { blocks } = await readPdf(onePage(content));
    const [table] = blocks;
    const cells = table?.kind === 'grid' ? table.rows.flatMap((row) => row.cells) : [];
    expect(cells.map(({ column, text, colSpan, rowSpan }) => [column, text, colSpan, rowSpan])).toEqual([
      [1, '标题', 3, 1],
      [1, '竖合并', 1, 2],
      [2, '甲', 1, 1],
      [3, '≥95%', 1, 2],
      [2, '', 1, 1],
    ]);
  });

  test.each([
    ['between columns, where lines of rows end', '100 680 m 200 680 l S 203 680 m 300 680 l S', [100, 200, 203, 300]],
    ['around the table, where they end at the inner line', '103 680 m 297 680 l S', [100, 103, 200, 297, 300]],
    ['between columns, crossed by a double line', '100 681 m 300 681 l S 100 679 m 300 679 l S', [100, 200, 203, 300]],
    ['too slim for a column, crossed by one line', '100 680 m 300 680 l S', [100, 200, 200.5, 300]],
  ])('a double line %s', async (_, between, uprights) => {
    const words = `${at(105, 686, '甲')} ${at(210, 686, '乙')} ${at(105, 666, '丙')} ${at(210, 666, '丁')}`;
    const drawn = await readPdf(onePage(`${grid(uprights, [700, 660])} ${between} ${words}`));
    expect(gridTexts(drawn)).toEqual([
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ]);
  });

  test('a box in a box gives two tables, the words of each its own', async () => {
    const inner = `${grid([210, 240, 290], [690, 675, 655])} ${at(212, 679, '内甲')} ${at(242, 679, '内乙')} ${at(212, 660, '内丙')}`;
    const outer = `${grid([100, 200, 300], [700, 640, 600])} ${at(105, 670, '外甲')} ${at(105, 620, '外乙')}`;
    expect(gridTexts(await readPdf(onePage(`${outer} ${inner}`)))).toEqual([
      [
        ['外甲', ''],
        ['外乙', ''],
      ],
      [
        ['内甲', '内乙'],
        ['内丙', ''],
      ],
    ]);
  });

  test('a frame around words is no table', async () => {
    const document = await readPdf(onePage(`0.5 w 50 50 495 742 re S ${SMALL} ${at(105, 500, '说明')}`));
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(paragraphs(document)).toEqual(['说明']);
  });
});

describe('a table that is not exact is left unread, its words stay as lines', () => {
  const upright = '0.5 w 100 700 m 100 660 l S 200 700 m 200 660 l S 300 700 m 300 660 l S';
  const words = `${at(105, 686, '甲')} ${at(205, 686, '乙')} ${at(105, 666, '丙')} ${at(205, 666, '丁')}`;
  test.each([
    [
      'with a blank column squeezed to a hairline',
      `${grid([100, 200, 203, 300], [700, 680, 660])} ${at(105, 686, '甲')} ${at(105, 666, '丙')} ${at(210, 666, '丁')}`,
    ],
    ['without its lowest line', `${upright} 100 700 m 300 700 l S 100 680 m 300 680 l S ${words}`],
    [
      'with a line that hangs in the air',
      `${upright} 100 700 m 300 700 l S 100 680 m 150 680 l S 100 660 m 300 660 l S ${words}`,
    ],
    [
      'with a line that ends short of the corner',
      `${upright} 100 700 m 300 700 l S 100 680 m 290 680 l S 100 660 m 300 660 l S ${words}`,
    ],
    [
      'with a cell that is no rectangle',
      `0.5 w 100 700 200 -40 re S 200 700 m 200 680 l S 200 680 m 300 680 l S 150 680 m 150 660 l S 100 690 m 200 690 l S 150 690 m 150 680 l S ${words}`,
    ],
    [
      'with a line that divides a cell and touches none',
      `${grid([100, 200, 300], [700, 680, 630])} ${words.replaceAll(' 666 ', ' 640 ')} 205 655 m 296 655 l S`,
    ],
    ['with a slanted line', `${SMALL} 100 700 m 200 680 l S`],
    ['with words over a line', `${SMALL} ${at(180, 672, '压在线上的字')}`],
    [
      'with words that hang over the line below them though there is room above',
      `${grid([100, 200, 300], [700, 680, 660])} ${at(105, 679.2, '项目名称')} ${at(105, 665, '预算数')}`,
    ],
    [
      'with words that run on into the next cell',
      `${grid([100, 200, 300], [700, 680, 660])} ${at(105, 686, '甲'.repeat(12))}`,
    ],
    ['with words over words', `${SMALL} ${at(208, 686.5, '抗旱')}`],
    ['with words over its outline', `${SMALL} ${at(270, 666, '很长很长很长')}`],
    [
      'divided by white lines on a coloured ground',
      `0.8 0.9 1 rg 100 640 200 60 re f 1 1 1 RG 100 670 m 200 670 l S 0 0 0 rg 0 0 0 RG ${grid([100, 200, 300], [700, 680, 640])} ${at(105, 686, '甲')} ${at(105, 672, '乙')} ${at(105, 650, '丙')}`,
    ],
  ])('%s', async (_, content) => {
    const document = await readPdf(onePage(content));
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toEqual(UNREAD);
    expect(paragraphs(document).join('')).toMatch(/甲|项目名称/);
  });

  test('words that hang over a row too low for them are read', async () => {
    const low = `${grid([100, 200, 300], [700, 690.5, 680])} ${at(105, 690, '项目名称')} ${at(105, 682, '预算数')}`;
    expect(gridTexts(await readPdf(onePage(low)))).toEqual([
      [
        ['项目名称', ''],
        ['预算数', ''],
      ],
    ]);
  });

  test('lines of dashes so far apart that a row seems to have none: no part of the table is read', async () => {
    const upright = [100, 200, 300].map(
      (x) => `${x} 700 m ${x} 680 l S ${x} 672 m ${x} 668 l S ${x} 660 m ${x} 620 l S`,
    );
    const across = [700, 680, 660, 640, 620].map((y) => `100 ${y} m 300 ${y} l S`);
    const words = [686, 666, 646, 626].map((y) => at(105, y, '甲') + at(205, y, '乙'));
    const document = await readPdf(onePage(['0.5 w', ...upright, ...across, ...words].join('\n')));
    expect(gridTexts(document)).toEqual([]);
  });

  test('pieces of an edge with a merged cell between them are not dashes', async () => {
    const pieces = [700, 680, 660, 640].map((y) => `100 ${y} m 300 ${y} l S`).join(' ');
    const middle = '200 700 m 200 680 l S 200 660 m 200 640 l S';
    const content = `2.25 w ${pieces} 100 700 m 100 640 l S 300 700 m 300 640 l S ${middle}`;
    const words = [686, 666, 646].map((y) => at(110, y, '甲') + (y === 666 ? '' : at(210, y, '乙'))).join('\n');
    expect(gridTexts(await readPdf(onePage(`${content} ${words}`)))).toEqual([[['甲', '乙'], ['甲'], ['甲', '乙']]]);
  });

  test('columns without any line: the words stay lines, the page is named', async () => {
    const rows = [700, 680, 660, 640]
      .map((y) => at(100, y, '指标') + at(200, y, '数量') + at(300, y, '100'))
      .join('\n');
    const document = await readPdf(onePage(rows));
    expect(paragraphs(document)).toEqual(new Array(4).fill('指标 数量 100'));
    expect(codesOf(document)).toEqual(UNREAD);
  });

  test('three lines across and none upright are no table either', async () => {
    const lines = '0.5 w 90 715 m 400 715 l S 90 695 m 400 695 l S 90 630 m 400 630 l S';
    const rows = [700, 680, 660, 640]
      .map((y) => at(100, y, '指标') + at(200, y, '数量') + at(300, y, '100'))
      .join('\n');
    const document = await readPdf(onePage(`${lines} ${rows}`));
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toEqual(UNREAD);
  });

  test('another table of the page is read all the same, and counted as the second', async () => {
    const document = await readPdf(
      onePage(
        `${grid([100, 200], [800, 780, 760])} 200 800 m 300 800 l S ${at(105, 786, '上')} q 1 0 0 1 0 -100 cm ${SMALL} Q`,
      ),
    );
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(document.blocks.flatMap((block) => (block.kind === 'grid' ? [block.rows[0]?.cells[0]?.ref] : []))).toEqual([
      'p1 t2 r1 c1',
    ]);
  });
});

describe('words of a cell come as a reader of the page reads them', () => {
  const cell = (content: string) =>
    onePage(`${grid([100, 200, 300], [700, 640, 620])} ${content} ${at(105, 626, '各项指标')}`);
  test.each([
    [
      'lines from top to bottom, whatever their order in the file',
      `${at(105, 660, '第二行')} ${at(105, 680, '第一行')}`,
      '第一行\n第二行',
    ],
    ['pieces of a line from left to right', `${at(150, 680, '右')} ${at(105, 680, '左')}`, '左右'],
    [
      'a superscript stays in its line, and is no digit of the number before it',
      `${at(105, 680, '面积100m')} ${at(145, 684, '2', 6)} ${at(155, 680, '以上')}`,
      '面积100m²以上',
    ],
    ['the mark of a note is no digit', `${at(105, 680, '13')} ${at(115, 683, '1', 8)}`, '13¹'],
    ['a subscript stays in its line', `${at(105, 680, 'PM')} ${at(116, 678, '2.5', 6)}`, 'PM2.5'],
    ['spaces between Latin words that only gaps show', `${at(105, 680, 'GB')} ${at(118, 680, 'code')}`, 'GB code'],
    ['no spaces between Chinese characters set apart', `${at(105, 680, '项')} ${at(150, 680, '目')}`, '项目'],
    ['a word painted twice to look bold is one word', `${at(105, 680, '粗体')} ${at(105.3, 680, '粗体')}`, '粗体'],
    ['an underlined word', `${at(105, 680, '链接')} 0.4 w 105 678.5 m 125 678.5 l S`, '链接'],
    ['characters one below the other', `${at(105, 690, '竖')} ${at(105, 678, '排')}`, '竖\n排'],
    ['words turned by 90 degrees', `BT /F1 10 Tf 0 1 -1 0 120 650 Tm ${codes('竖排')} Tj ET`, '竖排'],
    ['radicals that browsers write for characters', at(105, 680, '⽬⻚⼀'), '目页一'],
    ['a report font that is not in the file', at(105, 680, '单位：万元（2026年）', 8, 'F2'), '单位：万元（2026年）'],
  ])('%s', async (_, content, text) => {
    const document = await readPdf(cell(content));
    expect(document.notes).toEqual([]);
    expect(gridTexts(document)[0]?.[0]?.[0]).toBe(text);
  });
});

test('the arcs of a seal drawn over a table are no lines of it', async () => {
  const arcs =
    '240 690 m 240 696 236 700 230 700 c 224 700 220 696 220 690 c 220 684 224 680 230 680 c 236 680 240 684 240 690 c';
  // Browsers cut circles at their outermost places into arcs that are nearly straight there.
  const flat = '219.9 686 m 219.6 689 219.6 691 219.9 694 c';
  const { blocks } = await readPdf(onePage(`${SMALL} 1 0 0 RG 3 w ${arcs} S ${flat} S`));
  expect(gridTexts({ blocks, notes: [], omissions: [] })).toEqual([SMALL_TEXTS]);
});

test('the ring of a seal that is filled, turned or round, is no frame with four sides', async () => {
  const turned = '200 690 m 290 715 l 297 690 l 207 665 l h 202 688.8 m 208.2 667.4 l 295 691.2 l 288.8 712.6 l h f*';
  const round =
    '240 690 m 240 696 236 700 230 700 c 224 700 220 696 220 690 c 220 684 224 680 230 680 c 236 680 240 684 240 690 c h 238 690 m 238 694 234 698 230 698 c 226 698 222 694 222 690 c 222 686 226 682 230 682 c 234 682 238 686 238 690 c h f*';
  for (const ring of [turned, round]) {
    const { blocks } = await readPdf(onePage(`${SMALL} 1 0 0 rg ${ring}`));
    expect(gridTexts({ blocks, notes: [], omissions: [] })).toEqual([SMALL_TEXTS]);
  }
});

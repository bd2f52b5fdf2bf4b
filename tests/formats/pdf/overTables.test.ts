import { describe, expect, test } from 'vitest';
import { at, grid, handDocument, onePage } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

const XS = [100, 200, 300];
/** Rows of 20 points from `top` down, the first column named, the second one a value. */
const rows = (top: number, names: readonly string[], value = '100元') =>
  [
    grid(
      XS,
      [...names, ''].map((_, index) => top - 20 * index),
    ),
    ...names.map((name, index) => at(105, top - 14 - 20 * index, name) + at(205, top - 14 - 20 * index, value)),
  ].join('\n');
const many = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}项工作`);

const pages = (...contents: readonly string[]) => {
  const pdf = handDocument();
  for (const content of contents) pdf.page(content);
  return readPdf(pdf.bytes());
};

describe('a page number that is printed over the last row of a page', () => {
  const full = rows(800, many(39));
  const foot = (text: string) => at(170, 24, text, 6);

  test.each(['1/2', '第 1 页'])('is no part of its cell: %s', async (number) => {
    const document = await pages(`${full}${foot(number)}`, `${rows(800, ['末项'])}${foot(number.replace('1', '2'))}`);
    expect(gridTexts(document).map((table) => table.at(-1))).toEqual([
      ['第39项工作', '100元'],
      ['末项', '100元'],
    ]);
    const feet = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'margin' ? [block.text] : [],
    );
    expect(feet).toEqual([number, number.replace('1', '2')]);
  });

  test.each([
    ['it says how many pages there are', [`${full}${foot('1/1')}`]],
    ['each page has it over its table', [`${full}${foot('第1页')}`, `${full}${foot('第2页')}`]],
    ['it has no sign, and no text of the table is as high', [`${full}${foot('1')}`, `${full}${foot('2')}`]],
  ])('leaves the table unread where no page has it outside its table and %s', async (_, contents) => {
    const document = await pages(...contents);
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toContain('document/unread-table p1');
  });

  test('is not what counts from page to page as high as the other values of a table', async () => {
    const last = (value: string) => `${rows(800, many(38))}${rows(40, ['末项'], value)}`;
    expect(gridTexts(await pages(last('11'), last('12'))).map((table) => table.at(-1))).toEqual([
      ['末项', '11'],
      ['末项', '12'],
    ]);
  });
});

test('a page number as far in as values, and none of them, leaves the table unread that it lies in', async () => {
  const one = (names: readonly string[], number: string) => `${rows(800, names)}${at(170, 76, number, 6)}`;
  expect(gridTexts(await pages(one(many(10), '1'), one(many(37), '2')))).toHaveLength(1);
  expect(gridTexts(await pages(one(many(10), '1'), one(many(37), '3')))).toHaveLength(2);
});

test('a running foot in the last row of a page leaves the table unread, with what goes on from it', async () => {
  const foot = at(165, 24, '样例县公开', 6);
  const next = `${at(100, 710, '附表')}${rows(700, ['末项'])}${foot}`;
  const document = await pages(`${rows(800, many(39))}${foot}`, next);
  expect(gridTexts(document)).toEqual([]);
});

test.each([
  ['what comes before it as well, a running head between them', '末项', 0],
  ['not so the table before it where it begins a form of its own', '项目名称', 1],
])('a table of which a line is missing at the top of a page leaves unread %s', async (_, first, read) => {
  const head = at(100, 770, '附表');
  const torn = `${rows(750, [first, '甲', '乙'])} 200 690 m 200 640 l S 100 640 m 260 640 l S`;
  const document = await pages(`${head}${rows(750, many(36))}`, `${head}${torn}`);
  expect(gridTexts(document)).toHaveLength(read);
});

describe('a blank cell over two rows below a class of indicators', () => {
  /** Four rows beside one wide class; `cut` parts the class in the middle below its first row, and `more` is in the rows below. */
  const classes = (more: string, wide = '产出指标') =>
    onePage(
      [
        '0.5 w',
        ...[700, 620, 600].map((y) => `60 ${y} m 400 ${y} l S`),
        '160 680 m 400 680 l S 160 640 m 400 640 l S 260 660 m 400 660 l S',
        ...[60, 160, 260, 400].map((x) => `${x} 700 m ${x} 600 l S`),
        at(65, 646, wide),
        at(165, 686, '数量指标'),
        at(165, 626, '质量指标'),
        at(65, 606, '效益指标'),
        at(165, 606, '社会效益指标'),
        at(265, 626, '合格率达标'),
        at(265, 606, '群众受益'),
        at(265, 686, '新建水渠'),
        more,
      ].join('\n'),
    );

  test('leaves the table unread: LibreOffice lost the class of these rows', async () => {
    const document = await readPdf(classes(at(265, 666, '修桥') + at(265, 646, '修路')));
    expect(codesOf(document)).toEqual(['document/unread-table p1']);
  });

  test.each([
    ['nothing stands in its rows', classes('')],
    ['it stands beside no wider class', classes(at(265, 666, '修桥') + at(265, 646, '修路'), '某镇')],
  ])('is read where %s', async (_, bytes) => {
    expect(gridTexts(await readPdf(bytes))).toHaveLength(1);
  });
});

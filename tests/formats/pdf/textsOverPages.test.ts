import { expect, test } from 'vitest';
import { at, grid, handDocument } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

/** What Calc prints where a page ends inside a merged cell: its whole text on both pages, clipped to the part of the cell there. */
const clipped = (y: number, height: number, content: string) => `q 100 ${y} 100 ${height} re W n ${content} Q`;
const across = (y: number, from = 200) => `${from} ${y} m 300 ${y} l S`;
const upright = (from: number, to: number) => [100, 200, 300].map((x) => `${x} ${from} m ${x} ${to} l S`).join('\n');
const label = (y: number, first: string, second: string) => `${at(105, y, first)} ${at(105, y - 14, second)}`;

/** The merged cell ends its page 60 points above the lower edge and goes on 780 points above that of the next. */
const pages = (upper: string, lower: string) => {
  const pdf = handDocument();
  pdf.page(
    `${grid([100, 200, 300], [120, 90])} ${at(105, 100, '一级指标')} ${at(205, 100, '名称')} 0.5 w ${upright(90, 60)} ${across(60)} ${at(205, 70, '甲')} ${upper}`,
  );
  pdf.page(
    `0.5 w ${upright(780, 720)} ${across(780)} ${across(750)} ${across(720, 100)} ${at(205, 752, '乙')} ${at(205, 730, '丙')} ${lower}`,
  );
  return readPdf(pdf.bytes());
};

const whole = (text: string) => [
  [
    ['一级指标', '名称'],
    [text, '甲'],
  ],
  [['', '乙'], ['丙']],
];

test.each([
  ['with one line on each page', 64, '效益\n指标'],
  ['with the end of the page through its line', 57, '效益\n指标'],
  ['with all of it on the second page', 40, '效益\n指标'],
  ['with all of it on the first page', 85, '效益\n指标'],
])(
  'a text that Calc prints over the end of a page is given once, whole, at the beginning of its cell: %s',
  async (_, y, text) => {
    const document = await pages(
      clipped(60, 30, label(y, '效益', '指标')),
      clipped(720, 60, label(y + 720, '效益', '指标')),
    );
    expect(gridTexts(document)).toEqual(whole(text));
    expect(codesOf(document)).toEqual([]);
  },
);

test('what is clipped off beside a text within the same clip leaves that text whole', async () => {
  const document = await pages(
    clipped(60, 30, at(105, 80, '效益指标')),
    `q 100 750 200 30 re W n ${at(105, 800, '效益指标')} ${at(205, 762, '每年')} Q`,
  );
  expect(gridTexts(document)).toEqual([whole('效益指标')[0], [['', '每年\n乙'], ['丙']]]);
});

test.each([
  ['the next page has another text there', label(784, '效益', '标准'), ''],
  ['the next page has it elsewhere', label(789, '效益', '指标'), ''],
  ['the next page does not have it', '', ''],
  ['another text stands in the rest of the cell', label(784, '效益', '指标'), at(105, 730, '另外')],
])('a text that is clipped off leaves the tables at the break unread where %s', async (_, next, beside) => {
  const document = await pages(clipped(60, 30, label(64, '效益', '指标')), `${clipped(720, 60, next)} ${beside}`);
  expect(gridTexts(document).flat(2)).not.toContain('甲');
  expect(codesOf(document)).toContain('document/unread-table p1');
});

/** A merged cell that goes through a whole page, its text printed on all three and seen on those that it stands on. */
const threePages = (text: (down: number) => string) => {
  const pdf = handDocument();
  const through = upright(780, 60);
  pdf.page(
    `${grid([100, 200, 300], [120, 90])} ${at(105, 100, '一级指标')} ${at(205, 100, '名称')} 0.5 w ${upright(90, 60)} ${across(60)} ${at(205, 70, '甲')} ${clipped(60, 30, text(-720))}`,
  );
  pdf.page(
    `0.5 w ${through} ${across(780)} ${across(400)} ${across(60)} ${at(205, 600, '乙')} ${at(205, 200, '丙')} ${clipped(60, 720, text(0))}`,
  );
  pdf.page(
    `0.5 w ${upright(780, 720)} ${across(780)} ${across(720, 100)} ${at(205, 730, '丁')} ${clipped(720, 60, text(720))}`,
  );
  return readPdf(pdf.bytes());
};

test.each([
  ['on the page in the middle', 400],
  ['over the end of the page in the middle', 64],
])('a text of a cell over three pages is given once, where the cell begins: %s', async (_, y) => {
  const texts = gridTexts(await threePages((down) => label(y + down, '效益', '指标'))).flat(2);
  expect(texts.filter((text) => text !== '')).toEqual(['一级指标', '名称', '效益\n指标', '甲', '乙', '丙', '丁']);
});

test('a text that stands on the first and the last of three pages leaves all of them unread', async () => {
  expect(
    gridTexts(await threePages((down) => at(105, 790 + down, '效益') + at(105, 50 + down, '指标'))).flat(2),
  ).not.toContain('丁');
});

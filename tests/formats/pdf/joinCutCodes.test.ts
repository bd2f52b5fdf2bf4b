import { expect, test } from 'vitest';
import { at, grid, onePage } from './support/onePage.ts';
import { gridTexts, readPdf } from './support/readPdf.ts';

/** A cell of two lines, 90 points of text wide, below one whose line fills it; Chinese characters are 10 points wide, letters 5. */
const below = (upper: string, lower: string, other: readonly [string, string] = ['铺设供水管道和电缆', '项目名称']) =>
  readPdf(
    onePage(
      [
        grid([100, 200, 300], [700, 680, 640]),
        at(105, 686, other[0]),
        at(205, 686, other[1]),
        at(105, 664, upper),
        at(105, 648, lower),
        at(205, 660, '指标'),
      ].join('\n'),
    ),
  );

const textOf = async (...texts: Parameters<typeof below>) => gridTexts(await below(...texts))[0]?.[1]?.[0];

test.each([
  ['铺设供水管道工程(D', 'N300)', '铺设供水管道工程(DN300)'],
  ['购买台式电脑ThinkC', 'entre8台', '购买台式电脑ThinkCentre8台'],
])('a code broken at the end of a full line is one: %s and %s', async (upper, lower, text) => {
  expect(await textOf(upper, lower)).toBe(text);
});

test.each([
  ['the line has room for a letter more', '供水管PVC', 'DN300'],
  ['a space is painted behind the line', '铺设管道用PVC ', 'DN300'],
  ['they are words without a digit', '铺设供水管道工程(P', 'Cpipe)'],
])('but not where %s', async (_, upper, lower) => {
  expect(await textOf(upper, lower)).toBe(`${upper.trim()}\n${lower}`);
});

test('nor where another cell shows that its writer keeps words whole', async () => {
  const cells = [at(105, 626, '供水管道'), at(105, 610, 'PVC管')];
  const whole = ['铺设供水管道工程(D', 'N300)'];
  const table = [grid([100, 200, 300], [700, 680, 640, 600]), at(105, 686, '铺设供水管道和电缆'), at(205, 686, '指标')];
  const content = [...table, at(105, 664, whole[0] ?? ''), at(105, 648, whole[1] ?? ''), ...cells].join('\n');
  expect(gridTexts(await readPdf(onePage(content)))[0]?.[1]?.[0]).toBe(whole.join('\n'));
});

/** Cells of two lines, 15 points of text wide, below a line that fills theirs; digits are 5 points wide. */
async function amounts(...cells: readonly (readonly [string, string])[]) {
  const rows = cells.flatMap(([upper, lower], index) => [
    at(105, 664 - 40 * index, upper),
    at(105, 648 - 40 * index, lower),
    at(150, 660 - 40 * index, '其他资金'),
  ]);
  const table = grid([100, 125, 300], [700, 680, ...cells.map((_, index) => 640 - 40 * index)]);
  const content = [table, at(105, 686, 'sum'), at(150, 686, '项目名称'), ...rows].join('\n');
  const [texts] = gridTexts(await readPdf(onePage(content)));
  return cells.map((_, index) => texts?.[index + 1]?.[0]);
}

test('the full lines of an amount are one where another can only be one', async () => {
  expect(await amounts(['0.0', '0%'], ['100', '.0%'], ['10', '0%'])).toEqual(['0.00%', '100.0%', '100%']);
});

test('the full lines of a rate are one behind its sign, which no other line begins', async () => {
  expect(await amounts(['>8', '7%'], ['=10', '0%'])).toEqual(['>87%', '=100%']);
});

test.each([
  ['nothing shows that its writer breaks amounts', [['100', '.0%']]],
  ['the line behind a sign has room for a digit more', [['>8', '75%']]],
  [
    'both lines are alike',
    [
      ['0.0', '0%'],
      ['100', '120'],
    ],
  ],
  [
    'the upper line has room for a digit more',
    [
      ['0.0', '0%'],
      ['10', '5'],
    ],
  ],
  [
    'a space is painted behind it',
    [
      ['0.0', '0%'],
      ['100 ', '50'],
    ],
  ],
  [
    'they make no amount',
    [
      ['0.0', '0%'],
      ['012', '50'],
    ],
  ],
] as const)('but not where %s', async (_, cells) => {
  expect((await amounts(...cells)).at(-1)).toBe(
    cells
      .at(-1)
      ?.map((text) => text.trim())
      .join('\n'),
  );
});

import { expect, test } from 'vitest';
import { at, grid, handDocument } from './support/onePage.ts';
import { readPdf } from './support/readPdf.ts';

const XS = [60, 130, 200, 300, 400];
const HEADS = ['一级指标', '二级指标', '分值', '得分'];

/** The columns and widths of the first row of the second page, its cells divided at these edges. */
async function lastRow(xs: readonly number[], texts: readonly string[], above = ''): Promise<string[]> {
  const pdf = handDocument();
  const line = (y: number, row: readonly string[]) =>
    row.map((text, index) => at((XS[index] ?? 0) + 5, y, text)).join('');
  const ys = Array.from({ length: 37 }, (_, row) => 790 - 20 * row);
  const rows = ys.slice(1, -1).map((y, row) => line(y - 14, ['产出指标', '数量指标', `${row + 1}`, '10']));
  pdf.page([grid(XS, ys), line(776, HEADS), ...rows].join('\n'));
  const last = texts.map((text, index) => at((xs[index] ?? 0) + 5, 676, text));
  pdf.page([above, grid(xs, [690, 670]), ...last].join('\n'));
  const { blocks } = await readPdf(pdf.bytes());
  const rest = blocks.findLast((block) => block.kind === 'grid');
  return rest?.kind === 'grid'
    ? (rest.rows[0]?.cells ?? []).map(({ text, column, colSpan }) => `${text} ${column}+${colSpan}`)
    : [];
}

test('a row that is alone on its page stands in the columns of its table, though it is divided at fewer edges', async () => {
  expect(await lastRow([60, 200, 300, 400], ['总分', '100', '98'])).toEqual(['总分 1+2', '100 3+1', '98 4+1']);
});

test.each([
  ['other edges', [60, 210, 400], ['总分', '98'], '', ['总分 1+1', '98 2+1']],
  ['a text above it', [60, 200, 400], ['总分', '98'], at(60, 720, '合计表'), ['总分 1+1', '98 2+1']],
] as const)('but not where it has %s', async (_, xs, texts, above, cells) => {
  expect(await lastRow(xs, texts, above)).toEqual(cells);
});

test('the rows above the indicators, alone on their page, stand in the columns of the table as well', async () => {
  const pdf = handDocument();
  const edges = [60, 200, 400];
  pdf.page(
    [at(60, 742, '绩效目标表'), grid(edges, [120, 100, 80]), at(65, 106, '项目名称'), at(205, 106, '防汛')].join('\n'),
  );
  pdf.page([grid(XS, [790, 770, 750]), ...HEADS.map((text, index) => at((XS[index] ?? 0) + 5, 776, text))].join('\n'));
  const { blocks } = await readPdf(pdf.bytes());
  const [first] = blocks.filter((block) => block.kind === 'grid');
  expect(first?.rows[0]?.cells.map(({ text, column, colSpan }) => `${text} ${column}+${colSpan}`)).toEqual([
    '项目名称 1+2',
    '防汛 3+2',
  ]);
});

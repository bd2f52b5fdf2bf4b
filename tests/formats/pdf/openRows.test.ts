import { describe, expect, test } from 'vitest';
import { at, grid, handDocument } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

const XS = [100, 200, 300];
const head = (y: number) => at(105, y - 14, '名称') + at(205, y - 14, '金额');
const lines = (y: number, count: number) =>
  grid(
    XS,
    Array.from({ length: count + 1 }, (_, index) => y - 20 * index),
  );

describe('a row over two pages, its lines open at the break', () => {
  const upright = (from: number, to: number) => XS.map((x) => `${x} ${from} m ${x} ${to} l S`).join('\n');
  const across = (y: number) => `100 ${y} m 300 ${y} l S`;
  const broken = (next: string) => {
    const pdf = handDocument();
    pdf.page(
      `0.5 w ${across(140)} ${across(120)} ${upright(140, 70)} ${head(140)} ${at(105, 106, '甲')} ${at(205, 106, '很长的')}`,
    );
    pdf.page(next);
    return pdf.bytes();
  };

  test('gives the halves on their pages, and says where the row goes on', async () => {
    const document = await readPdf(
      broken(`0.5 w ${upright(780, 740)} ${across(760)} ${across(740)} ${at(205, 766, '说明')} ${at(105, 746, '乙')}`),
    );
    expect(gridTexts(document)).toEqual([
      [
        ['名称', '金额'],
        ['甲', '很长的'],
      ],
      [
        ['', '说明'],
        ['乙', ''],
      ],
    ]);
    expect(codesOf(document)).toEqual(['document/row-over-pages p2 t1 r1 c1']);
  });

  test.each([
    [
      'each has a value with its unit and a label',
      [
        ['数量指标', '4元-38元/人'],
        ['质量指标', '257元'],
      ],
      0,
    ],
    [
      'a text goes on in one column alone',
      [
        ['数量指标', '保障全县各'],
        ['', '乡镇工作'],
      ],
      1,
    ],
  ])('is one or unread, as a page may end just between two rows: %s', async (_, [over = [], under = []], read) => {
    const pdf = handDocument();
    const row = (y: number, texts: readonly string[]) =>
      texts.map((text, index) => at(105 + 100 * index, y, text)).join(' ');
    pdf.page(`0.5 w ${across(140)} ${across(120)} ${upright(140, 100)} ${head(140)} ${row(106, over)}`);
    pdf.page(
      `0.5 w ${upright(780, 740)} ${across(760)} ${across(740)} ${row(766, under)} ${row(746, ['质量指标', '乙'])}`,
    );
    expect(gridTexts(await readPdf(pdf.bytes()))).toHaveLength(2 * read);
  });

  test.each([
    ['nothing follows', at(100, 700, '说明')],
    ['other columns follow', `${grid([100, 150, 300], [780, 760, 740])} ${at(105, 766, '丙')}`],
    [
      'the line below the row is the first of the next page',
      `${lines(780, 2)} ${at(105, 766, '丙')} ${at(205, 766, '丁')}`,
    ],
    ['words stand between', `${at(100, 785, '说明')} ${lines(770, 2)} ${head(770)}`],
  ])('is unread where %s', async (_, next) => {
    const document = await readPdf(broken(next));
    expect(codesOf(document)).toContain('document/unread-table p1');
    expect(gridTexts(document).flat(2)).not.toContain('很长的');
  });
});

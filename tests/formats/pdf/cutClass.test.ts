import { expect, test } from 'vitest';
import { at, handDocument } from './support/onePage.ts';
import { codesOf, gridTexts, readPdf } from './support/readPdf.ts';

const across = (y: number, from = 100) => `${from} ${y} m 400 ${y} l S`;
const upright = (xs: readonly number[], top: number, bottom: number) =>
  xs.map((x) => `${x} ${top} m ${x} ${bottom} l S`).join(' ');

test('a merged class whose text a page shows in the lower part is of the upper part too, also where other rows are divided within it', async () => {
  const pdf = handDocument();
  pdf.page(
    `0.5 w ${across(100)} ${across(80)} ${across(60, 200)} ${upright([100, 200, 300, 400], 100, 60)} ${upright([150], 100, 80)} ` +
      `${at(105, 86, '单位')} ${at(155, 86, '某局')} ${at(205, 86, '预算数')} ${at(305, 86, '12万元')} ${at(205, 66, '修桥')} ${at(305, 66, '2座')}`,
  );
  pdf.page(
    `0.5 w ${across(780, 200)} ${across(760, 200)} ${across(740)} ${upright([100, 200, 300, 400], 780, 740)} ` +
      `${at(105, 762, '数量指标')} ${at(205, 766, '修路')} ${at(305, 766, '3里')} ${at(205, 746, '修渠')} ${at(305, 746, '4里')}`,
  );
  const document = await readPdf(pdf.bytes());
  expect(codesOf(document)).toEqual([]);
  expect(gridTexts(document)).toEqual([
    [
      ['单位', '某局', '预算数', '12万元'],
      ['数量指标', '修桥', '2座'],
    ],
    [
      ['', '修路', '3里'],
      ['修渠', '4里'],
    ],
  ]);
});

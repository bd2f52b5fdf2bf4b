import { expect, test } from 'vitest';
import { rowsOf } from '../../src/grid/rowsOf.ts';
import type { GridCell } from '../../src/model/block.ts';

const cell = (column: number, text: string, rowSpan = 1): GridCell => ({
  ref: 't1 r1 c1' as GridCell['ref'],
  column,
  text,
  colSpan: 1,
  rowSpan,
});

test('blank rows are left out, and a cell merged over them covers those that are not', () => {
  const rows = [
    { cells: [cell(1, '质量指标', 3), cell(2, '甲')], gapAbove: false },
    { cells: [cell(2, '')], gapAbove: false },
    { cells: [cell(2, '乙')], gapAbove: false },
    { cells: [cell(1, '时效指标'), cell(2, '丙')], gapAbove: false },
  ];
  const found = rowsOf([{ kind: 'grid', rows }]).map(({ cells }) => cells.map(({ text, rowSpan }) => [text, rowSpan]));
  expect(found).toEqual([
    [
      ['质量指标', 2],
      ['甲', 1],
    ],
    [['乙', 1]],
    [
      ['时效指标', 1],
      ['丙', 1],
    ],
  ]);
});

import { expect, it } from 'vitest';
import type { PrintedIndicator } from '../../src/model/documentTables.ts';
import { rowsAgain } from '../../src/recognise/doubts/rowsAgain.ts';
import type { WorkRow } from '../../src/recognise/workTable.ts';

const indicator = (name: string, row: number, level2 = '数量指标', inherited = false) =>
  ({
    level1: { text: '产出指标', inherited: true },
    level2: { text: level2, inherited },
    name: { text: name },
    target: { printed: '≥1个' },
    place: { row },
  }) as PrintedIndicator;
const rowsOf = (count: number, breakBefore = -1) =>
  Array.from({ length: count }, (_, at) => ({ gapAbove: at === breakBefore }) as WorkRow);
const again = (names: readonly string[], breakBefore?: number) =>
  rowsAgain(
    rowsOf(names.length + 1, breakBefore),
    names.map((name, at) => indicator(name, at + 1)),
  );

it('rows printed once more right below themselves are found: two or more, or one behind a page', () => {
  expect(again(['甲', '乙', '甲', '乙'])).toEqual(['甲（第二次）']);
  expect(again(['甲', '乙', '乙'], 2)).toEqual(['乙（第二次）']);
  expect(again(['甲', '乙', '丙', '丁', '丙', '丁'])).toEqual(['丙（第二次）']);
});

it('rows printed again are found where the first has lost its class to the row above, and where names are numbers', () => {
  const lost = [
    indicator('甲', 1, '经济效益指标'),
    indicator('乙', 2, '社会效益指标'),
    indicator('甲', 3, '社会效益指标', true),
    indicator('乙', 4, '社会效益指标'),
  ];
  expect(rowsAgain(rowsOf(5), lost)).toEqual(['甲（第二次）']);
  const numbers = ['20', '88', '20', '88'].map((name, at) => indicator(name, at + 1, `${at % 2}`));
  expect(rowsAgain(rowsOf(5), numbers)).toEqual(['20（第二次）']);
  // Numbers without a class of their own tell nothing.
  expect(
    rowsAgain(
      rowsOf(5),
      numbers.map((one) => ({ ...one, level2: { ...one.level2, inherited: true } })),
    ),
  ).toEqual([]);
});

it('the same name somewhere else, or once more on the same page, or under another class is a row of its own', () => {
  expect(again(['甲', '乙', '甲', '丙'])).toEqual([]);
  expect(again(['甲', '甲'])).toEqual([]);
  const classes = [indicator('甲', 1, '经济效益指标'), indicator('甲', 2, '社会效益指标')];
  expect(rowsAgain(rowsOf(3, 1), classes)).toEqual([]);
});

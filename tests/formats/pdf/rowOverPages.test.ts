import { expect, test } from 'vitest';
import type { FilledCell } from '../../../src/formats/pdf/grid/fillTable.ts';
import { habitsOf } from '../../../src/formats/pdf/pages/habits.ts';
import { type EdgeRow, rowOverPages } from '../../../src/formats/pdf/pages/rowOverPages.ts';

const HABITS = habitsOf([], new Map());

/** A document in which every text of a column ends at the end of a full line. */
const fullLines = {
  ...HABITS,
  column: (cell: FilledCell) => ({ ...HABITS.column(cell), cells: 10 }),
  fullEnds: () => 10,
};

function row(texts: readonly string[]): EdgeRow {
  const cells = texts.map((text, column): FilledCell => {
    const [left, right] = [70 * column, 70 * column + 70];
    const box = { left, right, top: 0, bottom: 20 };
    const line = { text, start: left + 2, end: right - 2, base: 14, size: 10, unit: 40, first: 5, spaced: false };
    return { row: 0, column, rowSpan: 1, colSpan: 1, box, inner: box, text, lines: text === '' ? [] : [line] };
  });
  const shape = { xs: [0, 70, 140], ys: [0, 20], cells, owner: [0, 1] };
  const open = { openTop: false, openBottom: false, slitTop: false, mergedBottom: [], mergedTop: [] };
  return { table: { shape: { ...shape, ...open, openLeft: false, openRight: false }, cells }, row: 0 };
}

test.each([
  ['a label', '项目编码', 'goes-on'],
  ['a text of its own', '人工造林', 'unknown'],
] as const)('a row is hardly two whose second half has no text beside %s', (_, beside, found) => {
  const [over, under] = [row([beside, '13073024P0088']), row(['', '84597972'])];
  expect(rowOverPages(over, under, 0, fullLines, 'closed')).toBe(found);
});

test.each([
  ['goes on where rows so divided have one', 0, 'goes-on'],
  ['may be one of its own where they often have none', 8, 'unknown'],
] as const)('a row without a label below one without a label that fills its page %s', (_, like, found) => {
  const habits = { ...fullLines, rowsWith: () => ({ like, all: 8 }) };
  const [over, under] = [row(['', '按办法拨付使用，专']), row(['', '款专用'])];
  expect(rowOverPages(over, under, 0, habits, 'closed')).toBe(found);
});

test('a row is cut that has the halves of a label on both sides, though there was room for a line more and another text begins so', () => {
  const habits = { ...fullLines, begins: () => true };
  const [over, under] = [row(['项目', '全县两个中心的运行']), row(['名称', '和日常维护保养经费'])];
  expect(rowOverPages(over, under, 20, habits, 'closed')).toBe('goes-on');
});

test.each([
  ['goes on, for both stop in the midst of a sentence', '专款专用。通过', '安全。覆盖全县', 'goes-on'],
  ['may be one of its own, for no sentence ends there', '专款专用，通过', '安全，覆盖全县', 'unknown'],
] as const)('a row below two texts that end with full lines %s', (_, one, other, found) => {
  const [over, under] = [row([one, other]), row(['政府购买服务', '十八个乡镇'])];
  expect(rowOverPages(over, under, 0, { ...fullLines, fullEnds: () => 1 }, 'closed')).toBe(found);
});

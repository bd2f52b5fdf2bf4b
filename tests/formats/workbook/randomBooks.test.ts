import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inline, makeXlsx, worksheet } from './makeXlsx.ts';
import { openBook, textsOf } from './openBook.ts';
import { writeBook } from './writeBook.ts';

const text = fc.oneof(
  fc.constantFrom('项目名称', '≥95%', '一、', '绩效\n指标', '125.7552', '<&>"\'', '𠮷', ' 前后 ', '_x000D_', 'TRUE'),
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '1', '，', ' ', '\n', '镇'), minLength: 1, maxLength: 20 }),
);
const cell = fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: fc.constant(null) });
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 });
const merge = fc.record({ row: fc.nat(8), column: fc.nat(6), rows: fc.nat(3), columns: fc.nat(3) });
const sheetOfAnything = fc.record({
  rows: grid,
  merges: fc.array(merge, { maxLength: 4 }),
  hidden: fc.array(fc.nat(8), { maxLength: 2 }),
});

const ranges = (merges: readonly { row: number; column: number; rows: number; columns: number }[]): XLSX.Range[] => {
  const taken = new Set<string>();
  return merges.flatMap(({ row, column, rows, columns }) => {
    const places = Array.from(
      { length: (rows + 1) * (columns + 1) },
      (_, index) => `${row + Math.floor(index / (columns + 1))} ${column + (index % (columns + 1))}`,
    );
    if (places.length === 1 || places.some((place) => taken.has(place))) return [];
    for (const place of places) taken.add(place);
    return [{ s: { r: row, c: column }, e: { r: row + rows, c: column + columns } }];
  });
};

test('the same sheet from three writers gives the same blocks, omissions and books', async () => {
  await fc.assert(
    fc.asyncProperty(sheetOfAnything, async ({ rows, merges, hidden }) => {
      const areas = ranges(merges);
      const settle = (sheet: XLSX.WorkSheet) => {
        sheet['!merges'] = areas;
        sheet['!rows'] = [];
        for (const row of hidden) sheet['!rows'][row] = { hidden: true, hpx: 20 };
      };
      const own = rows.map((row, at) => {
        const cells = row.map((value, column) =>
          value === null
            ? ''
            : inline(XLSX.utils.encode_cell({ r: at, c: column }), value.replaceAll('_x000D_', '_x005F_x000D_')),
        );
        return `<row r="${at + 1}"${hidden.includes(at) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
      });
      for (const row of new Set(hidden)) if (row >= rows.length) own[row] = `<row r="${row + 1}" hidden="1"/>`;
      const mergeCells =
        areas.length === 0
          ? ''
          : `<mergeCells>${areas.map((area) => `<mergeCell ref="${XLSX.utils.encode_range(area)}"/>`).join('')}</mergeCells>`;
      const byHand = await openBook(
        makeXlsx({ sheets: [{ name: '附件2', xml: worksheet(own.join(''), '', mergeCells) }] }),
      );
      // SheetJS writes no hidden rows into .xls.
      if (hidden.length === 0) expect(await openBook(writeBook(rows, 'biff8', settle))).toEqual(byHand);
      // SheetJS does not escape `_x000D_` in .xlsx, so that it stands for a break there.
      if (!rows.flat().some((value) => value?.includes('_x')))
        expect(await openBook(writeBook(rows, 'xlsx', settle))).toEqual(byHand);
    }),
    { numRuns: 60 },
  );
});

test('every text written is read at its own cell, seen or counted as not seen', async () => {
  await fc.assert(
    fc.asyncProperty(sheetOfAnything, async ({ rows, merges }) => {
      const areas = ranges(merges);
      const document = await openBook(writeBook(rows, 'biff8', (sheet) => Object.assign(sheet, { '!merges': areas })));
      const covered = (row: number, column: number) =>
        areas.some(
          ({ s, e }) => row >= s.r && row <= e.r && column >= s.c && column <= e.c && !(row === s.r && column === s.c),
        );
      const written = rows.flatMap((row, at) =>
        row.flatMap((value, column) =>
          value === null || value.trim() === '' || covered(at, column)
            ? []
            : [`${XLSX.utils.encode_cell({ r: at, c: column })} ${value}`],
        ),
      );
      expect(
        textsOf(document.blocks)
          .map(({ ref, text: read }) => `${ref.replace("'附件2'!", '')} ${read}`)
          .sort(),
      ).toEqual(written.sort());
    }),
    { numRuns: 60 },
  );
});

test('numbers come out of .xlsx and .xls as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.integer({ min: -99_999_999, max: 99_999_999 }),
          fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => cents / 100),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      async (numbers) => {
        for (const bookType of ['xlsx', 'biff8'] as const) {
          const document = await openBook(writeBook([numbers], bookType));
          expect(textsOf(document.blocks).map(({ text: read }) => Number(read))).toEqual(
            numbers.map((number) => number + 0),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

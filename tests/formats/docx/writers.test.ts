import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/block.ts';
import { readWord, refsOf } from './readWord.ts';
import { anyTable, type DescribedTable, expectedRows } from './tableDescription.ts';
import { goOn, p, restart, run, span, tbl, tc, tr, wordFile } from './wordFile.ts';

const gridsOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? [
          block.rows.map(({ cells }) =>
            cells.map(({ column, colSpan, rowSpan, text }) => ({ column, colSpan, rowSpan, text })),
          ),
        ]
      : [],
  );

/** As WPS writes it: every position of a merge has a cell, the lower ones with `w:vMerge` and no value. */
function byHand({ rows, cells }: DescribedTable): string {
  const written = Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((one, other) => one.column - other.column)
      .map((cell) => {
        const sideways = cell.colSpan > 1 ? span(cell.colSpan) : '';
        if (cell.row < row) return tc('', sideways + goOn);
        return tc(
          cell.lines.map((line) => p(line === '' ? '' : run(line))).join(''),
          sideways + (cell.rowSpan > 1 ? restart : ''),
        );
      }),
  );
  return tbl(...written.map((row) => tr(...row)));
}

const byLibrary = ({ rows, cells }: DescribedTable): Table =>
  new Table({
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          children: cells
            .filter((cell) => cell.row === row)
            .map(
              ({ lines, colSpan, rowSpan }) =>
                new TableCell({
                  ...{ columnSpan: colSpan, rowSpan },
                  children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
                }),
            ),
        }),
    ),
  });

const packed = async (tables: Table[]) => {
  const children = tables.flatMap((table) => [new Paragraph('题'), table]);
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
};

describe('tables written by unlike writers read as the same grid', () => {
  it('any table, written by hand', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const rows = expectedRows(table);
        expect(gridsOf(await readWord(wordFile(byHand(table))))).toEqual(rows.length > 0 ? [rows] : []);
      }),
      { numRuns: 300 },
    );
  });

  it('any table, written by a library', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 1, maxLength: 3 }), async (tables) => {
        const rows = tables.map(expectedRows).filter((grid) => grid.length > 0);
        expect(gridsOf(await readWord(await packed(tables.map(byLibrary))))).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('any table inside a cell of any table', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, anyTable, fc.nat(100), async (outer, inner, pick) => {
        const at = pick % outer.cells.length;
        const holder = outer.cells[at];
        const xml = byHand({
          ...outer,
          cells: outer.cells.map((cell, index) => (index === at ? { ...cell, lines: ['嵌套之处'] } : cell)),
        });
        const document = await readWord(wordFile(xml.replace(p(run('嵌套之处')), `${byHand(inner)}${p()}`)));
        const rows = expectedRows(inner);
        if (rows.length > 0) expect(gridsOf(document)).toContainEqual(rows);
        const others = outer.cells.filter((cell) => cell !== holder && cell.lines.join('').trim() !== '');
        const texts = gridsOf(document)
          .flat(2)
          .map(({ text }) => text)
          .filter((text) => text !== '');
        const inside = rows
          .flat()
          .map(({ text }) => text)
          .filter((text) => text !== '');
        expect(texts.sort()).toEqual([...inside, ...others.map(({ lines }) => lines.join('\n'))].sort());
        expect(new Set(refsOf(document)).size).toBe(refsOf(document).length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('files of other writers', () => {
  const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../forms/${name}`, import.meta.url)));

  it.each([
    'anhui-guichi-tangxi-2022',
    'hunan-nanyue-2018',
    'hunan-ningxiang-2021',
    'hunan-xiangtan-2023',
    'in-cell-breaks',
    'shanghai-jianguanwei-2026',
    'sichuan-daying-2023',
    'sichuan-matazhen-2023',
  ])('%s, and as LibreOffice saves it', async (name) => {
    const original = gridsOf(await readWord(fixture(`${name}.docx`)));
    expect(original.length).toBeGreaterThan(0);
    expect(gridsOf(await readWord(fixture(`${name}.libreoffice.docx`)))).toEqual(original);
  });
});

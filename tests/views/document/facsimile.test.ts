import { describe, expect, it } from 'vitest';
import type { DisclosedDocument } from '../../../src/model/site.ts';
import { cellPieces, facsimileRows, facsimileSigns } from '../../../src/views/document/facsimile.ts';
import { project } from '../../support/projectFixture.ts';

describe('the copy of a printed table', () => {
  it('lays cells out by printed column and leads each field home', () => {
    const rows: DisclosedDocument['tables'][number]['rows'] = [
      {
        cells: [
          { ref: 'L7 c1', column: 1, text: '项目名称', to: 'label' },
          { ref: 'L7 c3', column: 3, text: '修路', to: 'field', field: 'name' },
        ],
      },
      { gapAbove: true, cells: [{ ref: 'L9 c2', column: 2, text: '7个', to: 'field', field: 'indicators.3.target' }] },
    ];
    const [first, second] = facsimileRows(rows, project());
    expect(first?.cells.map((place) => place?.href ?? null)).toEqual([null, null, '/projects/p-2024-a/']);
    expect(second).toMatchObject({ number: 2, label: 9 });
    expect(second?.cells[1]?.href).toBe('/projects/p-2024-a/#i3');
  });

  it('shows blank lines of the source only in a table where they are the exception', () => {
    const cell = { ref: 'L1 c1', column: 1, text: '甲', to: 'label' as const };
    const shown = (breaks: number) =>
      facsimileRows(
        Array.from({ length: 8 }, (_, at) => ({ gapAbove: at < breaks, cells: [cell] })),
        undefined,
      ).filter(({ gapAbove }) => gapAbove).length;
    expect([shown(1), shown(2), shown(3), shown(8)]).toEqual([1, 2, 0, 0]);
  });

  it('gives a title alone in its row the width of the table, and the label of a blank row its own column', () => {
    const cell = (column: number, to: 'title' | 'label' | 'field') => ({ ref: 'L1 c1', column, text: '甲', to });
    const rows: DisclosedDocument['tables'][number]['rows'] = [
      { cells: [cell(1, 'title')] },
      { cells: [cell(1, 'label'), cell(2, 'label'), cell(4, 'field')] },
      { cells: [cell(1, 'label')] },
      { cells: [cell(4, 'field')] },
    ];
    const widths = facsimileRows(rows, undefined).map(({ cells }) => cells.map((place) => place?.columns ?? null));
    expect(widths).toEqual([[3], [1, 1, 1], [1, null, null], [null, null, 1]]);
  });

  it('leaves out a column that no row has a cell in, and keeps the printed column of the others', () => {
    const rows: DisclosedDocument['tables'][number]['rows'] = [
      { cells: [{ ref: 'L1 c2', column: 2, text: '项目名称', to: 'label' }] },
      { cells: [{ ref: 'L2 c5', column: 5, text: '修路', to: 'field', field: 'name' }] },
    ];
    const columns = facsimileRows(rows, undefined).map(({ cells }) => cells.map((place) => place?.cell.column));
    expect(columns).toEqual([
      [2, undefined],
      [undefined, 5],
    ]);
  });

  it('sets apart what converting left in a cell, and loses no character', () => {
    expect(cellPieces(' [bookmark: _Toc_4]防汛经费 ')).toEqual([
      { text: '[bookmark: _Toc_4]', mark: true },
      { text: '防汛经费', mark: false },
    ]);
    expect(cellPieces('[注]防汛')).toEqual([{ text: '[注]防汛', mark: false }]);
  });

  it('explains of the copies only what occurs in them', () => {
    const table = (text: string, mark?: 'joined') =>
      ({
        rows: [{ cells: [{ ref: 'L1 c1', column: 1, text, to: 'title', ...(mark && { mark }) }] }],
      }) as unknown as DisclosedDocument['tables'][number];
    expect(facsimileSigns([table('甲')])).toEqual({ breaks: false, conversion: false, marks: [] });
    expect(facsimileSigns([table('[bookmark: a]甲', 'joined')])).toEqual({
      breaks: false,
      conversion: true,
      marks: ['joined'],
    });
  });
});

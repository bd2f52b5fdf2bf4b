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
    expect(cellPieces('服务对象满\n意度指标')).toEqual([{ text: '服务对象满意度指标', mark: false }]);
    expect(cellPieces('[注]防汛')).toEqual([{ text: '[注]防汛', mark: false }]);
  });

  it('explains of the copies only what occurs in them', () => {
    const table = (text: string, mark?: 'joined') =>
      ({
        rows: [{ cells: [{ ref: 'L1 c1', column: 1, text, to: 'title', ...(mark && { mark }) }] }],
      }) as unknown as DisclosedDocument['tables'][number];
    expect(facsimileSigns([table('甲')])).toEqual({
      labels: false,
      unplaced: false,
      breaks: false,
      conversion: false,
      marks: [],
    });
    expect(facsimileSigns([table('[bookmark: a]甲', 'joined')])).toMatchObject({
      breaks: false,
      conversion: true,
      marks: ['joined'],
    });
    const of = (template: string | null, to: string) =>
      ({
        template,
        rows: [{ cells: [{ ref: 'L1 c1', column: 1, text: '甲', to }] }],
      }) as unknown as DisclosedDocument['tables'][number];
    expect(facsimileSigns([of('a', 'label'), of('a', 'unplaced')])).toMatchObject({ labels: true, unplaced: true });
    // All of a table that nobody read is unplaced: nothing is framed in it, and it has no label.
    expect(facsimileSigns([of(null, 'unplaced')])).toMatchObject({ labels: false, unplaced: false });
  });
});

describe('merged cells', () => {
  type Rows = DisclosedDocument['tables'][number]['rows'];
  const drawn = (rows: Rows) =>
    facsimileRows(rows, undefined).map(({ cells }) =>
      cells.map((place) => (place ? `${place.cell.text} ${place.columns}×${place.rows}` : '')),
    );
  const cell = (text: string, column: number, more: Partial<Rows[number]['cells'][number]> = {}) => ({
    ...{ ref: `t1 r1 c${column}`, column, text, to: 'label' as const },
    ...more,
  });

  it('are drawn over what they cover, and a cell after a merged one in its own column', () => {
    expect(
      drawn([
        { cells: [cell('名称', 1), cell('修路', 2, { colSpan: 3 })] },
        { cells: [cell('部门', 1), cell('甲', 2, { colSpan: 2 }), cell('乙', 3, { gridColumn: 4 })] },
        { cells: [cell('资金', 1, { rowSpan: 3 }), cell('总额', 2), cell('5', 3, { colSpan: 2 })] },
        { cells: [cell('其中', 2), cell('3', 3)] },
        { cells: [cell('其他', 2)] },
      ]),
    ).toEqual([
      ['名称 1×1', '修路 3×1'],
      ['部门 1×1', '甲 2×1', '乙 1×1'],
      ['资金 1×3', '总额 1×1', '5 2×1'],
      ['其中 1×1', '3 1×1', ''],
      ['其他 1×1', '', ''],
    ]);
  });

  it('never hide another cell: one that would reach into it ends before', () => {
    expect(
      drawn([
        { cells: [cell('甲', 1, { rowSpan: 9 }), cell('乙', 2, { colSpan: 5 }), cell('丙', 3)] },
        { cells: [cell('丁', 2)] },
        { cells: [cell('戊', 1), cell('己', 2)] },
      ]),
    ).toEqual([
      ['甲 1×2', '乙 1×1', '丙 1×1'],
      ['丁 1×1', ''],
      ['戊 1×1', '己 1×1', ''],
    ]);
  });
});

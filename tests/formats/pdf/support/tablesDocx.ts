import {
  type BorderStyle,
  Document,
  type IBorderOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { MeantTable } from './tableModel.ts';

export interface DocxStyle {
  border: (typeof BorderStyle)[keyof typeof BorderStyle];
  /** In eighths of a point. */
  borderSize: number;
  font: string;
  /** In half points. */
  size: number;
  landscape: boolean;
}

/** A Word document with tables, each under its number and on a page of its own where it would not fit. */
export async function tablesDocx(tables: readonly MeantTable[], style: DocxStyle): Promise<Uint8Array> {
  const border: IBorderOptions = { style: style.border, size: style.borderSize, color: '000000' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const run = (text: string) => new TextRun({ text, font: style.font, size: style.size });
  const children = tables.flatMap((table, index) => {
    const rows = Array.from({ length: table.rows }, (_, row) => {
      const cells: TableCell[] = [];
      for (let column = 0; column < table.columns; ) {
        const cell = table.cells.find(
          (one) =>
            one.row <= row && one.row + one.rowSpan > row && one.column <= column && one.column + one.colSpan > column,
        );
        if (!cell) throw new Error('a hole in the table');
        const merge =
          cell.rowSpan === 1 ? undefined : cell.row === row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
        cells.push(
          new TableCell({
            columnSpan: cell.colSpan,
            verticalMerge: merge,
            borders,
            width: { size: (13000 * cell.colSpan) / table.columns, type: WidthType.DXA },
            children: [new Paragraph({ children: [run(cell.row === row ? cell.text : '')] })],
          }),
        );
        column += cell.colSpan;
      }
      return new TableRow({ children: cells, cantSplit: true });
    });
    return [
      new Paragraph({ children: [run(`TABLE ${index + 1}`)], pageBreakBefore: index > 0 }),
      new Table({
        rows,
        columnWidths: new Array(table.columns).fill(Math.floor(13000 / table.columns)),
        width: { size: 13000, type: WidthType.DXA },
      }),
    ];
  });
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: { width: 16838, height: 23811, ...(style.landscape ? { orientation: 'landscape' as const } : {}) },
          },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cellLines } from '../describe/cellLines.ts';
import type { DescribedBlock, DescribedDocument, DescribedParagraph, DescribedTable } from '../describe/described.ts';

/** A document as the `docx` library writes Word files; a break inside a cell is a line break of one paragraph. */
export async function writeDocxLibrary({ blocks }: DescribedDocument): Promise<Uint8Array> {
  // A text ends with a paragraph: LibreOffice loses a table that stands last when it saves the file as .doc.
  const document = new Document({ sections: [{ children: [...blocks.flatMap(childrenOf), new Paragraph('')] }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Two tables in a row would be one table in Word: an empty paragraph parts them. */
function childrenOf(block: DescribedBlock, index: number, blocks: readonly DescribedBlock[]): (Paragraph | Table)[] {
  const apart = index > 0 && (block.kind === 'table' ? blocks[index - 1]?.kind === 'table' : block.gapAbove === true);
  return [...(apart ? [new Paragraph('')] : []), block.kind === 'table' ? tableOf(block) : paragraphOf(block)];
}

const ALIGNED = {
  title: AlignmentType.CENTER,
  year: AlignmentType.CENTER,
  currency: AlignmentType.RIGHT,
  text: AlignmentType.LEFT,
};

const paragraphOf = ({ text, set }: DescribedParagraph) =>
  new Paragraph({
    alignment: ALIGNED[set],
    children: text
      .split('\t')
      .map(
        (part, index) =>
          new TextRun({ size: set === 'title' ? 32 : 24, children: index > 0 ? [new Tab(), part] : [part] }),
      ),
  });

const PAGE_WIDTH = 9000;

function tableOf({ widths, rows }: DescribedTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((width) => Math.round((width * PAGE_WIDTH) / whole)),
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.colSpan ?? 1,
                rowSpan: cell.rowSpan ?? 1,
                verticalAlign: VerticalAlignTable.CENTER,
                children: [
                  new Paragraph({
                    alignment: AlignmentType.CENTER,
                    children: cellLines(cell).map((text, index) => new TextRun({ text, break: index > 0 ? 1 : 0 })),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

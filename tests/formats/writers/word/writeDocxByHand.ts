import { cellLines } from '../describe/cellLines.ts';
import type { DescribedBlock, DescribedDocument, DescribedParagraph, DescribedTable } from '../describe/described.ts';
import { type GridSlot, layGrid } from '../describe/layGrid.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { zipTexts } from '../zipTexts.ts';
import { scriptRuns } from './scriptRuns.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/**
 * A document as WPS writes Word files, in markup of our own: `w:gridSpan` and `w:vMerge` on a grid, a run a script, and inside a cell
 * now a line break, now a paragraph a line.
 */
export const writeDocxByHand = ({ blocks }: DescribedDocument): Uint8Array =>
  zipTexts({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    'docProps/app.xml': `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office_11.8.2.12085_F1E327BC-269C-435d-A152-05C5408002CA</Application></Properties>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:rPr><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr></w:style></w:styles>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${W}"><w:body>${blocks.map(blockMarkup).join('')}<w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  });

/** Two tables in a row would be one table in Word: an empty paragraph parts them. */
function blockMarkup(block: DescribedBlock, index: number, blocks: readonly DescribedBlock[]): string {
  if (block.kind === 'table') return `${blocks[index - 1]?.kind === 'table' ? '<w:p/>' : ''}${tableMarkup(block)}`;
  return `${block.gapAbove && index > 0 ? '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>' : ''}${paragraphOf(block)}`;
}

const ALIGNED = { title: 'center', year: 'center', currency: 'right', text: 'both' };

const paragraphOf = ({ text, set }: DescribedParagraph) =>
  paragraph(runs(text, set === 'title' ? 32 : 24), ALIGNED[set], '00A53C12');

const paragraph = (content: string, aligned: string, rsid: string) =>
  `<w:p w:rsidR="${rsid}" w:rsidRDefault="${rsid}"><w:pPr><w:jc w:val="${aligned}"/></w:pPr>${content}</w:p>`;

const runs = (text: string, size: number) =>
  scriptRuns(text)
    .map(({ text: part, latin }) => {
      const fonts = latin ? '<w:rFonts w:ascii="宋体" w:hAnsi="宋体"/>' : '<w:rFonts w:hint="eastAsia"/>';
      const content = part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeMarkup(part)}</w:t>`;
      return `<w:r><w:rPr>${fonts}<w:sz w:val="${size}"/></w:rPr>${content}</w:r>`;
    })
    .join('');

const PAGE_WIDTH = 8306;

function tableMarkup(table: DescribedTable): string {
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const widths = table.widths.map((width) => Math.round((width * PAGE_WIDTH) / whole));
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:color="auto" w:sz="4" w:space="0"/>`)
    .join('');
  const rows = layGrid(table).map(
    (slots) =>
      `<w:tr><w:trPr><w:trHeight w:val="400" w:hRule="atLeast"/><w:jc w:val="center"/></w:trPr>${slots
        .map((slot, column) => (startsHere(slot, column) ? cellMarkup(slot, widths) : ''))
        .join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${PAGE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A `w:tc` stands for a cell that begins in the row and for the part of one that reaches down into it. */
const startsHere = ({ part, column }: GridSlot, at: number) => part !== 'right' && column === at;

function cellMarkup({ cell, part, row, column }: GridSlot, widths: readonly number[]): string {
  const span = cell.colSpan ?? 1;
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const merge =
    (cell.rowSpan ?? 1) > 1 ? (part === 'own' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge w:val="continue"/>') : '';
  const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>`;
  return `<w:tc>${properties}${part === 'own' ? cellParagraphs(cellLines(cell), (row + column) % 2 === 0) : paragraph('', 'center', '00B21E40')}</w:tc>`;
}

function cellParagraphs(lines: readonly string[], severalParagraphs: boolean): string {
  const texts = lines.map((line) => runs(line, 21));
  if (severalParagraphs) return texts.map((text) => paragraph(text, 'center', '00B21E40')).join('');
  return paragraph(texts.join('<w:r><w:br/></w:r>'), 'center', '00B21E40');
}

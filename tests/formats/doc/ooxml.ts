import { strToU8, zipSync } from 'fflate';
import type { DescribedBlock, DescribedParagraph, DescribedRun, DescribedTable } from './described.ts';
import { rowParts } from './described.ts';

/** A .docx of a described document, to be given to another program that writes .doc. */
export function writeOoxml(blocks: readonly DescribedBlock[]): Uint8Array {
  const body = blocks.map((block) => ('table' in block ? table(block.table) : paragraph(block.paragraph))).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:body></w:document>`,
    ),
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const REVISION = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"';

const paragraph = (runs: DescribedParagraph) => `<w:p>${runs.map(run).join('')}</w:p>`;

function run({ text, kind }: DescribedRun): string {
  const tag = kind === 'deleted' ? 'w:delText' : 'w:t';
  const parts = text.split('\n').map((part) => `<${tag} xml:space="preserve">${escaped(part)}</${tag}>`);
  const body = `<w:r>${kind === 'hidden' ? '<w:rPr><w:vanish/></w:rPr>' : ''}${parts.join('<w:br/>')}</w:r>`;
  if (kind === 'deleted') return `<w:del ${REVISION}>${body}</w:del>`;
  if (kind === 'inserted') return `<w:ins ${REVISION}>${body}</w:ins>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = '<w:r><w:instrText xml:space="preserve"> HYPERLINK "http://example.org/" </w:instrText></w:r>';
  return kind === 'field' ? `${field('begin')}${instruction}${field('separate')}${body}${field('end')}` : body;
}

function table({ widths, rows, cells }: DescribedTable): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rowParts({ widths, rows, cells }).map((parts) => {
    const row = parts.map(({ cell, isFirst }) => {
      const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((one, other) => one + other, 0);
      const merge = cell.rowSpan === 1 ? '' : isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const span = cell.colSpan === 1 ? '' : `<w:gridSpan w:val="${cell.colSpan}"/>`;
      const paragraphs = isFirst ? cell.paragraphs.map(paragraph) : ['<w:p/>'];
      const last = paragraphs.pop() ?? '';
      const nested = isFirst && cell.nested ? table(cell.nested) : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}</w:tcPr>${paragraphs.join('')}${nested}${last}</w:tc>`;
    });
    return `<w:tr>${row.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

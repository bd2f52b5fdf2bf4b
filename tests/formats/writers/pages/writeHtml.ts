import { cellLines } from '../describe/cellLines.ts';
import type {
  DescribedBlock,
  DescribedCell,
  DescribedDocument,
  DescribedParagraph,
  DescribedTable,
} from '../describe/described.ts';
import { layGrid } from '../describe/layGrid.ts';
import { escapeMarkup } from '../escapeMarkup.ts';

const STYLE = `
@page { size: A4; margin: 20mm 16mm; }
body { font: 10.5pt 'Noto Serif CJK SC', 'Noto Sans CJK SC', SimSun, serif; }
p { margin: 3pt 0; white-space: pre-wrap; tab-size: 60; }
p.title { font-size: 15pt; text-align: center; }
p.year { text-align: center; }
p.currency { text-align: right; }
p.gap { margin-top: 16pt; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 8pt; }
td { border: 0.75pt solid #000; padding: 2pt 4pt; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
`;

/** A document as a clean web page in UTF-8: `rowspan`, `colspan`, `<br>` for a break, borders by a style sheet. */
export function writeHtml(document: DescribedDocument): Uint8Array {
  return new TextEncoder().encode(htmlPage(document));
}

/** The same page as text, for printing it. */
export const htmlPage = ({ name, blocks }: DescribedDocument): string =>
  `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(name)}</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(blockMarkup).join('\n')}
</body>
</html>
`;

const blockMarkup = (block: DescribedBlock) => (block.kind === 'table' ? tableMarkup(block) : paragraphMarkup(block));

const paragraphMarkup = ({ text, set, gapAbove }: DescribedParagraph) =>
  `<p class="${set}${gapAbove ? ' gap' : ''}">${escapeMarkup(text)}</p>`;

function tableMarkup(table: DescribedTable): string {
  layGrid(table);
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width: ${((width / whole) * 100).toFixed(2)}%">`);
  const rows = table.rows.map((cells) => `<tr>${cells.map(cellMarkup).join('')}</tr>`);
  return `<table>\n<colgroup>${columns.join('')}</colgroup>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function cellMarkup(cell: DescribedCell): string {
  const span = (name: string, count = 1) => (count > 1 ? ` ${name}="${count}"` : '');
  // A browser shows several spaces as one.
  const lines = cellLines(cell).map((line) => escapeMarkup(line).replaceAll('  ', '&nbsp; '));
  const text = lines.join('<br>');
  return `<td${span('colspan', cell.colSpan)}${span('rowspan', cell.rowSpan)}>${text}</td>`;
}

import { cellLines } from '../describe/cellLines.ts';
import type {
  DescribedBlock,
  DescribedCell,
  DescribedDocument,
  DescribedParagraph,
  DescribedTable,
} from '../describe/described.ts';
import { layGrid } from '../describe/layGrid.ts';
import { encodeGbk } from '../encodeGbk.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { scriptRuns } from '../word/scriptRuns.ts';

/**
 * A document as Word saves it as “filtered web page” on a Chinese machine: GBK named gb2312, attributes without quotes, tags broken
 * over lines, a span a run, a paragraph in every cell, `&nbsp;` in blank ones, and below a merged table a row of height 0 that holds
 * the widths of its columns.
 */
export function writeHtmlWord({ blocks }: DescribedDocument): Uint8Array {
  const page = `<html>

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=Generator content="Microsoft Word 15 (filtered)">
<style>
<!--
 /* Font Definitions */
 @font-face
	{font-family:宋体;
	panose-1:2 1 6 0 3 1 1 1 1 1;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0cm;
	text-align:justify;
	text-justify:inter-ideograph;
	font-size:10.5pt;
	font-family:"Calibri","sans-serif";}
@page WordSection1
	{size:595.3pt 841.9pt;
	margin:72.0pt 90.0pt 72.0pt 90.0pt;}
div.WordSection1
	{page:WordSection1;}
-->
</style>

</head>

<body lang=ZH-CN style='text-justify-trim:punctuation'>

<div class=WordSection1 style='layout-grid:15.6pt'>

${blocks.map(blockMarkup).join('\n\n')}

</div>

</body>

</html>
`;
  return encodeGbk(page.replaceAll('\n', '\r\n'), (character) => `&#${character.codePointAt(0)};`);
}

const EMPTY = '<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>\n\n';

/** Two tables in a row would be one table in Word: an empty paragraph parts them. */
function blockMarkup(block: DescribedBlock, index: number, blocks: readonly DescribedBlock[]): string {
  if (block.kind === 'paragraph') return paragraphMarkup(block);
  return `${blocks[index - 1]?.kind === 'table' ? EMPTY : ''}${tableMarkup(block)}`;
}

const ALIGNED = {
  title: " align=center style='text-align:center'",
  year: " align=center style='text-align:center'",
  currency: " align=right style='text-align:right'",
  text: '',
};

function paragraphMarkup({ text, set, gapAbove }: DescribedParagraph): string {
  const runs = runsMarkup(text, set === 'title' ? '18.0pt' : '12.0pt');
  return `${gapAbove ? EMPTY : ''}<p class=MsoNormal${ALIGNED[set]}>${set === 'title' ? `<b>${runs}</b>` : runs}</p>`;
}

function runsMarkup(text: string, size: string): string {
  if (text === '') return `<span lang=EN-US\nstyle='font-size:${size};font-family:宋体'>&nbsp;</span>`;
  return scriptRuns(text)
    .map((run) => {
      const shown = escapeMarkup(run.text).replaceAll('\t', '&nbsp;&nbsp;&nbsp; ').replaceAll('  ', '&nbsp; ');
      return `<span${run.latin ? ' lang=EN-US' : ''}\nstyle='font-size:${size};font-family:宋体'>${shown}</span>`;
    })
    .join('');
}

function tableMarkup(table: DescribedTable): string {
  const { columns, widths, rows } = table;
  const points = widths.map((width) => (width * 420) / widths.reduce((sum, one) => sum + one, 0));
  const merged = rows.some((cells) => cells.length < columns);
  const foot = `\n <tr height=0>\n${points.map((width) => `  <td width=${Math.round((width * 4) / 3)} style='border:none'></td>`).join('\n')}\n </tr>`;
  const width = (from: number, span = 1) =>
    Math.round((points.slice(from, from + span).reduce((a, b) => a + b, 0) * 4) / 3);
  const body = layGrid(table).map((slots) => {
    const own = slots.filter(({ part }) => part === 'own');
    const cells = own.map(({ cell, column }) => cellMarkup(cell, column, width(column, cell.colSpan)));
    return ` <tr style='height:20.0pt'>\n${cells.join('\n')}\n </tr>`;
  });
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width=560
 style='width:420.0pt;border-collapse:collapse;border:none'>
${body.join('\n')}${merged ? foot : ''}
</table>`;
}

/** Every other broken cell has `<br>`, the others a paragraph a line. */
function cellMarkup(cell: DescribedCell, index: number, width: number): string {
  const span = (name: string, count = 1) => (count > 1 ? ` ${name}=${count}` : '');
  const lines = cellLines(cell).map((line) => runsMarkup(line, '10.5pt'));
  const paragraphs = index % 2 === 0 ? lines : [lines.join('<span lang=EN-US><br>\n</span>')];
  return `  <td width=${width}${span('colspan', cell.colSpan)}${span('rowspan', cell.rowSpan)} style='border:solid windowtext 1.0pt;
  padding:0cm 5.4pt 0cm 5.4pt;height:20.0pt'>
${paragraphs.map((runs) => `  <p class=MsoNormal align=center style='text-align:center'>${runs}</p>`).join('\n')}
  </td>`;
}

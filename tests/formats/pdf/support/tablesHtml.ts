import type { MeantCell, MeantTable } from './tableModel.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A page with tables for a browser to print, each under its number. */
export function tablesHtml(tables: readonly MeantTable[], styles: readonly string[], page = ''): string {
  const parts = tables.map((table, index) => {
    const rows = Array.from({ length: table.rows }, (_, row) => rowHtml(table, row)).join('');
    const style = styles[index % styles.length];
    return `<div class="one s${index % styles.length}"><style>${`${style}`.replaceAll('NAME', `s${index % styles.length}`)}</style><p>TABLE ${index + 1}</p><table>${rows}</table></div>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>@page { ${page} } body { font: 10pt 'Noto Sans CJK SC'; margin: 0 } .one { break-inside: avoid } table { width: 100% } td { word-break: break-all; min-width: 2em; height: 1.2em }</style>${parts.join('')}</html>`;
}

function rowHtml(table: MeantTable, row: number): string {
  const cells = table.cells.filter((cell) => cell.row === row).map(cellHtml);
  return `<tr>${cells.join('')}</tr>`;
}

const cellHtml = ({ rowSpan, colSpan, text }: MeantCell): string =>
  `<td rowspan="${rowSpan}" colspan="${colSpan}">${escaped(text)}</td>`;

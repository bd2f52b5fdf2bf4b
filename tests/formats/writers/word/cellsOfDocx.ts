import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { PlainCell } from '../plainCell.ts';

/** The cells of the tables of a Word file, read plainly: for looking at what the writers wrote. */
export function cellsOfDocx(bytes: Uint8Array): PlainCell[][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName('w:tbl')].map(cellsOfTable);
}

function cellsOfTable(table: Element): PlainCell[] {
  const cells: PlainCell[] = [];
  const open = new Map<number, PlainCell>();
  for (const [row, line] of [...table.getElementsByTagName('w:tr')].entries()) {
    let column = 0;
    for (const cell of line.getElementsByTagName('w:tc')) {
      const colSpan = Number(cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val') ?? 1);
      const merge = cell.getElementsByTagName('w:vMerge')[0];
      const above = open.get(column);
      if (merge && merge.getAttribute('w:val') !== 'restart' && above) above.rowSpan += 1;
      else {
        const begun = { row, column, rowSpan: 1, colSpan, text: textOf(cell) };
        cells.push(begun);
        open.set(column, begun);
      }
      column += colSpan;
    }
  }
  return cells;
}

const textOf = (cell: Element) => [...cell.getElementsByTagName('w:p')].map(lineOf).join('\n');

function lineOf(node: Node): string {
  if (node.nodeName === 'w:br') return '\n';
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  return [...node.childNodes].map(lineOf).join('');
}

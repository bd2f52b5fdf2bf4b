import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PlainCell } from '../plainCell.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** The cells of the tables of a web page, read plainly; rows of height 0, which nobody sees, are left out. */
export const cellsOfHtml = (html: string): PlainCell[][] => all(parse(html), 'table').map(cellsOfTable);

function cellsOfTable(table: Node): PlainCell[] {
  const taken = new Set<string>();
  return all(table, 'tr')
    .filter((line) => attribute(line, 'height') !== '0')
    .flatMap((line, row) => {
      let column = 0;
      return all(line, 'td').map((cell) => {
        while (taken.has(`${row} ${column}`)) column += 1;
        const begun = {
          row,
          column,
          rowSpan: Number(attribute(cell, 'rowspan') ?? 1),
          colSpan: Number(attribute(cell, 'colspan') ?? 1),
          text: shown(cell),
        };
        for (let down = 0; down < begun.rowSpan; down += 1) {
          for (let right = 0; right < begun.colSpan; right += 1) taken.add(`${row + down} ${column + right}`);
        }
        return begun;
      });
    });
}

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

const all = (node: Node, name: string): Node[] =>
  childrenOf(node).flatMap((child) => (child.nodeName === name ? [child] : all(child, name)));

const attribute = (node: Node, name: string) =>
  'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;

/** Paragraphs and `<br>` end lines; white space around them is the page's own, and a lone `&nbsp;` is a blank cell. */
function shown(cell: Node): string {
  const paragraphs = all(cell, 'p');
  const lines = paragraphs.length > 0 ? paragraphs.map(textOf) : [textOf(cell)];
  return lines.join('\n').replaceAll('\u00a0', ' ').replace(/^ $/, '');
}

function textOf(node: Node): string {
  if (node.nodeName === 'br') return '\u2028';
  if ('value' in node) return node.value.replaceAll(/[\t\r\n ]+/g, ' ');
  return childrenOf(node)
    .map(textOf)
    .join('')
    .replaceAll(/\u2028 ?/g, node.nodeName === 'p' || node.nodeName === 'td' ? '\n' : '\u2028');
}

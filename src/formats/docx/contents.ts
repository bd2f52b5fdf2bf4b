import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { childOf, childrenOf } from './wordXml.ts';

/** What never prints: properties, deleted and moved-away text, field codes, the reading above ruby text. */
export const unprinted: ReadonlySet<string> = new Set([
  ...['w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr', 'w:sectPr'],
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:rubyPr', 'w:smartTagPr'],
]);

/** Extensions that Word understands, by the prefixes that every writer uses for them. */
const understood = /^(?:w1\d\w*|wp\w*|w|r|a\d*|v|o|m|c\w*|am3d|aink|oel|xr?\d*|dgm)$/;

/** The branch of alternative content that Word shows: the first choice it understands, else the fallback; never both. */
export function chosenBranch(alternatives: XmlElement): XmlNode[] {
  const choice = childrenOf(alternatives, 'mc:Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((prefix) => understood.test(prefix)),
  );
  return (choice ?? childOf(alternatives, 'mc:Fallback'))?.children ?? [];
}

/**
 * The elements of some names in a container, in reading order, out of whatever wraps them: content controls, smart tags, custom
 * XML, insertions, hyperlinks, and what is not known. An unknown wrapper hides nothing.
 */
export function contents(children: readonly XmlNode[], wanted: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  collect(children, wanted, found);
  return found;
}

function collect(children: readonly XmlNode[], wanted: ReadonlySet<string>, found: XmlElement[]): void {
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (wanted.has(child.name)) found.push(child);
    else if (child.name === 'mc:AlternateContent') collect(chosenBranch(child), wanted, found);
    else if (!unprinted.has(child.name)) collect(child.children, wanted, found);
  }
}

const blocks: ReadonlySet<string> = new Set(['w:p', 'w:tbl']);
const rows: ReadonlySet<string> = new Set(['w:tr']);
const cells: ReadonlySet<string> = new Set(['w:tc']);
const textBoxes: ReadonlySet<string> = new Set(['w:txbxContent']);

/** A table, or a paragraph with those before it whose end was deleted under change tracking: they are printed as one. */
export interface WordBlock {
  element: XmlElement;
  joined: XmlElement[];
}

export function blocksIn(children: readonly XmlNode[]): WordBlock[] {
  const list: WordBlock[] = [];
  let joined: XmlElement[] = [];
  const found = contents(children, blocks);
  for (const [index, element] of found.entries()) {
    if (element.name === 'w:p' && isEndDeleted(element) && found[index + 1]?.name === 'w:p') joined.push(element);
    else {
      list.push({ element, joined });
      joined = [];
    }
  }
  return list;
}

/** The paragraph mark is deleted or moved away. */
export function isEndDeleted(paragraph: XmlElement): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return mark !== undefined && (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) !== undefined;
}

export const rowsIn = (table: XmlElement): XmlElement[] =>
  contents(table.children, rows).filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined);

export const cellsIn = (row: XmlElement): XmlElement[] =>
  contents(row.children, cells).filter((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined);

/** The text boxes of a drawing, outermost only; what is in them comes when they are read. */
export const textBoxesIn = (drawing: XmlElement): XmlElement[] => contents(drawing.children, textBoxes);

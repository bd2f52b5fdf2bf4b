import { characterCount, type Tally } from '../../model/block.ts';
import { partOf } from '../../model/sourceRef.ts';
import { drawnByField } from '../word/drawnFields.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { chosenBranch, isEndDeleted } from './contents.ts';
import { drawnBy } from './fields.ts';
import type { ListLabels } from './listLabels.ts';
import { mathParts } from './mathParts.ts';
import type { Story } from './stories.ts';

/** A number of non-blank cells and paragraphs with their characters. */
interface Weight {
  cells: number;
  characters: number;
}

/** What a paragraph, a cell or a table weighs: its own text, and what lies in it apart (text boxes, nested tables). */
interface Count {
  own: number;
  inside: Weight;
}

/**
 * The plain count of a document: every character that its XML holds for print, seen or hidden, without grids, merges, styles or the
 * text that the reader makes. A cell is a `w:tc` with text of its own.
 */
export function countWord(stories: readonly Story[], labels: ListLabels): Tally[] {
  const tallies = new Map<string, Weight>();
  for (const { element, prefix } of stories) {
    let paragraphs = 0;
    let tables = 0;
    eachBlock(element.children, (block, count) => {
      const isTable = block.name === 'w:tbl';
      if (isTable) tables += 1;
      else paragraphs += 1;
      const part = partOf(`${prefix}${isTable ? `t${tables} r1 c1` : `L${paragraphs}`}`);
      const weight = tallies.get(part) ?? { cells: 0, characters: 0 };
      tallies.set(part, add(weight, count.inside, { cells: count.own > 0 ? 1 : 0, characters: count.own }));
    });
  }
  return [...tallies].filter(([, { characters }]) => characters > 0).map(([part, weight]) => ({ part, ...weight }));

  /** Paragraphs and tables wherever they lie; a paragraph whose end is deleted counts with the next. */
  function eachBlock(children: readonly XmlNode[], take: (block: XmlElement, count: Count) => void): void {
    const found = blocksAt(children, []);
    let carried: Count = { own: 0, inside: nothing };
    for (const [index, block] of found.entries()) {
      const count = block.name === 'w:tbl' ? countTable(block) : countParagraph(block);
      const goesOn = block.name === 'w:p' && found[index + 1]?.name === 'w:p' && isEndDeleted(block);
      const sum = { own: carried.own + count.own, inside: add(carried.inside, count.inside) };
      carried = goesOn ? sum : { own: 0, inside: nothing };
      if (!goesOn) take(block, sum);
    }
  }

  function weighBlocks(children: readonly XmlNode[]): Weight {
    let weight = nothing;
    eachBlock(children, (_, { own, inside }) => {
      weight = add(weight, inside, { cells: own > 0 ? 1 : 0, characters: own });
    });
    return weight;
  }

  function countTable(table: XmlElement): Count {
    let inside = nothing;
    for (const row of named('w:tr', table.children, [])) {
      const counts = named('w:tc', row.children, []).map(countCell);
      const speaks = counts.some(({ own, nested }) => nested === 0 && own > 0);
      for (const { own, nested, paragraphs, inner } of counts) {
        // A cell that only wraps a table is a page's layout: its paragraphs stand for themselves.
        const cells = nested > 0 && !speaks ? paragraphs : own > 0 ? 1 : 0;
        inside = add(inside, inner, { cells, characters: own });
      }
    }
    return { own: 0, inside };
  }

  function countCell(cell: XmlElement) {
    let [own, nested, paragraphs] = [0, 0, 0];
    let inner = nothing;
    eachBlock(cell.children, (block, count) => {
      own += count.own;
      if (count.own > 0) paragraphs += 1;
      if (block.name === 'w:tbl') nested += count.inside.cells;
      inner = add(inner, count.inside);
    });
    return { own, nested, paragraphs, inner };
  }

  function countParagraph(paragraph: XmlElement): Count {
    let own = characterCount(labels.get(paragraph) ?? '');
    let inside = nothing;
    const fields: { before: number; result: number | null; drawn: string; code: string }[] = [];
    const visit = (children: readonly XmlNode[]): void => {
      for (const child of children) {
        if (typeof child === 'string') continue;
        const { name, attributes } = child;
        if (name === 'w:t' || name === 'm:t') own += characterCount(child.children.join('').replaceAll('\u00ad', ''));
        else if (name === 'w:sym') own += attributes['w:char'] === undefined ? 0 : 1;
        else if (name === 'w:noBreakHyphen') own += 1;
        else if (name === 'w:txbxContent') inside = add(inside, weighBlocks(child.children));
        else if (name === 'mc:AlternateContent') visit(chosenBranch(child));
        else if (name === 'w:fldChar') {
          const kind = attributes['w:fldCharType'];
          const field = fields.at(-1);
          if (kind === 'begin') fields.push({ before: own, result: null, drawn: drawnBy(child), code: '' });
          else if (field && field.result === null) {
            own = field.before;
            field.result = own;
          }
          if (kind === 'end' && field) {
            const circled = drawnByField(field.code.trim());
            own += characterCount(circled ?? (own === field.result ? field.drawn : ''));
            fields.pop();
          }
        } else if (name === 'w:instrText') {
          const field = fields.at(-1);
          if (field) field.code += child.children.join('');
        } else if (!silent.has(name)) {
          const parts = mathParts(child);
          if (!parts) visit(child.children);
          for (const part of parts ?? []) {
            if ('sign' in part) own += characterCount(part.sign);
            else visit([part.element]);
          }
        }
      }
    };
    visit(paragraph.children);
    return { own, inside };
  }
}

const nothing: Weight = { cells: 0, characters: 0 };

const add = (...weights: readonly Weight[]): Weight => ({
  cells: weights.reduce((sum, { cells }) => sum + cells, 0),
  characters: weights.reduce((sum, { characters }) => sum + characters, 0),
});

/** Deleted and moved-away text, readings above ruby text, codes of fields: none of it prints. */
const silent: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:pPr', 'w:rPr', 'w:sdtPr'],
]);

function blocksAt(children: readonly XmlNode[], found: XmlElement[]): XmlElement[] {
  for (const child of children) {
    if (typeof child === 'string' || silent.has(child.name)) continue;
    if (child.name === 'w:p' || child.name === 'w:tbl') found.push(child);
    else blocksAt(child.name === 'mc:AlternateContent' ? chosenBranch(child) : child.children, found);
  }
  return found;
}

/** Rows of a table or cells of a row, those deleted under change tracking left out. */
function named(name: 'w:tr' | 'w:tc', children: readonly XmlNode[], found: XmlElement[]): XmlElement[] {
  for (const child of children) {
    if (typeof child === 'string' || silent.has(child.name)) continue;
    if (child.name !== name)
      named(name, child.name === 'mc:AlternateContent' ? chosenBranch(child) : child.children, found);
    else if (!isDeleted(child)) found.push(child);
  }
  return found;
}

const isDeleted = ({ children }: XmlElement): boolean =>
  children.some(
    (properties) =>
      typeof properties !== 'string' &&
      ((properties.name === 'w:trPr' && holds(properties, 'w:del')) ||
        (properties.name === 'w:tcPr' && holds(properties, 'w:cellDel'))),
  );

const holds = ({ children }: XmlElement, name: string): boolean =>
  children.some((child) => typeof child !== 'string' && child.name === name);

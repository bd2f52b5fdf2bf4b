import { characterCount, type Tally } from '../../model/block.ts';
import { isBlock, isGone, isNeverShown, keepsSpace } from './displayed.ts';
import { elementsIn, isElement, lookOf } from './element.ts';
import { hiddenText } from './hiddenText.ts';
import { ownText } from './ownText.ts';
import type { PageElement, PageNode } from './parsePage.ts';
import { HIDDEN_OUTSIDE_TABLES } from './readFlow.ts';
import { cellsOf } from './tableRows.ts';

/**
 * What a page holds, part by part, hidden text included: paragraphs outside tables and the tables that stand in none. Knows
 * nothing of grids: a cell is a `td`, its text what stands between its tags.
 * @param holders elements with a table inside that shows text
 */
export function countPage(root: PageElement, holders: ReadonlySet<PageElement>): Tally[] {
  const tallies = new Map<string, Tally & { cells: number }>();
  let paragraphs = 0;
  let tables = 0;
  countFlow(root, null);
  return [...tallies.values()];

  function add(part: string, cells: number, characters: number): void {
    if (characters === 0) return;
    const tally = tallies.get(part) ?? { part, cells: 0, characters: 0 };
    tally.cells += cells;
    tally.characters += characters;
    tallies.set(part, tally);
  }

  /** @param table the part of the outermost table around; null outside tables */
  function countFlow(flow: PageElement, table: string | null): void {
    let line = 0;
    let paragraph = 0;
    inside(flow, false);
    endParagraph();

    function walk(nodes: readonly PageNode[], keep: boolean, unseen: boolean): void {
      for (const node of nodes) {
        if (node.nodeName === '#text' && 'value' in node) countText(node.value, keep, unseen);
        else if (isElement(node) && !isNeverShown(node)) visit(node, keep);
      }
    }

    function visit(node: PageElement, keep: boolean): void {
      if (isGone(node)) {
        add(table ?? HIDDEN_OUTSIDE_TABLES, 1, characterCount(hiddenText(node)));
      } else if (node.tagName === 'br') {
        endLine();
      } else {
        const edge = isBlock(node) || node.tagName === 'hr' || node.tagName === 'table';
        if (edge) endParagraph();
        if (node.tagName !== 'table') inside(node, keep);
        else {
          if (table === null) tables += 1;
          countTable(node, table);
        }
        if (edge) endParagraph();
      }
    }

    function inside(node: PageElement, keep: boolean): void {
      const { unseen, after } = lookOf(node);
      countText(ownText(node), keep, unseen);
      walk(node.childNodes, keepsSpace(node) ?? keep, unseen);
      countText(after, keep, false);
    }

    function countText(text: string, keep: boolean, unseen: boolean): void {
      if (unseen) {
        add(table ?? HIDDEN_OUTSIDE_TABLES, 1, characterCount(text));
        return;
      }
      for (const [index, piece] of (keep ? text.split('\n') : [text]).entries()) {
        if (index > 0) endLine();
        line += characterCount(piece);
      }
    }

    function endLine(): void {
      if (line === 0) endParagraph();
      paragraph += line;
      line = 0;
    }

    function endParagraph(): void {
      const characters = paragraph + line;
      line = 0;
      paragraph = 0;
      if (characters === 0) return;
      if (table === null) paragraphs += 1;
      add(table ?? `L${paragraphs}`, 1, characters);
    }
  }

  function countTable(element: PageElement, outer: string | null): void {
    const table = outer ?? `t${tables}`;
    for (const child of elementsIn(element)) {
      if (child.tagName !== 'caption') continue;
      if (isGone(child)) add(outer ?? HIDDEN_OUTSIDE_TABLES, 1, characterCount(hiddenText(child)));
      else countFlow(child, outer);
    }
    for (const rows of elementsIn(element)) {
      for (const row of elementsIn(rows)) {
        for (const cell of cellsOf(row)) {
          if (holders.has(cell)) countFlow(cell, table);
          else add(table, 1, characterCount([rows, row, cell].some(isGone) ? hiddenText(cell) : shownAndHidden(cell)));
        }
      }
    }
  }
}

/** All text between the tags of a cell, with what browsers write for its fields and items. */
function shownAndHidden(element: PageElement): string {
  let text = ownText(element);
  for (const node of element.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if (isElement(node)) text += isGone(node) ? hiddenText(node) : isNeverShown(node) ? '' : shownAndHidden(node);
  }
  return text + lookOf(element).after;
}

import type { Block, Paragraph } from '../../model/block.ts';
import { nestedRef, paragraphRef } from '../../model/sourceRef.ts';
import { isBlock, isGone, isNeverShown, keepsSpace } from './displayed.ts';
import { attributeOf, isElement, lookOf, styleOf } from './element.ts';
import { hiddenText } from './hiddenText.ts';
import { noteDeleted } from './noteDeleted.ts';
import type { OpenPage, Place } from './openPage.ts';
import { ownText } from './ownText.ts';
import type { PageElement, PageNode } from './parsePage.ts';
import { refuseTurned } from './refuseTurned.ts';
import { type ShownText, shownText } from './shownText.ts';
import { TextLines } from './textLines.ts';

/** Reads a table met in a flow: given from outside, as a table reads its cells as flows again. */
export type ReadTable = (table: PageElement, place: Place, gapAbove: boolean, page: OpenPage) => Block[];

/** The part that hidden text outside tables is counted under: it belongs to no paragraph. */
export const HIDDEN_OUTSIDE_TABLES = 'L0';

/**
 * The content of an element, a page or a cell around other tables → its paragraphs and tables in reading order. A block of the
 * page ends a paragraph, a blank line too; `<br>` is a line break inside it.
 */
export function readFlow(element: PageElement, place: Place, page: OpenPage, readTable: ReadTable): Block[] {
  const blocks: Block[] = [];
  const lines = new TextLines();
  let gapAbove = false;
  let role: Paragraph['role'] = 'body';
  inside(element, false);
  endParagraphs();
  return blocks;

  function walk(nodes: readonly PageNode[], keep: boolean): void {
    for (const node of nodes) {
      const shown = shownText(node);
      if (shown) show(shown, keep);
      else if (isElement(node) && !isNeverShown(node)) visit(node, keep);
      else if (node.nodeName === 'iframe') noteFrame(node as PageElement);
    }
  }

  function show({ text, look }: ShownText, keep: boolean): void {
    if (look.unseen) {
      page.omissions.add(place.within ?? HIDDEN_OUTSIDE_TABLES, text, 1);
      if (look.struck) noteDeleted(text, place.within, page);
      return;
    }
    if (look.turned && text.trim() !== '') refuseTurned(page.file, place.within);
    lines.add(text, keep, look.level);
  }

  function inside(node: PageElement, keep: boolean): void {
    const look = lookOf(node);
    show({ text: ownText(node), look }, keep);
    walk(node.childNodes, keepsSpace(node) ?? keep);
    lines.add(look.after, keep, look.level);
  }

  function visit(node: PageElement, keep: boolean): void {
    if (isGone(node)) {
      omitHidden(node, place, page);
    } else if (node.tagName === 'br') {
      lines.break();
    } else if (node.tagName === 'hr') {
      endParagraphs();
      gapAbove = true;
    } else if (node.tagName === 'table') {
      endParagraphs();
      place.tables += 1;
      const read = readTable(node, place, gapAbove, page);
      if (read.length > 0) gapAbove = false;
      for (const block of read) blocks.push(block);
    } else {
      const outerRole = role;
      const edge = isBlock(node);
      if (edge) endParagraphs();
      if (/^(foot|end)note-list$/.test(styleOf(node, 'mso-element') ?? '')) role = 'footnote';
      inside(node, keep);
      if (edge) endParagraphs();
      role = outerRole;
    }
  }

  function endParagraphs(): void {
    let text: string[] = [];
    for (const line of lines.take()) {
      if (line.trim() !== '') {
        text.push(line);
        continue;
      }
      print(text);
      text = [];
      gapAbove = true;
    }
    print(text);
  }

  function print(text: readonly string[]): void {
    if (text.length === 0) return;
    place.paragraphs += 1;
    const ref = paragraphRef(place.paragraphs);
    const placed = place.within === null ? ref : nestedRef(place.within, ref);
    blocks.push({ kind: 'paragraph', ref: placed, text: text.join('\n'), gapAbove, role });
    gapAbove = false;
  }

  function noteFrame(frame: PageElement): void {
    const printed = attributeOf(frame, 'src') ?? '';
    if (printed !== '')
      page.notes.push({ code: 'document/frame', ref: place.within, printed, expected: '内容在本页里' });
  }
}

/** Counts a hidden element as one cell or paragraph. */
export function omitHidden(element: PageElement, place: Place, page: OpenPage): void {
  page.omissions.add(place.within ?? HIDDEN_OUTSIDE_TABLES, hiddenText(element), 1);
  page.hiddenCells += cellsIn(element);
}

/** How many cells of tables in a hidden element hold a text. */
function cellsIn(element: PageElement): number {
  const inner = element.childNodes.filter(isElement).reduce((sum, child) => sum + cellsIn(child), 0);
  const isFilled = inner === 0 && /^t[dh]$/.test(element.tagName) && hiddenText(element).trim() !== '';
  return inner + Number(isFilled);
}

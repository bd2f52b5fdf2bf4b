import type { SourceRef } from '../../model/sourceRef.ts';
import { isBlock, isHidden, isNeverShown, isStruck, keepsSpace } from './displayed.ts';
import { isElement } from './element.ts';
import { hiddenText } from './hiddenText.ts';
import { noteDeleted } from './noteDeleted.ts';
import type { OpenPage } from './openPage.ts';
import { ownText } from './ownText.ts';
import type { PageElement, PageNode } from './parsePage.ts';
import { shownText } from './shownText.ts';
import { TextLines } from './textLines.ts';

/** The text of a cell without other tables as it is shown, its lines and blocks apart by `\n`; empty for a blank cell. */
export function readCell(cell: PageElement, ref: SourceRef, page: OpenPage): string {
  const lines = new TextLines();
  const hidden: string[] = [];
  walk(cell.childNodes, keepsSpace(cell) ?? false);
  const printed = lines.take().join('\n');
  const text = printed.trim() === '' ? '' : printed;
  page.omissions.add(ref, hidden.join(''), text === '' ? 1 : 0);
  return text;

  function walk(nodes: readonly PageNode[], keep: boolean): void {
    for (const node of nodes) {
      const shown = shownText(node);
      if (shown !== null) lines.add(shown, keep);
      else if (isElement(node) && !isNeverShown(node)) visit(node, keep);
    }
  }

  function visit(node: PageElement, keep: boolean): void {
    if (isHidden(node)) {
      const text = hiddenText(node);
      hidden.push(text);
      if (isStruck(node)) noteDeleted(text, ref, page);
      return;
    }
    if (node.tagName === 'br') lines.break();
    const edge = isBlock(node);
    if (edge) lines.end();
    lines.add(ownText(node), keep);
    walk(node.childNodes, keepsSpace(node) ?? keep);
    if (edge) lines.end();
  }
}

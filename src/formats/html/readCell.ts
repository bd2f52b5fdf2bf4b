import type { SourceRef } from '../../model/sourceRef.ts';
import { joinsLabel, type LabelledLine, labelLines } from '../../values/labelApart.ts';
import { isBlock, isHidden, isNeverShown, isStruck, keepsSpace } from './displayed.ts';
import { isElement, styleOf } from './element.ts';
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
  const labels: string[] = [];
  walk(cell.childNodes, keepsSpace(cell) ?? false);
  const printed = apartFromLabels(lines.take(), labels).join('\n');
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
    const own = ownText(node);
    const label = styleOf(node, 'mso-list') === 'ignore' ? hiddenText(node) : node.tagName === 'li' ? own : '';
    if (label.trim() !== '') labels.push(label.trim());
    lines.add(own, keep);
    walk(node.childNodes, keepsSpace(node) ?? keep);
    if (edge) lines.end();
  }
}

/** @param labels the numbers of its items, in order, as a browser writes them or Word wrote them itself */
function apartFromLabels(lines: readonly string[], labels: readonly string[]): string[] {
  let next = 0;
  const labelled = lines.map<LabelledLine>((line) => {
    const label = labels[next];
    if (label === undefined || !line.startsWith(label)) return { label: '', text: line };
    next += 1;
    return { label, text: line.slice(label.length) };
  });
  if (!joinsLabel(labelled)) return [...lines];
  return labelled.flatMap(({ label, text }) => [...labelLines(label), text.trimStart()]);
}

import { characterCount } from '../../model/block.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import { joinsLabel, type LabelledLine, labelLines } from '../../values/labelApart.ts';
import { isBlock, isGone, isNeverShown, keepsSpace } from './displayed.ts';
import { DOUBT, type Doubt } from './doubt.ts';
import { attributeOf, isElement, lookOf, styleOf } from './element.ts';
import { hiddenText } from './hiddenText.ts';
import { noteDeleted } from './noteDeleted.ts';
import type { OpenPage } from './openPage.ts';
import { ownText } from './ownText.ts';
import type { PageElement, PageNode } from './parsePage.ts';
import { refuseTurned } from './refuseTurned.ts';
import { drawn, type ShownText, shownText } from './shownText.ts';
import { showsPicture } from './showsPicture.ts';
import { TextLines } from './textLines.ts';

/** A cell as it is shown. */
export interface CellText {
  /** Its lines and blocks apart by `\n`; empty for a blank cell. */
  text: string;
  /** Why nobody can say what of it is seen. */
  doubt: Doubt | null;
}

/** The text of a cell without other tables. @throws InputError where it is shown in another order than it stands in */
export function readCell(cell: PageElement, ref: SourceRef, page: OpenPage): CellText {
  const lines = new TextLines();
  const hidden: string[] = [];
  const labels: string[] = [];
  let struck = '';
  let floating = 0;
  let dragged = false;
  /** The least that is seen of a line, in letters. */
  let room = Number.POSITIVE_INFINITY;
  let doubt: Doubt | null = null;
  inside(cell, false);
  const printed = apartFromLabels(lines.take(), labels).join('\n');
  const text = printed.trim() === '' ? '' : printed;
  page.omissions.add(ref, hidden.join(''), text === '' ? 1 : 0);
  noteDeleted(struck, ref, page);
  if (Number.isFinite(room) && room < widestNumber(text)) doubt ??= DOUBT.seen;
  if (floating > 0 && floating < characterCount(text)) doubt ??= DOUBT.place;
  return { text, doubt: doubt ?? lines.doubt };

  function walk(nodes: readonly PageNode[], keep: boolean): void {
    for (const node of nodes) {
      const shown = shownText(node);
      if (shown) show(shown, keep);
      else if (isElement(node) && !isNeverShown(node)) visit(node, keep);
      else if (isElement(node) && STAND_INS.test(node.tagName) && node.childNodes.some(holdsText)) doubt ??= DOUBT.seen;
    }
  }

  function show({ text, look }: ShownText, keep: boolean): void {
    if (text.trim() !== '') {
      doubt ??= look.unseen ? look.handed.doubt : look.doubt;
      if (dragged && !look.unseen) doubt ??= DOUBT.place;
      if (look.turned && !look.unseen) refuseTurned(page.file, ref);
    }
    if (look.unseen) {
      hidden.push(text);
      if (look.struck) struck += text;
    } else {
      room = Math.min(room, look.handed.room / look.handed.pixels);
      if (look.handed.floats) floating += characterCount(text);
      lines.add(text, keep, look.level);
    }
  }

  function visit(node: PageElement, keep: boolean): void {
    const look = lookOf(node);
    if (isGone(node)) {
      const text = hiddenText(node);
      hidden.push(text);
      if (text.trim() !== '') doubt ??= look.handed.doubt;
      return;
    }
    if (node.tagName === 'br') {
      lines.break();
      if (look.handed.indented) doubt ??= DOUBT.seen;
    }
    if (node.tagName === 'img') seePicture(node);
    const edge = isBlock(node);
    if (edge && node.parentNode && isElement(node.parentNode) && lookOf(node.parentNode).handed.indented)
      doubt ??= DOUBT.seen;
    if (edge) lines.end();
    const isApart = look.apart && !look.unseen;
    if (isApart) lines.joint(DOUBT.joined);
    inside(node, keep);
    if (isApart) lines.joint(DOUBT.joined);
    dragged ||= look.drags;
    if (edge) lines.end();
  }

  /** Where a picture does not come a browser shows the words that stand for it. */
  function seePicture(node: PageElement): void {
    const words = attributeOf(node, 'alt')?.trim() ?? '';
    if (words !== '' || showsPicture(node)) lines.picture(DOUBT.picture, words);
    else lines.joint(DOUBT.picture);
  }

  function inside(node: PageElement, keep: boolean): void {
    const look = lookOf(node);
    doubt ??= look.written;
    const own = ownText(node);
    const label =
      styleOf(node, 'mso-list') === 'ignore' ? drawn(hiddenText(node), look) : node.tagName === 'li' ? own : '';
    if (label.trim() !== '' && !look.unseen) labels.push(label.trim());
    show({ text: own, look }, keep);
    walk(node.childNodes, keepsSpace(node) ?? keep);
    lines.add(look.after, keep, look.level);
  }
}

/** In letters: a digit is half as wide as they are high. */
const widestNumber = (text: string): number =>
  (text.match(/[\d.,]+/g) ?? []).reduce((widest, { length }) => Math.max(widest, length / 2), 0);

/** Whose text is shown where they themselves cannot be. */
const STAND_INS = /^(?:object|canvas|audio|video)$/;

const holdsText = (node: PageNode): boolean =>
  isElement(node) ? hiddenText(node).trim() !== '' : 'value' in node && node.value.trim() !== '';

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

import type { ListItem, Paragraph, Root, RootContent } from 'mdast';

/** A printed number at the start of a line: 1. 1、 （1） ① or 一、 */
const NUMBERED = /^\s*(?:\d{1,2}\s*[.．、](?!\d)|[（(]\s*\d{1,2}\s*[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/;

/** A place inside a long line where a new numbered point starts after the one before it ended. */
const INNER_POINT = /(?<=[。；;])\s*(?=(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]))/;

/**
 * Builds the Markdown tree of a text out of a document: a paragraph for each line, a list where numbered lines follow
 * one another. The characters are put into text nodes and never parsed, so `<b>`, `|` or `[x](y)` stay what they are,
 * and the printed numbers stay part of the text.
 */
export function proseTree(text: string): Root {
  const lines = text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => line.split(INNER_POINT))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const children: RootContent[] = [];
  for (const line of lines) {
    if (!NUMBERED.test(line)) {
      children.push(paragraph(line));
      continue;
    }
    const last = children.at(-1);
    if (last?.type === 'list') last.children.push(item(line));
    else children.push({ type: 'list', ordered: true, spread: false, data: AS_PRINTED, children: [item(line)] });
  }
  return { type: 'root', children };
}

/** The numbers are in the text; the browser must not print its own beside them. */
const AS_PRINTED = { hProperties: { className: ['as-printed'], role: 'list' } };

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function item(value: string): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(value)] };
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { InputError } from '../../model/inputError.ts';
import { assertRoom } from '../documentLimits.ts';
import { hasEndlessTag } from './hasEndlessTag.ts';
import type { Look } from './look/look.ts';

export type PageNode = DefaultTreeAdapterTypes.Node;
export interface PageElement extends DefaultTreeAdapterTypes.Element {
  /** Set when the page is dressed. */
  look?: Look;
}

/** Browsers stop nesting at 512; deeper pages are broken or made to hang a reader. */
const MAX_DEPTH = 1000;
/** Unclosed `<font>` opens itself again in each paragraph; a page that grows more than this by it is hostile. */
const MAX_GROWTH = 8;

const noPage = (file: string, found: string): InputError =>
  new InputError(file, found, '正常保存的网页', '在浏览器里重新保存网页，或把表格另存为 .docx 或 .xlsx 后放入');

/**
 * The text of a web page or fragment → its tree, as a browser builds it (parse5 follows the HTML standard), in linear time.
 * Nothing outside the file is fetched.
 * @throws InputError for a page cut short, and for nesting, attributes and unclosed tags beyond what any page has
 */
export function parsePage(text: string, file: string): PageElement {
  const tags = tagsIn(text);
  assertRoom('tags', tags, file);
  if (hasEndlessTag(text)) throw noPage(file, '一个标签里的属性过多');
  if (isCutShort(text)) {
    throw new InputError(
      file,
      '网页不完整，停在一张表里',
      '保存完整的网页',
      '从原处重新下载，或在浏览器里重新保存网页',
    );
  }
  const document = parse(text, { treeAdapter: guardedAdapter(tags, file) });
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  if (!root) throw noPage(file, '读不出网页内容');
  return root as PageElement;
}

/** parse5's own tree, with limits, and without its searches from the first child (quadratic in text between table tags). */
function guardedAdapter(tags: number, file: string): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  let elementsLeft = tags * MAX_GROWTH + 1000;
  const nest = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH) throw noPage(file, `标签嵌套超过 ${MAX_DEPTH} 层`);
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      elementsLeft -= 1;
      if (elementsLeft < 0) throw noPage(file, '大量标签没有闭合');
      return defaultTreeAdapter.createElement(...given);
    },
    appendChild(parent, node) {
      nest(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, reference) {
      nest(parent, node);
      parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
      node.parentNode = parent;
    },
    insertTextBefore(parent, value, reference) {
      const index = parent.childNodes.lastIndexOf(reference);
      const before = parent.childNodes[index - 1];
      if (before && defaultTreeAdapter.isTextNode(before)) before.value += value;
      else parent.childNodes.splice(index, 0, { nodeName: '#text', value, parentNode: parent });
    },
    adoptAttributes() {},
  };
}

/** A page that begins with `<html>`, has no end, and stops inside a table: half a download, whose last row may be half an amount. */
function isCutShort(text: string): boolean {
  if (!/<html[\s>]/i.test(text) || /<\/(?:html|body)\s*>/i.test(text)) return false;
  return (text.match(/<table[\s>]/gi)?.length ?? 0) > (text.match(/<\/table\s*>/gi)?.length ?? 0);
}

function tagsIn(text: string): number {
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  return tags;
}

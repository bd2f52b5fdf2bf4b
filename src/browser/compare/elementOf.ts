import type { XmlChild } from '../../markup/xml.ts';

/** Elements of drawings, which the browser keeps in a language of their own. */
const DRAWN: ReadonlySet<string> = new Set(['svg', 'rect', 'path']);

/**
 * Makes a tree of markup into elements of the page. Texts become text nodes, so nothing printed can become markup.
 * @param root of the site; root-absolute addresses lead from there
 */
export function elementOf(tree: XmlChild, root: URL): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const made = DRAWN.has(tree.name)
    ? document.createElementNS('http://www.w3.org/2000/svg', tree.name)
    : document.createElement(tree.name);
  for (const [name, value] of Object.entries(tree.attributes ?? {})) {
    made.setAttribute(name, value.startsWith('/') ? new URL(value.slice(1), root).href : value);
  }
  made.append(...(tree.children ?? []).map((child) => elementOf(child, root)));
  return made;
}

import { findWords } from '../../search/query/findWords.ts';

const blocks = 'p, li, dd, dt, td, th, h1, h2, h3, h4, caption, figcaption, blockquote';
/** More than a reader searches for; an address can hold anything. */
const mostWords = 8;

/** Marks words in the text of the page, also where links or other inline parts run through them. */
export function markPage(words: readonly string[]): void {
  const content = document.querySelector('main') ?? document.body;
  const nodesOfBlock = new Map<Element, Text[]>();
  for (const node of textNodes(content)) {
    const block = node.parentElement?.closest(blocks) ?? content;
    const nodes = nodesOfBlock.get(block) ?? [];
    nodes.push(node);
    nodesOfBlock.set(block, nodes);
  }
  for (const nodes of nodesOfBlock.values()) markNodes(nodes, words.slice(0, mostWords));
}

function textNodes(content: Element): Text[] {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('script, style, svg, mark')) nodes.push(node);
  }
  return nodes;
}

/** Finds the words in the joined text of neighbouring nodes and wraps what each node holds of them. */
function markNodes(nodes: readonly Text[], words: readonly string[]): void {
  const stretches = findWords(nodes.map((node) => node.data).join(''), words);
  let start = 0;
  for (const node of nodes) {
    const end = start + node.data.length;
    // From the last to the first, so that the offsets of those before stay right.
    for (const [from, to] of stretches.filter((stretch) => stretch[0] < end && stretch[1] > start).reverse()) {
      const found = node.splitText(Math.max(from, start) - start);
      found.splitText(Math.min(to, end) - Math.max(from, start));
      const mark = document.createElement('mark');
      found.replaceWith(mark);
      mark.append(found);
    }
    start = end;
  }
}

import { attributeOf, isElement } from './element.ts';
import type { PageElement } from './parsePage.ts';

/** The style sheets of a page in order, and the addresses of those that are not in the file. */
export interface PageSheets {
  sheets: { text: string; media: string }[];
  missing: string[];
}

const IMPORT = /@import\s+(?:url\(\s*)?["']?([^"');]+)/gi;

/**
 * The style sheets of a page: its `style` elements, and what it links to where that is at hand. Nothing outside the file is fetched.
 * @param sheetAt a style sheet of the same file, where a page is in one file with what it needs
 */
export function sheetsOf(root: PageElement, sheetAt: (address: string) => string | undefined): PageSheets {
  const sheets: PageSheets['sheets'] = [];
  const missing = new Set<string>();
  visit(root);
  return { sheets, missing: [...missing] };

  function visit(element: PageElement): void {
    const media = attributeOf(element, 'media') ?? '';
    if (element.tagName === 'style') {
      if (/^\s*(?:text\/css\s*)?$/i.test(attributeOf(element, 'type') ?? '')) add(textIn(element), media);
    } else if (element.tagName === 'link' && isSheet(element) && !/^\s*(?:print|speech)\s*$/i.test(media)) {
      const address = (attributeOf(element, 'href') ?? '').trim();
      const text = sheetAt(address);
      if (text !== undefined) add(text, media);
      else if (address !== '') missing.add(address);
    }
    for (const child of element.childNodes) if (isElement(child)) visit(child);
  }

  function add(text: string, media: string): void {
    for (const [, address = ''] of text.matchAll(IMPORT)) {
      const at = address.trim();
      const part = sheetAt(at);
      if (part === undefined) missing.add(at);
      else if (!part.includes('@import')) sheets.push({ text: part, media });
    }
    sheets.push({ text, media });
  }
}

function isSheet(link: PageElement): boolean {
  const relations = (attributeOf(link, 'rel') ?? '').toLowerCase().split(/\s+/);
  return relations.includes('stylesheet') && !relations.includes('alternate') && attributeOf(link, 'disabled') === null;
}

const textIn = (element: PageElement): string =>
  element.childNodes.map((node) => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('');

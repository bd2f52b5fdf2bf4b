/** A piece of an element. */
export type XmlChild = string | XmlElement;

/** An XML element; a string child is text and is escaped. */
export interface XmlElement {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  children?: readonly XmlChild[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 does not allow in any form. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** An XML document with the given root. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(root)}\n`;
}

/** An element as markup, of XML or of HTML: every element is closed by a tag of its own. */
export function markup(node: XmlChild): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return `<${node.name}${attributes.join('')}>${(node.children ?? []).map(markup).join('')}</${node.name}>`;
}

/** A text as it stands in markup, between tags or in an attribute, without what XML forbids. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

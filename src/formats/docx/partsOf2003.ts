import { entryOf } from '../../values/entryOf.ts';
import { NUMBER_FORMAT_NAMES } from '../word/numberFormatNames.ts';
import { writeXml } from '../xml/writeXml.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { childOf, childrenOf, textOf } from './wordXml.ts';

/** The namespaces of a document of Word 2003, under the prefixes used in this folder. */
export const prefixesOf2003 = {
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.microsoft.com/aml/2001/core': 'aml',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARED = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
};

/** Elements that were renamed, by their names of 2003. */
const NAMES: Readonly<Record<string, string>> = {
  'w:vmerge': 'w:vMerge',
  'w:hmerge': 'w:hMerge',
  'w:listPr': 'w:numPr',
  'w:ilfo': 'w:numId',
  'w:nfc': 'w:numFmt',
  'w:hlink': 'w:hyperlink',
};

/** Bytes of pictures and objects, fonts, and what is shown of lists beside what they are made of. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:binData', 'w:fonts', 'w:docSuppData', 'w:docOleData']);

const NOTES: Readonly<Record<string, string>> = { 'w:footnote': 'footnote', 'w:endnote': 'endnote' };
const MARGINS: Readonly<Record<string, string>> = { 'w:hdr': 'header', 'w:ftr': 'footer' };
const PAGES: Readonly<Record<string, string>> = { first: 'first', even: 'even' };

/**
 * A document in the XML of Word 2003 (`w:wordDocument`), which many systems fill in and name `.doc` → the parts of a package of today, by
 * path. What is written within the text there and apart from it here (notes, headers, remarks) goes to its part.
 * @param root as parsed with `prefixesOf2003`
 */
export function partsOf2003(root: XmlElement): Record<string, string> {
  const parts: Record<string, string> = {};
  const relations: XmlElement[] = [];
  const notes: Record<string, XmlElement[]> = {};
  const remarks: XmlNode[] = [];
  const keepsSpace = root.attributes['xml:space'] === 'preserve';
  let ids = 0;

  const relate = (kind: string, path: string, written: XmlElement): string => {
    ids += 1;
    parts[`word/${path}`] = writeXml({ ...written, attributes: DECLARED });
    relations.push(relation(`r${ids}`, kind, path));
    return `r${ids}`;
  };

  const convert = (nodes: readonly XmlNode[]): XmlNode[] => nodes.flatMap((node) => convertNode(node));

  function convertNode(node: XmlNode): XmlNode[] {
    if (typeof node === 'string') return [node];
    const { name, attributes, children } = node;
    if (LEFT_OUT.has(name)) return [];
    if (name === 'aml:annotation') return annotated(node);
    const note = entryOf(NOTES, name);
    if (note !== undefined) {
      ids += 1;
      const list = notes[note] ?? [];
      notes[note] = list;
      list.push({ name, attributes: { 'w:id': String(ids) }, children: convert(children) });
      return [{ name: `w:${note}Reference`, attributes: { 'w:id': String(ids) }, children: [] }];
    }
    const margin = entryOf(MARGINS, name);
    if (margin !== undefined) {
      const id = relate(margin, `${margin}${ids}.xml`, { ...node, children: convert(children) });
      const type = entryOf(PAGES, attributes['w:type'] ?? '') ?? 'default';
      return [{ name: `w:${margin}Reference`, attributes: { 'w:type': type, 'r:id': id }, children: [] }];
    }
    if (!/^[wvo]:/.test(name)) return convert(children);
    return [{ name: entryOf(NAMES, name) ?? camel(name), attributes: attributesOf(node), children: convert(children) }];
  }

  function attributesOf({ name, attributes }: XmlElement): Record<string, string> {
    const kept = Object.entries(attributes).filter(([attribute]) => !/^(?:\?|wx|aml):/.test(attribute));
    const given = Object.fromEntries(kept.map(([attribute, value]) => [camel(attribute), value]));
    if (name === 'w:nfc')
      return { 'w:val': NUMBER_FORMAT_NAMES[Number(given['w:val'] ?? 0)] ?? `nfc ${given['w:val']}` };
    if (name === 'w:suff') return { 'w:val': (given['w:val'] ?? '').toLowerCase() };
    return name === 'w:t' && keepsSpace ? { ...given, 'xml:space': 'preserve' } : given;
  }

  /** Deleted text stays deleted; of a remark nothing is printed; all else wraps what is. */
  function annotated({ attributes, children }: XmlElement): XmlNode[] {
    const type = attributes['w:type'] ?? '';
    if (type === 'Word.Comment') {
      for (const node of convert(children)) remarks.push(node);
      return [];
    }
    const within = convert(children);
    return type === 'Word.Deletion' ? [{ name: 'w:del', attributes: {}, children: within }] : within;
  }

  const body = convert(childrenOf(root, 'w:body'));
  parts['word/document.xml'] = writeXml({ name: 'w:document', attributes: DECLARED, children: body });
  const styles = childOf(root, 'w:styles');
  if (styles) relate('styles', 'styles.xml', { ...styles, children: convert(styles.children) });
  const lists = childOf(root, 'w:lists');
  if (lists) relate('numbering', 'numbering.xml', { ...lists, name: 'w:numbering', children: numbered(lists) });
  for (const [kind, children] of Object.entries(notes))
    relate(`${kind}s`, `${kind}s.xml`, { name: `w:${kind}s`, attributes: {}, children });
  relate('comments', 'comments.xml', { name: 'w:comments', attributes: {}, children: remarks });
  const properties = root.children.filter((child) => typeof child !== 'string' && child.name.startsWith('o:'));
  parts['docProps/app.xml'] = writeXml({ name: 'w:properties', attributes: DECLARED, children: properties });
  parts['word/_rels/document.xml.rels'] = related(relations);
  parts['_rels/.rels'] = related([relation('r0', 'officeDocument', 'word/document.xml')]);
  return parts;

  function numbered(lists: XmlElement): XmlNode[] {
    const abstracts = childrenOf(lists, 'w:listDef').map((list) => ({
      name: 'w:abstractNum',
      attributes: { 'w:abstractNumId': list.attributes['w:listDefId'] ?? '' },
      children: convert(list.children),
    }));
    const used = childrenOf(lists, 'w:list').map((list) => ({
      name: 'w:num',
      attributes: { 'w:numId': list.attributes['w:ilfo'] ?? '' },
      children: [
        { name: 'w:abstractNumId', attributes: { 'w:val': textOf(list, 'w:ilst') ?? '' }, children: [] },
        ...convert(list.children),
      ],
    }));
    return [...abstracts, ...used];
  }
}

const relation = (id: string, kind: string, target: string): XmlElement => ({
  name: 'Relationship',
  attributes: { Id: id, Type: `${OFFICE}/${kind}`, Target: target },
  children: [],
});

const related = (relations: XmlElement[]): string =>
  writeXml({ name: 'Relationships', attributes: { xmlns: PACKAGE }, children: relations });

/** `w:h-ansi` → `w:hAnsi`. */
const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

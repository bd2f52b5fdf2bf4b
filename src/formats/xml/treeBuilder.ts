import { ParseError } from '@xmldom/xmldom';
import type { XmlElement, XmlPrefixes } from './xmlElement.ts';

/** Levels of elements inside one another: a table ten deep inside tables has some 100. */
export const MAX_DEPTH = 512;
/** Elements of one part: each takes some 300 bytes of memory, however few it takes in the file. */
export const MAX_ELEMENTS = 2_500_000;
/** Attributes of one element; the root of a Word document declares some 40 namespaces. */
const MAX_ATTRIBUTES = 512;

export type XmlFailure = 'broken' | 'depth' | 'attributes' | 'elements';

/** What xmldom hands over for an element's attributes. */
interface SaxAttributes {
  readonly length: number;
  readonly [index: number]: { uri?: string | null; localName?: string; qName: string; value: string };
}

/** Where the namespaces of Word, of its drawings and of what other programs add under their names lie. */
const OFFICE = 'http://schemas.microsoft.com/office/';
const OF_OFFICES =
  /^(?:https?:\/\/(?:schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|purl\.oclc\.org)\/|urn:schemas-microsoft-com:)/;

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/**
 * Takes the events of xmldom's parser and builds a plain tree. xmldom's own DOM takes two to four times as long and as much memory
 * for a book of 300 pages, none of which a reader needs.
 * @param prefixes see `XmlPrefixes`
 * @param report told of the failure before parsing is given up
 */
export function treeBuilder(prefixes: XmlPrefixes, report: (failure: XmlFailure) => void) {
  const names = new Map<string, Map<string, string>>();
  const fail = (failure: XmlFailure): never => {
    report(failure);
    throw new ParseError(failure);
  };
  /** One string for each name, so that a large tree does not hold them a million times. */
  const nameOf = (uri: string | null | undefined, local: string): string => {
    const known = names.get(uri ?? '')?.get(local);
    return known ?? learn(uri ?? '', local);
  };

  const learn = (uri: string, local: string): string => {
    const name = uri === '' ? local : `${prefixes[uri] ?? '?'}:${local}`;
    const ofNamespace = names.get(uri) ?? new Map<string, string>();
    names.set(uri, ofNamespace.set(local, name));
    return name;
  };

  return class TreeBuilder {
    readonly mimeType = 'text/xml';
    readonly doc: { documentElement: XmlElement | null } = { documentElement: null };
    readonly open: XmlElement[] = [];
    elements = 0;
    /** What prefixes stand for where the parser is, the innermost last. */
    readonly spaces = new Map<string, string[]>();
    /** Read by the parser: an element is open. */
    currentElement: XmlElement | undefined;

    startElement(uri: string | null | undefined, local: string, qName: string, given: SaxAttributes): void {
      if (!uri && qName.includes(':')) fail('broken');
      if (given.length > MAX_ATTRIBUTES) fail('attributes');
      if (this.open.length >= MAX_DEPTH) fail('depth');
      this.elements += 1;
      if (this.elements > MAX_ELEMENTS) fail('elements');
      const element: XmlElement = { name: nameOf(uri, local), attributes: attributesOf(given), children: [] };
      if (element.attributes.Requires) element.attributes = this.withSpaces(element.attributes);
      if (this.currentElement) this.currentElement.children.push(element);
      else if (this.doc.documentElement) fail('broken');
      else this.doc.documentElement = element;
      this.open.push(element);
      this.currentElement = element;
    }

    /** A value that names prefixes: one that stands for no namespace of an office program names none that a reader could know. */
    withSpaces(attributes: XmlElement['attributes']): XmlElement['attributes'] {
      const isForeign = (prefix: string) => !OF_OFFICES.test(this.spaces.get(prefix)?.at(-1) ?? OFFICE);
      const named = (attributes.Requires ?? '').split(/\s+/);
      return { ...attributes, Requires: named.map((prefix) => (isForeign(prefix) ? '?' : prefix)).join(' ') };
    }

    endElement(): void {
      this.open.pop();
      this.currentElement = this.open.at(-1);
    }

    characters(text: string, start: number, length: number): void {
      this.currentElement?.children.push(text.slice(start, start + length));
    }

    /** `�` stands in real documents; every other warning is of XML that Word refuses too. */
    warning(message: string): void {
      if (!message.startsWith('Unicode replacement character')) fail('broken');
    }

    error(): void {
      fail('broken');
    }

    fatalError(): void {
      fail('broken');
    }

    startDTD(): void {
      fail('broken');
    }

    endDTD(): void {}
    startDocument(): void {}
    endDocument(): void {}
    startPrefixMapping(prefix: string, uri: string): void {
      const known = this.spaces.get(prefix);
      if (known) known.push(uri);
      else this.spaces.set(prefix, [uri]);
    }
    endPrefixMapping(prefix: string): void {
      this.spaces.get(prefix)?.pop();
    }
    processingInstruction(): void {}
    comment(): void {}
    startCDATA(): void {}
    endCDATA(): void {}
  };

  function attributesOf(given: SaxAttributes): Readonly<Record<string, string>> {
    let attributes: Record<string, string> | null = null;
    for (let index = 0; index < given.length; index += 1) {
      const attribute = given[index];
      if (!attribute || attribute.uri === XMLNS) continue;
      if (!attribute.uri && attribute.qName.includes(':')) fail('broken');
      attributes ??= {};
      attributes[nameOf(attribute.uri, attribute.localName ?? attribute.qName)] = attribute.value;
    }
    return attributes ?? NO_ATTRIBUTES;
  }
}

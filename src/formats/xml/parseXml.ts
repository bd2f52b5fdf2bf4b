import { DOMParser } from '@xmldom/xmldom';
import { InputError } from '../../model/inputError.ts';
import { decodeXml } from './decodeXml.ts';
import { MAX_DEPTH, MAX_ELEMENTS, treeBuilder, type XmlFailure } from './treeBuilder.ts';
import type { XmlElement, XmlPrefixes } from './xmlElement.ts';

const AGAIN = '用原软件打开并重新保存后放入';

/** A book of 300 pages has some 25 MB; the tree takes about twenty times the text. */
export const MAX_XML_BYTES = 64 * 1024 * 1024;

const words: Record<XmlFailure | 'doctype' | 'size', readonly [found: string, expected: string, next: string]> = {
  broken: ['内部的 XML 不完整或有错', '完整的文件', '从原处重新下载，或用原软件打开并重新保存后放入'],
  doctype: ['内部的 XML 带有文档类型声明（DOCTYPE），可能藏有恶意实体', '不带声明的 XML', AGAIN],
  size: ['内部的 XML 过大', '不超过 64 MB', '拆成几个文件再放入'],
  depth: [`内部的 XML 层层嵌套超过 ${MAX_DEPTH} 层`, '正常的嵌套', AGAIN],
  elements: [`内部的 XML 有 ${MAX_ELEMENTS} 个以上的元素`, `不超过 ${MAX_ELEMENTS} 个`, '拆成几个文件再放入'],
  attributes: ['内部的 XML 有一个元素的属性过多', '正常的属性数目', AGAIN],
};

/**
 * An XML part → its tree. Entities other than the five of XML are unknown and end in an error, a DOCTYPE is refused before it is
 * looked at, and nothing outside the text is ever fetched. Takes linear time.
 * @param place the file and the part in it, for messages
 * @throws InputError
 */
export function parseXml(bytes: Uint8Array, place: string, prefixes: XmlPrefixes): XmlElement {
  if (bytes.length > MAX_XML_BYTES) throw new InputError(place, ...words.size);
  return parseXmlText(decodeXml(bytes, place), place, prefixes);
}

/** The same for a text that is decoded already. @throws InputError */
export function parseXmlText(text: string, place: string, prefixes: XmlPrefixes): XmlElement {
  if (text.includes('<!DOCTYPE')) throw new InputError(place, ...words.doctype);
  let failure: XmlFailure = 'broken';
  const domHandler = treeBuilder(prefixes, (reason) => {
    failure = reason;
  });
  try {
    const parser = new DOMParser({ locator: false, domHandler, normalizeLineEndings });
    const { documentElement } = parser.parseFromString(text, 'text/xml') as unknown as { documentElement: XmlElement };
    return documentElement;
  } catch {
    throw new InputError(place, ...words[failure]);
  }
}

/** Only what XML 1.0 (2.11) asks for: xmldom's own also turns U+0085 and U+2028 inside text into line ends. */
const normalizeLineEndings = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

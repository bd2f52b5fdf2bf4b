import { InputError } from '../../model/inputError.ts';
import { decodeXml } from '../xml/decodeXml.ts';
import { parseXmlText } from '../xml/parseXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { wordPrefixes } from './wordPrefixes.ts';
import { childOf, isOn } from './wordXml.ts';

/** What a reader asks of the styles: only hidden text and list numbers are seen in the text. */
export interface Styles {
  /** Whether text is hidden by its styles, before what its own properties say. */
  hides(paragraphStyle: string | undefined, characterStyle: string | undefined): boolean;
  /** The list of a paragraph style, its own or of the style it is based on, with the style that says it. */
  numbering(paragraphStyle: string | undefined): { style: string; properties: XmlElement } | undefined;
}

export const noStyles: Styles = { hides: () => false, numbering: () => undefined };

/**
 * The styles of a document. A template brings hundreds that nobody uses, often ten times the size of the text, so each is cut out of
 * the text and parsed when it is first asked for; where none hides or numbers anything, none is.
 * @throws InputError
 */
export function readStyles(bytes: Uint8Array, place: string): Styles {
  const text = decodeXml(bytes, place);
  if (!text.includes('vanish') && !text.includes('numPr')) return noStyles;
  const { opening, fragments, defaults, documentDefaults } = indexStyles(text, place);
  const parsed = new Map<string, XmlElement | undefined>();
  const parse = (source: string): XmlElement | undefined => {
    const root = parseXmlText(`${opening}${source}</${/^<([^\s>]+)/.exec(opening)?.[1]}>`, place, wordPrefixes);
    return root.children.find((child) => typeof child !== 'string');
  };
  const styleOf = (id: string): XmlElement | undefined => {
    if (!parsed.has(id)) {
      const source = fragments.get(id);
      parsed.set(id, source === undefined ? undefined : parse(source));
    }
    return parsed.get(id);
  };
  /** The first answer along the chain of `w:basedOn`; a chain that bites its tail ends. */
  const inherited = <T>(
    id: string | undefined,
    ask: (style: XmlElement, id: string) => T | undefined,
  ): T | undefined => {
    const seen = new Set<string>();
    for (let next = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = styleOf(next);
      const answer = style && ask(style, next);
      if (answer !== undefined) return answer;
      next = childOf(style, 'w:basedOn')?.attributes['w:val'];
    }
    return undefined;
  };
  const vanish = remembered((id) => inherited(id, (style) => isOn(childOf(style, 'w:rPr'), 'w:vanish')) ?? false);
  const numbering = remembered((id) =>
    inherited(id, (style, of) => {
      const properties = childOf(childOf(style, 'w:pPr'), 'w:numPr');
      return properties && { style: of, properties };
    }),
  );
  const hidesAll = documentDefaults?.includes('vanish') === true && hidesByDefault(parse(documentDefaults));
  return {
    // A toggle property: two styles that both hide cancel out (ISO/IEC 29500-1, 17.7.3).
    hides: (paragraphStyle, characterStyle) =>
      hidesAll || vanish(paragraphStyle ?? defaults.paragraph) !== vanish(characterStyle ?? defaults.character),
    numbering: (paragraphStyle) => numbering(paragraphStyle ?? defaults.paragraph),
  };
}

const hidesByDefault = (defaults: XmlElement | undefined): boolean =>
  isOn(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), 'w:vanish') ?? false;

function remembered<T>(answer: (id: string) => T): (id: string | undefined) => T {
  const known = new Map<string, T>();
  return (id = '') => {
    if (!known.has(id)) known.set(id, answer(id));
    return known.get(id) as T;
  };
}

/** Where each style begins and ends in the text, in one pass; styles do not stand inside one another. */
function indexStyles(text: string, place: string) {
  const opening = /<(?:([\w.-]+):)?styles(?:\s[^>]*)?>/.exec(text);
  if (!opening) throw new InputError(place, '找不到样式表', 'Word 的样式表', '用 Word 或 WPS 打开并重新保存后放入');
  const prefix = opening[1] ? `${opening[1]}:` : '';
  const fragments = new Map<string, string>();
  const defaults: { paragraph?: string; character?: string } = {};
  const close = `</${prefix}style>`;
  for (let at = text.indexOf(`<${prefix}style `); at >= 0; ) {
    const tag = text.slice(at, text.indexOf('>', at) + 1);
    const end = tag.endsWith('/>') ? at + tag.length : text.indexOf(close, at) + close.length;
    if (end <= at) break;
    const id = attribute(tag, 'styleId');
    if (id !== undefined) fragments.set(id, text.slice(at, end));
    const type = attribute(tag, 'type');
    if ((type === 'paragraph' || type === 'character') && /^(?:1|true|on)$/.test(attribute(tag, 'default') ?? ''))
      defaults[type] = id;
    at = text.indexOf(`<${prefix}style `, end);
  }
  const from = text.indexOf(`<${prefix}docDefaults>`);
  const to = text.indexOf(`</${prefix}docDefaults>`, from);
  const documentDefaults = from >= 0 && to > from ? text.slice(from, to + `</${prefix}docDefaults>`.length) : null;
  return { opening: opening[0], fragments, defaults, documentDefaults };
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`[\\s:]${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

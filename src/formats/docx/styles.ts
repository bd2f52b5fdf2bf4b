import { InputError } from '../../model/inputError.ts';
import { decodeXml } from '../xml/decodeXml.ts';
import { parseXmlText } from '../xml/parseXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { holdsFill } from './fills.ts';
import { wordPrefixes } from './wordPrefixes.ts';
import { childOf, childrenOf, isOn, textOf } from './wordXml.ts';

/** The styles that a run stands in, by their ids; the default ones where none is named. */
export interface StyleNames {
  paragraph: string | undefined;
  character: string | undefined;
  /** Of the table around it, null outside of tables. */
  table: string | undefined | null;
}

/** What a reader asks of the styles: only what changes what a reader of the page sees, and list numbers. */
export interface Styles {
  /** Whether text is hidden by its styles, before what its own properties say. */
  hides(paragraphStyle: string | undefined, characterStyle: string | undefined): boolean;
  /** Whether text is struck through by its styles, by one line or two. @throws InputError where a table's style strikes parts of it */
  strikes(names: StyleNames, property: 'w:strike' | 'w:dstrike'): boolean;
  /** The `w:val` of a property of text that is no toggle, by the nearest style that says it: `superscript` of `w:vertAlign`. */
  says(names: StyleNames, property: TextProperty): string | undefined;
  /** Whether a style colours what stands behind its text, all of it or a part of a table. */
  fills(names: StyleNames): boolean;
  /** Whether a table's style draws its first column at the right. */
  mirrors(tableStyle: string | undefined): boolean;
  /** The list of a paragraph style, its own or of the style it is based on, with the style that says it. */
  numbering(paragraphStyle: string | undefined): { style: string; properties: XmlElement } | undefined;
}

export type TextProperty = 'w:vertAlign' | 'w:position' | 'w:sz' | 'w:color' | 'w:spacing';

export const noStyles: Styles = {
  hides: () => false,
  strikes: () => false,
  says: () => undefined,
  fills: () => false,
  mirrors: () => false,
  numbering: () => undefined,
};

/**
 * The styles of a document. A template brings hundreds that nobody uses, often ten times the size of the text, so each is cut out of
 * the text and parsed when it is first asked for; where none does anything to be asked for, none is.
 * @throws InputError
 */
export function readStyles(bytes: Uint8Array, place: string): Styles {
  const text = decodeXml(bytes, place);
  if (!ASKED_FOR.test(text)) return noStyles;
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
  const run = <T>(ask: (properties: XmlElement | undefined) => T | undefined) =>
    remembered((id) => inherited(id, (style) => ask(childOf(style, 'w:rPr'))));
  const struck = {
    'w:strike': run((properties) => isOn(properties, 'w:strike')),
    'w:dstrike': run((properties) => isOn(properties, 'w:dstrike')),
  };
  const said = {
    'w:vertAlign': run((properties) => textOf(properties, 'w:vertAlign')),
    'w:position': run((properties) => textOf(properties, 'w:position')),
    'w:sz': run((properties) => textOf(properties, 'w:sz')),
    'w:color': run((properties) => textOf(properties, 'w:color')),
    'w:spacing': run((properties) => textOf(properties, 'w:spacing')),
  };
  const filled = remembered((id) => inherited(id, (style) => holdsFill(style) || undefined) ?? false);
  const mirrored = remembered(
    (id) => inherited(id, (style) => isOn(childOf(style, 'w:tblPr'), 'w:bidiVisual')) ?? false,
  );
  const inParts = remembered((id) => inherited(id, (style) => strikesParts(style) || undefined) ?? false);
  const idsOf = ({ paragraph, character, table }: StyleNames) => [
    character ?? defaults.character,
    paragraph ?? defaults.paragraph,
    ...(table === null ? [] : [table ?? defaults.table]),
  ];
  const ofDocument = childOf(
    childOf(documentDefaults === null ? undefined : parse(documentDefaults), 'w:rPrDefault'),
    'w:rPr',
  );
  const isDefault = (property: string): boolean => isOn(ofDocument, property) ?? false;
  const hidesAll = isDefault('w:vanish');
  const strikesAll = { 'w:strike': isDefault('w:strike'), 'w:dstrike': isDefault('w:dstrike') };
  return {
    // A toggle property: two styles that both hide cancel out (ISO/IEC 29500-1, 17.7.3).
    hides: (paragraphStyle, characterStyle) =>
      hidesAll || vanish(paragraphStyle ?? defaults.paragraph) !== vanish(characterStyle ?? defaults.character),
    strikes(names, property) {
      if (names.table !== null && inParts(names.table ?? defaults.table)) throw new InputError(place, ...IN_PARTS);
      const answers = idsOf(names).map(struck[property]);
      // One line is a toggle property, as hiding is; two are none: there the nearest style has its say.
      if (property === 'w:dstrike') return answers.find((one) => one !== undefined) ?? strikesAll[property];
      return strikesAll[property] || answers.filter(Boolean).length % 2 === 1;
    },
    says: (names, property) =>
      idsOf(names)
        .map(said[property])
        .find((one) => one !== undefined) ?? textOf(ofDocument, property),
    fills: (names) => idsOf(names).some(filled),
    mirrors: (tableStyle) => mirrored(tableStyle ?? defaults.table),
    numbering: (paragraphStyle) => numbering(paragraphStyle ?? defaults.paragraph),
  };
}

/** Found in styles that do more than set ordinary text; a template for Chinese text writes a size and a colour in most. */
const ASKED_FOR =
  /vanish|numPr|bidiVisual|strike|(?:super|sub)script|\bposition\b|\bshd\b|\bsz\b[^>]*"[0-3]"|\bspacing\b[^>]*\bval="-\d{2}|\bcolor\b[^>]*"(?:[Ff][A-Fa-f\d]){3}"/;

const IN_PARTS = [
  '表格样式只划掉表里的一部分（首行、末列等），分不清划掉的是哪些字',
  '删除线直接设在字上的文档',
  '用 Word 或 WPS 打开，删去划掉的字后保存',
] as const;

/** Whether a table's style strikes its first row, last column or the like. */
const strikesParts = (style: XmlElement): boolean =>
  childrenOf(style, 'w:tblStylePr').some((part) => {
    const properties = childOf(part, 'w:rPr');
    return isOn(properties, 'w:strike') === true || isOn(properties, 'w:dstrike') === true;
  });

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
  const defaults: { paragraph?: string; character?: string; table?: string } = {};
  const close = `</${prefix}style>`;
  for (let at = text.indexOf(`<${prefix}style `); at >= 0; ) {
    const tag = text.slice(at, text.indexOf('>', at) + 1);
    const end = tag.endsWith('/>') ? at + tag.length : text.indexOf(close, at) + close.length;
    if (end <= at) break;
    const id = attribute(tag, 'styleId');
    if (id !== undefined) fragments.set(id, text.slice(at, end));
    const type = attribute(tag, 'type');
    if (
      (type === 'paragraph' || type === 'character' || type === 'table') &&
      /^(?:1|true|on)$/.test(attribute(tag, 'default') ?? '')
    )
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

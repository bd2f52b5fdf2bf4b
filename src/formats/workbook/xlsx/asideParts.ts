import type { UnseenText } from '../../../model/block.ts';
import { asideTexts } from '../../asideTexts.ts';
import { looseTexts, nameText } from '../../looseTexts.ts';
import { attributesIn, textsIn } from '../../xml/asideXml.ts';
import type { Package } from './package.ts';

/** The parts whose cells and strings the reader reads; of these, what it passes over. */
const SHEET = /<(?:\w+:)?(?:worksheet|dialogsheet|macrosheet)\b/;
const STRINGS = /<(?:\w+:)?sst\b/;
const PASSED_OVER = /<(?:\w+:)?(f|rPh)\b[^>]*>(.*?)<\/(?:\w+:)?\1>/gs;

/** The fonts, sizes and fields in a printed header: `&C`, `&"宋体,常规"`, `&12`. */
const HEADER_CODE = /&(?:"[^"]*"|K[\dA-F]{6}|\d{1,2}(?=\D)|[A-Za-z])/g;

/** Parts of nothing but forms and places; formats of numbers and the names of styles hold words in attributes. */
const NO_TEXT = /(?:theme\d*|calcChain)\.xml$/i;

const NAMES: readonly (readonly [path: RegExp, name: string])[] = [
  [/comments|persons/i, '批注'],
  [/docProps/i, '文件属性'],
  [/\.rels$/i, '链接'],
  [/drawing/i, '图形'],
  [/worksheets/i, '页眉页脚、提示和公式'],
];

/**
 * What a workbook holds beside its cells: printed headers and footers, comments, prompts, links, names, descriptions of pictures,
 * formulas, properties, sheets in no use.
 * @param read the parts of the sheets that are read
 */
export const asideParts = (parts: Package, read: ReadonlySet<string>): UnseenText[] =>
  parts.paths
    .filter((path) => !NO_TEXT.test(path))
    .flatMap((path) => {
      const texts = /\.(?:xml|rels|vml)$/i.test(path)
        ? textsBeside(textOf(parts, path), read.has(path.replace(/^\/+/, '').toLowerCase()))
        : storedTexts(parts, path);
      return asideTexts(NAMES.find(([pattern]) => pattern.test(path))?.[1] ?? '单元格以外的部分', [
        nameText(path),
        ...texts,
      ]);
    });

function textsBeside(xml: string, isRead: boolean): string[] {
  const strings = STRINGS.test(xml.slice(0, 2000));
  if (!strings && !(isRead && SHEET.test(xml.slice(0, 2000)))) return [...textsIn(xml), ...attributesIn(xml)];
  const passed = Array.from(xml.matchAll(PASSED_OVER), ([, name, text = '']) => [name, text] as const);
  const formulas = passed.flatMap(([name, text]) => (name === 'f' ? textsIn(`>${text}<`) : textsIn(text)));
  const around = strings ? '' : xml.slice(xml.lastIndexOf('sheetData>'));
  const headers = textsIn(around).map((text) => text.replace(HEADER_CODE, ' '));
  const before = strings ? '' : xml.slice(0, xml.indexOf('sheetData'));
  return [...formulas.flatMap((text) => text.split('"')), ...headers, ...attributesIn(before + around)];
}

/** A part that nobody needs is no reason to refuse a workbook. */
function textOf(parts: Package, path: string): string {
  try {
    return parts.part(path) ?? '';
  } catch {
    return '';
  }
}

function storedTexts(parts: Package, path: string): string[] {
  try {
    return looseTexts(parts.bytes(path));
  } catch {
    return [];
  }
}

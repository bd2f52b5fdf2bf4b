import { InputError } from '../../model/inputError.ts';
import { solid } from '../solidTexts.ts';
import { textsIn } from '../xml/asideXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import type { ZipMember } from '../zip/openZip.ts';
import { unprinted } from './contents.ts';
import { childOf } from './wordXml.ts';

/** Controls that show the data they are bound to in words of their own: a day, a choice, a box. */
const IN_OWN_WORDS = /^(?:w:(?:date|dropDownList|comboBox|picture)|\?:(?:checkbox|repeatingSection.*))$/;
const PROPERTIES = /^customxml\/itemprops(\d*)\.xml$/i;
const ID = /\bitemID\s*=\s*["']([^"']+)/;

const DRIFTED = [
  '内容控件里存着的字和它绑定的数据不同，用 Word 打开时显示的是数据',
  '内容控件和数据一致的文档',
  '用 Word 打开，核对后重新保存再放入',
] as const;

/**
 * Content controls bound to data in the file (ISO/IEC 29500-1, 17.5.2.6): when it opens the file, Word puts the data in the place of what is
 * stored in the text.
 * @throws InputError where what is stored is none of the texts of the data
 */
export function assertBound(roots: readonly XmlElement[], members: readonly ZipMember[], file: string): void {
  const bound = roots.flatMap(boundIn);
  if (bound.length === 0) return;
  const data = dataById(members);
  for (const { id, text } of bound) {
    const texts = data.get(id);
    if (texts && text !== '' && !texts.has(text)) throw new InputError(file, ...DRIFTED);
  }
}

function boundIn({ name, children }: XmlElement): { id: string; text: string }[] {
  if (unprinted.has(name)) return [];
  const elements = children.filter((child) => typeof child !== 'string');
  const properties = elements.find((child) => child.name === 'w:sdtPr');
  const binding = childOf(properties, 'w:dataBinding')?.attributes['w:storeItemID'];
  const isPlain = !properties?.children.some((child) => typeof child !== 'string' && IN_OWN_WORDS.test(child.name));
  const isAsked = childOf(properties, 'w:showingPlcHdr') !== undefined;
  // What lies in it is put in anew with it.
  if (binding && isPlain && !isAsked) return [{ id: binding.toLowerCase(), text: solid(textIn(elements)) }];
  return elements.flatMap(boundIn);
}

const textIn = (elements: readonly XmlElement[]): string =>
  elements
    .filter(({ name }) => !unprinted.has(name))
    .map(({ name, children }) =>
      name === 'w:t' ? children.join('') : textIn(children.filter((child) => typeof child !== 'string')),
    )
    .join('');

/** The texts and the attributes of the data of a file, by the number that controls name them by. */
function dataById(members: readonly ZipMember[]): Map<string, ReadonlySet<string>> {
  const parts = new Map(members.map((member) => [member.name.toLowerCase(), member]));
  const known = new Map<string, ReadonlySet<string>>();
  const xmlOf = (member: ZipMember): string => new TextDecoder().decode(member.bytes());
  for (const [name, member] of parts) {
    const number = PROPERTIES.exec(name)?.[1];
    const item = number === undefined ? undefined : parts.get(`customxml/item${number}.xml`);
    const id = item && ID.exec(xmlOf(member))?.[1]?.toLowerCase();
    if (!id) continue;
    const xml = xmlOf(item);
    const attributes = Array.from(
      xml.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g),
      ([, double, single]) => double ?? single ?? '',
    );
    known.set(id, new Set([...textsIn(xml), ...attributes].map(solid)));
  }
  return known;
}

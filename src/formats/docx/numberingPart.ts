import type { XmlElement } from '../xml/xmlElement.ts';
import { chosenBranch } from './contents.ts';
import { childOf, childrenOf, isOn, numberOf, textOf } from './wordXml.ts';

/** One level of a list, as `w:lvl` declares it. */
export interface ListLevel {
  start: number;
  format: string;
  /** The pattern of a custom format. */
  pattern: string | undefined;
  /** `第%1条`: %1 to %9 are the numbers of the levels. */
  text: string;
  /** What stands between the label and the text; a tab is printed as a space. */
  suffix: '' | ' ';
  /** The level begins again after this level (1-based) or a higher one; 0 never, undefined after any higher one. */
  restart: number | undefined;
  /** All numbers in it are printed as 1, 2, 3. */
  legal: boolean;
  font: string | undefined;
  hidden: boolean;
  paragraphStyle: string | undefined;
}

export interface List {
  /** Lists of one abstract list go on counting where another stopped. */
  abstractId: string;
  level(number: number): ListLevel | undefined;
  /** Where the level begins anew when this list is first used. */
  startOverride(level: number): number | undefined;
  /** The level that a paragraph style is tied to. */
  levelOfStyle(style: string): number | undefined;
}

/**
 * The lists of a numbering part by their `w:numId`.
 * @param listOfStyle the `w:numId` that a numbering style names
 */
export function readLists(root: XmlElement): (id: string) => List | undefined {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', list]),
  );
  const numbers = new Map(childrenOf(root, 'w:num').map((list) => [list.attributes['w:numId'] ?? '', list]));
  const byStyle = new Map<string, string>();
  for (const [id, list] of abstracts) {
    const style = textOf(list, 'w:styleLink');
    if (style !== undefined) byStyle.set(style, id);
  }
  const lists = new Map<string, List | undefined>();
  return (id) => {
    if (!lists.has(id)) lists.set(id, build(numbers.get(id)));
    return lists.get(id);
  };

  function build(number: XmlElement | undefined): List | undefined {
    const own = textOf(number, 'w:abstractNumId') ?? '';
    // A list that borrows its levels from a list style names the style; the list that is the style names it too.
    const abstractId = byStyle.get(textOf(abstracts.get(own), 'w:numStyleLink') ?? '') ?? own;
    const abstract = abstracts.get(abstractId);
    if (!number || !abstract) return undefined;
    const levels = new Map(levelsOf(abstract));
    const starts = new Map<number, number>();
    for (const override of childrenOf(number, 'w:lvlOverride')) {
      const level = Number(override.attributes['w:ilvl']);
      for (const [at, replaced] of levelsOf(override)) levels.set(at, replaced);
      const start = numberOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(level, start);
    }
    return {
      abstractId,
      level: (at) => levels.get(at),
      startOverride: (at) => starts.get(at),
      levelOfStyle: (style) => [...levels].find(([, { paragraphStyle }]) => paragraphStyle === style)?.[0],
    };
  }
}

const levelsOf = (list: XmlElement): [number, ListLevel][] =>
  childrenOf(list, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)]);

function readLevel(level: XmlElement): ListLevel {
  const format = childOf(level, 'w:numFmt') ?? customFormat(level);
  const properties = childOf(level, 'w:rPr');
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: format?.attributes['w:val'] ?? 'decimal',
    pattern: format?.attributes['w:format'],
    text: textOf(level, 'w:lvlText') ?? '',
    suffix: textOf(level, 'w:suff') === 'nothing' ? '' : ' ',
    restart: numberOf(level, 'w:lvlRestart'),
    legal: isOn(level, 'w:isLgl') ?? false,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    hidden: isOn(properties, 'w:vanish') ?? false,
    paragraphStyle: textOf(level, 'w:pStyle'),
  };
}

/** Word writes a custom format (`001, 002, …`) as a choice beside a plain one. */
function customFormat(level: XmlElement): XmlElement | undefined {
  const alternatives = childOf(level, 'mc:AlternateContent');
  const branch = alternatives && chosenBranch(alternatives);
  return branch?.find((child): child is XmlElement => typeof child !== 'string' && child.name === 'w:numFmt');
}

import { formatNumber } from '../word/numberFormats.ts';
import { symbolOf } from '../word/symbols.ts';
import type { XmlElement, XmlNode } from '../xml/xmlElement.ts';
import { chosenBranch, isEndDeleted, unprinted } from './contents.ts';
import type { List, ListLevel } from './numberingPart.ts';
import type { Styles } from './styles.ts';
import { childOf, isOn, numberOf, textOf } from './wordXml.ts';

/** What Word prints before the paragraphs of lists, by paragraph: `一、`, `1.2 `, `• `. */
export type ListLabels = ReadonlyMap<XmlElement, string>;

/**
 * Counts through all paragraphs in the order of the file, as Word does (ISO/IEC 29500-1, 17.9).
 * @param roots the text, then notes, headers and footers
 * @param lists loads the lists when a numbered paragraph is met; null where the document has none
 * @param unknown told of a number format that is not known; its numbers are printed as 1, 2, 3
 */
export function labelLists(
  roots: readonly XmlElement[],
  styles: Styles,
  lists: () => ((id: string) => List | undefined) | null,
  unknown: (format: string) => void,
): ListLabels {
  const labels = new Map<XmlElement, string>();
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  const visit = (children: readonly XmlNode[]): void => {
    for (const child of children) {
      if (typeof child === 'string' || unprinted.has(child.name)) continue;
      if (child.name === 'mc:AlternateContent') visit(chosenBranch(child));
      else {
        if (child.name === 'w:p') label(child);
        if (child.name !== 'w:t') visit(child.children);
      }
    }
  };
  for (const root of roots) visit(root.children);
  return labels;

  function label(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const style = textOf(properties, 'w:pStyle');
    const own = childOf(properties, 'w:numPr');
    const inherited = styles.numbering(style);
    const id = textOf(own, 'w:numId') ?? textOf(inherited?.properties, 'w:numId');
    if (id === undefined || id === '0' || isEndDeleted(paragraph)) return;
    // A paragraph whose end is hidden is not shown, and does not count.
    if (isOn(childOf(properties, 'w:rPr'), 'w:vanish') ?? styles.hides(style, undefined)) return;
    const list = lists()?.(id);
    if (!list) return;
    const number =
      numberOf(own, 'w:ilvl') ??
      (textOf(own, 'w:numId') === undefined && inherited
        ? (list.levelOfStyle(inherited.style) ?? numberOf(inherited.properties, 'w:ilvl'))
        : undefined) ??
      0;
    const level = list.level(number);
    if (!level) return;
    const text = printed(list, level, advance(list, id, number, level));
    if (text !== '') labels.set(paragraph, `${text}${level.suffix}`);
  }

  /** Counts one further; the levels below begin anew. */
  function advance(list: List, id: string, number: number, level: ListLevel): (number | undefined)[] {
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    const override = list.startOverride(number);
    const isFirst = override !== undefined && !begun.has(`${id} ${number}`);
    begun.add(`${id} ${number}`);
    const last = counts[number];
    counts[number] = isFirst ? override : last === undefined ? (override ?? level.start) : last + 1;
    for (let below = number + 1; below < 9; below += 1) {
      const restart = list.level(below)?.restart;
      if (restart === undefined || (restart > 0 && number < restart)) counts[below] = undefined;
    }
    return counts;
  }

  function printed(list: List, level: ListLevel, counts: readonly (number | undefined)[]): string {
    if (level.hidden) return '';
    if (level.format === 'bullet') {
      return Array.from(level.text, (sign) => symbolOf(level.font, sign.codePointAt(0) ?? 0) ?? '•').join('');
    }
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.level(at);
      const value = counts[at] ?? list.startOverride(at) ?? of?.start ?? 0;
      const format = level.legal ? 'decimal' : (of?.format ?? 'decimal');
      const text = formatNumber(value, format, of?.pattern);
      if (text === null) unknown(of?.pattern ?? format);
      return text ?? String(value);
    });
  }
}

import { NUMBER_FORMAT_NAMES } from '../word/numberFormatNames.ts';
import { formatNumber } from '../word/numberFormats.ts';
import type { ListLevel, ListUse } from './lists.ts';
import { SYMBOLS } from './symbolText.ts';

const BULLET = 23;
const NONE = 255;
/** A list of Word 95's kind, which numbers its paragraphs by a field of the paragraph itself. */
const OLD_LIST = 2047;
const DECIMAL = 0;
const LEADING_ZERO = 22;

/** Counts the paragraphs of lists, in the order of the text, and says what Word prints before each. */
export class ListNumbers {
  readonly #uses: readonly ListUse[];
  readonly #counters = new Map<number, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(uses: readonly ListUse[]) {
    this.#uses = uses;
  }

  /**
   * What stands before a paragraph: `一、`, `(3) `, `• `; null where it cannot be told.
   * @param list 1-based number of the list's use, 0 for none
   * @param level 0-based
   */
  next(list: number, level: number): string | null {
    if (list === 0) return '';
    const use = this.#uses[list - 1];
    const definition = use?.levels[level];
    if (list === OLD_LIST || !use || !definition) return null;
    const counters = this.#count(use, list, level);
    if (definition.kind === BULLET) return bulletOf(definition);
    let text = '';
    for (const part of definition.pattern) {
      const number = typeof part === 'string' ? part : this.#numeral(use, part, counters, definition.legal);
      if (number === null) return null;
      text += number;
    }
    return text === '' ? '' : text + definition.follow;
  }

  #count(use: ListUse, list: number, level: number): (number | undefined)[] {
    const counters = this.#counters.get(use.list) ?? [];
    this.#counters.set(use.list, counters);
    const restart = use.restarts.get(level);
    const key = `${list} ${level}`;
    const before = counters[level];
    const startsAt = use.levels[level]?.startsAt ?? 1;
    const anew = restart !== undefined && !this.#begun.has(key);
    counters[level] = anew ? restart : before === undefined ? startsAt : before + 1;
    this.#begun.add(key);
    for (let lower = level + 1; lower < counters.length; lower++) {
      if (!use.levels[lower]?.noRestart) counters[lower] = undefined;
    }
    return counters;
  }

  #numeral(use: ListUse, level: number, counters: (number | undefined)[], legal: boolean): string | null {
    const definition = use.levels[level];
    if (!definition) return null;
    if (definition.kind === NONE || definition.kind === BULLET) return '';
    const kind = legal && definition.kind !== LEADING_ZERO ? DECIMAL : definition.kind;
    return formatNumber(counters[level] ?? definition.startsAt, NUMBER_FORMAT_NAMES[kind] ?? '');
  }
}

/** Signs of symbol fonts are all said as one plain bullet. */
const bulletOf = ({ pattern, follow }: ListLevel): string =>
  pattern.length === 0 ? '' : pattern.map((sign) => (SYMBOLS.test(String(sign)) ? '•' : sign)).join('') + follow;

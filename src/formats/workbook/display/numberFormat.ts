import type { NumeralStyle } from './chineseNumerals.ts';
import { tokensOf } from './formatTokens.ts';

/** A piece of a number format (ECMA-376 part 1, 18.8.31). */
export type Token =
  | { kind: 'literal'; text: string }
  /** A blank as wide as some character: nothing at the ends, a space inside. */
  | { kind: 'space' }
  | { kind: 'digit'; text: '0' | '#' | '?' }
  | { kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' }
  | { kind: 'exponent'; plus: boolean }
  /** Letters of one kind: `yyyy`, `m`, `[h]` with its brackets. */
  | { kind: 'date'; text: string }
  | { kind: 'halfDay'; before: string; after: string };

export interface Condition {
  operator: '<' | '<=' | '>' | '>=' | '=' | '<>';
  number: number;
}

/** One of the parts of a format that stand between semicolons. */
export interface Section {
  tokens: Token[];
  condition: Condition | null;
  numerals: NumeralStyle | null;
  /** The colour it sets, by the number it has in formats: `[White]` is `[Color2]`. */
  ink?: number;
}

export interface NumberFormat {
  /** For numbers: one to three. */
  sections: Section[];
  /** For texts; null where they are shown as they are. */
  text: Section | null;
}

/** A format code → its sections. Never fails: what has no meaning is text. */
export function parseNumberFormat(code: string): NumberFormat {
  const all = splitSections(code).map(tokensOf);
  const isText = (section: Section | undefined) => section?.tokens.some(({ kind }) => kind === 'text') ?? false;
  const last = all.length > 3 || isText(all.at(-1)) ? (all.splice(Math.min(all.length - 1, 3))[0] ?? null) : null;
  return { sections: all.slice(0, 3), text: last };
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let from = 0;
  for (let index = 0; index < code.length; index += 1) {
    const mark = code[index];
    if (mark === '"') {
      const end = code.indexOf('"', index + 1);
      index = end < 0 ? code.length : end;
    } else if (mark === '\\' || mark === '_' || mark === '*') index += 1;
    else if (mark === ';') {
      sections.push(code.slice(from, index));
      from = index + 1;
    }
  }
  sections.push(code.slice(from));
  return sections;
}

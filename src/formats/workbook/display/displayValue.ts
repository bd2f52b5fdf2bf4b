import type { CellValue } from '../workbook.ts';
import { displayDate, isDate } from './displayDate.ts';
import { displayNumber } from './displayNumber.ts';
import { everyDigit } from './general.ts';
import type { Condition, NumberFormat, Section } from './numberFormat.ts';
import { joined } from './pieces.ts';

export interface DisplaySettings {
  /** Dates count from 1904 and not from 1900. */
  date1904: boolean;
}

/**
 * The text that a sheet shows for a stored value, whatever the width of the column (`####` is the number).
 * Spaces that only line up columns (`_ `, `* `) are not text.
 */
export function displayValue(value: CellValue, format: NumberFormat, settings: DisplaySettings): string {
  switch (value.kind) {
    case 'error':
      return value.code;
    case 'boolean':
      return value.truth ? 'TRUE' : 'FALSE';
    case 'text':
      return format.text ? textIn(format.text, value.text) : value.text;
    case 'number':
      return numberIn(value.number, format, settings);
  }
}

/** The colour that the number format gives a value, by the number it has there; undefined where it sets none. */
export function inkOf(value: CellValue, { sections, text }: NumberFormat): number | undefined {
  if (value.kind === 'text') return text?.ink;
  return value.kind === 'number' ? chooseSection(value.number, sections)?.section.ink : undefined;
}

const textIn = (section: Section, text: string): string =>
  joined(
    section.tokens.map((token) =>
      token.kind === 'text' ? text : token.kind === 'literal' ? token.text : token.kind === 'space' ? null : '',
    ),
  );

function numberIn(number: number, format: NumberFormat, { date1904 }: DisplaySettings): string {
  // A format for texts only (`@`) shows numbers as General; so does one whose conditions leave the number out.
  const chosen = chooseSection(number, format.sections);
  if (!chosen) return format.sections.length === 0 ? displayNumber(number, GENERAL, number < 0) : everyDigit(number);
  if (!isDate(chosen.section)) return displayNumber(number, chosen.section, chosen.signed);
  return displayDate(number, chosen.section, date1904) ?? everyDigit(number);
}

const GENERAL: Section = { tokens: [{ kind: 'general' }], condition: null, numerals: null };

/** The section for a number, and whether it is shown with its minus sign: the second of two or three shows the size only. */
function chooseSection(number: number, sections: readonly Section[]): { section: Section; signed: boolean } | null {
  const [first, second, third] = sections;
  const negative = number < 0;
  if (!first) return null;
  if (!second) return !first.condition || meets(number, first.condition) ? { section: first, signed: negative } : null;
  const onFirst = first.condition ?? { operator: third || second.condition ? '>' : '>=', number: 0 };
  if (meets(number, onFirst)) return { section: first, signed: negative };
  if (!third && !second.condition) return { section: second, signed: negative && first.condition !== null };
  if (meets(number, second.condition ?? { operator: '<', number: 0 })) {
    return { section: second, signed: negative && second.condition !== null };
  }
  return third ? { section: third, signed: negative } : null;
}

function meets(number: number, { operator, number: bound }: Condition): boolean {
  switch (operator) {
    case '<':
      return number < bound;
    case '<=':
      return number <= bound;
    case '>':
      return number > bound;
    case '>=':
      return number >= bound;
    case '=':
      return number === bound;
    case '<>':
      return number !== bound;
  }
}

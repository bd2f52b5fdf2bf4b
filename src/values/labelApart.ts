import { joinLines } from './joinLines.ts';
import { parseTargetValue } from './targetValue.ts';

/** A line of a cell behind the number of a list, empty where none stands there: `1. ` and `100%`. */
export interface LabelledLine {
  label: string;
  text: string;
}

const BEGINS_WITH_NUMBER = /^[.,．，]?[\d０-９]/;

/**
 * Whether the number of a list, which the writer set and did not type, would become a part of a value: `1.` before `12` is no 1.12.
 * A text behind its number (`1. 2024年完成`) makes none.
 * @param lines all lines of a cell
 */
export function joinsLabel(lines: readonly LabelledLine[]): boolean {
  if (!lines.some(({ label, text }) => label !== '' && BEGINS_WITH_NUMBER.test(text.trim()))) return false;
  const whole = joinLines(lines.map(({ label, text }) => `${label.trim()}${text.trim()}`).join('\n'));
  return ['number', 'date'].includes(parseTargetValue(whole).kind);
}

/** A label on lines of its own, so short that none is taken for a number that a narrow cell broke. */
export const labelLines = (label: string): string[] => label.trim().match(/.{1,3}/gu) ?? [];

/** A line of a cell behind the number of a list, empty where none stands there: `1. ` and `100%`. */
export interface LabelledLine {
  label: string;
  text: string;
}

const NUMBER_FIRST = /^[.,]?\d/;
/** A number with its unit, or two from one to the other: as long as a target may be, and no sentence. */
const VALUE = new RegExp(
  `^N(?:[-–—~至到]N)?$`.replaceAll('N', String.raw`\d[\d.,]*[^\d;:!?<>=≥≤≧≦。、]{0,16}(?:m[23])?`),
);

const folded = (text: string): string =>
  text.replace(/\s+/g, '').replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/**
 * Whether the number of a list, which the writer set and did not type, would become a part of a value: `1.` before `12` is no 1.12.
 * A text behind its number (`1. 2024年完成3个村`) makes none.
 * @param lines all lines of a cell
 */
export const joinsLabel = (lines: readonly LabelledLine[]): boolean =>
  lines.some(({ label, text }) => label !== '' && NUMBER_FIRST.test(folded(text))) &&
  VALUE.test(folded(lines.map(({ label, text }) => label + text).join('')));

/** A label on lines of its own, so short that none is taken for a number that a narrow cell broke. */
export const labelLines = (label: string): string[] => label.trim().match(/.{1,3}/gu) ?? [];

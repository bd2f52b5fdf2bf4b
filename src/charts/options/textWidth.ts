import { type } from './theme.ts';

/** Widths in em, a little generous: which system font draws the text is not known when the page is built. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:;'|!()[\]\s]/, 0.36],
  [/[mwMW%@≥≤]/, 0.95],
  [/[A-Z]/, 0.74],
  [/[\u0020-\u024f]/, 0.6],
];

const known = new Map<string, number>();

function emOf(character: string): number {
  const em = known.get(character) ?? widths.find(([characters]) => characters.test(character))?.[1] ?? 1;
  known.set(character, em);
  return em;
}

/** Width of a text in pixels at a font size, never less than what common Chinese fonts need. */
export function textWidth(text: string, fontSize: number = type.label): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * fontSize;
}

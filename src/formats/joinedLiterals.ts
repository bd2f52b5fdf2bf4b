/** What stands between two texts that code puts together: `"138" + "0000"`, in a macro `"138" & "0000"`. */
const BETWEEN = /["'`]\s*(?:\+|&\s*(?:_\s*)?)\s*["'`]/g;

/** A list of texts that code puts together: `["138", "0000"].join("")`. */
const LIST = /\[([^[\]]*)\]\s*\.\s*join\(\s*(["'`])\2\s*\)/g;
const COMMA = /["'`]\s*,\s*["'`]/g;

/** Characters that code writes as their numbers: `String.fromCharCode(49, 0x33, 56)`, in a macro `Chr(49)`, `ChrW$(&H31)`. */
const NUMBERS = /(?:String\s*\.\s*from(?:CharCode|CodePoint)|\bChrW?\$?)\s*\(([\s\da-fxh&,]+)\)/gi;

/** A text that code writes as base64: `atob("MTM4…")`. */
const BASE64 = /\batob\(\s*(["'`])([\w+/]+=*)\1\s*\)/g;

/** Code with the texts that it puts together as one. */
export const joinedLiterals = (code: string): string =>
  code
    .replace(NUMBERS, (whole, numbers: string) => textOf(numbers) ?? whole)
    .replace(BASE64, (whole, _, base64: string) => decoded(base64) ?? whole)
    .replace(LIST, (_, list: string) => list.replace(COMMA, ''))
    .replace(BETWEEN, '');

function textOf(numbers: string): string | null {
  const codes = numbers.split(',').map((number) => Number(number.trim().replace(/^&h/i, '0x') || Number.NaN));
  return codes.every((code) => code >= 0 && code <= 0x10ffff) ? `"${String.fromCodePoint(...codes)}"` : null;
}

/** Null for what is no base64, or no text. */
function decoded(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return `"${new TextDecoder('utf-8', { fatal: true }).decode(bytes)}"`;
  } catch {
    return null;
  }
}

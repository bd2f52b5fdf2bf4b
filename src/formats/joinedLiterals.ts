/** What stands between two texts that code puts together: `"138" + "0000"`, in a macro `"138" & "0000"`. */
const BETWEEN = /["'`]\s*(?:\+|&\s*(?:_\s*)?)\s*["'`]/g;

/** A list of texts that code puts together: `["138", "0000"].join("")`. */
const LIST = /\[([^[\]]*)\]\s*\.\s*join\(\s*(["'`])\2\s*\)/g;
const COMMA = /["'`]\s*,\s*["'`]/g;

/** Characters that code writes as their numbers: `String.fromCharCode(49, 0x33, 56)`, in a macro `Chr(49)`, `ChrW$(&H31)`. */
const NUMBERS = /(?:String\s*\.\s*from\w+|\bChrW?\$?)\s*\(([\s\da-fxh&,]+)\)/gi;

/** A text that code writes as base64: `atob("MTM4…")`. */
const BASE64 = /\batob\(\s*["'`]([\w+/=]+)["'`]\s*\)/g;

/** Code with the texts that it puts together as one. */
export const joinedLiterals = (code: string): string =>
  code
    .replace(NUMBERS, (_, numbers: string) =>
      literal(() => String.fromCodePoint(...numbers.replace(/&h/gi, '0x').split(',').map(Number))),
    )
    .replace(BASE64, (_, base64: string) => literal(() => atob(base64)))
    .replace(LIST, (_, list: string) => list.replace(COMMA, ''))
    .replace(BETWEEN, '');

/** Empty for what says no text. */
function literal(text: () => string): string {
  try {
    return `"${text()}"`;
  } catch {
    return '""';
  }
}

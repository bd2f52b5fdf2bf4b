/** What stands between two texts that code puts together: `"138" + "0000"`, in a macro `"138" & "0000"`. */
const BETWEEN = /["'`]\s*(?:\+|&\s*(?:_\s*)?)\s*["'`]/g;

/** A list of texts that code puts together: `["138", "0000"].join("")`. */
const LIST = /\[([^[\]]*)\]\s*\.\s*join\(\s*(["'`])\2\s*\)/g;
const COMMA = /["'`]\s*,\s*["'`]/g;

/** Code with the texts that it puts together as one. */
export const joinedLiterals = (code: string): string =>
  code.replace(LIST, (_, list: string) => list.replace(COMMA, '')).replace(BETWEEN, '');

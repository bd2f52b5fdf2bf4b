/** The largest code that every dialect of regular expressions writes as `\uXXXX`. */
const LAST = 0xffff;
/** Halves of characters: a reader that takes characters whole meets none, one that takes halves would refuse every rare character. */
const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff;

const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;

/** What a Unicode property means, as ranges for a class of characters: `\p{Zl}` is `\u2028`. Rare characters, beyond four digits, are left out. */
function rangesOf(property: string): string {
  const holds = new RegExp(property, 'u');
  const ranges: string[] = [];
  let start: number | undefined;
  for (let code = 0; code <= LAST + 1; code += 1) {
    const isIn = code <= LAST && !isHalf(code) && holds.test(String.fromCharCode(code));
    if (isIn) start ??= code;
    else if (start !== undefined) {
      ranges.push(start === code - 1 ? escaped(start) : `${escaped(start)}-${escaped(code - 1)}`);
      start = undefined;
    }
  }
  return ranges.join('');
}

/**
 * A pattern of JavaScript for the readers of a published schema in any language: classes of characters by their property (`\p{Cf}`), which
 * Python's `re` refuses to read at all, are written out.
 */
export const portablePattern = (pattern: string): string => pattern.replace(/\\p\{\w+\}/g, rangesOf);

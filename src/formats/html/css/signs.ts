/** Comments, and the marks that hid style sheets from browsers of 1995, where they stand in no string. */
const NO_STYLE = /("(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)|\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;

/** What gives a style sheet its structure (CSS Syntax 3): strings and escapes hide what stands in them. */
export const SIGNS = /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\[\s\S]|[{};()]/g;

/** `\6eone` → `none` (CSS Syntax 3, 4.3.7). */
export const unescaped = (text: string): string =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex: string | undefined, sign: string | undefined) => {
    const code = Number.parseInt(hex ?? '', 16);
    if (Number.isNaN(code)) return sign ?? '';
    return code > 0x10ffff || code === 0 ? '\ufffd' : String.fromCodePoint(code);
  });

export const withoutComments = (css: string): string => css.replace(NO_STYLE, '$1');

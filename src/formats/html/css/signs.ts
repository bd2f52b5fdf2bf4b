/** Comments, and the marks that hid style sheets from browsers of 1995, where they stand in no string. */
const NO_STYLE = /("(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)|\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g;

/** What gives a style sheet its structure (CSS Syntax 3): strings and escapes hide what stands in them. */
export const SIGNS = /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\[\s\S]|[{};()]/g;

export const withoutComments = (css: string): string => css.replace(NO_STYLE, '$1');

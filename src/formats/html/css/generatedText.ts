import { unescaped } from './signs.ts';

const TOKEN = /"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|[a-z-]+\((?:[^()"']|"[^"]*"|'[^']*')*\)|[^\s"']+/gi;
const ATTRIBUTE = /^attr\(\s*([\w-]+)\s*\)$/i;

/** Pictures, and what says that there is nothing. */
const NO_TEXT =
  /^(?:none|normal|inherit|initial|unset|url\(.*|(?:-webkit-)?image-set\(.*|[a-z-]*gradient\(.*|no-(?:open|close)-quote)$/is;

/** Signs of fonts of icons. */
const ICONS = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu;

/**
 * The text that `content` of a style sheet writes: strings and attributes; null where it counts or quotes, of which nobody here says what comes of
 * it. Blank where it is a picture or an icon.
 * @param attribute the value of an attribute of the element
 */
export function generatedText(content: string, attribute: (name: string) => string): string | null {
  // Behind a stroke stands what is read out, and not seen.
  const tokens: string[] = content.match(TOKEN) ?? [];
  const end = tokens.indexOf('/');
  let text = '';
  for (const token of end < 0 ? tokens : tokens.slice(0, end)) {
    const name = ATTRIBUTE.exec(token)?.[1];
    if (/^["']/.test(token)) text += unescaped(token.slice(1, -1));
    else if (name) text += attribute(name.toLowerCase());
    else if (!NO_TEXT.test(token)) return null;
  }
  return text.replace(ICONS, '').trim() === '' ? '' : text;
}

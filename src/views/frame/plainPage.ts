import { createHash } from 'node:crypto';

/** The style of a page that loads nothing: the paper, ink and seal of the site, in as few words as will do. */
export const PLAIN_STYLE = [
  ':root{color-scheme:light dark;--p:#fbf8f1;--i:#221f1a;--s:#a3261d;--l:#24517c}',
  '@media(prefers-color-scheme:dark){:root{--p:#1b1a17;--i:#ece6d8;--s:#f1968a;--l:#9cc3ea}}',
  'body{margin:0;background:var(--p);color:var(--i);border-top:6px solid var(--s);font:106.25%/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}',
  'main{max-width:38em;margin:auto;padding:1.5rem 1rem}',
  'h1{font-family:"Songti SC","Noto Serif CJK SC",serif}',
  'a{color:var(--l)}',
  'li a{display:inline-block;padding:.2em 0}',
].join('');

/** What such a page may load: nothing but its own style, known by its hash. */
export function plainPolicy(): string {
  const hash = createHash('sha256').update(PLAIN_STYLE).digest('base64');
  return ["default-src 'none'", `style-src 'sha256-${hash}'`, 'img-src data:', "base-uri 'none'"].join('; ');
}

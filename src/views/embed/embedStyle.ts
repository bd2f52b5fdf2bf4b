import { createHash } from 'node:crypto';

/** The style of what stands in a page of others: the ink and paper of the site, light and dark, and nothing that has to be fetched. */
export const EMBED_STYLE = [
  ':root{color-scheme:light dark;--paper:#fbf8f1;--ink:#221f1a;--soft:#595246;--rule:#d9d0bd;--seal:#a3261d;--indigo:#24517c}',
  '@media(prefers-color-scheme:dark){:root{--paper:#1b1a17;--ink:#ece6d8;--soft:#b8af9e;--rule:#403c33;--seal:#f1968a;--indigo:#9cc3ea}}',
  'body{margin:0;padding:.8rem 1rem;background:var(--paper);color:var(--ink);font:100%/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}',
  'figure,p,h1,ul{margin:0 0 .6rem}',
  'h1{font-size:1.1rem}',
  'body:has(figure:target) figure:not(:target){display:none}',
  'svg{display:block;width:100%;max-width:24rem;height:auto}',
  'a{color:var(--indigo)}',
  'ul{padding-left:1.2em}',
  '.t{display:block;font-weight:700}',
  '.late{animation:late 8s}@keyframes late{from,to{height:0;visibility:hidden}}@media(scripting:none){.late{display:none}}',
  '.s{color:var(--soft);font-size:.85rem}',
  '.f-ink{fill:var(--ink)}.f-soft{fill:var(--soft)}.f-paper{fill:var(--paper)}.f-accent{fill:var(--seal)}.f-second{fill:var(--indigo)}',
  '.s-soft{stroke:var(--soft)}.s-rule{stroke:var(--rule)}.s-second{stroke:var(--indigo)}',
].join('');

/**
 * What such a page may load: its own style, known by its hash, and nothing else.
 * @param more further rules, of a page that runs a script
 */
export function embedPolicy(...more: readonly string[]): string {
  const hash = createHash('sha256').update(EMBED_STYLE).digest('base64');
  return ["default-src 'none'", `style-src 'sha256-${hash}'`, 'img-src data:', ...more, "base-uri 'none'"].join('; ');
}

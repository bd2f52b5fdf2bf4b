import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { dataBlock } from '../frame/structuredData.ts';
import type { ReaderData } from './readerData.ts';
import { READER_LEAD, READER_TITLE, readerMarkup } from './readerMarkup.ts';

/** What the single file is made of, as bundled. */
export interface SingleFileParts {
  style: string;
  /** Scripts of the page, in this order. */
  scripts: readonly string[];
  /** The program of the worker, in one piece. */
  program: string;
  /** The character maps of PDF files by their names. */
  maps: Readonly<Record<string, Uint8Array>>;
  data: ReaderData;
}

/**
 * The page that reads dropped files as one file that needs no other: it works from a disk, and its policy lets no request out at all. The
 * worker is made of a text in it and is under the same policy.
 */
export function singleFile({ style, scripts, program, maps, data }: SingleFileParts): string {
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const packed = pack(maps);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${READER_TITLE} · 明白账</title>
<meta name="description" content="${READER_LEAD}">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header class="masthead"><div class="frame"><p class="site-name"><span>明白账<small>单个文件，断网也能用</small></span></p><div class="switches" role="group" aria-label="显示方式"><button type="button" class="small" data-choice="text" aria-pressed="false">大字</button> <button type="button" class="small" data-choice="contrast" aria-pressed="false">高对比</button></div></div></header>
<div class="frame"><main id="content" tabindex="-1">
${readerMarkup()}
</main></div>
<script type="application/json" id="reader-data">${dataBlock({ ...data, places: packed.places })}</script>
<script type="text/plain" id="reader-program">${gzipSync(program, { level: 9 }).toString('base64')}</script>
<script type="text/plain" id="reader-maps">${packed.text}</script>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}

function pack(maps: SingleFileParts['maps']): { text: string; places: Record<string, [number, number]> } {
  const places: Record<string, [number, number]> = {};
  let end = 0;
  for (const [name, bytes] of Object.entries(maps)) {
    places[name] = [end, end + bytes.length];
    end += bytes.length;
  }
  return { text: Buffer.concat(Object.values(maps)).toString('base64'), places };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

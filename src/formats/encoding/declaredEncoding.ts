import { encodingOfLabel, type TextEncoding } from './textEncoding.ts';

/** Browsers look at 1024 bytes; pages of old content systems have scripts before their `meta`. */
const LOOKED_AT = 8192;

/** `<?xml … encoding="GBK"?>`, `<meta charset=gbk>`, `<meta http-equiv=… content="text/html; charset=gb2312">`. */
const DECLARATION = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)|<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * The encoding that a web page or XML declares in its first bytes, whatever it really is.
 * @returns null where nothing is declared, or nothing that Chinese text is written in
 */
export function declaredEncoding(bytes: Uint8Array): TextEncoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT));
  const declared = DECLARATION.exec(head.replace(/<!--.*?-->/gs, ''));
  return encodingOfLabel(declared?.[1] ?? declared?.[2] ?? '');
}

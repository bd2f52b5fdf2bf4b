import { utf16Of } from '../encoding/utf16Of.ts';

/** Enough for the head of any page, and for the text above the first table of a fragment. */
const LOOKED_AT = 65536;

/** What may stand before the first tag: comments, the XML declaration, conditional comments. */
const PREAMBLE = /^(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*>|<!\[[^>]*>)+/;
const FIRST_TAG =
  /^<(?:!doctype\s+html|(?:html|head|meta|title|link|base|style|script|body|frameset|table|caption|thead|tbody|tr|div|p|span|center|font|h[1-6]|article|section|main|ul|ol|pre|b|strong|a|br|hr|img|form)(?=[\s/>]))/i;

/** Whether bytes are a web page or a fragment of one, in any encoding: by their first tag, or by a table further down. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const text = headOf(bytes).replace(PREAMBLE, '');
  if (FIRST_TAG.test(text)) return true;
  return !text.startsWith('<') && !/^(?:%PDF|PK|\{\\rtf|\u00d0\u00cf)/.test(text) && holdsTable(text);
}

/** The ASCII of the first bytes, which is what tags are made of, whatever the encoding of the text between them. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, LOOKED_AT);
  return new TextDecoder(utf16Of(head) ?? 'latin1').decode(head).replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '');
}

function holdsTable(text: string): boolean {
  const table = text.search(/<table[\s>]/i);
  const rest = table < 0 ? '' : text.slice(table);
  const row = rest.search(/<tr/i);
  return row >= 0 && /<t[dh][\s>]/i.test(rest.slice(row));
}

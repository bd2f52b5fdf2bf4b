import { utf16Of } from '../encoding/utf16Of.ts';

/** Enough for a declaration, remarks and the first tag with its namespaces. */
const LOOKED_AT = 8192;

/** What stands before the first tag: a mark of the byte order, the declaration, remarks. */
const PROLOGUE = /^[^<]{0,3}(?:<[?!][^>]*>\s*)*/;

const headOf = (bytes: Uint8Array): string => {
  const head = bytes.subarray(0, LOOKED_AT);
  return new TextDecoder(utf16Of(head) ?? 'latin1').decode(head);
};

/** Whether bytes are XML in any encoding whose first tag is so: `/^<w:wordDocument\s/`. Never throws. */
export const hasRoot = (bytes: Uint8Array, tag: RegExp): boolean => tag.test(headOf(bytes).replace(PROLOGUE, ''));

/** Whether bytes declare themselves XML. */
export const isDeclaredXml = (bytes: Uint8Array): boolean => /^[^<]{0,3}<\?xml\s/.test(headOf(bytes));

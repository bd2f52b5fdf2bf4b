/** Browsers look at 1024 bytes; pages of old content systems have scripts before their `meta`. */
const LOOKED_AT = 8192;

/** `<?xml … encoding="Big5"?>`, `<meta charset=big5>`, `<meta http-equiv=… content="text/html; charset=x-x-big5">`. */
const DECLARATION = /<(?:\?xml|meta)\s[^>]*?(?:encoding|charset)\s*=\s*["']?\s*[\w-]*big5/i;

/** Whether a web page or XML says in its first bytes, a comment among them, that it is Big5, whatever it really is. */
export const declaresBig5 = (bytes: Uint8Array): boolean =>
  DECLARATION.test(new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT)));

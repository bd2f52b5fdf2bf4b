import { z } from 'zod';

/** No title, name or word is longer, in characters. */
const LONGEST = 1000;
/** Nor is what an office answers. */
const LONGEST_TEXT = 20_000;

/** Nothing that is not seen, turns others round, is half a character, or stands where a program could not read one. */
const SEEN = /^(?:\n|\t|\ufe0f|[^\p{Cf}\p{Cc}\p{Co}\p{Cs}\p{NChar}\p{Zl}\p{Zp}\p{DI}\u2800\ufffd])*$/u;

const seen = z.string().trim().regex(SEEN, '没有看不见的字符、坏了的字符，也没有改变阅读方向的字符的文字');

/**
 * Words that the office writes itself, in settings, records, lists and replies. They stand as they are in tabs, data files and feeds,
 * where nothing could show what hides in them; blanks around them say nothing.
 */
export const plainWords = seen.max(LONGEST).regex(/^[^\n]*$/, '写在一行里的文字');

/** The same where something has to be said. */
export const someWords = plainWords.min(1);

/** One word of a list of words to look for: two with a Chinese comma between them are one that stands nowhere, and nothing would say so. */
export const listedWord = someWords.regex(/^[^、，；;,]*$/, '一项一个词，词和词之间用英文的逗号');

/** The same of a text of several paragraphs. */
export const someText = seen.min(1).max(LONGEST_TEXT);

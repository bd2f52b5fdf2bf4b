import type { UnseenText } from '../model/block.ts';
import type { SourceRef } from '../model/sourceRef.ts';

/**
 * A number in code that looks like a mobile number, or like an identity number with its date of birth; ids and times of code do not. A word
 * may stand before it, as in the name of a bookmark: tel13800000000; before an identity number no other number does, as in art_123_….
 */
const IN_CODE =
  /(?<![\da-fA-F.])(?:(?:(?:00)?86-?)?1[3-9]\d(?:\d{8}|-\d{4}-\d{4})|(?<!\d_)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?![\w-]|\.\d)/g;

/** Words or a link that calls somebody, no code and no markup. */
const WORDS = /^(?=[^<{}]*\p{Script=Han}|tel:|sms:)[^<{}]*$/u;

/** The digits that the shortest number of a person has, with at most three other characters between two of them, or what an address of a home has. */
const HOLDS =
  /(?:[\p{N}零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺][^\p{N}零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{0,3}){6}[\p{N}零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]|[住址]/u;

/** What a text that stands beside the document in its file, such as a comment or a link, may hold of persons: the words, or of code the numbers and phrases. */
const wordsIn = (text: string): readonly string[] =>
  HOLDS.test(text) ? (WORDS.test(text) ? [text] : [...(text.match(IN_CODE) ?? []), ...phrasesIn(text)]) : [];

/** Of code what people read, with what names it: `{"家庭住址":"…"}`. */
const phrasesIn = (code: string): string[] =>
  code
    .replace(/["'`\\]/g, '')
    .split(/[<>{}[\];,\r\n]/)
    .filter((phrase) => /\p{Script=Han}/u.test(phrase) && HOLDS.test(phrase));

/** Characters that a link writes as bytes: `tel:%31%33`, `?q=%E7%94%B5%E8%AF%9D`. */
const BYTES = /(?:%[\da-f]{2})+/gi;
const spelt = (link: string): string =>
  link.replace(BYTES, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/** Texts that stand beside the document in its file, for the gate: nobody reads them in the document, and whoever has the file has them. */
export const asideTexts = (ref: SourceRef, texts: Iterable<string>): UnseenText[] =>
  [...new Set([...texts].flatMap((text) => wordsIn(spelt(text))))].map((text) => ({ ref, text }));

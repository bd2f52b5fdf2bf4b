/** Invisible characters that carry nothing a reader sees: format and control characters, fillers, variation selectors. */
const INVISIBLE = /(?!\s)[\p{Cf}\p{Cc}\p{DI}]/gu;

/** Letters of Hangul that are drawn as a blank as wide as a letter: what stands on both sides is apart. */
const BLANK = /[\u115f\u3164\uffa0]/g;

/** Text of common Chinese characters, ASCII and punctuation holds none of them. */
const PLAIN = /^[\t-\r\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Removes characters nobody sees, which word processors and web pages leave behind; one that is drawn as a blank is a space. */
export const visible = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(BLANK, ' ').replace(INVISIBLE, '');

/** Full-width digits, letters and the signs of numbers; brackets and other punctuation keep their printed width. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．，－～＞＜＝＋／]/g;

/** Full-width digits, letters and signs of numbers in half width: `９０％` → `90%`; `（次）`, `㎡` stay as printed. */
export const foldWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

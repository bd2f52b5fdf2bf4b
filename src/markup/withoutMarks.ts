/** A comment, which is not shown, and a tag; `3<5` is none. */
const TAG = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi;

/** A character by its number: `&#49;`, `&#x31;`. */
const BY_NUMBER = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi;

/** Marks that make letters bold, slanted, struck or of a program, and what keeps them from doing so. */
const MARKS = /[*_~`\\]/g;

/** The words of a text in Markdown as its page shows them, without marks and tags: `**138**0000`, `138<b>0000</b>` → `1380000`. */
export const withoutMarks = (markdown: string): string =>
  markdown
    .replace(TAG, '')
    .replace(BY_NUMBER, (_, hexadecimal, decimal) =>
      characterOf(hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal)),
    )
    .replace(MARKS, '');

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

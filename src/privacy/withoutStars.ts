/** Stars, and what else makes letters bold, slanted or struck where somebody turns a text into a page, or keeps it from doing so. */
const STARS = /[*_~`\\＊﹡∗⁎＿～＼]+/g;

/** So many make letters bold and slanted at once: `***138***`. */
const EMPHASIS = 3;

/**
 * A text whose digits stand together where stars are typed around or between them and hide none: `**138**1234**5678**`, `138\*1234\*5678`. Where
 * more of them stand than letters are made bold by, a hyphen does: 138-5678 of `138****5678` is no number.
 */
export const withoutStars = (text: string): string =>
  text.replace(STARS, (run) => (run.replaceAll('\\', '').length > EMPHASIS ? '-' : ''));

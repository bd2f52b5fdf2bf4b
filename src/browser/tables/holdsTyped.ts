/**
 * Whether a text holds every word that was typed, in any order: `平 罗`, `ＰＬＸ 2024`.
 * @param text in small letters
 * @param typed words with blanks between; letters and digits in full width are those of half width
 */
export const holdsTyped = (text: string, typed: string): boolean =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));

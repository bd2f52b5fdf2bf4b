/** A tab holds this many UTF-16 units (Excel 2007 and later). */
const LONGEST = 31;

/** Names of tabs, none twice: without the characters a tab refuses, cut to its length. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((words, index) => {
    const plain = words.replace(/[\\/?*:[\]'\p{C}]+/gu, ' ').trim() || `表${index + 1}`;
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : `（${number}）`;
      const name = `${cut(plain, LONGEST - end.length)}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** The first characters of a text that take at most `room` units, none of them cut in two. */
function cut(text: string, room: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > room) break;
    kept += character;
  }
  return kept;
}

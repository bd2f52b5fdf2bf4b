/** Words as the name of a file or a part of it: without what file systems refuse, at most `most` characters. */
export function safeFileName(words: string, most: number): string {
  return [...words.replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim()].slice(0, most).join('');
}

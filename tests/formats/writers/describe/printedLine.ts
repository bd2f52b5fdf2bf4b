/** What a person sees of a line: its pieces with a tab between them, without the marks of bookmarks that an extraction left. */
export const printedLine = (pieces: readonly string[]): string =>
  pieces
    .map((piece) => piece.replaceAll(/\[bookmark: [^\]]*\]/g, '').trim())
    .filter((piece) => piece !== '')
    .join('\t');

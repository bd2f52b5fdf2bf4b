/** One pattern for any of several, each then on a line of its own with what it hears; the flags are those of the first. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags);

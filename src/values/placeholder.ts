/** What a blank form shows how to fill it in with: `××公里`, `____年`. */
export const PLACEHOLDER = /×{2,}|[＊*○]{2,}|(?<![A-Za-z])_{2,}(?![A-Za-z])|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])/;

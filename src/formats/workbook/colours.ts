/** The first colours of a workbook, which number formats name, in the order of their numbers there. */
const FIRST = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** The colour of a workbook's palette by its number, as a style says it. */
export const indexed = (number: number): string => `indexed ${number} 0`;

export const WHITE_INK = 2;

/** How a style may say the colour that a number format sets by its number, 1 to 56: written out, by its numbers in the palette, of the theme. */
export const inkAsSaid = (ink: number): string[] => [
  indexed(ink + 7),
  ...(ink <= FIRST.length ? [`${FIRST[ink - 1]} 0`, indexed(ink - 1)] : []),
  ...(ink <= WHITE_INK ? [`theme ${WHITE_INK - ink} 0`] : []),
];

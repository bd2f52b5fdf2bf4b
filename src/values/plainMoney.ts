const TRADITIONAL = /[萬億](?=元|[)）]*$)/g;

/** A text in which units of money stand in simplified characters: 萬元 → 万元. In names, 萬全区, they stay. */
export const plainMoney = (text: string): string =>
  text.replace(TRADITIONAL, (character) => (character === '萬' ? '万' : '亿'));

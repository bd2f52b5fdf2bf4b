/** The characters of a code by value (no I, O, S, V, Z) and the weights of the first 17: GB 32100-2015, 3^i mod 31. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Registering department and kind of organisation, the first two characters (GB 32100-2015, table 1 and later additions). */
const KIND = /^(?:1[1239]|[23459A][1-9]|6[129]|7[129]|8[19]|N[1239]|Y1)/;

/** Whether 18 characters are a 统一社会信用代码 of an organisation (GB 32100-2015): kind of organisation and check character. */
export function hasCreditCodeCheck(code: string): boolean {
  if (code.length !== 18 || !KIND.test(code)) return false;
  const values = Array.from(code, (character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
}

import Big from 'big.js';

const WITH_PARTS = /^([\d.]+)(万?元|万) ?[(（](?:其中[:：])?([^()（）]+)[)）]$/;
const PART = /^\p{Script=Han}{2,20}[:：]?([\d.]+)(万?元)$/u;
const NUMBER = /^\d{1,12}(?:\.\d{1,6})?$/;

const yuan = (number: string, unit: string): Big => new Big(number).times(unit.startsWith('万') ? 1e4 : 1);

/**
 * An amount that names its parts in brackets → the amount alone: `14万(公路8万元，桥梁6万元)` → `14万`. Any other text, also one whose parts do
 * not add up, is given back as it is.
 * @param text in half-width characters
 */
export function withoutParts(text: string): string {
  const [, number = '', unit = '', inside = ''] = WITH_PARTS.exec(text) ?? [];
  const parts = inside.split(/[,，、;；]/).map((part) => PART.exec(part.trim()));
  const numbers = [number, ...parts.map((part) => part?.[1] ?? '')];
  if (parts.length < 2 || !numbers.every((each) => NUMBER.test(each))) return text;
  const sum = parts.reduce((total, part) => total.plus(yuan(part?.[1] ?? '0', part?.[2] ?? '')), new Big(0));
  return sum.eq(yuan(number, unit)) ? number + unit : text;
}

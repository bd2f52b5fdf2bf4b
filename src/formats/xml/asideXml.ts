import { entryOf } from '../../values/entryOf.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Values of attributes that may hold words, a long number or a link that calls somebody. */
const VALUE =
  /=\s*(?:"([^"<]*(?:[\u4e00-\u9fff]|\d{7}|\d{4}-\d{4}|(?:tel|sms):|%\d)[^"<]*)"|'([^'<]*(?:[\u4e00-\u9fff]|\d{7}|\d{4}-\d{4}|(?:tel|sms):|%\d)[^'<]*)')/g;

/** What stands between the runs of one paragraph of a text document or a drawing. */
const INSIDE = /<\/?[wa]:(?!(?:p|tc|tr)[\s/>])[^>]*>/g;

const REMARK = /<(?:!--(.*?)--|\?(.*?)\?)>/gs;

/** The values of attributes in a part of a package, whatever they say, and remarks and instructions between its elements. */
export const attributesIn = (xml: string): string[] => [
  ...Array.from(xml.matchAll(VALUE), ([, double, single]) => decoded(double ?? single ?? '')),
  ...Array.from(xml.matchAll(REMARK), ([, remark, told]) => remark ?? told ?? ''),
];

/** The texts in a part of a package, whatever it is: those of one paragraph together. */
export const textsIn = (xml: string): string[] =>
  decoded(xml.replace(INSIDE, '').replace(/<[^>]*>/g, '\0'))
    .split('\0')
    .filter((text) => text.trim() !== '');

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    name
      ? (entryOf(ENTITIES, name) ?? whole)
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)),
  );

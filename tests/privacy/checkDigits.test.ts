import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankCard } from '../../src/privacy/bankCard.ts';
import { hasCreditCodeCheck } from '../../src/privacy/creditCode.ts';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { findPersonalData } from '../../src/privacy/findPersonalData.ts';
import { hasResidentIdCheck } from '../../src/privacy/residentId.ts';
import { runs } from '../support/runs.ts';
import { printedIn, textsOf } from './printedIn.ts';

/** Worked out by hand from GB 11643-1999: weights 2^(17-i) mod 11, remainders 0 to 10 are 1 0 X 9 8 7 6 5 4 3 2. */
const identityCheck = (first: string) => {
  const sum = [...first].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return String((12 - (sum % 11)) % 11).replace('10', 'X');
};

const luhnDigit = (first: string) => {
  const sum = [...first]
    .reverse()
    .reduce(
      (total, digit, at) => total + (at % 2 ? Number(digit) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] ?? 0)),
      0,
    );
  return String((10 - (sum % 10)) % 10);
};

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const birthday = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const identity = fc
  .tuple(fc.constantFrom('110105', '430121', '640221', '650102'), birthday, digits(3))
  .map(([region, born, order]) => region + born + order)
  .map((first) => first + identityCheck(first));
const card = fc.tuple(fc.constantFrom('622202', '621661', '622848'), digits(12)).map(([bin, rest]) => {
  const first = bin + rest;
  return first + luhnDigit(first);
});
const kinds = (...rows: string[]) => findPersonalData(printedIn(rows)).map(({ kind }) => kind);
const other = (last: string) => fc.constantFrom(...[...'0123456789'].filter((digit) => digit !== last));

describe('the examples of the standards', () => {
  it.each([
    ['11010519491231002X', true],
    ['440524188001010014', false],
    ['110105194912310021', false],
    ['11010519490231002X', false],
    ['00010519491231002X', false],
  ])('%s is an identity number: %s', (code, expected) => {
    expect(hasResidentIdCheck(code)).toBe(expected);
  });

  it.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100O43', false],
  ])('%s is the code of an organisation: %s', (code, expected) => {
    expect(hasCreditCodeCheck(code)).toBe(expected);
  });

  it.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    // An amount printed twice: its check digit is right.
    ['4275960042759600', false],
    ['1111111111111117', false],
  ])('%s is a bank card: %s', (code, expected) => {
    expect(isBankCard(code)).toBe(expected);
  });
});

describe('random numbers', () => {
  it('every identity number with its check digit is found, in any text', () => {
    fc.assert(
      fc.property(identity, fc.constantFrom('', '身份证号', '张某，', '编号：'), (code, before) => {
        expect(kinds(`${before}${code}`)).toEqual(['identity-number']);
      }),
      { numRuns: runs(60) },
    );
  });

  it('no number with a wrong check digit passes for one', () => {
    fc.assert(
      fc.property(
        identity.chain((code) => other(code.slice(-1)).map((last) => code.slice(0, -1) + last)),
        (code) => {
          expect(hasResidentIdCheck(code)).toBe(false);
          expect(kinds(code)).not.toContain('identity-number');
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('every card is found, and none with a wrong check digit', () => {
    fc.assert(
      fc.property(
        card.chain((code) => other(code.slice(-1)).map((last) => [code, code.slice(0, -1) + last] as const)),
        ([right, wrong]) => {
          expect(kinds(right)).toEqual(['bank-card']);
          expect(kinds(wrong)).toEqual([]);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('amounts hold no personal data, whatever their digits', () => {
    const amount = fc.tuple(fc.bigInt(0n, 10n ** 19n), fc.constantFrom('', '.00', '.5'), fc.constantFrom('元', '万元'));
    fc.assert(
      fc.property(amount, ([whole, fraction, unit]) => {
        const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
        expect(kinds(`${whole}${fraction}${unit}`, `其中：${grouped}${fraction || '.00'}`)).toEqual([]);
        expect(kinds(`资金总额（${unit}） | ${whole % 10n ** 15n}${fraction}`)).toEqual([]);
      }),
      { numRuns: runs(150) },
    );
  });

  it('a masked document has as many characters as before and nothing to mask any more, or it is refused', () => {
    const piece = fc.oneof(
      identity,
      card,
      fc.constantFrom('13800000000', '一三八零零零零零零零零', '𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎', '①③⑧⓪⓪⓪⓪⓪⓪⓪⓪'),
      fc.constantFrom('联系电话：', '张某', '\n', ' ', '，'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const printed = printedIn([`甲${pieces.join('')}`]);
        const { tables, refused } = decidePersonalData(printed, 'mask');
        // Two numbers without anything between them: what cannot be masked wholly is refused, not published.
        if (refused.length > 0) return;
        const lengths = (document: typeof tables) => textsOf(document).map((text) => Array.from(text).length);
        expect(lengths(tables)).toEqual(lengths(printed));
        for (const { excerpt } of tables.personalData?.found ?? []) expect(excerpt).not.toMatch(/\d{11}/);
      }),
      { numRuns: runs(60) },
    );
  });
});

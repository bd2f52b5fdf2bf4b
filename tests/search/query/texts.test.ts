import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRADITIONAL_CHARACTERS } from '../../../src/search/build/traditionalCharacters.ts';
import { decodeVariants, normaliseText } from '../../../src/search/format/normaliseText.ts';
import { excerpt, markWords } from '../../../src/search/query/excerpt.ts';
import { findWords } from '../../../src/search/query/findWords.ts';

describe('normaliseText folds what a reader would not tell apart', () => {
  test.each([
    ['２０２４年', '2024年'],
    ['怀财字【2024】7号', '怀财字20247号'],
    ['乡镇“两个中心”运行费', '乡镇两个中心运行费'],
    ['村级组织运转（办公经费）', '村级组织运转办公经费'],
    ['有效 提高\u3000', '有效提高'],
    ['P00890910002A', 'p00890910002a'],
    ['0101—一年期', '0101-一年期'],
    ['维修维护、垃圾', '维修维护,垃圾'],
    ['维修维护，垃圾', '维修维护,垃圾'],
    ['≥95％', '≥95%'],
    ['㎡', 'm2'],
    ['\u200b\u0000', ''],
    ['', ''],
  ])('%j → %j', (printed, expected) => {
    expect(normaliseText(printed)).toBe(expected);
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  test('traditional characters become simplified ones, simplified ones stay', () => {
    expect(normaliseText('平羅縣陶樂鎮義務兵農業保險', TRADITIONAL_CHARACTERS)).toBe('平罗县陶乐镇义务兵农业保险');
    const simplified = '平罗县陶乐镇后勤干部只里面台著乾';
    expect(normaliseText(simplified, TRADITIONAL_CHARACTERS)).toBe(simplified);
    expect(decodeVariants('縣县')).toEqual(new Map([['縣', '县']]));
  });

  test.each([
    ['衞生敎育', '卫生教育', 'of Hong Kong and old print'],
    ['関係嵗末峯會', '关系岁末峰会', 'of other ways of writing'],
    ['韮菜翺翔牋紙', '韭菜翱翔笺纸', 'of names and old words'],
    ['乾隆著后里', '乾隆著后里', 'none where the character is in simplified use'],
  ])('variants %s are found by %s: %s', (printed, plain) => {
    expect(normaliseText(printed, TRADITIONAL_CHARACTERS)).toBe(plain);
    expect(normaliseText(plain, TRADITIONAL_CHARACTERS)).toBe(plain);
  });

  test('no character is folded into one that is folded in turn', () => {
    expect([...TRADITIONAL_CHARACTERS.values()].filter((plain) => TRADITIONAL_CHARACTERS.has(plain))).toEqual([]);
  });
});

describe('findWords says where words stand in the printed text', () => {
  const found = (text: string, ...words: string[]) => findWords(text, words).map(([from, to]) => text.slice(from, to));

  test.each<[string, string[], string[]]>([
    ['2024年村委会办公经费', ['村委会'], ['村委会']],
    ['怀财字【2024】7号防汛', ['字20247'], ['字【2024】7']],
    ['“三支一扶”人员', ['三支一扶人'], ['三支一扶”人']],
    ['（村级）组织', ['村级'], ['村级']],
    ['庙庙庙', ['庙庙'], ['庙庙庙']],
    ['垃圾和垃圾', ['垃圾'], ['垃圾', '垃圾']],
    ['有效 提高', ['有效提高'], ['有效 提高']],
    ['５０㎡', ['0m2'], ['０㎡']],
    ['无', ['有'], []],
    ['任何', [''], []],
  ])('%s, %j', (text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });
});

describe('excerpt', () => {
  const long = `${'甲'.repeat(100)}厕所${'乙'.repeat(100)}`;
  const text = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

  test('shows the words of a long text, marked, within about the room there is', () => {
    const pieces = excerpt(long, ['厕所'], 30);
    expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: '厕所', marked: true }]);
    expect(text(pieces)).toMatch(/^…甲+厕所乙+…$/);
    expect(text(pieces).length).toBeLessThanOrEqual(32);
  });

  test('leaves a short text whole', () => {
    expect(text(excerpt('厕所整改资金', ['整改'], 30))).toBe('厕所整改资金');
  });

  test('marking never changes the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (any, words) => {
        expect(
          text(
            markWords(
              any,
              words.map((word) => normaliseText(word)),
            ),
          ),
        ).toBe(any);
      }),
    );
  });
});

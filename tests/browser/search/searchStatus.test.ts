import { expect, it } from 'vitest';
import { howMeant, statusText } from '../../../src/browser/search/searchStatus.ts';

const hit = (via: string, ...terms: string[]) => ({ via, terms });

it('says how everyday words were found without a claim of what documents do not hold', () => {
  expect(howMeant([hit('修路', '道路')], ['修路'])).toBe('“修路”在公文里还有别的说法，下面是按这些说法找到的。');
  expect(howMeant([{ ...hit('五保户'), topic: '低保与救助' }], ['五保户'])).toBe(
    '“五保户”在公文里还有别的说法，下面是按这些说法和推断的话题找到的。',
  );
});

it('says that a piece of what was typed led there, which may be about something else', () => {
  expect(howMeant([hit('幼儿', '育儿补贴')], ['幼儿园'])).toBe(
    '没有按您打的整句话找：“幼儿”在公文里还有别的说法，下面是按这些说法找到的，不一定是您要找的事。',
  );
  expect(howMeant([hit('垃圾', '垃圾')], ['垃圾清运费'])).toBe(
    '没有按您打的整句话找：下面是按“垃圾”找到的，不一定是您要找的事。',
  );
});

it('says of one character that it is looked for in names alone', () => {
  const said = (typed: string, found: number, also: number) =>
    statusText(
      {
        query: { words: [{ text: typed }], amounts: [], cut: false },
        records: Array.from({ length: found }),
        also: Array.from({ length: also }, () => hit('甲', '乙')),
        corrections: [],
        nearest: [],
      } as never,
      { typed, chosen: {} } as never,
    );
  const inNames = '只打一个字的，只在名称里找；打两个字以上，内容里也找。';
  expect(said('粮', 0, 7)).toBe(`名称里没有含“粮”的；按公文里的说法找到 7 条。${inNames}`);
  expect(said('粮', 2, 0)).toBe(`找到 2 条。${inNames}`);
  expect(said('粮', 0, 0)).toContain(`没有找到。${inNames}`);
  expect(said('粮食', 2, 0)).toBe('找到 2 条。');
});

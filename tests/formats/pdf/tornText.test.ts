import { expect, test } from 'vitest';
import type { Habits } from '../../../src/formats/pdf/pages/habits.ts';
import { saidBefore, stopsInSentence, torn } from '../../../src/formats/pdf/pages/tornText.ts';

/** Habits of a document whose whole cells say this. */
function habitsOf(texts: readonly string[]): Habits {
  const spoken = `\n${texts.join('\n')}\n`;
  const known: Partial<Habits> = {
    says: (text) => texts.includes(text),
    speaks: (part) => spoken.includes(part),
    begins: (part) => spoken.includes(`\n${part}`),
    ends: (part) => spoken.includes(`${part}\n`),
  };
  return known as Habits;
}

test('a text that ends as others of the document do hardly goes on in the next row', () => {
  const habits = habitsOf(['2024年县级财政补助标准51', '完成矛盾纠纷排查化解']);
  expect(saidBefore('2021.1-2021.8月县级财政补助标准51', '村干部队伍稳定', habits)).toBeLessThan(0.2);
  expect(saidBefore('2021.1-2021.8月县级财政补助', '标准60', habits)).toBe(1);
  expect(saidBefore('标准51', '村干部队伍稳定', habits)).toBe(1);
});

test('a text that ends as one cell does and that another says further may go on', () => {
  const habits = habitsOf(['村干部队伍稳定', '全县村干部队伍稳定，乡村振兴战略持续推进']);
  expect(saidBefore('保障村干部队伍稳定', '，乡村振兴', habits)).toBe(1);
});

test('two texts that another cell says together in many characters are hardly ever two', () => {
  const habits = habitsOf(['完成县级财政补助标准51', '合格及以上']);
  expect(torn('完成县级财', '政补助标准51', habits)).toBeLessThan(0.01);
  expect(torn('合格', '及以上', habits)).toBe(0.01);
});

test('two texts of which one leaves a bracket open and the other closes it are hardly two, but for an item of a list', () => {
  const habits = habitsOf([]);
  expect(torn('旅游景点开发数量( ≥**', '个 )', habits)).toBeLessThan(0.001);
  expect(torn('分两步：（先', '1）拨付资金', habits)).toBe(0.01);
  expect(torn('旅游景点开发数量', '个 )', habits)).toBe(1);
});

test.each([
  ['in the midst of a sentence', '确保资金安全。覆盖全县18个乡镇，培', '训合格率达到98%', true],
  ['at the end of one', '确保资金安全。', '培训合格率达到98%', false],
  ['before an item of a list', '确保资金安全。完成以下任务', '目标2：保障运转', false],
  ['where it ends no sentence', '确保资金安全，培', '训合格率达到98%', false],
])('a text stops %s', (_, over, under, stops) => {
  expect(stopsInSentence(over, under)).toBe(stops);
});

import type { SeededRandom } from './seededRandom.ts';

/** A printed target value and what a reader of the public data must get from it. */
export interface InventedTarget {
  text: string;
  comparator?: string;
  number?: string;
  upper?: string;
  unit?: string;
}

/** Every style of target value met in the real documents, each with an invented number. */
const STYLES: readonly ((random: SeededRandom) => InventedTarget)[] = [
  (random) => percent(random, '≥', '≥'),
  (random) => percent(random, '≥ ', '≥'),
  (random) => percent(random, '', ''),
  (random) => percent(random, '=', '='),
  (random) => percent(random, '>', '>'),
  (random) => percent(random, '≧ >', '≥'),
  (random) => counted(random, '', '个', ''),
  (random) => counted(random, '', ' 个月', ''),
  (random) => counted(random, '', '个行政村', ''),
  (random) => counted(random, '', '万元/村', ''),
  (random) => counted(random, '不少于', '次', '≥'),
  (random) => counted(random, '≤', '万元', '≤'),
  (random) => counted(random, '约', '户', 'approx'),
  (random) => counted(random, '', '元左右', 'approx', '元'),
  (random) => counted(random, '', '人次以上', '≥', '人次'),
  (random) => ranged(random, '-', '个', ''),
  (random) => ranged(random, '~', '人', ''),
  (random) => ranged(random, '-', '元/人', '元'),
  (random) => decimal(random, '立方米/日'),
  (random) => decimal(random, '万'),
  (random) => decimal(random, '亿元'),
  () => ({ text: '1,257,552元', number: '1257552', unit: '元' }),
  () => ({ text: '≥95百分比', comparator: '≥', number: '95', unit: '百分比' }),
  ...[
    '2024年底',
    '2024 年 12 月 31 日',
    '2022年12月底之前',
    '2024年度',
    '有效提升',
    '合格及以上',
    '逐步建立',
    '是',
  ].map((text) => () => ({ text })),
];

/** A value of a kind that its name and class may have: a share for a rate, money for a cost, a day for a time. */
export function inventTarget(random: SeededRandom, name: string, level2: string): InventedTarget {
  for (;;) {
    const target = random.pick(STYLES)(random);
    if (isOfKind(target, name, level2)) return target;
  }
}

function isOfKind({ text, number }: InventedTarget, name: string, level2: string): boolean {
  const isShare = /%|百分比/.test(text);
  const isMoney = text.includes('元');
  const isDay = /^20\d\d ?年/.test(text);
  const isCount = number !== undefined && !isShare && !isMoney;
  if (name.endsWith('率') || level2.includes('满意')) return isShare;
  if (level2.startsWith('成本')) return !isShare && !isDay;
  if (level2.startsWith('时效')) return !isMoney && !isCount;
  return !isMoney && !isDay && !(isShare && level2.startsWith('数量'));
}

function percent(random: SeededRandom, sign: string, comparator: string): InventedTarget {
  const number = String(random.whole(60, 100));
  return { text: `${sign}${number}%`, comparator, number, unit: '%' };
}

function counted(random: SeededRandom, before: string, after: string, comparator: string, unit = after.trim()) {
  const number = String(random.whole(0, random.pick([9, 99, 29000])));
  return { text: `${before}${number}${after}`, comparator, number, unit };
}

function ranged(random: SeededRandom, dash: string, unit: string, lowerUnit: string): InventedTarget {
  const number = random.whole(1, 40);
  const upper = number + random.whole(1, 4000);
  return {
    text: `${number}${lowerUnit}${dash}${upper}${unit}`,
    comparator: 'range',
    number: String(number),
    upper: String(upper),
    unit,
  };
}

function decimal(random: SeededRandom, unit: string): InventedTarget {
  const number = `${random.whole(0, 99)}.${random.whole(0, 9)}${random.whole(1, 9)}`;
  return { text: `${number}${unit}`, number, unit };
}

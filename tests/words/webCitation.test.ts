import { expect, it } from 'vitest';
import { type CitedPart, gbCitationOf, sentenceOf } from '../../src/words/webCitation.ts';

const part: CitedPart = {
  responsible: '某县财政局',
  site: '明白账',
  title: '垃圾清运经费',
  part: '指标“清运车次”：≥360次',
  printed: '某镇：“垃圾清运经费”，2024 年（绩效目标，不是执行结果），载《某文》第 3 张表。明白账',
  day: '2024-05-01',
  address: 'https://example.org/projects/x/#i3',
};

it.each([
  [
    'a part of a page that says where it is printed',
    {},
    '指标“清运车次”：≥360次。某镇：“垃圾清运经费”，2024 年（绩效目标，不是执行结果），载《某文》第 3 张表。明白账，查看日期：2024-05-01，https://example.org/projects/x/#i3',
    '某县财政局. 垃圾清运经费: 指标“清运车次”：≥360次[EB/OL]. [2024-05-01]. https://example.org/projects/x/#i3.',
  ],
  [
    'a whole page without a public address that does not say where it is printed',
    { part: '', printed: '', address: '' },
    '见“垃圾清运经费”，明白账，查看日期：2024-05-01',
    '某县财政局. 垃圾清运经费[EB/OL]. [2024-05-01].',
  ],
])('cites %s', (_, changed, sentence, gb) => {
  expect(sentenceOf({ ...part, ...changed })).toBe(sentence);
  expect(gbCitationOf({ ...part, ...changed })).toBe(gb);
});

import { expect, it } from 'vitest';
import { commonTexts } from '../../src/search/build/commonTexts.ts';
import type { SearchRecord } from '../../src/search/format/searchRecord.ts';

const record = (...texts: string[]) =>
  ({ lines: texts.map((text) => ({ label: '指标', text, anchor: '' })) }) as unknown as SearchRecord;

it('texts that many records have come first by what their numbers save, whatever the order of the records', () => {
  const records = [
    record('年初工作计划', '有效提升', '只在这里的一句话'),
    record('年初工作计划', '有效提升'),
    record('年初工作计划', '有效提升', '有效提升'),
  ];
  expect(commonTexts(records)).toEqual(['年初工作计划', '有效提升']);
  expect(commonTexts([...records].reverse())).toEqual(['年初工作计划', '有效提升']);
});

it('a text that is as short as its number, or stands once, has none', () => {
  expect(commonTexts([record('95%', '独一份的承诺'), record('95%')])).toEqual([]);
});

import { expect, it } from 'vitest';
import { yearInLine } from '../../src/recognise/labels/readLabel.ts';

it.each([
  ['2024年部门项目支出绩效目标表', '2024'],
  ['二〇二四年项目支出绩效目标表', '2024'],
  ['（２０２４年度）', '2024'],
  ['2024 年 度', '2024'],
  ['2024年项目绩效目标表（2024年度）', '2024'],
  ['（2024年度）填报时间：2023年12月', '2024'],
  ['2024年度 填报日期：2023年12月5日', '2024'],
  ['2023年项目绩效目标表（2024年度）', null],
  ['2023-2024年项目绩效目标表', null],
  ['填报日期：2024年1月5日', null],
  ['编制时间：2023年', null],
  ['2.2022年一事一议项目资金绩效目标表', null],
  ['项目支出绩效目标表', null],
])('the year that the line %s says is %s', (line, year) => {
  expect(yearInLine(line)).toBe(year);
});

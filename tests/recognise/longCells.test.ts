import { expect, it } from 'vitest';
import { readTables } from '../../src/document/readTables.ts';
import { cpuTime } from '../support/cpuTime.ts';

const LONG = 30_000;

const form = ({ name = '道路维修', level = '数量指标', indicator = '维修道路', target = '10条' }) => [
  '部门项目支出预算绩效目标表',
  '（2024年度）',
  `项目名称\t${name}`,
  '主管部门及代码\t055-某镇人民政府\t实施单位\t某镇人民政府',
  '项目属性\t02-经常性项目\t项目期\t1年',
  '项目资金（元）\t年度资金总额:\t24600',
  '\t其中: 财政拨款\t24600',
  '\t其他资金\t',
  '年度总体目标\t保障通行',
  '名称\t一级指标\t二级指标\t三级指标\t指标值',
  `绩效指标\t产出指标\t${level}\t${indicator}\t${target}`,
];

it.each([
  ['a name with a run of blanks', { name: `道路${' '.repeat(LONG)}维修` }],
  ['a class with a run of blanks', { level: `数量${'　'.repeat(LONG)}指标` }],
  ['a target value with a run of blanks', { target: `≥${' '.repeat(LONG)}x` }],
  ['an indicator of a page of letters', { indicator: '量'.repeat(LONG) }],
  ['a target value of nothing but full stops and a word', { target: `甲${'。'.repeat(LONG)}乙` }],
])(
  '%s is read in a moment',
  async (_, cells) => {
    const bytes = new TextEncoder().encode(form(cells).join('\n'));
    const before = cpuTime();
    const { tables } = await readTables(bytes, 'a.txt');
    expect(tables.map(({ indicators }) => indicators.length)).toEqual([1]);
    // Each took the square of the length: seconds, and minutes for a cell three times as long.
    expect(cpuTime() - before).toBeLessThan(1500);
  },
  60_000,
);

import { describe, expect, it } from 'vitest';
import { bareLabel, labelKey, withoutPoints } from '../../src/values/labelKey.ts';

it.each([
  ['其中：财政    资金', '其中: 财政资金'],
  ['项目资金 (万元)', '项目资金（万元）'],
  ['绩 效 指 标', '绩效\n指标'],
])('%s and %s are one label', (one, other) => {
  expect(labelKey(one)).toBe(labelKey(other));
});

it('labels that differ by a word are two', () => {
  expect(labelKey('项目资金')).not.toBe(labelKey('项目资金额'));
});

describe('the points behind a label are no part of it', () => {
  it.each(['绩效指标（90分）', '绩效指标(90分)', '绩效指标 （ 100 分 ） ', '绩效指标（5分)'])('%s', (printed) => {
    expect(withoutPoints(printed)).toBe('绩效指标');
  });

  it.each([
    '绩效指标（90分）合计',
    '绩效指标90分',
    '绩效指标（分）',
    '绩效指标（90）',
    '绩效指标（1000分）',
    '绩效指标（9x分）',
    '部分（整体）',
  ])('but stay where they are none: %s', (printed) => {
    expect(withoutPoints(printed)).toBe(printed);
  });
});

it.each([
  ['项目名称（必填）', '项目名称'],
  ['指标值（含单位）', '指标值'],
  ['实施单位（盖章）（10分）', '实施单位'],
  ['实施单位（盖章）：', '实施单位'],
  ['实施期目标（2024年—2026年）', '实施期目标'],
  ['年度目标（2024年—2026年）', '年度目标（2024年—2026年）'],
])('%s is %s', (printed, bare) => {
  expect(bareLabel(printed)).toBe(bare);
});

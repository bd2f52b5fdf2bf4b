import { describe, expect, it } from 'vitest';
import {
  isLabelTail,
  parseClassLabel,
  shortClassLabel,
  unknownClassLabel,
} from '../../src/recognise/labels/classLabel.ts';

const said = (label: ReturnType<typeof parseClassLabel>) =>
  label &&
  [label.text, label.levels.join(''), label.required && 'required', label.damaged && 'damaged']
    .filter(Boolean)
    .join(' ');

describe('a class of indicators', () => {
  it.each([
    ['产出指标', '产出指标 1'],
    ['1-产出指标', '产出指标 1'],
    ['（一）产出 指标', '产出指标 1'],
    ['①产出指标', '产出指标 1'],
    ['产出指标（50分）', '产出指标 1'],
    ['产出指标 (50)', '产出指标 1'],
    ['11-数量\n指标', '数量指标 2'],
    ['经济效益', '经济效益指标 2'],
    ['成本指标', '成本指标 12'],
    ['数量指标（必填硬性指标）', '数量指标 2 required'],
    ['数量指标 (必填)', '数量指标 2 required'],
    ['数量指标（选填）', '数量指标 2'],
    // Cut at the edge of a page.
    ['质量指标（必', '质量指标 2 required damaged'],
    ['质量指标（必填硬性', '质量指标 2 required damaged'],
    // Digits printed over its mark.
    ['成本指标 2515104标)', '成本指标 12 required damaged'],
    ['成本指标2515104', null],
    ['成本指标标)', null],
    ['成本指标2515104人)', null],
    ['质量指标（选', null],
    ['质量指标必', null],
    ['数量指标完成情况', null],
    ['数量', null],
    ['维修村道里程', null],
    ['', null],
  ])('printed as %s is %s', (printed, expected) => {
    expect(said(parseClassLabel(printed))).toBe(expected);
  });

  it.each([
    ['数量', '数量指标 2'],
    ['12-质 量', '质量指标 2'],
    ['产出', '产出指标 1'],
    ['人数', null],
    ['', null],
  ])('printed without its 指标 as %s is %s', (printed, expected) => {
    expect(said(shortClassLabel(printed))).toBe(expected);
  });

  it.each([
    ['可持续发展指标', '可持续发展指标 2'],
    ['2.生态环境影响（必填）', '生态环境影响 2 required'],
    ['社会影响（选填）', '社会影响 2'],
    ['社会影响（县级）', '社会影响 2'],
    ['满意度指标服务对象满意度指标', null],
    ['经济效益社会效益', null],
    ['数量指标（质量指标）', null],
    ['指标', null],
    ['贫困地区旅游基础设施建设工程验收合格情况指标', null],
    ['修路5公里指标', null],
    ['修路里程', null],
  ])('that is in no list, %s, is %s: kept as printed where it is plainly one', (printed, expected) => {
    expect(said(unknownClassLabel(printed))).toBe(expected);
  });
});

it.each([
  ['标', true],
  ['标)', true],
  ['硬性指标）', true],
  ['指标（必填）', true],
  ['数量指标', false],
  ['产出', false],
  ['里程', false],
  ['', false],
])('%s may be the end of a class that a page cut: %s', (printed, expected) => {
  expect(isLabelTail(printed)).toBe(expected);
});

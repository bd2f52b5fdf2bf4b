import { describe, expect, it } from 'vitest';
import { isClass, isFormLabel } from '../../../src/formats/pdf/grid/formLabels.ts';

describe('a cell has a label of a form, whole', () => {
  it.each([
    '项目名称',
    '社会效益指标（必填）',
    '成本指标（必填⏎硬性指标）',
    '产出指标（50分）',
    '24-可⏎持续影响',
    '其中：财政资金',
  ])('such as %s', (text) => expect(isFormLabel(text.replace('⏎', '\n'))).toBe(true));

  it.each(['质量。', '经济效益', '益指标', '提升耕地质量', '时效指标（必', '24-可持续'])('not %s', (text) =>
    expect(isFormLabel(text)).toBe(false),
  );
});

describe('a cell may be a class of indicators, merged over those below it', () => {
  it.each(['时效指标（必填）', '经济效益', '22-社会效益', '本单位自设指标'])('such as %s', (text) =>
    expect(isClass(text)).toBe(true),
  );

  it.each(['项目名称', '时效指标（必', '驻村天数'])('not %s', (text) => expect(isClass(text)).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { compactText } from '../../src/values/compactText.ts';
import { labelKey } from '../../src/values/labelKey.ts';

describe('white space that extraction left is removed, what is printed stays', () => {
  it.each([
    ['有效 提高', '有效提高'],
    ['保障 2022 年各村工作正常开展, 深入推进', '保障2022年各村工作正常开展,深入推进'],
    ['2. 9567', '2.9567'],
    ['99 年', '99年'],
    ['　全角 空格　', '全角空格'],
    ['public service 平台', 'public service平台'],
    ['\u200b零宽\ufeff字符', '零宽字符'],
    ['（必 填）', '（必填）'],
    ['⼈事局项⽬', '人事局项目'],
    ['项目―甲', '项目―甲'],
  ])('%s', (printed, text) => {
    expect(compactText(printed)).toBe(text);
  });

  it('labels are compared without width, punctuation and white space', () => {
    expect(labelKey('其中：财政    资金')).toBe(labelKey('其中: 财政资金'));
    expect(labelKey('年度资金总额:')).toBe('年度资金总额');
    expect(labelKey('资金支出计划（%）')).toBe('资金支出计划');
  });
});

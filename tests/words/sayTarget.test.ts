import { describe, expect, it } from 'vitest';
import { parseTargetValue } from '../../src/values/targetValue.ts';
import { sayTarget } from '../../src/words/sayTarget.ts';
import { checkableOf, verifiability } from '../../src/words/verifiability.ts';

describe('what a target value means', () => {
  it.each<[string, string | null, string]>([
    ['≥95%', '至少 95%', '百分比'],
    ['≥95百分比', '至少 95%', '百分比'],
    ['=100%', '正好 100%', '百分比'],
    ['100%', null, '百分比'],
    ['7个行政村', null, '能数'],
    ['≤67.54万元', '最多 67.54 万元', '能数'],
    ['10-20', '10 到 20', '无单位'],
    ['2000 元-5000 元/人', '2,000 到 5,000 元/人', '能数'],
    ['5200元左右', '5,200 元左右', '能数'],
    ['约95%', '95%左右', '百分比'],
    ['30余户', '30 多户', '能数'],
    ['400多万元', '400 多万元', '能数'],
    ['2024年底', null, '有期限'],
    ['有效提升', null, '只有文字'],
    ['', null, '未填指标值'],
  ])('%s', (printed, meaning, mark) => {
    const target = parseTargetValue(printed);
    expect(sayTarget(target)).toBe(meaning);
    expect(verifiability(checkableOf(target)).mark).toBe(mark);
  });
});

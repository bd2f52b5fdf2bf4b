import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/values/outcomeOf.ts';
import { sameTarget } from '../../src/values/sameTarget.ts';
import { parseTargetValue } from '../../src/values/targetValue.ts';

const compared = (target: string, actual: string) => outcomeOf(parseTargetValue(target), parseTargetValue(actual));

describe('a promise and its report', () => {
  it.each([
    ['≥6公里', '6公里', '达到'],
    ['≥6公里', '6', '达到'],
    ['≥6公里', '6.1公里', '超过'],
    ['≥6公里', '5.9公里', '未达到'],
    ['≤90万元', '88.5万元', '达到'],
    ['≤90万元', '91万元', '未达到'],
    ['>6公里', '6公里', '未达到'],
    ['>6公里', '6.1公里', '达到'],
    ['<6公里', '6公里', '未达到'],
    ['<6公里', '5.9公里', '达到'],
    ['=6公里', '6公里', '达到'],
    ['=6公里', '5公里', '未达到'],
    ['=6公里', '7公里', '超过'],
    ['≥95%', '96百分比', '超过'],
    ['符合规定', '符合规定', '单位自述完成'],
    ['2023年底前', '已完成', '单位自述完成'],
    ['≥6公里', '未完成', '不能比'],
    ['≥6公里', '≥6公里', '不能比'],
    ['≥5公里', '4800米', '不能比'],
    ['800人', '900人', '不能比'],
    ['', '900人', '不能比'],
    ['≥800人', '', '不能比'],
  ])('%s and %s: %s', (target, actual, state) => {
    expect(compared(target, actual).state).toBe(state);
  });

  it.each([
    ['', '900人', '目标值空着'],
    ['≥800人', '', '完成值空着'],
    ['2023年底前', '5个', '目标值是时间，完成值是数'],
    ['显著提升', '5个', '目标值是文字，完成值是数'],
    ['≥5公里', '4800米', '计量单位不同：目标值用“公里”，完成值用“米”'],
    ['≥5', '4800米', '计量单位不同：目标值用“（没有印）”，完成值用“米”'],
    ['≥6公里', '≥7公里', '完成值印的是范围，没有印出实际是多少'],
    ['≥6公里', '2023年12月', '完成值是时间，本站不比时间'],
    ['显著提升', '效果一般', '完成值是文字，本站不判断'],
  ])('%s and %s are not compared: %s', (target, actual, reason) => {
    expect(compared(target, actual)).toEqual({ state: '不能比', reason });
  });

  it('of which a value is in doubt is compared with nothing', () => {
    const doubtful = { ...parseTargetValue(''), kind: 'withheld' as const, withheld: '9O%' };
    expect(outcomeOf(doubtful, doubtful)).toEqual({ state: '不能比', reason: '目标值读不准' });
    expect(outcomeOf(parseTargetValue('≥9'), doubtful)).toEqual({ state: '不能比', reason: '完成值读不准' });
  });
});

describe('two targets', () => {
  it.each([
    ['2-10个', '2-10个', true],
    ['2-10个', '2-11个', false],
    ['2-10个', '3-10个', false],
    ['2-10个', '≥2个', false],
    ['显著提升', '5个', false],
    ['5米', '5元', false],
    ['≥95%', '≥95百分比', true],
    ['≥95%', '95%', true],
    ['≥95%', '≥95', true],
    ['≥95%', '≤95%', false],
    ['≥95%', '≥90%', false],
    ['≥6公里', '≥6000米', true],
    ['明显提升', '明显提升。', true],
    ['明显提升', '提升', false],
  ])('%s and %s promise the same: %s', (a, b, same) => {
    expect(sameTarget(parseTargetValue(a), parseTargetValue(b))).toBe(same);
  });
});

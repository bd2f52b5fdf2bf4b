import { expect, it } from 'vitest';
import { checkedPlace, classAbove, classPlace, INDICATOR_CLASSES } from '../../src/model/indicatorClasses.ts';
import { parseClassLabel } from '../../src/recognise/labels/classLabel.ts';

const inOrder = (names: readonly string[]) => names.toSorted((a, b) => classPlace(a) - classPlace(b));

it('sets the costs of the central form with the costs, not behind the satisfaction of those served', () => {
  const printed = ['服务对象满意度指标', '经济效益指标', '生态环境成本指标', '经济成本指标', '时效指标'];
  expect(inOrder(printed)).toEqual([
    '时效指标',
    '经济成本指标',
    '生态环境成本指标',
    '经济效益指标',
    '服务对象满意度指标',
  ]);
});

it('sets a class of another name, or of none, after every standard one', () => {
  expect(inOrder(['', '可持续发展指标', '满意度指标', '产出指标'])).toEqual([
    '产出指标',
    '满意度指标',
    '',
    '可持续发展指标',
  ]);
});

it('names only first-level classes that it has as those above', () => {
  const above = INDICATOR_CLASSES.flatMap(({ name }) => classAbove(name) ?? []);
  expect(above.map((name) => parseClassLabel(name)?.levels.includes(1))).not.toContain(undefined);
  for (const { name, under } of INDICATOR_CLASSES) if (under) expect(classPlace(under)).toBeLessThan(classPlace(name));
});

it('reads every name and wording as the class it stands for', () => {
  for (const { name, also = [] } of INDICATOR_CLASSES) {
    for (const wording of [name, ...also]) expect(parseClassLabel(wording)?.text).toBe(name);
  }
});

it('prefers what a reader can check first, and no other class to another', () => {
  expect(checkedPlace('数量指标')).toBeLessThan(checkedPlace('服务对象满意度指标'));
  expect(checkedPlace('服务对象满意度指标')).toBeLessThan(checkedPlace('成本指标'));
  expect(checkedPlace('社会效益指标')).toBe(checkedPlace('成本指标'));
});

it.each(['产出指标（70分）（续）', '产出指标（70）（续）', '产出指标（续）'])(
  '%s goes on on the next page',
  (printed) => {
    expect(parseClassLabel(printed)?.text).toBe('产出指标');
  },
);

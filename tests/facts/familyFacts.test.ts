import { expect, it } from 'vitest';
import { quantitiesOf, sharedPromises } from '../../src/facts/familyFacts.ts';
import { indicators, project } from '../support/projectFixture.ts';

const paying = (id: string, ...rows: [name: string, target: string][]) =>
  project({ id, indicators: indicators(rows.map(([name, target]) => ['产出指标', '数量指标', name, target])) });

it('gives the quantities printed beside the money, and neither what has no number nor what stands in another class', () => {
  const one = project({
    indicators: indicators([
      ['产出指标', '数量指标', '村干部人数', '25人'],
      ['产出指标', '数量指标', '覆盖范围', '全镇'],
      ['产出指标', '质量指标', '发放率', '100%'],
    ]),
  });
  expect(quantitiesOf(one)).toEqual([{ name: '村干部人数', printed: '25人', position: 1 }]);
});

it('sets promises of one name beside each other, the commonest value first, and leaves out what one project alone prints', () => {
  const [a, b, c] = [
    paying('a', ['村干部人数', '25人'], ['只有这里印', '1次']),
    paying('b', ['村干部 人数', '30人']),
    paying('c', ['村干部人数', '30人']),
  ];
  const [shared, ...others] = sharedPromises([a, b, c]);
  expect(others).toEqual([]);
  expect(shared?.name).toBe('村干部人数');
  expect(shared?.values.map(({ printed, by }) => [printed, by.map(({ project }) => project.id)])).toEqual([
    ['30人', ['b', 'c']],
    ['25人', ['a']],
  ]);
});

it('takes neither names nor values of tables of which nobody can tell which belongs to which', () => {
  const [a, b] = [paying('a', ['人数', '25人']), paying('b', ['人数', '25人'])];
  const lost = { ...a, indicators: a.indicators.map((indicator) => ({ ...indicator, unpaired: true })) };
  expect(sharedPromises([lost, b])).toEqual([]);
  expect(quantitiesOf(lost)).toEqual([]);
});

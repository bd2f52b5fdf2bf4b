import { expect, it } from 'vitest';
import { indicatorGroups } from '../../src/facts/indicatorGroups.ts';
import { indicators } from '../support/projectFixture.ts';

it('indicators read 产出 → 效益 → 满意度, in printed order inside', () => {
  const groups = indicatorGroups(
    indicators([
      ['满意度指标', '服务对象满意度指标', '甲', '≥95%'],
      ['产出指标', '质量指标', '乙', '100%'],
      ['自设指标', '', '丙', '1个'],
      ['产出指标', '数量指标', '丁', '2个'],
      ['产出指标', '质量指标', '戊', '90%'],
    ]),
  );
  expect(groups.map(({ level1, subgroups }) => [level1, subgroups.map(({ level2 }) => level2)])).toEqual([
    ['产出指标', ['质量指标', '数量指标']],
    ['满意度指标', ['服务对象满意度指标']],
    ['自设指标', ['未印出类别']],
  ]);
});

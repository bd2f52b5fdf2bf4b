import { describe, expect, it } from 'vitest';
import { projectIndicators } from '../../src/facts/projectIndicator.ts';
import { satisfactionGroups } from '../../src/facts/satisfactionGroups.ts';
import { indicators, project } from '../support/projectFixture.ts';

const asked = (id: string, target: string) =>
  project({ id, indicators: indicators([['满意度指标', '服务对象满意度指标', '群众满意度', target]]) });

describe('satisfaction targets that promise the same', () => {
  it('stand together, the highest first, words last', () => {
    const rows = projectIndicators([
      asked('a', '有效保障'),
      asked('b', '≥90%'),
      asked('c', '≥95百分比'),
      asked('d', '95%'),
    ]);
    expect(satisfactionGroups(rows).map(({ percent, rows: same }) => [percent, same.length])).toEqual([
      ['95', 2],
      ['90', 1],
      [null, 1],
    ]);
  });
});

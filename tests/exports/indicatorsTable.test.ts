import { expect, it } from 'vitest';
import { indicatorsTable } from '../../src/exports/tables/indicatorsTable.ts';
import { toCsv } from '../../src/exports/toCsv.ts';
import { indicators, text } from '../support/projectFixture.ts';

it('an indicator has its 指标解释 in the data where a form prints one, and no remark', () => {
  const rows = indicators([['产出指标', '数量指标', '村委会数', '7个']]).map((indicator) => ({
    ...indicator,
    projectId: 'a',
    explanation: text('按年末户籍数', 9),
    remark: text('含外村的', 9),
  }));
  const [head = '', line = ''] = [...toCsv(indicatorsTable(rows))].join('').split('\r\n');
  expect(line.split(',')[head.split(',').indexOf('explanation')]).toBe('按年末户籍数');
  expect(line).not.toContain('含外村的');
});

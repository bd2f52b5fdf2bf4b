import { expect, it } from 'vitest';
import { indicatorsTable } from '../../src/exports/tables/indicatorsTable.ts';
import { toCsv } from '../../src/exports/toCsv.ts';
import { indicators, text } from '../support/projectFixture.ts';

it('an indicator has its 指标解释 and the remark beside it in the data, each in its own column', () => {
  const rows = indicators([['产出指标', '数量指标', '村委会数', '7个']]).map((indicator) => ({
    ...indicator,
    projectId: 'a',
    explanation: text('按年末户籍数', 9),
    remark: text('含外村的', 9),
  }));
  const [head = '', line = ''] = [...toCsv(indicatorsTable(rows))].join('').split('\r\n');
  const under = (column: string) => line.split(',')[head.split(',').indexOf(column)];
  expect([under('explanation'), under('remark')]).toEqual(['按年末户籍数', '含外村的']);
});

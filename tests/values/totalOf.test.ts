import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sumsByUnit } from '../../src/facts/sumsByUnit.ts';
import { projectTopics } from '../../src/facts/topics.ts';
import { worlds } from '../../src/facts/worlds.ts';
import { totalOf } from '../../src/values/totalOf.ts';
import { topicBars } from '../../src/views/home/topicBars.ts';
import { amount, project } from '../support/projectFixture.ts';
import { process, publishedRows } from '../support/publish.ts';

const without = project({ id: 'a', funding: {} });
const zero = project({ id: 'b', funding: { total: amount('0') } });

describe('the sum of projects', () => {
  it('none of which prints an amount is nothing, which is not 0', () => {
    expect([totalOf([]), totalOf([without]), totalOf([without, zero])]).toEqual([null, null, '0']);
    expect(worlds([without]).map(({ yuan }) => yuan)).toEqual([null]);
    expect(sumsByUnit([without]).map(({ yuan }) => yuan)).toEqual([null]);
    expect(projectTopics([without]).map(({ yuan }) => yuan)).toEqual([null]);
    expect(topicBars([without]).bars).toEqual([]);
  });

  it('is empty in the data of a unit whose form prints no total', async () => {
    const form = readFileSync('tests/cases/money-in-two-parts-without-total/input.docx');
    const published = await process({ 'form.docx': form });
    expect(publishedRows(published, 'projects')).toMatchObject([{ total_yuan: '', own_level_yuan: '2500000' }]);
    for (const name of ['units', 'unit-years'])
      expect(publishedRows(published, name)).toMatchObject([{ total_yuan: '' }]);
  });
});

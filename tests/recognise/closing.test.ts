import { describe, expect, it } from 'vitest';
import { USUAL_RESULT } from '../support/textForms.ts';
import { read } from './roadPlan.ts';

const HEAD = ['某镇2022年部门决算', ''];
const closed = async (...rows: string[]) => {
  const { results, resultIndicators, tables } = await read([...HEAD, ...USUAL_RESULT, ...rows]);
  const [table] = tables[0]?.tables ?? [];
  const last = (table?.rows ?? []).slice(-rows.length);
  return {
    score: results[0]?.total_score_printed,
    indicators: resultIndicators.length,
    cells: last.map(({ cells }) => cells.map(({ to, field }) => [to, field].filter(Boolean).join(' '))),
  };
};

describe('the row that adds up the points of a self-evaluation', () => {
  it('is no indicator; its points are read by their columns', async () => {
    expect(await closed('总分\t\t\t\t\t\t100\t92\t')).toEqual({
      score: '92',
      indicators: 3,
      cells: [['label sum', 'field sum.weight', 'field sum.score']],
    });
  });

  it('is read where its cells are not merged in a text: as many points as columns of them', async () => {
    expect(await closed('总分\t100\t92.5')).toMatchObject({
      score: '92.5',
      cells: [['label sum', 'field sum.weight', 'field sum.score']],
    });
  });

  it('leaves the table unread where fewer points than columns stand in none of them', async () => {
    const { results, tables } = await read([...HEAD, ...USUAL_RESULT, '总分\t92']);
    expect(results).toEqual([]);
    expect(tables[0]?.tables[0]?.unread).toMatchObject({ labels: ['92'] });
  });

  it('may say the grade beside its points', async () => {
    expect(await closed('总分\t\t\t\t\t\t100\t92\t优')).toMatchObject({
      score: '92',
      cells: [['label sum', 'field sum.weight', 'field sum.score', 'note sum']],
    });
  });
});

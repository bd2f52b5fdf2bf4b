import { describe, expect, it } from 'vitest';
import { plan, read } from './roadPlan.ts';

const isRead = async (lines: readonly string[]) => (await read(lines)).projects.length === 1;

describe('rows of another project whose head is lost with its page', () => {
  const own = ['产出指标\t数量指标\t修路里程\t6公里', '\t质量指标\t验收合格率\t≥95%'];

  it('are told by a class printed again below one that comes after it', async () => {
    const costs = [...own, '\t成本指标\t修路成本\t≤120万元'];
    expect(await isRead(plan(costs))).toBe(true);
    const other = ['', '产出指标\t数量指标\t植树数量\t300棵', '\t质量指标\t成活率\t≥90%'];
    expect(await isRead(plan([...costs, ...other]))).toBe(false);
  });

  it('are told by names that are counted anew below the heads printed again', async () => {
    const counted = ['产出指标\t数量指标\t指标1：修路里程\t6公里', '\t\t指标2：修桥数量\t2座'];
    const heads = plan([]).slice(-1);
    const rows = (next: number) => plan([...counted, '', ...heads, `产出指标\t数量指标\t指标${next}：植树数量\t300棵`]);
    expect(await isRead(rows(3))).toBe(true);
    expect(await isRead(rows(1))).toBe(false);
  });
});

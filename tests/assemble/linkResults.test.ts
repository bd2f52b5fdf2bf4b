import { expect, it } from 'vitest';
import { process } from '../support/publish.ts';
import { type FormRow, planTable, resultTable } from '../support/resultForms.ts';

const unit = '演示县青禾镇人民政府';
const rows: FormRow[] = [
  { level1: '产出指标', level2: '数量指标', name: '养护里程', target: '≥6公里', actual: '7公里' },
];
const money = { planned: '9', adjusted: '9', executed: '9', rate: '100%' };
const [ROADS, HEATING] = ['1399900D0000000000001', '1399900D0000000000002'];

/** What is linked, and asked about, of plans for roads and heating and one self-evaluation. */
async function linked(name: string, code: string) {
  const plan = (planned: string, ofPlan: string) =>
    planTable({ unit, name: planned, code: ofPlan, rows, wan: '9', year: 2023 });
  const { site } = await process({
    'plan.txt': `${unit}预算项目绩效文本\n\n${plan('村道养护', ROADS)}\n\n${plan('敬老院供暖', HEATING)}\n`,
    'result.txt': `${unit}绩效自评材料\n\n${resultTable({ unit, name, code, rows, money, year: 2023 })}\n`,
  });
  const nameOf = (id: string) => site.projects.find((project) => project.id === id)?.name;
  return {
    links: site.links.map(({ projectId, basis }) => `${nameOf(projectId)} ${basis}`),
    asked: site.nearMisses.map(({ projectId, why }) => `${nameOf(projectId)} ${why}`).sort(),
  };
}

it('a self-evaluation whose code is that of one plan and whose name that of another is joined to neither, and both are asked about', async () => {
  expect(await linked('敬老院供暖', ROADS)).toEqual({
    links: [],
    asked: ['敬老院供暖 名称相同，但项目编码不同', '村道养护 项目编码相同，但名称不同'],
  });
});

it('a code under a name that no plan has joins, and so do both together', async () => {
  expect(await linked('乡村道路管护', ROADS)).toEqual({ links: ['村道养护 code'], asked: [] });
  expect(await linked('敬老院供暖', HEATING)).toEqual({ links: ['敬老院供暖 code'], asked: [] });
});

it('the seal in the name of an office makes no other of it', async () => {
  const table = (name: string, seal: string) =>
    planTable({ unit: `${unit}${seal}`, name, code: '', rows, wan: '9', year: 2023 });
  const { site } = await process({
    'a.txt': `${unit}预算项目绩效文本\n\n${table('村道养护', '（盖章）')}\n\n${table('敬老院供暖', '')}\n\n${table('水渠清淤', '(公章)')}\n`,
  });
  expect(site.units.map(({ name }) => name)).toEqual([unit]);
});

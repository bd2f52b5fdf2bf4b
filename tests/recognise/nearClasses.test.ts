import { expect, it } from 'vitest';
import { demoDocuments } from '../support/demoCounty.ts';
import { process } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';

const told = async (from: string, to: string, code: string) => {
  const lines = ['某镇2024年部门预算绩效文本', '', ...HEBEI_PLAN.map((line) => line.replace(from, to)), ''];
  const { findings } = await process({ 'a.txt': lines.join('\n') });
  return findings.filter((finding) => finding.code === code).map(({ message }) => message);
};

it.each([
  ['数量指标', '数且指标'],
  ['数量指标', '11-数且指标（必填）'],
  ['服务对象满意度指标', '服务对象满意席指标'],
])('the class %s printed as %s is published as printed, and the office is asked', async (from, to) => {
  expect(await told(from, to, 'table/near-label')).toEqual([`栏目名印作“${to}”，是不是“${from}”，要问发布的单位。`]);
});

it.each([
  ['产出指标', '产岀指标'],
  ['数量指标', '数量指际'],
])('where the class %s printed as %s leaves a table unread, the office is asked', async (from, to) => {
  const [message] = await told(from, to, 'table/unread');
  expect(message).toContain(`“${to}”是不是“${from}”，要问发布的单位`);
});

it('of a class that no standard has, or that a page cut, nothing is asked', async () => {
  expect(await told('数量指标', '可持续发展指标', 'table/near-label')).toEqual([]);
  expect(await told('产出指标', '产出指标（50分）', 'table/near-label')).toEqual([]);
});

it('nor of 绩效指标 with its points, which is one character off 时效指标', async () => {
  const results = Object.entries(demoDocuments()).filter(([, text]) => text.includes('绩效指标（90分）'));
  const { findings, tables } = await process(Object.fromEntries(results));
  expect(tables.flatMap((document) => document.tables.map(({ kind }) => kind))).toContain('self-evaluation');
  expect(findings.filter(({ code }) => code === 'table/near-label')).toEqual([]);
});

import { expect, it } from 'vitest';
import { readForm } from '../recognise/readForm.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';

it.each([
  ['农村义务教育薄弱学校改造补助资金', '205'],
  ['农村危房改造补助', '221'],
  ['农村产业发展资金', '213'],
])('what the name says first of all is the class of a project: %s', async (name, expected) => {
  const plan = HEBEI_PLAN.map((line) => line.replace(/^(.*项目名称\t)[^\t]*/, `$1${name}`));
  const { projects } = await readForm(['某镇2024年部门预算绩效文本', '', ...plan]);
  expect(projects.map((row) => [row.name, row.functional_class])).toEqual([[name, expected]]);
});

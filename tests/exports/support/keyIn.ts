import { blankForm } from '../../../src/exports/blankForm.ts';
import type { FundingKey } from '../../../src/model/fundingRows.ts';
import { INDICATOR_CLASSES } from '../../../src/model/indicatorClasses.ts';
import type { BlankTemplate } from '../../../src/recognise/template.ts';
import { type SeenForm, seeForm } from './fillForm.ts';

const AMOUNTS: Partial<Record<FundingKey, string>> = {
  total: '1,100.5',
  fiscalAppropriation: '600',
  carriedOver: '300.5',
  otherFunds: '200',
};
const YUAN: Partial<Record<FundingKey, string>> = {
  total: '11005000',
  fiscalAppropriation: '6000000',
  carriedOver: '3005000',
  otherFunds: '2000000',
};
export const PERCENTS = ['25%', '50%', '75%', '100%'];
const HEADS = {
  '（        年度）': '（2024年度）',
  '单位：': '单位：万元',
  '单位名称：': '单位名称：816001示例镇人民政府',
};
const OBJECTIVE = '示例目标一；\n示例目标二，完成率≥95%。';
const ENTRIES: Readonly<Record<string, string>> = {
  name: '示例村道养护',
  implementingUnit: '示例镇人民政府',
  objective: OBJECTIVE,
};

const wide = (label = '') => label.replace(':', '：').replace('(', '（').replace(')', '）');
const classesOf = ({ costLevel }: BlankTemplate) =>
  INDICATOR_CLASSES.filter(({ levels, under }) =>
    costLevel === 1 ? under !== undefined : levels.includes(2) && under !== '成本指标',
  ).map(({ name }) => name);

/** What a clerk who reads the labels writes, by address, and what must come out of it. */
export function keyedIn(template: BlankTemplate) {
  const form = seeForm(blankForm(template));
  const values: Record<string, string> = {};
  const fields: Record<string, string> = { fiscalYear: '2024' };
  const funding: Record<string, string> = {};
  for (const [blank, filled] of Object.entries(HEADS)) {
    if (template.heads.some((head) => head.blank === blank)) values[form.at(blank)] = filled;
  }
  for (const rule of template.fields) {
    const label = form.at(wide(rule.labels[0]));
    if (rule.kind === 'text') {
      fields[rule.field] = ENTRIES[rule.field] ?? `示例${rule.labels[0]}`;
      values[form.rightOf(label)] = fields[rule.field] ?? '';
    } else if (rule.kind === 'coded') {
      Object.assign(fields, { supervisingDepartment: '示例部门', supervisingDepartmentCode: '099' });
      values[form.rightOf(label)] = '099-示例部门';
    } else if (rule.kind === 'amount') {
      funding[rule.field] = YUAN[rule.field] ?? '';
      values[form.rightOf(label)] = AMOUNTS[rule.field] ?? '';
    } else if (rule.kind === 'schedule') {
      for (const [index, step] of rule.steps.entries()) values[form.below(form.at(step), 1)] = PERCENTS[index] ?? '';
    } else if (rule.kind === 'group' && rule.holds) {
      fields[rule.holds] = '用于示例支出';
      values[form.rightOf(form.below(label, 1))] = '用于示例支出';
    }
  }
  if (template.heads.some(({ blank }) => blank === '单位名称：')) fields.implementingUnit = '示例镇人民政府';
  return { form, values, fields, funding };
}

/** Two indicators a class, the second row left empty, in every column of the form. */
export function indicatorsOf(template: BlankTemplate, form: SeenForm, rows: readonly number[] = [0, 2]) {
  const contents = template.columns.filter(({ role }) => !['block', 'level1', 'level2'].includes(role));
  const heads = contents.map(({ role, labels }) => ({ role, at: form.at(wide(labels[0])) }));
  const numberOf = (address: string) => Number(/\d+/.exec(address)?.[0]);
  return classesOf(template).flatMap((level2) =>
    rows.map((row) => {
      const line = numberOf(form.at(level2)) + row;
      const cells = heads.map(({ role, at }) => ({
        address: form.below(at, line - numberOf(at)),
        text: role === 'target' ? `≥${90 + row}%` : `${level2}的${role}第${row + 1}行`,
        role,
      }));
      return { level2, cells };
    }),
  );
}

export const cellsOf = (indicators: ReturnType<typeof indicatorsOf>): Record<string, string> =>
  Object.fromEntries(indicators.flatMap(({ cells }) => cells.map(({ address, text }) => [address, text])));

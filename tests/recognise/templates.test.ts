import { describe, expect, test } from 'vitest';
import { FUNDING_ROWS } from '../../src/model/fundingRows.ts';
import type { Template } from '../../src/recognise/template.ts';
import { shanghaiProject } from '../../src/recognise/templates/shanghaiProject.ts';
import { templates } from '../../src/recognise/templates.ts';

/** Words of a label that say which time its money, objective or target is of. */
const OF_WHOLE_LIFE = /实施期|长期|总目标|项目资金总额|累计|建设期/;
const OF_YEAR = /年度|本年|当年|全年|年初/;

const wholeLife = new Set<string>([
  ...FUNDING_ROWS.flatMap((row) => ('wholeLife' in row && row.wholeLife ? [row.key] : [])),
  'wholeLifeObjective',
]);
const year = new Set<string>([...FUNDING_ROWS.flatMap(({ key }) => (wholeLife.has(key) ? [] : [key])), 'objective']);

/** Labels of a declaration that say another time than the field that it gives them to. */
function misdeclared({ fields, columns }: Template): string[] {
  const given = fields.flatMap((rule): { labels: readonly string[]; field: string }[] => {
    if (rule.kind === 'sided') return Object.values(rule.under).map((field) => ({ labels: rule.labels, field }));
    return 'field' in rule ? [{ labels: rule.labels, field: rule.field }] : [];
  });
  const wrong = given.flatMap(({ labels, field }) =>
    labels.filter(
      (label) => (wholeLife.has(field) && OF_YEAR.test(label)) || (year.has(field) && OF_WHOLE_LIFE.test(label)),
    ),
  );
  const targets = columns.filter(({ role }) => role === 'target');
  const open = targets.flatMap(({ labels, phase }) =>
    labels.filter((label) => {
      const said = OF_WHOLE_LIFE.test(label) ? 'whole-life' : /年度.*项目|项目.*年度/.test(label) ? null : undefined;
      return said !== phase;
    }),
  );
  return [...wrong, ...open];
}

describe('a declared form', () => {
  test.each(templates.map((template) => [template.title, template] as const))(
    '%s gives no money, objective or target of one time to a field of the other',
    (_, template) => {
      expect(misdeclared(template)).toEqual([]);
    },
  );

  test.each(templates.map((template) => [template.title, template] as const))(
    '%s gives no label two meanings',
    (_, { fields, columns }) => {
      const labels = fields.flatMap(({ labels }) => [...new Set(labels)]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
      const heads = columns.flatMap(({ labels }) => [...new Set(labels)]);
      expect(heads.filter((label, at) => heads.indexOf(label) !== at)).toEqual([]);
    },
  );

  test('with the money of the year and of the whole project exchanged is found out', () => {
    const exchanged = { total: 'wholeLifeTotal', wholeLifeTotal: 'total' } as const;
    const fields = shanghaiProject.fields.map((rule) =>
      rule.kind === 'amount' && rule.field in exchanged
        ? { ...rule, field: exchanged[rule.field as keyof typeof exchanged] }
        : rule,
    );
    expect(misdeclared({ ...shanghaiProject, fields })).toEqual(['项目资金总额', '年度资金申请总额']);
  });

  test('that takes a target of an open time for one of the year is found out', () => {
    const columns = shanghaiProject.columns.map(({ role, labels }) => ({ role, labels }));
    expect(misdeclared({ ...shanghaiProject, columns })).toEqual(['年度(/项目)指标值']);
  });
});

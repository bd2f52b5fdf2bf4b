import { describe, expect, it } from 'vitest';
import { process } from '../support/publish.ts';
import { type FormRow, planTable, resultTable } from '../support/resultForms.ts';

/** Plans and self-evaluations that look like one another and whose truth was settled by whoever wrote them. */

const [UNIT, OTHER] = ['演示县青禾镇人民政府', '演示县白杨镇人民政府'];
const CODE = '13999023P000000010001';
const rows: FormRow[] = [
  { level1: '产出指标', level2: '数量指标', name: '养护里程', target: '≥6公里', actual: '7公里' },
];
const money = { planned: '9', adjusted: '9', executed: '9', rate: '100%' };

/** 名称, then what differs from a project of 青禾镇 of 2023 without a code. */
type Said = readonly [name: string, differs?: { unit?: string; code?: string; year?: number }];

/** What is linked of some plans and self-evaluations, as `计划 = 自评`, and what is asked about, as `计划 ? 自评`. */
async function said(plans: readonly Said[], results: readonly Said[]): Promise<string[]> {
  const documents = new Map<string, string[]>();
  const write = (
    kind: 'plan' | 'result',
    table: (form: typeof blank & { name: string }) => string,
    all: readonly Said[],
  ) => {
    for (const [name, differs] of all) {
      const form = { ...blank, ...differs, name };
      const file = `${kind}-${form.unit === UNIT ? 'a' : 'b'}-${form.year}.txt`;
      documents.set(file, [...(documents.get(file) ?? [`${form.unit}材料`]), table(form)]);
    }
  };
  const blank = { unit: UNIT, code: '', year: 2023, rows };
  write('plan', (form) => planTable({ ...form, wan: '9' }), plans);
  write('result', (form) => resultTable({ ...form, money }), results);
  const { site } = await process(
    Object.fromEntries([...documents].map(([file, parts]) => [file, `${parts.join('\n\n')}\n`])),
  );
  expect([site.projects.length, site.results.length]).toEqual([plans.length, results.length]);
  const name = (id: string) => {
    const found = [...site.projects, ...site.results].find((each) => each.id === id);
    return `${found?.unitName === OTHER ? '白杨：' : ''}${found?.name}`;
  };
  return [
    ...site.links.map(({ projectId, resultId }) => `${name(projectId)} = ${name(resultId)}`),
    ...site.nearMisses.map(({ projectId, resultId }) => `${name(projectId)} ? ${name(resultId)}`),
  ].sort();
}

describe('plans and self-evaluations that are easily mistaken for one another', () => {
  it.each<[string, Said[], Said[], string[]]>([
    [
      'one code in two units is two projects',
      [
        ['道路养护', { code: CODE }],
        ['水渠清淤', { code: CODE, unit: OTHER }],
      ],
      [
        ['乡村公路', { code: CODE }],
        ['渠道', { code: CODE, unit: OTHER }],
      ],
      ['白杨：水渠清淤 = 白杨：渠道', '道路养护 = 乡村公路'],
    ],
    ['one name in two units is two projects', [['道路养护']], [['道路养护', { unit: OTHER }]], []],
    [
      'a code used again in another year for another project joins nothing over years',
      [['道路养护', { code: CODE, year: 2022 }]],
      [['敬老院', { code: CODE, year: 2023 }]],
      [],
    ],
    [
      'each year of a code finds its own',
      [
        ['道路养护', { code: CODE, year: 2022 }],
        ['敬老院', { code: CODE, year: 2023 }],
      ],
      [
        ['敬老院', { code: CODE, year: 2023 }],
        ['道路养护', { code: CODE, year: 2022 }],
      ],
      ['敬老院 = 敬老院', '道路养护 = 道路养护'],
    ],
    [
      'one code printed for two projects of a unit joins by name only',
      [
        ['道路养护', { code: CODE }],
        ['水渠清淤', { code: CODE }],
      ],
      [
        ['水渠清淤', { code: CODE }],
        ['道路养护', { code: CODE }],
      ],
      ['水渠清淤 = 水渠清淤', '道路养护 = 道路养护'],
    ],
    [
      'a running number in a list is no code',
      [['道路养护', { code: '001' }]],
      [['敬老院供暖', { code: '001' }]],
      ['道路养护 ? 001-敬老院供暖'],
    ],
    [
      'a stroke in the place of a code is none',
      [['道路养护', { code: '/' }]],
      [['敬老院', { code: '/' }]],
      ['道路养护 ? /-敬老院'],
    ],
    [
      'years in front of names that differ are two projects',
      [['2022年村道维修']],
      [['2023年村道维修']],
      ['2022年村道维修 ? 2023年村道维修'],
    ],
    [
      'papers in front of names that differ are two projects',
      [['演示县财字【2023】7号护林员补助']],
      [['演示县财字【2023】12号护林员补助']],
      ['演示县财字【2023】7号护林员补助 ? 演示县财字【2023】12号护林员补助'],
    ],
    [
      'a year in front of one name only is the same project',
      [['2023年村道维修']],
      [['村道维修']],
      ['2023年村道维修 = 村道维修'],
    ],
    ['a point between digits is read', [['道路1.2公里']], [['道路12公里']], ['道路1.2公里 ? 道路12公里']],
    [
      'a second stage is not the first',
      [['高标准农田一期']],
      [['高标准农田二期']],
      ['高标准农田一期 ? 高标准农田二期'],
    ],
    [
      'a renamed project beside one of a similar name is asked about, both of them',
      [['村道维修'], ['村道维护']],
      [['村道维修维护']],
      ['村道维修 ? 村道维修维护', '村道维护 ? 村道维修维护'],
    ],
    [
      'two plans of one name and one report are asked about',
      [['村道维修'], ['2023年村道维修']],
      [['村道维修']],
      ['2023年村道维修 ? 村道维修', '村道维修 ? 村道维修'],
    ],
    [
      'the same name under two codes is asked about',
      [['道路养护', { code: CODE }]],
      [['道路养护', { code: CODE.replace('10001', '20002') }]],
      ['道路养护 ? 道路养护'],
    ],
  ])('%s', async (_, plans, results, expected) => {
    expect(await said(plans, results)).toEqual([...expected].sort());
  });
});

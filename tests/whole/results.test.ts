import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/checks.ts';
import { process } from '../support/publish.ts';
import { type FormRow, planTable, type ResultMoneyForm, resultTable } from '../support/resultForms.ts';

const UNIT = '演示县青禾镇人民政府';

/** An indicator written 名称=目标→完成值, each in a class of its own; weight 10 and full points unless said. */
function row(said: string, at: number, parts: Partial<FormRow> = {}): FormRow {
  const classes = ['数量指标', '质量指标', '时效指标'];
  const [name = '', values = ''] =
    said.split('=', 2).length < 2 ? [said] : [said.slice(0, said.indexOf('=')), said.slice(said.indexOf('=') + 1)];
  const [target = '', actual = ''] = values.split('→');
  const level2 = classes[Math.min(at, 2)] ?? '';
  return { level1: '产出指标', level2, name, target, actual, ...parts };
}

interface Case {
  rows: readonly (string | [string, Partial<FormRow>])[];
  money?: Partial<ResultMoneyForm>;
  /** plans of other projects of the unit: name → rows */
  others?: Record<string, readonly string[]>;
  /** plans that are not of the unit and year of the project */
  elsewhere?: readonly { unit?: string; year?: number; rows: readonly string[] }[];
  /** the money of the plans, in 万元 */
  wan?: string;
  /** no plan of the project itself, or one of other rows */
  plan?: false | readonly string[];
}

const formRows = (rows: Case['rows']): FormRow[] =>
  rows.map((said, at) => (typeof said === 'string' ? row(said, at) : row(said[0], at, said[1])));

async function findingsOf({ rows, money, others = {}, elsewhere = [], plan, wan = '100' }: Case) {
  const planned: Record<string, Case['rows']> = { ...(plan !== false && { 道路养护: plan ?? rows }), ...others };
  const plans = Object.entries(planned).map(([name, own]) =>
    planTable({ unit: UNIT, name, code: '', wan, rows: formRows(own) }),
  );
  const far = elsewhere.map(({ unit = UNIT, year = 2023, rows: own }, at) => [
    `far-${at}.txt`,
    `${unit}预算项目绩效文本\n\n${planTable({ unit, year, name: '敬老院供暖', code: '', wan: '100', rows: formRows(own) })}\n`,
  ]);
  const printed = formRows(rows);
  const result = resultTable({
    unit: UNIT,
    name: '道路养护',
    code: '',
    rows: printed,
    money: {
      planned: '100',
      adjusted: '100',
      executed: '90',
      rate: '90%',
      score: '9',
      total: String(9 + printed.length * 10),
      ...money,
    },
  });
  const documents = {
    ...(plans.length > 0 && { 'plan-2023.txt': `${UNIT}预算项目绩效文本\n\n${plans.join('\n\n')}\n` }),
    'result-2023.txt': `${UNIT}绩效自评材料\n\n${result}\n`,
    ...(Object.fromEntries(far) as Record<string, string>),
  };
  const { findings, site } = await process(documents);
  expect(site.results).toHaveLength(1);
  return findings.filter(({ subject }) => subject === 'result');
}

const messages = async (code: string, said: Case): Promise<string[]> =>
  (await findingsOf(said)).filter((one) => one.code === `result/${code}`).map(({ message }) => message);

const USUAL = [
  '养护里程=≥6公里→7公里',
  '合格率=≥95%→96%',
  '完成时限=2023年底前→2023年12月',
  '路面破损=≤3处→2处',
  '群众满意度=≥90%→92%',
];

describe('a usual self-evaluation', () => {
  it('has nothing pointed out but that all its rows, were they so, have full points', async () => {
    const rows = USUAL.map((said, at): [string, Partial<FormRow>] => [said, at === 0 ? { score: '9' } : {}]);
    expect(await findingsOf({ rows, money: { total: '58' } })).toEqual([]);
  });

  it('says of every check what it is not, and what the office can do', () => {
    for (const { code, isNot, remedy } of checks.filter((check) => check.code.startsWith('result/')))
      expect({ code, isNot, remedy }).toEqual({
        code,
        isNot: expect.stringMatching(/不是/),
        remedy: expect.any(String),
      });
  });
});

describe('a target that the self-evaluation prints otherwise than it was published', () => {
  const of = (target: string, ownTarget: string, actual = '260人次') =>
    messages('target-changed', { rows: [[`培训人次=${target}→${actual}`, { ownTarget }], ...USUAL] });

  it('is pointed out, with the state against both', async () => {
    expect(await of('≥300人次', '≥150人次')).toEqual([
      '“培训人次”原来公开的目标是“≥300人次”，自评表印的是“≥150人次”；填的完成值“260人次”，和前一个比：未达到，和后一个比：超过。',
    ]);
  });

  it.each([
    ['≥95%', '≥95百分比'],
    ['≥95%', '≥ 95 %'],
    ['≥95%', '95%'],
    ['≥300人次', '≥300'],
    ['明显提升', '明显提升。'],
    ['≥300人次', ''],
  ])('is no other one: %s and %s', async (target, own) => {
    expect(await of(target, own)).toEqual([]);
  });

  it.each([
    ['≥95%', '≤95%'],
    ['明显提升', '有所提升'],
    ['2-10个', '2-8个'],
  ])('is another one: %s and %s', async (target, own) => {
    expect(await of(target, own)).toHaveLength(1);
  });
});

describe('reported values that repeat their targets', () => {
  const repeated = (rows: string[]) => messages('same-text', { rows });

  it('in every row are pointed out', async () => {
    expect(await repeated(['里程=≥6公里→≥6公里', '合格率=≥95%→≥95%', '时限=及时→及时', '满意度=≥90%→≥90%。'])).toEqual([
      '4 项指标的完成值全和目标值一样，例如“里程”，目标值和完成值都印“≥6公里”。',
    ]);
  });

  it.each([
    ['one row says another value', ['里程=≥6公里→6.2公里', '合格率=≥95%→≥95%', '时限=及时→及时', '满意度=≥90%→≥90%']],
    ['the targets are fixed numbers', ['月数=12个月→12个月', '合格率=100%→100%', '发放率=100%→100%', '次数=4次→4次']],
    ['the list is short', ['里程=≥6公里→≥6公里', '合格率=≥95%→≥95%', '时限=及时→及时']],
    [
      'most of the targets are fixed numbers',
      ['月数=12个月→12个月', '合格率=100%→100%', '发放率=100%→100%', '时限=及时→及时'],
    ],
    ['a value is blank', ['里程=≥6公里→', '合格率=≥95%→≥95%', '时限=及时→及时', '满意度=≥90%→≥90%']],
  ])('are usual where %s', async (_, rows) => {
    expect(await repeated(rows)).toEqual([]);
  });
});

it('words and bounds that are half of the targets are pointed out where they are repeated, a bound for example', async () => {
  const half = ['月数=12个月→12个月', '时限=及时→及时', '发放率=100%→100%', '满意度=≥90%→≥90%'];
  expect(await messages('same-text', { rows: half })).toEqual([
    '4 项指标的完成值全和目标值一样，例如“满意度”，目标值和完成值都印“≥90%”。',
  ]);
  expect(await messages('same-text', { rows: half.with(3, '影响=显著→显著') })).toEqual([
    '4 项指标的完成值全和目标值一样，例如“时限”，目标值和完成值都印“及时”。',
  ]);
});

describe('a row of a self-evaluation without a target', () => {
  const rows = ['养护里程=→7公里', ...USUAL.slice(1)];

  it('is pointed out with the reported value where no plan has one', async () => {
    expect(await messages('missing-target', { rows, plan: false })).toEqual([
      '“养护里程”填的完成值是“7公里”，没有印目标值。',
    ]);
  });

  it.each<[string, Case]>([
    ['its plan has one', { rows: [['养护里程=≥6公里→7公里', { ownTarget: '' }], ...USUAL.slice(1)] }],
    ['it reports nothing either', { rows: ['养护里程=→', ...USUAL.slice(1)], plan: false }],
    ['it has one', { rows: USUAL, plan: false }],
  ])('is not where %s', async (_, said) => {
    expect(await messages('missing-target', said)).toEqual([]);
  });
});

describe('points', () => {
  it('that are full throughout are pointed out, and what fell short is named', async () => {
    expect(
      await messages('full-points', {
        rows: ['培训人次=≥300人次→260人次', ...USUAL],
        money: { score: '10', total: '70' },
      }),
    ).toEqual(['打了分的 7 项都是满分，加起来 70 分；其中“培训人次”的目标是“≥300人次”，填的是“260人次”。']);
  });

  it.each<[string, Case]>([
    ['one is not full', { rows: USUAL, money: { score: '9.5', total: '59.5' } }],
    ['the list is short', { rows: USUAL.slice(0, 3), money: { score: '10', total: '40' } }],
    [
      'no row says how many points are full',
      { rows: USUAL.map((said) => [said, { weight: ' ' }]), money: { score: '10' } },
    ],
  ])('are usual where %s', async (_, said) => {
    expect(await messages('full-points', said)).toEqual([]);
  });

  it('that do not add up are pointed out with the sum', async () => {
    expect(await messages('points-differ', { rows: USUAL, money: { total: '98' } })).toEqual([
      '各项得分 9 + 10 + 10 + 10 + 10 + 10 = 59，印的总分是 98。',
    ]);
  });

  it('above their full number are pointed out', async () => {
    const rows: Case['rows'] = [['养护里程=≥6公里→7公里', { score: '12' }], ...USUAL.slice(1)];
    expect(await messages('points-differ', { rows, money: { total: '61' } })).toEqual([
      '“养护里程”得 12 分，满分是 10 分。',
    ]);
  });

  it.each<[string, Case]>([
    ['rounding makes the difference', { rows: USUAL, money: { score: '9.4', total: '59' } }],
    [
      'a row has none',
      { rows: USUAL.map((said, at) => [said, at === 1 ? { score: ' ' } : {}]), money: { total: '98' } },
    ],
    ['no sum is printed', { rows: USUAL, money: { total: '' } }],
  ])('are not added where %s', async (_, said) => {
    expect(await messages('points-differ', said)).toEqual([]);
  });
});

describe('money', () => {
  const rows = USUAL;
  it('spent beyond the adjusted budget is pointed out with the difference, row by row', async () => {
    expect(await messages('executed-above-adjusted', { rows, money: { adjusted: '80', rate: '112.5%' } })).toEqual([
      '年度资金总额：全年执行 90 万元 − 全年预算 80 万元 = 10 万元。',
      '财政拨款：全年执行 90 万元 − 全年预算 80 万元 = 10 万元。',
    ]);
  });

  it('whose total is not the sum of its rows is pointed out, column by column', async () => {
    const money = { planned: '0', adjusted: '0', executed: '0', rate: '0' };
    expect(await messages('money-parts-differ', { rows, money: { ...money, fiscal: ['100', '100', ''] } })).toEqual([
      '年初预算：总额印 0 万元，下面各项加起来 100 万元。',
      '全年预算：总额印 0 万元，下面各项加起来 100 万元。',
    ]);
    expect(await messages('money-parts-differ', { rows })).toEqual([]);
    expect(await messages('money-parts-differ', { rows, money: { fiscal: ['', '', ''] } })).toEqual([]);
  });

  it.each(['90', ''])('within the adjusted budget of “%s”, whatever the first one was, is not', async (adjusted) => {
    expect(await messages('executed-above-adjusted', { rows, money: { planned: '10', adjusted, rate: '' } })).toEqual(
      [],
    );
  });

  it.each<[string, Partial<ResultMoneyForm>, string]>([
    ['20', { planned: '200000', adjusted: '200000', executed: '180000' }, '200,000'],
    ['100', { planned: '0.01', adjusted: '0.01', executed: '0.009' }, '0.01'],
    ['100', { planned: '', adjusted: '0.01', executed: '0.009' }, '0.01'],
  ])(
    'ten thousand times more or less than the plan (%s against %j) is pointed out: one unit of money is wrong',
    async (wan, money, own) => {
      expect(await messages('other-magnitude', { rows, money, wan })).toEqual([
        `目标表的资金总额 ${wan} 万元，自评表的预算总额 ${own} 万元，正好差 10000 倍。`,
      ]);
    },
  );

  it.each(['99', '0.1', '0', ''])('another first budget, %s, is no matter of units', async (planned) => {
    expect(await messages('other-magnitude', { rows, money: { planned } })).toEqual([]);
  });

  it('of another rate than is printed is pointed out with the division', async () => {
    expect(await messages('rate-differs', { rows, money: { rate: '98%' } })).toEqual([
      '年度资金总额：90 万元 ÷ 100 万元 = 90%，表上印的是“98%”。',
    ]);
  });

  it('divided by the first budget is said to be so', async () => {
    expect(await messages('rate-differs', { rows, money: { planned: '120', rate: '75%' } })).toEqual([
      '年度资金总额：90 万元 ÷ 100 万元 = 90%，表上印的是“75%”；除以年初预算 120 万元，正好是这个数。',
    ]);
  });

  it.each<[string, Partial<ResultMoneyForm>]>([
    ['rounded', { adjusted: '97', rate: '92.8%' }],
    ['cut off', { adjusted: '97', rate: '92.7%' }],
    ['without a sign', { rate: '90' }],
    ['as a share', { rate: '0.9' }],
    ['of nothing', { adjusted: '0', rate: '100%' }],
    ['not at all', { rate: '' }],
  ])('of a rate printed %s is not', async (_, money) => {
    expect(await messages('rate-differs', { rows, money })).toEqual([]);
  });
});

describe('twice as much as was promised', () => {
  const far = (said: string, parts: Partial<FormRow> = {}) =>
    messages('far-above', { rows: [[said, parts], ...USUAL] });

  it('is pointed out with the division, and against the published promise', async () => {
    expect(await far('培训人次=≥300人次→700人次')).toEqual([
      '“培训人次”的目标是“≥300人次”，填的完成值是“700人次”：700 ÷ 300 = 2.3 倍多。',
    ]);
    expect(await far('培训人次=≥300人次→700人次', { ownTarget: '≥600人次' })).toHaveLength(1);
  });

  it('is pointed out where no plan is known, against the target the table repeats', async () => {
    expect(await messages('far-above', { rows: ['培训人次=≥300人次→700人次'], plan: false })).toHaveLength(1);
  });

  it.each([
    '培训人次=≥300人次→599人次',
    '总成本=≤90万元→45万元',
    '清淤长度=≥5公里→12000米',
    '受益人数=800人→1700人',
    '村数=2-10个→19个',
    '培训人次=≥0人次→5人次',
    '培训人次=≥300人次→≥700人次',
  ])('is not: %s', async (said) => {
    expect(await far(said)).toEqual([]);
  });
});

describe('a self-evaluation without a plan', () => {
  it('is pointed out where its unit has plans of that year here', async () => {
    expect(
      await messages('without-plan', { rows: USUAL, plan: false, others: { 敬老院供暖: ['供暖面积=≥900平方米→'] } }),
    ).toEqual([
      '“道路养护”有 2023 年的自评；这里收录的演示县青禾镇人民政府同年 1 张绩效目标表里，没有单位、编码或名称对得上的。',
    ]);
  });

  it.each<[string, Case]>([
    ['the unit has no plan here at all', { rows: USUAL, plan: false }],
    [
      'a plan may be its own, and the office is asked',
      { rows: USUAL, plan: false, others: { '道路养护（调整）': ['里程=≥6公里→'] } },
    ],
    ['its plan is here', { rows: USUAL }],
    [
      'plans here are of another year or another unit',
      {
        rows: USUAL,
        plan: false,
        elsewhere: [
          { year: 2022, rows: USUAL },
          { unit: '演示县红石镇人民政府', rows: USUAL },
        ],
      },
    ],
  ])('is not pointed out where %s', async (_, said) => {
    expect(await messages('without-plan', said)).toEqual([]);
  });
});

describe('a self-evaluation with the indicators of another project', () => {
  const HEATING = ['供暖面积=≥900平方米→', '供暖天数=≥150天→', '室温=≥18度→', '老人满意度=≥90%→', '停暖次数=≤1次→'];
  const other = (rows: readonly string[], plan: readonly string[], theirs: readonly string[]) =>
    messages('other-indicators', { rows, plan, others: { 敬老院供暖: theirs } });

  it('is pointed out with how many it shares with either', async () => {
    expect(await other(HEATING, USUAL, HEATING)).toEqual([
      '5 项指标里，和自己的目标表同名的有 0 项，和“敬老院供暖”的目标表同名的有 5 项。',
    ]);
  });

  it('is pointed out with the one of several that is nearest', async () => {
    const near = [...HEATING.slice(0, 4), '厨房检查=≥4次→'];
    expect(
      await messages('other-indicators', { rows: HEATING, plan: USUAL, others: { 食堂: near, 供暖: HEATING } }),
    ).toEqual(['5 项指标里，和自己的目标表同名的有 0 项，和“供暖”的目标表同名的有 5 项。']);
    expect(await other(HEATING, USUAL, near)).toEqual([
      '5 项指标里，和自己的目标表同名的有 0 项，和“敬老院供暖”的目标表同名的有 4 项。',
    ]);
  });

  it('is not pointed out where the other project is of another year or another unit', async () => {
    const elsewhere = [
      { year: 2022, rows: HEATING },
      { unit: '演示县红石镇人民政府', rows: HEATING },
    ];
    expect(await messages('other-indicators', { rows: HEATING, plan: USUAL, elsewhere })).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the other plan prints many more', HEATING, USUAL, [...HEATING, ...USUAL]],
    ['its own plan prints them too', HEATING, HEATING, HEATING],
    ['half of them are its own', [...USUAL, ...HEATING], USUAL, HEATING],
    ['the list is short', HEATING.slice(0, 4), USUAL, HEATING.slice(0, 4)],
    ['no other plan prints most of them', HEATING, USUAL, [...HEATING.slice(0, 3), '厨房检查=≥4次→']],
  ])('is not pointed out where %s', async (_, rows, plan, theirs) => {
    expect(await other(rows, plan, theirs)).toEqual([]);
  });
});

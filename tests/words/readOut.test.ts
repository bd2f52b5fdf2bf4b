import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Project } from '../../src/model/site.ts';
import { type Answer, quotedWhole, readOut, readOutText } from '../../src/words/readOut.ts';
import { plainText, type Segment } from '../../src/words/segment.ts';
import { amount, indicators, project, text } from '../support/projectFixture.ts';

function statements(question: Answer['question'], of: Project, findings: Finding[] = []) {
  return readOut(of, findings).find((candidate) => candidate.question === question)?.statements ?? [];
}

function answer(question: Answer['question'], of: Project, findings: Finding[] = []): string {
  return statements(question, of, findings)
    .map(({ sentence }) => plainText(sentence))
    .join('');
}

const about = (subjectId: string) => ({ subjectId }) as Finding;

const office = project({
  fields: {
    implementingUnit: text('某县某乡人民政府本级', 2),
    supervisingDepartment: text('农业与自然资源室', 2),
    objective: text('完成7个行政村办公经费拨付', 7),
  },
  funding: { total: amount('29'), fiscalAppropriation: amount('29', 5), otherFunds: amount('') },
  indicators: indicators([
    ['产出指标', '数量指标', '村委会数', '7个行政村'],
    ['产出指标', '数量指标', '培训人次', '31人次'],
    ['产出指标', '时效指标', '完成时限', '2024年底'],
    ['产出指标', '成本指标', '经费', '290000元'],
    ['效益指标', '社会效益指标', '治理能力', '明显提升'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%'],
  ]),
});

describe('the read-out says what is printed and no more', () => {
  it('says of a corrected value that the office corrected it', () => {
    const [place] = amount('2').places;
    const [first, ...others] = office.indicators;
    const target = first && {
      ...first.target,
      places: first.target.places.map((at) => ({ ...at, corrected: '9个行政村' })),
    };
    const corrected = project({
      funding: { total: { ...amount('2'), places: [{ ref: '', row: 1, column: 1, ...place, corrected: '约2' }] } },
      indicators: first && target ? [{ ...first, target }, ...others] : [],
    });
    expect(answer('花多少', corrected)).toBe('2024 年打算用 2 万元（20,000 元）。总额经单位更正，原文印作“约2”。');
    expect(answer('承诺什么', corrected)).toContain('村委会数 7个行政村（经单位更正）');
  });

  it('says what the form remarks beside a promise, which may take it back', () => {
    const [first, ...others] = office.indicators;
    const remarked = project({
      ...office,
      indicators: first ? [{ ...first, remark: text('含外村的', 9) }, ...others] : [],
    });
    expect(answer('承诺什么', remarked)).toContain('（备注：含外村的）');
    expect(answer('承诺什么', office)).not.toContain('备注');
  });

  it('names who runs it and above whom', () => {
    expect(answer('谁', office)).toBe('由某县某乡人民政府本级实施，主管部门一栏印的是“农业与自然资源室”。');
  });

  it('does not say that nobody is printed where nobody can be sure who it is', () => {
    const withheld = '样例县某某镇人民政府、样例县财政局';
    const doubtful = project({ fields: { implementingUnit: { ...text('', 2), withheld } } });
    expect(answer('谁', doubtful)).toBe('实施单位读不准，表上印的是“样例县某某镇人民政府、样例县财政局”。');
    expect(answer('谁', project({ fields: {} }))).toBe('表上没有印出实施单位。');
  });

  it('does not repeat a unit that is its own department', () => {
    const own = project({
      fields: { implementingUnit: text('某镇人民政府'), supervisingDepartment: text('某镇人民政府') },
    });
    expect(answer('谁', own)).toBe('由某镇人民政府实施，主管部门也是它。');
  });

  it.each<[string, Project['funding'], string]>([
    ['one source', office.funding, '2024 年打算用 29 万元（290,000 元），全部是财政拨款。'],
    [
      'two sources',
      { total: amount('30'), fiscalAppropriation: amount('20'), otherFunds: amount('10') },
      '2024 年打算用 30 万元（300,000 元），其中财政拨款 20 万元、其他资金 10 万元。',
    ],
    ['no rows for sources', { total: amount('14500') }, '2024 年打算用 1.45 亿元（14,500 万元，145,000,000 元）。'],
    ['a blank total', { total: amount('') }, '2024 年的金额：空白。'],
    ['a form without a total', {}, '2024 年的金额：原表未设此栏。'],
    ['a total that is no number', { total: amount('按实际') }, '2024 年的金额：读不准，印作“按实际”。'],
    ['a printed zero', { total: amount('0') }, '2024 年打算用 0 元。'],
  ])('tells the money: %s', (_, funding, expected) => {
    expect(answer('花多少', project({ funding }))).toBe(expected);
  });

  it('says at once where the costs printed are more than the money', () => {
    const finding = { code: 'project/cost-exceeds-total', subjectId: 'p-2024-a' } as Finding;
    expect(answer('花多少', project({ funding: { total: amount('100') } }), [finding])).toBe(
      '2024 年打算用 100 万元（1,000,000 元）。成本指标写的金额比这个数多，见“值得问的”。',
    );
  });

  it('says so where no indicator has both a name and a value', () => {
    const bare = project({
      indicators: indicators([
        ['产出指标', '数量指标', '人数', ''],
        ['产出指标', '数量指标', '', '5个'],
      ]),
    });
    expect(answer('承诺什么', bare)).toBe('没有一项指标既有名称又有值。');
  });

  it('makes a sentence of every promise, which stands on a line of its own: five in one paragraph nobody reads', () => {
    const lines = statements('承诺什么', office);
    expect(lines.length).toBeGreaterThan(4);
    expect(plainText(lines[0]?.sentence ?? [])).toBe('数量：村委会数 7个行政村；');
  });

  it('does not call words a cost', () => {
    const worded = project({
      indicators: indicators([
        ['产出指标', '成本指标', '提升凝聚力', '效果明显'],
        ['产出指标', '数量指标', '场所', '5个'],
      ]),
    });
    expect(answer('承诺什么', worded)).toBe('数量：场所 5个。另有 1 项，见下表。');
  });

  it('quotes a short objective whole, and stands where its cell leads to', () => {
    expect(answer('做什么', office)).toBe('目标写的是：“完成7个行政村办公经费拨付”。');
    expect(statements('做什么', office).map(({ id }) => id)).toEqual(['objective']);
    expect(quotedWhole(office.fields.objective)).toBe(true);
  });

  it.each([
    [
      'up to a mark',
      `保障村级组织运转，提高服务水平，${'改善'.repeat(60)}`,
      '目标开头写的是：“保障村级组织运转，提高服务水平……”，一共 136 个字，见全文。',
    ],
    ['without marks', '保'.repeat(121), `目标开头写的是：“${'保'.repeat(60)}……”，一共 121 个字，见全文。`],
  ])('quotes the first clauses of a long objective and leads to the whole: %s', (_, printed, expected) => {
    const long = project({ fields: { objective: text(printed) } });
    expect(answer('做什么', long)).toBe(expected);
    const [statement] = statements('做什么', long);
    expect(statement?.id).toBeUndefined();
    expect(statement?.sentence).toContainEqual({ text: '全文', href: '#objective' });
    expect(quotedWhole(long.fields.objective)).toBe(false);
  });

  it('tells what the money is for, and that no objective is filled in', () => {
    const fields = { purpose: text('防火'), objective: text('') };
    expect(answer('做什么', project({ fields }))).toBe('资金用途写的是：“防火”。绩效目标：空白。');
    expect(statements('做什么', project({ fields })).map(({ id }) => id)).toEqual(['purpose', undefined]);
  });

  it('says so where nothing tells what is done', () => {
    expect(answer('做什么', project())).toBe(
      '表上除了项目名称“2024年村委会办公经费”，没有写做什么（绩效目标：原表未设此栏）。',
    );
  });

  it('says that no unit is named yet where the finance bureau holds the money for now', () => {
    const held = project({
      fields: { implementingUnit: text('某县财政局代编'), supervisingDepartment: text('财政代编') },
    });
    expect(answer('谁', held)).toBe(
      '表上还没定由谁来办：实施单位一栏印的是“某县财政局代编”，就是先编在财政局名下，主管部门一栏印的是“财政代编”。',
    );
  });

  it('does not pass the words of a blank form off as an objective', () => {
    const blank = project({ fields: { objective: text('1.目标内容1') } });
    const finding = { code: 'project/placeholder-objective', subjectId: 'p-2024-a' } as Finding;
    expect(answer('做什么', blank, [finding])).toBe('目标一栏只印着“1.目标内容1”，没有写要办成什么。');
  });

  it('spells out one promise of each class with a number or a date, the cost last to be chosen, and one in words', () => {
    expect(answer('承诺什么', office)).toBe(
      '数量：村委会数 7个行政村；时效：完成时限 2024年底；成本：经费 290000元；满意度：群众满意度 ≥95%；社会效益：治理能力 明显提升。另有 1 项，见下表。',
    );
  });

  it('keeps a number and its unit on one line', () => {
    const pieces = statements('承诺什么', office).flatMap(({ sentence }) => sentence);
    expect(pieces).toContainEqual(expect.objectContaining({ text: '7个行政村', whole: true }));
  });

  it('does not vouch for what the site itself asks about', () => {
    const asked = [about('p-2024-a#i1'), about('p-2024-a#i2'), about('p-2024-a')];
    expect(answer('承诺什么', office, asked)).toBe(
      '时效：完成时限 2024年底；成本：经费 290000元；满意度：群众满意度 ≥95%；社会效益：治理能力 明显提升。另有 2 项有疑问，见“值得问的”。',
    );
    const all = [1, 2, 3, 4, 5, 6].map((position) => about(`p-2024-a#i${position}`));
    expect(answer('承诺什么', office, all)).toBe('有 6 项有疑问，见“值得问的”。');
  });

  it('counts indicators by whether their values can be held against what comes', () => {
    expect(answer('怎么算做到', office)).toBe(
      '一共 6 项指标：3 项写了数和单位，可以去数、去量；1 项写了时间，到期可以对照；1 项是百分比，表上没写怎么算、到哪里查；1 项只有文字，没写做到什么程度算数。',
    );
    expect(answer('承诺什么', project())).toBe('表上没有绩效指标。');
    expect(answer('怎么算做到', project())).toBe('');
  });

  it('says so where every indicator prints the same value, and calls none of them good', () => {
    const alike = project({
      indicators: indicators(
        ['甲', '乙', '丙', '丁'].map((name) => ['产出指标', '质量指标', name, '≥95百分比'] as const),
      ),
    });
    expect(answer('怎么算做到', alike)).toBe(
      '一共 4 项指标：4 项是百分比，表上没写怎么算、到哪里查。不管量的是什么，值都是“≥95百分比”。',
    );
  });

  it('never pairs names with values whose table lost them, and counts what is printed', () => {
    const [first, ...rest] = indicators([
      ['产出指标', '数量指标', '人数', '75人'],
      ['产出指标', '数量指标', '补助标准', '100%'],
      ['产出指标', '数量指标', '', '2024年底'],
    ]);
    if (!first) throw new Error('fixture');
    const torn = project({ indicators: [first, ...rest.map((indicator) => ({ ...indicator, unpaired: true }))] });
    expect(answer('承诺什么', torn)).toBe('数量：人数 75人。另有 2 项的名称和值对不上，没有列在这里。');
    expect(answer('怎么算做到', torn)).toBe(
      '表上印了 2 个指标名称、3 个指标值，有的名称和值对不上，没法逐项对照。值里 1 个写了数和单位，1 个写了时间，1 个是百分比。',
    );
  });

  it('gives every printed piece its cell', () => {
    const pieces = readOut(office).flatMap((said) => said.statements.flatMap(({ sentence }) => sentence));
    const printed = pieces.filter((piece): piece is Segment => typeof piece !== 'string' && piece.href === undefined);
    expect(printed.map((piece) => piece.text.trim())).toContain('29 万元');
    expect(printed.every((piece) => piece.place !== undefined)).toBe(true);
  });

  it('serves as the description of the page', () => {
    expect(readOutText(office)).toMatch(/^由某县某乡人民政府本级实施.*没写做到什么程度算数。$/);
  });
});

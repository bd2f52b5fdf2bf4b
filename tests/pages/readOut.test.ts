import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/site.ts';
import { type Answer, readOut, readOutText } from '../../src/text/readOut.ts';
import { plainText, type Segment } from '../../src/text/segment.ts';
import { amount, indicators, project, text } from './projectFixture.ts';

function answer(question: Answer['question'], of: Project): string {
  const found = readOut(of).find((candidate) => candidate.question === question);
  return (found?.sentences ?? []).map(plainText).join('');
}

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
  it('names who runs it and above whom', () => {
    expect(answer('谁', office)).toBe('由某县某乡人民政府本级实施，主管部门一栏印的是“农业与自然资源室”。');
  });

  it('does not repeat a unit that is its own department', () => {
    const own = project({
      fields: { implementingUnit: text('某镇人民政府'), supervisingDepartment: text('某镇人民政府') },
    });
    expect(answer('谁', own)).toBe('由某镇人民政府实施，主管部门也是它。');
  });

  it.each<[string, Project['funding'], string]>([
    ['one source', office.funding, '2024 年安排 29 万元（290,000 元），全部是财政拨款。'],
    [
      'two sources',
      { total: amount('30'), fiscalAppropriation: amount('20'), otherFunds: amount('10') },
      '2024 年安排 30 万元（300,000 元），其中财政拨款 20 万元、其他资金 10 万元。',
    ],
    ['no rows for sources', { total: amount('14500') }, '2024 年安排 1.45 亿元（145,000,000 元）。'],
    ['a blank total', { total: amount('') }, '2024 年的金额：空白。'],
    ['a form without a total', {}, '2024 年的金额：原表未设此栏。'],
    ['a total that is no number', { total: amount('按实际') }, '2024 年的金额：印出的不是数字。'],
    ['a printed zero', { total: amount('0') }, '2024 年安排 0 元。'],
  ])('tells the money: %s', (_, funding, expected) => {
    expect(answer('花多少', project({ funding }))).toBe(expected);
  });

  it('quotes a short objective and points at a long one', () => {
    expect(answer('做什么', office)).toBe('目标写的是：“完成7个行政村办公经费拨付”。');
    const long = project({ fields: { objective: text('保'.repeat(121)) } });
    expect(answer('做什么', long)).toBe('目标有 121 个字，见目标全文。');
  });

  it('says so where nothing tells what is done', () => {
    expect(answer('做什么', project())).toBe(
      '表上除了项目名称“2024年村委会办公经费”，没有写做什么（绩效目标：原表未设此栏）。',
    );
  });

  it('counts promises by what can be held against them', () => {
    expect(answer('承诺什么', office)).toBe(
      '一共 6 项指标：4 项有数字（可量化），1 项有期限（可核验），1 项只有文字（只有定性表述）。',
    );
  });

  it('picks one promise of each class and never the cost before them', () => {
    expect(answer('怎么算做到', office)).toBe(
      '到年底可以拿这些去对照：村委会数 7个行政村；完成时限 2024年底；经费 290000元；群众满意度 ≥95%。另有 1 项有数字或时间的，见下表。',
    );
  });

  it('never pairs names with values whose table lost them', () => {
    const [first, ...rest] = indicators([['产出指标', '数量指标', '人数', '75人']]);
    if (!first) throw new Error('fixture');
    expect(answer('怎么算做到', project({ indicators: [{ ...first, unpaired: true }, ...rest] }))).toContain(
      '没有一项指标',
    );
  });

  it('gives every printed piece its cell', () => {
    const pieces = readOut(office).flatMap(({ sentences }) => sentences.flat());
    const printed = pieces.filter((piece): piece is Segment => typeof piece !== 'string' && piece.href === undefined);
    expect(printed.map((piece) => piece.text.trim())).toContain('29 万元');
    expect(printed.every((piece) => piece.place !== undefined)).toBe(true);
  });

  it('serves as the description of the page', () => {
    expect(readOutText(office)).toMatch(/^由某县某乡人民政府本级实施.*（只有定性表述）。$/);
  });
});

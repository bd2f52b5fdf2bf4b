import { describe, expect, it } from 'vitest';
import { projectCard } from '../../src/compare/projectCard.ts';
import { unitCard } from '../../src/compare/unitCard.ts';
import { indexCorpus } from '../../src/corpus/corpus.ts';
import { blankDocument } from '../../src/model/blankDocument.ts';
import type { Project, Unit } from '../../src/model/site.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

/** The cards of one unit and of its projects. */
function cardsOf(...projects: Project[]) {
  const unit: Unit = {
    id: 'u',
    name: '甲镇人民政府',
    county: '甲县',
    projectIds: projects.map(({ id }) => id),
    documentIds: ['d'],
    years: [2024],
    aliases: [],
    byYear: [],
    totalYuan: null,
    path: 'units/u/',
  };
  const own = projects.map((each) => ({ ...each, unitId: 'u', documentId: 'd' }));
  const corpus = indexCorpus({
    documents: [blankDocument({ id: 'd', title: '甲镇', path: 'documents/d/' })],
    units: [unit],
    projects: own,
    results: [],
    links: [],
    findings: [],
    terms: [],
    settings: { title: '明白账', subtitle: '', columnName: '' },
  });
  const rowOf = (rows: ReturnType<typeof unitCard>['rows'], key: string) => rows.find((row) => row.key === key);
  const unitRows = unitCard(corpus, unit).rows;
  return {
    unit: (key: string) => rowOf(unitRows, key),
    project: (key: string) => own.map((each) => rowOf(projectCard(corpus, each).rows, key)),
  };
}

const said = (lines: readonly { label?: string; text: string }[] = []) =>
  lines.map(({ label, text }) => [label, text].filter(Boolean).join('：'));

const villages = indicators([['产出指标', '数量指标', '村委会数', '7个行政村']]);

describe('the card of a project', () => {
  it('names the parts of a part by what they are parts of', () => {
    const funding = {
      total: amount('10'),
      fiscalAppropriation: amount('8'),
      centralFunds: amount('8'),
      otherFunds: amount('2'),
    };
    const [money] = cardsOf(project({ funding })).project('花多少');
    expect(said(money?.lines)).toEqual([
      '10 万元',
      '财政拨款：8 万元',
      '财政拨款里的中央资金：8 万元',
      '其他资金：2 万元',
    ]);
  });

  it('says beside one with villages that a mean cannot be reckoned, not that each gets nothing', () => {
    const [mean] = cardsOf(project({ indicators: villages, funding: { total: amount('14') } })).project('平均每个村');
    expect(mean?.ruler?.none).toBe('算不出');
    const [money] = cardsOf(project()).project('花多少');
    expect(money?.ruler?.none).toBe('原表未设此栏');
  });
});

describe('the card of a unit', () => {
  it('does not say that 0 projects are all of something, nor 0 元 where nothing is printed', () => {
    const mixed = project({ funding: { total: amount('10'), fiscalAppropriation: amount('8') } });
    expect(said(cardsOf(mixed).unit('财政拨款')?.lines)).toEqual(['没有全部是财政拨款的项目']);
    expect(said(cardsOf(project({ funding: {} })).unit('公开的项目')?.lines)[0]).toBe('无法合计');
  });

  it('counts what another unit has and it has not as 0 项', () => {
    const { unit } = cardsOf(project({ indicators: villages }));
    for (const key of ['指标写成什么样', '各类指标']) expect(unit(key)?.ruler?.none).toBe('0 项');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categorySums, fundingBy } from '../../../src/charts/data/fundingBy.ts';
import { fundingByAttribute } from '../../../src/charts/data/fundingByAttribute.ts';
import { fundingByDepartment } from '../../../src/charts/data/fundingByDepartment.ts';
import { fundingByFunctionalClass } from '../../../src/charts/data/fundingByFunctionalClass.ts';
import { fundingBySource } from '../../../src/charts/data/fundingBySource.ts';
import { fundingByUnit } from '../../../src/charts/data/fundingByUnit.ts';
import { fundingSourcesDrawing } from '../../../src/charts/drawings/fundingSources.ts';
import { inputOf } from '../../../src/charts/drawings/plot.ts';
import { rankedBarsDrawing } from '../../../src/charts/drawings/rankedBars.ts';
import type { Project, Unit } from '../../../src/model/site.ts';
import { sumYuan } from '../../../src/values/amount.ts';
import { fundingByName } from '../../support/fundingByName.ts';
import { amount, project, text } from '../../support/projectFixture.ts';

const classed = (total: string, code: string, name = code) =>
  project({ id: `${code}-${total}`, funding: { total: amount(total) }, functionalClass: { code, name, basis: '' } });

const cellTexts = (chart: { table: { rows: { cells: { text: string }[] }[] } }) =>
  chart.table.rows.map(({ cells }) => cells.map((cell) => cell.text));

describe('the finding of money by category', () => {
  it.each<[string, Project[], string]>([
    ['nothing', [], '没有印出可以相加的金额'],
    ['no amounts', [classed('', '213')], '没有印出可以相加的金额'],
    ['zeros', [classed('0', '213'), classed('0', '201')], '印出的金额都是 0'],
    [
      'one category',
      [classed('125.7552', '213', '农林水支出')],
      '按本站推断的分类，公开的 1 个项目，全部 125.7552 万元都属于农林水支出',
    ],
    [
      'an exact share',
      [classed('60', '213', '农林水支出'), classed('40', '201')],
      '按本站推断的分类，公开的 2 个项目里，钱最多的一类是农林水支出，占 60%',
    ],
    [
      'a project without an amount',
      [classed('60', '213', '农林水支出'), classed('40', '201'), classed('', '208')],
      '按本站推断的分类，印出金额的 2 个项目里，钱最多的一类是农林水支出，占 60%',
    ],
    [
      'a rounded share',
      [classed('61.3', '213', '农林水支出'), classed('38.7', '201')],
      '按本站推断的分类，公开的 2 个项目里，钱最多的一类是农林水支出，占 61.3%',
    ],
    [
      'a share that is nearly all',
      [classed('14500', '208', '社保'), classed('1', '213')],
      '按本站推断的分类，公开的 2 个项目里，钱最多的一类是社保，占 99.9% 以上',
    ],
    [
      'a tie',
      [classed('50', '213', '农林水'), classed('30', '201', '公共服务'), classed('20', '201', '公共服务')],
      '按本站推断的分类，公开的 3 个项目里，钱最多的一类有 2 个，一样多：农林水、公共服务，各占 50%',
    ],
    ['only unclassified', [classed('5', '', '')], '1 张表都没有推断出功能分类'],
    [
      'mostly unclassified',
      [classed('6', '', ''), classed('4', '213', '农林水')],
      '按本站推断的分类，公开的 2 个项目里，6 万元没有推断出功能分类；已知的里面，钱最多的一类是农林水，占合计的 40%',
    ],
  ])('is true for %s', (_, projects, finding) => {
    expect(fundingByFunctionalClass(projects).finding).toBe(finding);
  });
});

describe('money by unit', () => {
  const units = ['u', 'v'].map((id) => ({ id, name: `单位${id}`, path: `units/${id}/` }) as Unit);
  const of = (unitId: string, documentId: string, wan: string) =>
    project({ unitId, documentId, funding: { total: amount(wan) } });

  it('names the largest where one document measures them alike', () => {
    const { finding, plot } = fundingByUnit([of('u', 'a', '60'), of('v', 'a', '40')], units);
    expect(finding).toBe('公开的 2 个项目里，钱最多的单位是单位u，占 60%');
    expect(plot?.input).toMatchObject({ bars: [{ tone: 'first' }, { tone: 'plain' }] });
  });

  it('ranks nobody where several documents list different things', () => {
    const { finding, plot } = fundingByUnit([of('u', 'a', '60'), of('v', 'b', '40')], units);
    expect(finding).toBe('2 份文件里各单位列出的项目合计（收录范围不同，不宜比大小）');
    expect(plot?.input).toMatchObject({ bars: [{ tone: 'plain' }, { tone: 'plain' }] });
  });
});

describe('money by category', () => {
  it('draws nothing where there is nothing to compare', () => {
    expect(fundingByFunctionalClass([classed('13', '213')]).plot).toBeNull();
    expect(fundingByFunctionalClass([]).plot).toBeNull();
  });

  it('counts projects without an amount beside the chart', () => {
    expect(fundingByFunctionalClass([classed('13', '213'), classed('', '201')]).notes).toContain(
      '另有 1 个项目没有印出金额，不在图中。',
    );
  });

  it('joins attributes printed with and without a number, and tells blank from missing', () => {
    const attribute = (id: string, printed?: string) =>
      project({
        id,
        funding: { total: amount('1') },
        fields: printed === undefined ? {} : { attribute: text(printed) },
      });
    const printed = ['0101-一年期项目', '0101--一年期项目', '0101—一年期项目', '02-经常性项目', ''];
    const projects = [...printed.map((value) => attribute(value, value)), attribute('none')];
    expect(cellTexts(fundingByAttribute(projects)).map((cells) => [cells[0], cells[3]])).toEqual([
      ['一年期项目', '3'],
      ['经常性项目', '1'],
      ['此栏空白', '1'],
      ['原表未设此栏', '1'],
    ]);
  });

  it.each<[string, Partial<Project['fields']>, string]>([
    ['has no row for it', {}, '2 张表都没有印主管部门这一栏'],
    ['leaves it blank', { supervisingDepartment: text('') }, '2 张表的主管部门一栏都空着'],
  ])('says of whose tables nothing is known where every form %s', (_, fields, finding) => {
    const forms = ['a', 'b'].map((id) => project({ id, funding: { total: amount('2') }, fields }));
    expect(fundingByDepartment(forms).finding).toBe(finding);
  });

  it('takes the office where no department is printed', () => {
    const fields = { supervisingOffice: text('07-农业与自然资源室') };
    const chart = fundingByDepartment([project({ funding: { total: amount('2') }, fields })]);
    expect(chart.table.rows[0]?.cells[0]?.text).toBe('农业与自然资源室');
  });

  it('takes the smallest together in the drawing and keeps each in the table', () => {
    const projects = Array.from({ length: 23 }, (_, i) =>
      project({ id: `p${i}`, name: `项目 ${i}`, path: `projects/p${i}/`, funding: { total: amount(String(i + 1)) } }),
    );
    const { plot, table } = fundingByName(projects);
    const ranked = inputOf(plot, rankedBarsDrawing);
    if (!ranked) throw new Error('ranked bars are drawn');
    expect(ranked.bars).toHaveLength(12);
    expect(ranked.bars.at(-1)).toEqual({ label: '其余 12 个合计', yuan: '780000', tone: 'rest' });
    expect(table.rows).toHaveLength(23);
    expect(table.rows[0]?.href).toBe('/projects/p22/');
  });

  const amounts = fc.array(
    fc.tuple(
      fc.constantFrom('201', '208', '213', ''),
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 0, max: 9999 }),
    ),
    { maxLength: 60 },
  );
  const projectsOf = (rows: readonly (readonly [string, number, number])[]) =>
    rows.map(([code, whole, rest], i) => ({
      ...classed(`${whole}.${String(rest).padStart(4, '0')}`, code),
      id: `p${i}`,
    }));

  it('adds up to the total exactly, in the sums and in the bars', () => {
    fc.assert(
      fc.property(amounts, (rows) => {
        const projects = projectsOf(rows);
        const total = sumYuan(projects.map(({ funding }) => funding.total?.yuan ?? '0'));
        const sums = categorySums(projects, ({ functionalClass: { code } }) => ({ key: code, label: code }));
        expect(sumYuan(sums.map(({ yuan }) => yuan))).toBe(total);
        expect(sums.map(({ projects: count }) => count).reduce((a, b) => a + b, 0)).toBe(projects.length);
        const { plot } = fundingBy(projects, {
          categoryOf: ({ id }) => ({ key: id, label: id }),
          most: '',
          allIn: '',
          unknown: '',
          column: '',
        });
        const ranked = inputOf(plot, rankedBarsDrawing);
        if (ranked) expect(sumYuan(ranked.bars.map(({ yuan }) => yuan))).toBe(total);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('splits every total into its sources exactly', () => {
    const optional = fc.option(fc.integer({ min: 0, max: 10 ** 6 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10 ** 6 }), optional, optional), { maxLength: 20 }),
        (rows) => {
          const projects = rows.map(([total, fiscal, other]) =>
            project({
              funding: {
                total: amount(String(total)),
                ...(fiscal !== null && { fiscalAppropriation: amount(String(fiscal)) }),
                otherFunds: amount(other === null ? '' : String(other)),
              },
            }),
          );
          const { plot } = fundingBySource(projects);
          const split = inputOf(plot, fundingSourcesDrawing);
          if (!split) return;
          expect(sumYuan(split.parts.map(({ yuan }) => yuan))).toBe(
            sumYuan(rows.map(([total]) => String(total * 10_000))),
          );
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('money by source', () => {
  const funded = (total: string, fiscal?: string, other?: string) =>
    project({
      funding: {
        total: amount(total),
        ...(fiscal !== undefined && { fiscalAppropriation: amount(fiscal) }),
        ...(other !== undefined && { otherFunds: amount(other) }),
      },
    });

  it.each<[string, Project[], string]>([
    ['all fiscal', [funded('13', '13', '')], '全部 13 万元都是财政拨款'],
    ['a form without rows for sources', [funded('400')], '全部 400 万元，表样没有资金来源这一栏'],
    ['rows left blank', [funded('400', '', '')], '全部 400 万元，资金来源一栏空着'],
    ['both', [funded('10', '8', '2')], '财政拨款占 80%'],
    ['a printed source that is little of the total', [funded('10', '3', '')], '财政拨款占 30%，没有印明来源的占 70%'],
    [
      'two forms, one of them without rows for sources',
      [funded('10', '10', ''), funded('5', '5', ''), funded('400.00001')],
      '有资金来源一栏的 2 个项目，钱全部是财政拨款；另外 1 个项目的表样没有这一栏（约 400 万元）',
    ],
    [
      'two forms, one with blank rows',
      [funded('10', '3', '7'), funded('20', '', ''), funded('90')],
      '有资金来源一栏的 2 个项目，财政拨款占 10%，其他资金占 23.3%，资金来源一栏空着的占 66.7%；另外 1 个项目的表样没有这一栏（90 万元）',
    ],
    ['more parts than total', [funded('10', '8', '8')], '全部 10 万元的来源之和都多于总额，照印出的看不出来源'],
    ['no total', [funded('')], '没有印出年度资金总额'],
    ['a zero', [funded('0', '0')], '年度资金总额是 0'],
  ])('says what is true of %s', (_, projects, finding) => {
    expect(fundingBySource(projects).finding).toBe(finding);
  });

  it('draws money whose form has no such rows apart from money whose rows are blank', () => {
    const { plot } = fundingBySource([funded('10', '', ''), funded('90')]);
    const split = inputOf(plot, fundingSourcesDrawing);
    if (!split) throw new Error('two parts are drawn');
    expect(split.parts).toEqual([
      { label: '资金来源一栏空着的', yuan: '100000', tone: 'unknown' },
      { label: '表样没有这一栏', yuan: '900000', tone: 'unknown' },
    ]);
  });

  it('ends its table with the total, which is no source', () => {
    expect(cellTexts(fundingBySource([funded('10', '8', '2')]))).toEqual([
      ['财政拨款', '80,000', '80%'],
      ['其他资金', '20,000', '20%'],
      ['合计', '100,000', '100%'],
    ]);
  });
});

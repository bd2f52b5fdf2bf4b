import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/charts/data/chart.ts';
import { inputOf } from '../../src/charts/drawings/plot.ts';
import { satisfactionStripDrawing } from '../../src/charts/drawings/satisfactionStrip.ts';
import { chartsOfProject, satisfactionAxis, unitCharts, worldCharts } from '../../src/charts/pageCharts.ts';
import type { Project, Unit } from '../../src/model/site.ts';
import { amount, indicators, project } from '../support/projectFixture.ts';

const farming = { code: '213', name: '农林水支出', basis: '名称里有“灌溉”' };
const of = (id: string, documentId: string, parts: Partial<Project> = {}) =>
  project({
    id,
    documentId,
    functionalClass: farming,
    funding: { total: amount(`${id.length}`) },
    indicators: indicators([['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%']]),
    ...parts,
  });
const unit: Unit = {
  id: 'u',
  name: '某乡',
  county: '某县',
  projectIds: ['a', 'bb'],
  documentIds: ['x'],
  years: [2024],
  byYear: [{ fiscalYear: 2024, projects: 2, totalYuan: '30000' }],
  totalYuan: '30000',
  aliases: [],
  path: 'units/u/',
};
const projects = [of('a', 'x'), of('bb', 'x'), of('ccc', 'y', { unitId: 'v' })];
const source = {
  projects,
  units: [unit, { ...unit, id: 'v', name: '某镇' }],
  documents: [
    { id: 'x', title: '某乡绩效目标表' },
    { id: 'y', title: '《某镇绩效目标表》' },
  ],
};

describe('strips of more rows than anybody reads', () => {
  const units = Array.from({ length: 30 }, (_, at) => ({ ...unit, id: `u${at}`, name: `单位${at}` }));
  const targets = (unitId: string, fiscalYear: number, percent: string) =>
    project({
      unitId,
      fiscalYear,
      indicators: indicators([['满意度指标', '服务对象满意度指标', '群众满意度', percent]]),
    });
  const rowsOf = (charts: Record<string, Chart | null>) => {
    const strip = inputOf(charts.satisfaction?.plot, satisfactionStripDrawing);
    return (strip?.groups ?? []).map(({ label }) => label);
  };

  it('show all units of a county in one row, none of their targets lost', () => {
    const all = units.map(({ id }, at) => targets(id, 2024, at % 2 ? '95%' : '98%'));
    const { charts } = worldCharts(all, { projects: all, units, documents: [] });
    expect(rowsOf(charts)).toEqual(['30 个单位']);
    expect(charts.satisfaction.finding).toContain('30 项');
    expect(rowsOf(worldCharts(all.slice(0, 5), { projects: all, units, documents: [] }).charts)).toHaveLength(5);
  });

  it('show counties by year, the newest first', () => {
    const parts = units.map(({ id }, at) => ({ projects: [targets(id, 2023 + (at % 2), at % 3 ? '95%' : '90%')] }));
    expect(rowsOf(satisfactionAxis(parts, { documents: [] }).charts)).toEqual(['2024 年，15 个县', '2023 年，15 个县']);
    expect(rowsOf(satisfactionAxis(parts.slice(0, 3), { documents: [] }).charts)).toHaveLength(3);
  });
});

describe('the source line of a chart', () => {
  it('names the document, and how many there are', () => {
    const { charts } = unitCharts(unit, projects.slice(0, 2), projects.slice(0, 2), source);
    expect(charts.byUnit.source?.said).toBe('来源：《某乡绩效目标表》');
    expect(charts.satisfaction.source?.said).toBe('来源：《某乡绩效目标表》等 2 份收录范围不同的公开文件');
    expect(worldCharts(projects, source).charts.byClass.source?.said).toBe(
      '来源：《某乡绩效目标表》等 2 份收录范围不同的公开文件',
    );
  });

  it('names the document of a project alone, for nothing it is set against stands in another', () => {
    const own = projects[2] as Project;
    const { charts } = chartsOfProject(own, [own], source.documents);
    expect(charts.sources.source?.said).toBe('来源：《某镇绩效目标表》');
    expect(charts.satisfaction.source?.said).toBe('来源：《某镇绩效目标表》');
    expect(charts.costs).toBeNull();
  });

  it('is left to the page of a project, which has one document, and stands in the file', () => {
    const { charts } = chartsOfProject(projects[0] as Project, projects.slice(0, 2), source.documents);
    expect(charts.sources.source?.shown).toBe(false);
    expect(charts.satisfaction.source?.shown).toBe(false);
  });

  it('is empty where no document is known', () => {
    expect(worldCharts(projects, { projects, units: [unit], documents: [] }).charts.byUnit.source).toBeUndefined();
  });
});

describe('the charts of one functional class', () => {
  const note = '哪些项目算作“农林水支出”，是本站推断的，原表没有印。';

  it('say that its projects are there by inference', () => {
    for (const chart of Object.values(worldCharts(projects, source, {}, '农林水支出').charts)) {
      expect(chart.notes).toContain(note);
    }
  });

  it('say so of no others', () => {
    expect(worldCharts(projects, source, {}, '农业农村局').charts.byUnit.notes).not.toContain(note);
    expect(worldCharts(projects, source).charts.byUnit.notes).not.toContain(note);
  });
});

import { describe, expect, it } from 'vitest';
import { type Corpus, indexCorpus } from '../../src/corpus/corpus.ts';
import { satisfactionAtlas } from '../../src/facts/satisfactionAtlas.ts';
import { printedWays } from '../../src/facts/satisfactionGroups.ts';
import type { Unit } from '../../src/model/site.ts';
import { indicators, project } from '../support/projectFixture.ts';

const asking = (id: string, ...targets: string[]) =>
  project({
    id,
    indicators: indicators(targets.map((target) => ['满意度指标', '服务对象满意度指标', '群众满意度', target])),
  });
const broken = asking('broken', '≥95%', '效果明显');
const projects = [
  asking('a', '≥95%', '95%', '≥ 95%', '≥95%'),
  { ...broken, indicators: broken.indicators.map((indicator) => ({ ...indicator, unpaired: true })) },
  project({ id: 'none' }),
];
const corpus: Corpus = indexCorpus({
  documents: [],
  results: [],
  links: [],
  units: [{ id: 'u', name: '某乡' } as Unit],
  projects,
  findings: [],
  terms: [],
  settings: { title: '', subtitle: '', columnName: '' },
});

describe('the satisfaction targets of all projects', () => {
  const atlas = satisfactionAtlas(corpus);

  it('count no value whose name cannot be told, and set it apart', () => {
    expect(atlas.all).toHaveLength(4);
    expect(atlas.others).toEqual([]);
    expect(atlas.unpaired.map((row) => row.project.id)).toEqual(['broken', 'broken']);
    expect(atlas.asked).toMatchObject([{ name: '群众满意度', rows: { length: 4 } }]);
  });

  it('do not take a project for one without a target because its table is broken', () => {
    expect(atlas.without).toBe(1);
  });

  it('tell how each number is printed', () => {
    expect(atlas.levels.map(({ percent, rows }) => [percent, printedWays(rows)])).toEqual([
      ['95', ['“≥95%” 2 项', '“95%” 1 项', '“≥ 95%” 1 项']],
    ]);
  });

  it('take the rarest printings together', () => {
    const many = asking('m', '95%', '95%', '≥95%', '≥ 95%', '≥95 %', '=95%', '约95%', '95%以上');
    const ways = printedWays(many.indicators.map((indicator) => ({ project: many, indicator })));
    expect(ways.at(0)).toBe('“95%” 2 项');
    expect(ways.at(-1)).toBe('另外 1 种印法 1 项');
  });
});

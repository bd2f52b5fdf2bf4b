import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoDocuments } from '../support/demoCounty.ts';
import { process } from '../support/publish.ts';
import { resultCounty } from '../support/resultCounty.ts';

describe('a county of 300 projects whose truth is known', async () => {
  const county = resultCounty(300, 17);
  const { site, tables } = await process(county.documents);
  const project = new Map(site.projects.map((each) => [each.id, each]));
  const result = new Map(site.results.map((each) => [each.id, each]));
  const said = (projectId: string, resultId: string) => {
    const [plan, report] = [project.get(projectId), result.get(resultId)];
    return `${plan?.unitName === report?.unitName ? plan?.unitName : 'OVER UNITS'} | ${plan?.name} | ${report?.name}`;
  };

  it('is read wholly', () => {
    expect(tables.flatMap(({ tables: all }) => all).filter(({ unread }) => unread)).toEqual([]);
    expect([site.projects.length, site.results.length]).toEqual([county.plans, county.results]);
  });

  it('has every pair joined that a code or a name proves, and no other', () => {
    expect(
      site.links.map(({ projectId, resultId, basis }) => `${said(projectId, resultId)} | ${basis}`).sort(),
    ).toEqual(
      county.joined.map(({ unit, plan, result: report, basis }) => `${unit} | ${plan} | ${report} | ${basis}`).sort(),
    );
  });

  it('has every renamed, split or merged project asked about', () => {
    const asked = new Set(site.nearMisses.map(({ projectId, resultId }) => said(projectId, resultId)));
    const missed = county.asked.filter(({ unit, plan, result: report }) => !asked.has(`${unit} | ${plan} | ${report}`));
    expect(missed).toEqual([]);
    const known = new Set(county.asked.map(({ unit, plan, result: report }) => `${unit} | ${plan} | ${report}`));
    expect([...asked].filter((pair) => !known.has(pair))).toEqual([]);
  });

  it('says of every indicator what the printed values say, and where its target was changed, against both', () => {
    const wrong = county.joined.flatMap(({ unit, plan, result: report, states }) => {
      const link = site.links.find((each) => said(each.projectId, each.resultId) === `${unit} | ${plan} | ${report}`);
      const found = (link?.indicators ?? []).map(({ targetPosition, resultPosition, outcome, ownOutcome }) => {
        const own = project.get(link?.projectId ?? '')?.indicators.find(({ position }) => position === targetPosition);
        const theirs = result.get(link?.resultId ?? '')?.indicators.find(({ position }) => position === resultPosition);
        return [(own ?? theirs)?.name.text ?? '', { state: outcome.state, own: ownOutcome?.state ?? null }] as const;
      });
      const truth = Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1));
      const mine = found.sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify(truth) === JSON.stringify(mine) ? [] : [{ plan, truth, mine }];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the county of tests/demo', () => {
  it('is what tests/support/writeDemo.ts writes', () => {
    const folder = 'tests/demo/documents';
    const files = readdirSync(folder).map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')]);
    expect(Object.fromEntries(files)).toEqual(demoDocuments());
  });

  it('names nobody: its county, towns and offices are invented and say so', () => {
    for (const text of Object.values(demoDocuments())) {
      expect(text).toMatch(/^演示数据：演示县/);
      expect(
        text
          .match(/[\p{Script=Han}]{2,3}[省市县区镇乡](?=人民政府|文化馆|财政局)/gu)
          ?.filter((name) => !/演示县|[甲乙]镇$/.test(name)) ?? [],
      ).toEqual([]);
    }
  });
});

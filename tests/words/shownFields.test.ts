import { describe, expect, it } from 'vitest';
import { fundingBySource } from '../../src/charts/data/fundingBySource.ts';
import { partsDiffer } from '../../src/checks/funding.ts';
import { dataTables } from '../../src/exports/dataTables.ts';
import { FUNDING_ROWS } from '../../src/model/fundingRows.ts';
import type { PrintedAmount } from '../../src/model/printed.ts';
import type { Project, SiteData } from '../../src/model/site.ts';
import { TEXT_FIELDS } from '../../src/model/textFields.ts';
import { readOutText } from '../../src/words/readOut.ts';
import {
  isFirstPart,
  partOfPart,
  sectionOf,
  shownFields,
  shownFunding,
  shownWholeLife,
} from '../../src/words/shownFields.ts';

const amount = (wan: number): PrintedAmount => ({ printed: String(wan), yuan: String(wan * 10_000), places: [] });

const carried = {
  id: 'a',
  name: '厕所维护',
  fiscalYear: 2024,
  functionalClass: { code: '', name: '未分类', basis: '' },
  topic: { id: 'other', name: '其他', basis: '' },
  fields: {},
  indicators: [],
  schedule: [],
  path: 'projects/a/',
  counted: true,
  alsoIn: [],
  unclear: [],
  aliases: [],
  funding: {
    total: amount(30),
    fiscalAppropriation: amount(20),
    carriedOver: amount(10),
    otherFunds: { printed: '', yuan: null, places: [] },
  },
} as unknown as Project;
const site = { projects: [carried], documents: [], units: [], results: [], links: [], nearMisses: [] } as SiteData;

describe('money carried over from the year before, where a form prints it', () => {
  it('has a row of its own on the page of the project, to which its cell leads', () => {
    expect(shownFunding(carried.funding).map(({ label }) => label)).toContain('上年结转');
    expect(sectionOf('carriedOver')).toBe('funding');
  });

  it('is said, drawn, counted in the sum and published', () => {
    expect(readOutText(carried)).toContain('其中财政拨款 20 万元、上年结转 10 万元');
    expect(fundingBySource([carried]).table.rows.map(({ cells }) => cells[0]?.text)).toContain('上年结转');
    expect(partsDiffer.find({ site, tables: new Map(), topics: { topics: [] } })).toEqual([]);
    const columns = dataTables(site, []).find(({ name }) => name === 'projects')?.columns ?? [];
    expect(columns.find(({ name }) => name === 'carried_over_yuan')?.value(carried)).toBe('100000');
  });

  it('is not called absent where a form has no such row', () => {
    const { carriedOver: _, ...funding } = carried.funding;
    expect(shownFunding(funding).map(({ label }) => label)).toEqual(['年度资金总额', '财政拨款', '其他资金']);
  });
});

describe('the lists of what a form can print', () => {
  it('set 其中 before the first part of a row and before no other', () => {
    const shown = shownFunding(carried.funding);
    expect(shown.filter((row) => isFirstPart(row, shown)).map(({ label }) => label)).toEqual(['财政拨款']);
  });

  it('say of a part of a part what it is a part of, and of nothing else', () => {
    const said = FUNDING_ROWS.flatMap((row) => (partOfPart(row) ? [`${partOfPart(row)}${row.label}`] : []));
    expect(said).toEqual(['中央', '省级', '市级', '县级', '市县'].map((level) => `财政拨款里的${level}资金`));
  });

  it('publish the yuan of every row of money in a column of its own', () => {
    for (const { key, columns } of FUNDING_ROWS) {
      const yuan = columns.filter(({ holds }) => holds === 'yuan').map(({ name }) => name);
      expect(yuan, key).toHaveLength(1);
      const column = dataTables(site, [])
        .find(({ name }) => name === 'projects')
        ?.columns.find(({ name }) => name === yuan[0]);
      expect(column?.value({ ...carried, funding: { [key]: amount(7) } }), key).toBe('70000');
    }
  });

  it('show a field absent only where a reader looks for it', () => {
    expect(shownFields({}, 'source').map(({ label }) => label)).toEqual(['项目编码', '项目属性', '项目期']);
    expect(shownFields({}, 'purpose')).toEqual([]);
  });

  it('give each row, field and column a name of its own, and each part the row it is part of', () => {
    const keys = [...FUNDING_ROWS, ...TEXT_FIELDS].map(({ key }) => key);
    const columns = dataTables(site, []).flatMap((table) => table.columns.map(({ name }) => `${table.name} ${name}`));
    for (const names of [keys, columns]) expect(new Set(names).size).toBe(names.length);
    for (const { partOf } of FUNDING_ROWS) if (partOf) expect(keys).toContain(partOf);
  });
});

describe('the money of a whole project beside that of the year', () => {
  const beside = {
    ...carried,
    funding: {
      ...carried.funding,
      wholeLifeTotal: amount(90),
      wholeLifeFiscal: amount(60),
      wholeLifeOther: amount(30),
    },
  } as Project;

  it('is shown apart, and stands in no sum, sentence or chart of the year', () => {
    expect(shownFunding(beside.funding)).toEqual(shownFunding(carried.funding));
    expect(shownWholeLife(beside.funding).map(({ label }) => label)).toEqual(['项目资金总额', '财政资金', '其他资金']);
    expect(readOutText(beside)).toBe(readOutText(carried));
    expect(fundingBySource([beside])).toEqual(fundingBySource([carried]));
    expect(
      partsDiffer.find({ site: { ...site, projects: [beside] }, tables: new Map(), topics: { topics: [] } }),
    ).toEqual([]);
  });

  it('is not called absent where a form prints one column only', () => {
    expect(shownWholeLife(carried.funding)).toEqual([]);
  });
});

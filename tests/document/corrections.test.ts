import { describe, expect, it } from 'vitest';
import { correctedToNoAmount } from '../../src/document/correctedToNoAmount.ts';
import { sameCorrections } from '../../src/document/corrections.ts';
import { ledgerOf } from '../../src/document/ledger.ts';
import { lostByCorrection } from '../../src/document/lostByCorrection.ts';
import { readTables } from '../../src/document/readTables.ts';
import type { Correction } from '../../src/model/correction.ts';
import { assembleSite, findAll } from '../../src/pipeline.ts';
import { countyRules, countyText } from '../support/county.ts';
import { publishedRows } from '../support/publish.ts';

/** 2024年村委办公会经费 of 红崖子乡, as printed. */
const TABLE = countyText('hongyazi-2024.txt').split('\n').slice(81, 102);
const REASON = { reason: '印刷错误', date: '2024-03-01' };

/** The public rows of the table after a change of its print and under corrections; `L<n>` counts from its first line. */
async function corrected(change: (line: string) => string, corrections: readonly Correction[]) {
  const bytes = new TextEncoder().encode(`附件2：样例县项目支出预算绩效目标表\n\n${TABLE.map(change).join('\n')}\n`);
  const tables = await readTables(bytes, 'a.txt', null, corrections);
  const site = assembleSite([{ tables, origin: {} }], countyRules);
  const findings = findAll({ site, tables: new Map([[tables.id, tables]]), topics: countyRules.topics });
  const rows = (name: string) => publishedRows({ site, findings }, name);
  return { tables, projects: rows('projects'), indicators: rows('indicators'), ledger: rows('ledger'), findings };
}

const place = (text: string, piece: number) => `L${TABLE.findIndex((line) => line.includes(text)) + 3} c${piece}`;

describe('a correction by the office', () => {
  it('sets a value that was withheld, names its columns, and leaves the print where it is', async () => {
    const doubtful = (line: string) => line.replace('\t29\t', '\t约29\t');
    const at = place('年度资金总额', 4);
    const before = await corrected(doubtful, []);
    expect(before.projects).toMatchObject([{ total_yuan: '', corrected: '' }]);
    const { projects, tables, ledger, findings } = await corrected(doubtful, [
      { place: at, says: '约29', value: '29', ...REASON },
    ]);
    expect(projects).toMatchObject([{ total_printed: '29', total_yuan: '290000', withheld: 'fiscal_yuan' }]);
    expect(projects[0]?.corrected).toBe('total_printed;total_yuan');
    const cell = tables.tables[0]?.rows.flatMap(({ cells }) => cells).find(({ ref }) => ref === at);
    expect(cell).toMatchObject({ text: '约29', corrected: '29' });
    expect(ledger.find(({ destination }) => destination === 'field')).toMatchObject({ corrected: '1' });
    expect(ledgerOf(tables).reduce((sum, { cells }) => sum + cells, 0)).toBe(
      ledgerOf(before.tables).reduce((sum, { cells }) => sum + cells, 0),
    );
    expect(findings.find(({ code }) => code === 'document/corrected')?.message).toBe(
      '原文印作“约29”，更正为“29”：印刷错误（2024-03-01）。',
    );
  });

  it('names a label that no form knows, and the table is read', async () => {
    const renamed = (line: string) => line.replace('年度资金总额:', '年度资金总领');
    expect((await corrected(renamed, [])).projects).toEqual([]);
    const { projects } = await corrected(renamed, [
      { place: place('年度资金总额', 2), says: '年度资金总领', value: '年度资金总额', ...REASON },
    ]);
    expect(projects).toMatchObject([{ total_yuan: '290000', corrected: '' }]);
  });

  it('sets a year and a unit of money', async () => {
    const { projects } = await corrected(
      (line) => line.replace('\t29\t', '\t2900\t'),
      [
        { place: place('(2024年度)', 1), says: '(2024年度)', value: '（2025年度）', ...REASON },
        { place: place('项目资金', 1), says: '项目资金 (万元)', value: '项目资金（元）', ...REASON },
      ],
    );
    expect(projects).toMatchObject([
      { fiscal_year: '2025', total_yuan: '2900', corrected: 'fiscal_year;total_yuan;fiscal_yuan' },
    ]);
  });

  it('of a class is named in each row that it covers', async () => {
    const { indicators } = await corrected(
      (line) => line.replace('\t时效指标（必填）', '\t'),
      [{ place: place('质量指标（必填）', 2), says: '质量指标（必填）', value: '时效指标（必填）', ...REASON }],
    );
    expect(indicators.map(({ level2, corrected }) => `${level2} ${corrected}`).slice(0, 4)).toEqual([
      '数量指标 ',
      '时效指标 level2',
      '时效指标 level2',
      '成本指标 ',
    ]);
  });

  it.each([
    ['a place that says something else', place('年度资金总额', 4), '30', '印着“29”'],
    ['a place without print', 'L999 c1', '29', '没有印字'],
    ['a place without its blank', 'L8c1', '29', '不是位置的写法'],
    ['a place in small letters', 'l8 c1', '29', '不是位置的写法'],
    ['a cell of a sheet without quotes', '附件2!C7', '29', '不是位置的写法'],
  ])('is an error at %s', async (_, at, says, found) => {
    const correction = { place: at, says, value: '29', ...REASON };
    await expect(corrected((line) => line, [correction])).rejects.toThrow(found);
  });

  it.each(['很多', '-100', '½', '<b>1</b>', '约30', '1 2'])(
    'by %s is of no amount, and what stands there is told apart',
    async (value) => {
      const correction = { place: place('年度资金总额', 4), says: '29', value, ...REASON };
      const { tables, findings } = await corrected((line) => line, [correction]);
      expect(correctedToNoAmount(tables, [correction])).toBe(correction);
      expect(findings.find(({ code }) => code === 'project/unreadable-amount')).toMatchObject({
        printed: '29',
        sourceRef: correction.place,
        message: `金额栏印作“29”，更正为“${value}”，读不准是多少元。`,
      });
    },
  );

  it.each(['30', '30万元', '—', '无'])('by %s is one of an amount, or of a blank', async (value) => {
    const correction = { place: place('年度资金总额', 4), says: '29', value, ...REASON };
    const { tables } = await corrected((line) => line, [correction]);
    expect(correctedToNoAmount(tables, [correction])).toBeUndefined();
  });

  it('of the unit of money to none is not taken for one of the amount', async () => {
    const correction = { place: place('项目资金', 1), says: '项目资金 (万元)', value: '项目资金', ...REASON };
    const { tables, findings } = await corrected((line) => line, [correction]);
    expect(correctedToNoAmount(tables, [correction])).toBeUndefined();
    expect(findings.find(({ code }) => code === 'project/unreadable-amount')?.message).toMatch(
      /^金额栏印作“29”，读不准/,
    );
  });

  it.each([
    ['(2024年度)', 1, '明年', 'fiscalYear'],
    ['(2024年度)', 1, '3000', 'fiscalYear'],
    ['(2024年度)', 1, '（2025年度）', undefined],
    ['单位：万元', 1, '元', 'currencyUnit'],
    ['单位：万元', 1, '美元', 'currencyUnit'],
    ['单位：万元', 1, '单位：元', undefined],
    ['项目资金', 1, '项目资金（美元）', 'label'],
    ['项目资金', 1, '项目资金', undefined],
    ['项目名称', 1, '栏目', 'label'],
    ['项目名称', 2, '<b>另一个</b>', 'value'],
    ['项目名称', 2, '另一个项目', undefined],
  ] as const)('of %s (%i) by %s loses: %3$s', async (text, piece, value, what) => {
    const withUnit = (line: string) => line.replace(/^(\(2024年度\)\t*)$/, '$1\n单位：万元');
    const lines = TABLE.flatMap((line) => withUnit(line).split('\n'));
    const bytes = new TextEncoder().encode(`附件2：样例县项目支出预算绩效目标表\n\n${lines.join('\n')}\n`);
    const line = lines.findIndex((each) => each.includes(text));
    const says = lines[line]?.split('\t')[piece - 1]?.trim() ?? '';
    const correction = { place: `L${line + 3} c${piece}`, says, value, ...REASON };
    const [before, after] = [await readTables(bytes, 'a.txt'), await readTables(bytes, 'a.txt', null, [correction])];
    expect(lostByCorrection(before, after, [correction])?.what).toBe(what);
  });

  it('makes a document be read again where it changed, and only there', async () => {
    const correction = { place: place('年度资金总额', 4), says: ' 29', value: '29.0', ...REASON };
    const { tables } = await corrected((line) => line, [correction]);
    expect(sameCorrections(tables, [correction])).toBe(true);
    expect(sameCorrections(tables, [{ ...correction, value: '30' }])).toBe(false);
    expect(sameCorrections(tables, [])).toBe(false);
  });
});

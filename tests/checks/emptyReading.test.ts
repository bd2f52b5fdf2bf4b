import { describe, expect, it } from 'vitest';
import { siteOf } from '../support/givenTables.ts';
import { process } from '../support/publish.ts';

const unit = '甲县乙镇人民政府';
const tables = (count: number, parts: Record<string, unknown>) =>
  Array.from({ length: count }, (_, at) => ({
    unit,
    name: `项目${'甲乙丙丁'[at]}`,
    total: '10',
    objective: '建成',
    ...parts,
  }));
const said = ({ findings }: ReturnType<typeof siteOf>) =>
  findings.flatMap(({ code, message }) => (code === 'document/empty-reading' ? [message] : []));

describe('a document of which next to nothing was read', () => {
  it.each([
    ['every amount is 0', { total: '0' }, '金额全是 0'],
    ['no table has a year', { year: null }, '“年度”全是空的'],
    ['no table has an objective', { objective: '' }, '“年度目标”全是空的'],
  ])('is named where %s', (_, parts, sentence) => {
    const { length, ...more } = said(siteOf({ id: 'd', year: null, tables: tables(3, { year: 2024, ...parts }) }));
    expect([length, Object.values(more).join('')]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('is not where one table says it, where there are two only, or where the record of its origin has the year', () => {
    const zero = tables(3, { total: '0' });
    expect(said(siteOf({ id: 'd', tables: [...zero, ...tables(1, { name: '别的' })] }))).toEqual([]);
    expect(said(siteOf({ id: 'd', tables: zero.slice(0, 2) }))).toEqual([]);
    const recorded = { id: 'd', year: null, origin: { fiscalYear: 2024 }, tables: tables(3, {}) };
    expect(said(siteOf(recorded))).toEqual([]);
  });

  it('is named where it has tables and none was understood', async () => {
    const { findings } = await process({ 'd.txt': '品名\t数量\n水泵\t3\n电缆\t20\n' });
    expect(findings.find(({ code }) => code === 'document/empty-reading')?.message).toContain('1 张表一张也没有读懂');
  });
});

describe('a table of another year than its document', () => {
  it('is said, and the table wins', () => {
    const { site, findings } = siteOf({
      id: 'd',
      origin: { fiscalYear: 2023 },
      tables: [{ unit, name: '修路', total: '10', year: 2024 }],
    });
    expect(site.projects.map(({ fiscalYear }) => fiscalYear)).toEqual([2024]);
    expect(findings.filter(({ code }) => code === 'table/year-contradicted')).toMatchObject([
      { printed: '2024', expected: '2023', message: '第 1 张表的年度是 2024，来源记录是 2023；按表上的算。' },
    ]);
  });

  it('is said of the title of the document as well, and of no table of its year', () => {
    const titled = (title: string) =>
      siteOf({ id: 'd', title, tables: [{ unit, name: '修路', total: '10' }] }).findings.filter(
        ({ code }) => code === 'table/year-contradicted',
      );
    expect(titled('某镇2023年部门预算')).toHaveLength(1);
    expect(titled('某镇2024年部门预算')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/inputError.ts';
import { type GivenDocument, type GivenTable, siteOf } from '../support/givenTables.ts';
import { publishedRows } from '../support/publish.ts';

const unit = '甲县乙镇人民政府';
const table = (parts: GivenTable = {}): GivenTable => ({ unit, name: '护林员补助', total: '10', ...parts });
const own = (parts: Partial<GivenDocument> = {}): GivenDocument => ({ id: 'own', tables: [table()], ...parts });
const list = (parts: Partial<GivenDocument> = {}): GivenDocument => ({ id: 'list', tables: [table()], ...parts });
const codesOf = ({ findings }: ReturnType<typeof siteOf>) => findings.map(({ code }) => code);
const total = ({ site }: ReturnType<typeof siteOf>) => site.units[0]?.totalYuan;

describe('a unit of several years', () => {
  const year = (of: number, total: string) => own({ id: `of-${of}`, year: of, tables: [table({ total })] });

  it('has its money year by year, and no sum of them anywhere', () => {
    const both = siteOf(year(2022, '3'), year(2024, '10'));
    expect(total(both)).toBeNull();
    expect(publishedRows(both, 'units')).toMatchObject([{ project_count: '2', total_yuan: '' }]);
    expect(publishedRows(both, 'unit-years')).toMatchObject([
      { fiscal_year: '2024', project_count: '1', total_yuan: '100000' },
      { fiscal_year: '2022', project_count: '1', total_yuan: '30000' },
    ]);
    const one = siteOf(year(2024, '10'));
    expect(publishedRows(one, 'units')).toMatchObject([{ total_yuan: '100000' }]);
    expect(publishedRows(one, 'unit-years')).toMatchObject([{ fiscal_year: '2024', total_yuan: '100000' }]);
  });
});

describe('a project that two documents print', () => {
  it('is one project, counted once where the amounts agree, and said', () => {
    const result = siteOf(own(), list());
    expect(result.site.projects.map(({ documentId, alsoIn }) => [documentId, alsoIn.map((v) => v.documentId)])).toEqual(
      [['list', ['own']]],
    );
    expect(total(result)).toBe('100000');
    expect(codesOf(result)).toContain('project/printed-again');
    expect(result.site.documents.map(({ projectIds }) => projectIds.length)).toEqual([1, 1]);
    const [row] = publishedRows(result, 'projects');
    expect([row?.document_id, row?.also_in, row?.total_yuan, row?.withheld]).toEqual(['list', 'own', '100000', '']);
  });

  it('is one project of one unit where one document writes its signs wide and the other narrow', () => {
    const name = (of: GivenDocument, name: string, unit: string) => ({ ...of, tables: [table({ name, unit })] });
    const wide = name(own(), '“两个中心”（２期）', '甲县乙镇（本级）');
    const narrow = name(list(), '"两个中心"(2期)', '甲县乙镇(本级)');
    const result = siteOf(wide, narrow);
    expect(publishedRows(result, 'units')).toMatchObject([{ project_count: '1', total_yuan: '100000' }]);
    expect(codesOf(result)).toContain('project/printed-again');
    // Its address is the same whichever document is called what, and that of the other wording leads to it.
    const [unit] = result.site.units;
    const turned = siteOf({ ...wide, id: 'list' }, { ...narrow, id: 'own' });
    expect(turned.site.units[0]?.id).toBe(unit?.id);
    expect(unit?.aliases).toContain(siteOf(wide).site.units[0]?.id);
  });

  describe.each([
    ['a full stop behind its name in one', '道路维护（A段）', '道路维护（A段）。'],
    ['a semicolon of a list behind its name in one', '道路维护（A段）；', '道路维护（A段）'],
    ['a capital in one', '道路维护（A段）', '道路维护（a段）'],
    ['a wide capital in one', '道路维护（Ａ段）', '道路维护(a段)。'],
  ])('with %s', (_, one, other) => {
    const printed = (first: string, second: string) =>
      siteOf(
        own({ tables: [table({ name: one, total: first })] }),
        list({ tables: [table({ name: other, total: second })] }),
      );

    it('is one project all the same, counted once', () => {
      const result = printed('10', '10');
      expect(publishedRows(result, 'units')).toMatchObject([{ project_count: '1', total_yuan: '100000' }]);
      expect(codesOf(result)).toContain('project/printed-again');
    });

    it('is in no sum where the amounts differ, and that is said', () => {
      const result = printed('10', '12');
      expect(publishedRows(result, 'projects')).toMatchObject([{ total_yuan: '' }]);
      expect(codesOf(result)).toContain('project/amounts-differ');
    });
  });

  it('stays two where one document prints two that differ by a capital alone, each with that of the other document', () => {
    const two = (...names: string[]) => names.map((name, at) => table({ name, total: `${10 + at}` }));
    const result = siteOf(own({ tables: two('A段', 'a段') }), list({ tables: two('Ａ段', 'ａ段') }));
    expect(publishedRows(result, 'projects').map(({ name, total_yuan }) => [name, total_yuan])).toEqual([
      ['Ａ段', '100000'],
      ['ａ段', '110000'],
    ]);
  });

  it('is another one where more than the mark behind differs', () => {
    const named = (...names: string[]) => names.map((name, at) => ({ id: `d${at}`, tables: [table({ name })] }));
    expect(siteOf(...named('道路维护1.2公里', '道路维护12公里', '道路、维护12公里')).site.projects).toHaveLength(3);
  });

  it('stands by the one published first; one without a date comes after', () => {
    const dated = (published: string) => ({ origin: { published } });
    const first = (...documents: GivenDocument[]) => siteOf(...documents).site.projects[0]?.documentId;
    expect(first(own(dated('2024-02-01')), list(dated('2024-03-01')))).toBe('own');
    expect(first(own(dated('2024-02-01')), list())).toBe('own');
  });

  it('is in no sum where the amounts differ: both are kept, and the office is asked', () => {
    const result = siteOf(own({ tables: [table({ total: '12' }), table({ name: '别的', total: '1' })] }), list());
    const project = result.site.projects.find(({ name }) => name === '护林员补助');
    expect(project?.counted).toBe(false);
    expect(total(result)).toBe('10000');
    expect(result.findings.find(({ code }) => code === 'project/amounts-differ')?.message).toContain('10 万元');
    const row = publishedRows(result, 'projects').find(({ id }) => id === project?.id);
    expect([row?.total_printed, row?.total_yuan, row?.withheld]).toEqual(['10', '', 'total_yuan']);
  });

  it('is in no sum where a source of its money differs, but a row that one form does not have is no difference', () => {
    expect(
      siteOf(own({ tables: [table({ fiscal: '8' })] }), list({ tables: [table({ fiscal: '9' })] })).site.projects[0],
    ).toMatchObject({ counted: false });
    expect(siteOf(own({ tables: [table({ fiscal: '8' })] }), list()).site.projects[0]).toMatchObject({ counted: true });
    expect(siteOf(own({ tables: [table({ total: '' })] }), list()).site.projects[0]).toMatchObject({ counted: false });
  });

  it('gives no amount of a source that its documents print differently, and one that they print alike', () => {
    const money = (fiscal: string) => ({ tables: [table({ fiscal, other: '1' })] });
    const [row] = publishedRows(siteOf(own(money('8')), list(money('9'))), 'projects');
    expect([row?.fiscal_yuan, row?.other_yuan, row?.withheld]).toEqual(['', '10000', 'fiscal_yuan;total_yuan']);
  });

  it('is said where its documents promise different things', () => {
    const promise = (target: string) => ({ tables: [table({ indicators: [['修路长度', target]] })] });
    const said = (...targets: [string, string]) =>
      siteOf(own(promise(targets[0])), list(promise(targets[1]))).findings.find(
        ({ code }) => code === 'project/printed-again',
      )?.message;
    expect(said('75公里', '57公里')).toContain('指标印得不一样');
    expect(said('75公里', '75公里')).not.toContain('指标');
  });

  it('counts as the superseding document prints it, and the older stays', () => {
    const result = siteOf(own({ tables: [table({ total: '12' })], origin: { supersedes: 'list.txt' } }), list());
    const [project] = result.site.projects;
    expect([project?.documentId, project?.counted, total(result)]).toEqual(['own', true, '120000']);
    expect(project?.alsoIn).toMatchObject([{ documentId: 'list', superseded: true }]);
    expect(codesOf(result)).not.toContain('project/amounts-differ');
    expect(publishedRows(result, 'documents').map(({ id, supersedes }) => [id, supersedes])).toEqual([
      ['list', ''],
      ['own', 'list'],
    ]);
  });

  it('is still in doubt where the newer document does not print it', () => {
    const newer = { id: 'newer', tables: [table({ name: '别的' })], origin: { supersedes: 'own' } };
    const { site } = siteOf(own({ tables: [table({ total: '12' })] }), list(), newer);
    expect(site.projects.find(({ name }) => name === '护林员补助')?.counted).toBe(false);
  });

  it('counts as the last of several documents prints it that supersede one another', () => {
    const of = (id: string, total: string, supersedes?: string) => ({
      id,
      tables: [table({ total })],
      origin: supersedes === undefined ? {} : { supersedes },
    });
    const { site } = siteOf(of('c', '1'), of('b', '2', 'c'), of('a', '3', 'b'));
    expect(site.projects).toMatchObject([{ documentId: 'a', counted: true }]);
  });

  it('is still there and counted where only the superseded document prints it, and that is said', () => {
    const result = siteOf(own({ tables: [table({ name: '别的' })], origin: { supersedes: 'list' } }), list());
    expect(total(result)).toBe('200000');
    expect(codesOf(result)).toContain('project/only-in-superseded');
  });

  it('is found by its code where the names differ, and by its name where one prints no code', () => {
    const code = '13073024P00889410018Q';
    expect(
      siteOf(own({ tables: [table({ code })] }), list({ tables: [table({ code, name: '护林员' })] })).site.projects,
    ).toHaveLength(1);
    const [coded] = siteOf(own({ tables: [table({ code })] })).site.projects;
    const [named] = siteOf(list()).site.projects;
    const [both, ...more] = siteOf(own({ tables: [table({ code })] }), list()).site.projects;
    expect([both?.id, more]).toEqual([coded?.id, []]);
    expect(both?.aliases).toContain(named?.id);
  });

  it('is another project where both print a code and they differ', () => {
    const result = siteOf(own({ tables: [table({ code: 'A1' })] }), list({ tables: [table({ code: 'B2' })] }));
    expect([result.site.projects.length, total(result)]).toEqual([2, '200000']);
  });

  it('is another project in another year or unit', () => {
    expect(siteOf(own(), list({ tables: [table({ year: 2023 })] })).site.projects).toHaveLength(2);
    expect(siteOf(own(), list({ tables: [table({ unit: '甲县丙镇人民政府' })] })).site.projects).toHaveLength(2);
  });
});

describe('where nobody can tell which table is which', () => {
  it('none is in a sum, whatever the documents are called', () => {
    for (const [a, b] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const twins = own({ id: a, tables: [table({ total: '10' }), table({ total: '20' })] });
      const result = siteOf(twins, list({ id: b, tables: [table({ total: '30' })] }));
      expect(result.site.projects.map(({ counted, unclear }) => [counted, unclear.length])).toEqual([
        [false, 2],
        [false, 2],
        [false, 2],
      ]);
      expect(total(result)).toBeNull();
      expect(codesOf(result)).toContain('project/unclear-version');
    }
  });

  it('a name that two codes share is no guess', () => {
    const coded = own({ tables: [table({ code: 'A1', total: '1' }), table({ code: 'B2', total: '2' })] });
    expect(
      siteOf(coded, list({ tables: [table({ total: '1' })] })).site.projects.map(({ counted }) => counted),
    ).toEqual([false, false, false]);
  });

  it('but twins whose amounts tell them apart are matched, and what one document alone prints is counted', () => {
    const twins = own({ tables: [table({ total: '10' }), table({ total: '20' })] });
    const result = siteOf(twins, list({ tables: [table({ total: '20' })] }));
    expect([result.site.projects.length, total(result)]).toEqual([2, '300000']);
  });
});

describe('the same table twice in one document', () => {
  it('is said and counted once, beside another of that name', () => {
    const result = siteOf(own({ tables: [table(), table({ total: '20' }), table()] }));
    expect([result.site.projects.length, total(result)]).toEqual([2, '300000']);
    expect(codesOf(result)).toContain('project/printed-again');
    expect(publishedRows(result, 'projects').map(({ also_in }) => also_in)).toEqual(['', '']);
  });

  it('is one project in two documents as well', () => {
    const result = siteOf(own({ tables: [table(), table()] }), list());
    expect([result.site.projects.length, total(result)]).toEqual([1, '100000']);
  });
});

describe('the same file twice', () => {
  it('is said and counted once, tables without a name too', () => {
    const tables = [table(), table({ total: '20' }), { total: '5' }, { unit, total: '6' }];
    const result = siteOf(own({ tables, sha256: 'a'.repeat(64) }), list({ tables, sha256: 'a'.repeat(64) }));
    expect(result.site.projects).toHaveLength(4);
    expect(result.site.projects.every(({ counted }) => counted)).toBe(true);
    expect(codesOf(result).filter((code) => code === 'document/same-file')).toHaveLength(2);
    expect(codesOf(result)).not.toContain('project/printed-again');
  });

  it('is told in as few words where there are hundreds of copies: naming all of them in each would fill a disk', () => {
    const copies = Array.from({ length: 300 }, (_, copy) => list({ id: `copy-${copy}`, sha256: 'a'.repeat(64) }));
    const result = siteOf(...copies);
    const told = result.findings.filter(({ code }) => code === 'document/same-file');
    expect(told).toHaveLength(300);
    expect(told[7]?.message).toBe(
      'copy-0、copy-1、copy-10、copy-100、copy-101等 300 份是同一份文件，里面的项目只算一次。',
    );
    expect(new Set(result.site.documents.map(({ sameBytes }) => sameBytes)).size).toBe(1);
    expect(total(result)).toBe('100000');
  });

  it('but tables without a name that say different things are different projects', () => {
    expect(siteOf(own({ tables: [{ total: '5' }] }), list({ tables: [{ total: '6' }] })).site.projects).toHaveLength(2);
  });
});

describe('supersedes', () => {
  it.each([
    ['a document that is not there', [own({ origin: { supersedes: '没有.txt' } })]],
    ['itself', [own({ origin: { supersedes: 'own' } })]],
    ['in a circle', [own({ origin: { supersedes: 'list' } }), list({ origin: { supersedes: 'own' } })]],
  ])('%s is told in one sentence', (_, documents) => {
    expect(() => siteOf(...documents)).toThrow(InputError);
  });
});

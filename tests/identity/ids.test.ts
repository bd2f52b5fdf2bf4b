import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparisonId,
  departmentId,
  documentId,
  findingId,
  type ProjectIdentity,
  projectId,
  unitId,
} from '../../src/identity/ids.ts';
import { LONGEST_ID } from '../../src/identity/makeId.ts';
import { settleIds } from '../../src/identity/settleIds.ts';
import { cpuTime } from '../support/cpuTime.ts';

const identity = (parts: Partial<ProjectIdentity> = {}): ProjectIdentity => ({
  county: '平罗县',
  unit: '平罗县陶乐镇人民政府',
  year: 2022,
  name: '村委会办公经费',
  code: '',
  ...parts,
});

describe('an id is ASCII, readable and lasting', () => {
  it('of a document is its file name', () => {
    expect(documentId('taole-2022.txt')).toBe('taole-2022');
    expect(documentId('红崖子乡 2024.txt')).toMatch(/^hongyazixiang2024-[0-9a-f]{6}$/);
    expect(documentId('红崖子乡(2024).txt')).not.toBe(documentId('红崖子乡 2024.txt'));
  });

  it('of a document is no name that a file system refuses', () => {
    expect(documentId('con.txt')).not.toBe('con');
    expect(documentId('lpt1.docx')).not.toBe('lpt1');
    expect(documentId(`${'a'.repeat(250)}.txt`).length).toBeLessThan(LONGEST_ID);
  });

  it('of a project depends on unit, year and its own name or code, on nothing else', () => {
    const id = projectId(identity());
    expect(id).toBe('plxtlzrmzf-2022-cunweihuibangongjingfei-c33d8c');
    expect(projectId(identity({ year: 2023 }))).not.toBe(id);
    expect(projectId(identity({ unit: '平罗县红崖子乡人民政府' }))).not.toBe(id);
    const coded = projectId(identity({ code: '13073024P00889410018Q' }));
    const renamed = projectId(identity({ code: '13073024P00889410018Q', name: '防火经费（改名）' }));
    expect(coded.slice(-6)).toBe(renamed.slice(-6));
  });

  it('of a project counts the county only where the unit does not name it', () => {
    expect(projectId(identity({ county: '' }))).toBe(projectId(identity()));
    expect(projectId(identity({ unit: '财政局', county: '平罗县' }))).not.toBe(
      projectId(identity({ unit: '财政局', county: '怀来县' })),
    );
  });

  it('is made in a moment of names as long as a book, and says all of what they say', () => {
    const long = '道路维护工程'.repeat(50_000);
    const before = cpuTime();
    const ids = [long, `${long}二`].flatMap((name) => [
      projectId(identity({ name })),
      projectId(identity({ unit: name })),
      unitId(name, '甲县'),
      departmentId(name, '甲县'),
    ]);
    // How each is spelt took three seconds.
    expect(cpuTime() - before).toBeLessThan(1500);
    expect(new Set(ids).size).toBe(8);
    expect(ids[0]).toMatch(/-daoluweihugongchengdaoluweihugongcheng-/);
  });

  it('of units and departments of the same name in two counties differ', () => {
    expect(unitId('财政局', '平罗县')).not.toBe(unitId('财政局', '怀来县'));
    expect(unitId('平罗县财政局', '平罗县')).toBe(unitId('平罗县财政局', ''));
    expect(departmentId('财政局', '平罗县')).not.toBe(departmentId('财政局', '怀来县'));
  });

  it('of names alike in pinyin differ', () => {
    const names = ['财政局', '材政局', '财正局', '裁政局'];
    expect(new Set(names.map((name) => departmentId(name, '平罗县'))).size).toBe(names.length);
    expect(new Set(names.map((name) => comparisonId('project', name, [name]))).size).toBe(names.length);
  });

  it('of a finding says nothing of the order in which findings are made', () => {
    const finding = { code: 'indicator/stated-none', subjectId: 'p#i3', printed: '无', expected: '' };
    expect(findingId(finding, 1)).toMatch(/^indicator-stated-none-[0-9a-f]{12}$/);
    expect(findingId(finding, 2)).not.toBe(findingId(finding, 1));
    expect(findingId({ ...finding, subjectId: 'p#i4' }, 1)).not.toBe(findingId(finding, 1));
  });

  it('is short ASCII whatever is printed', () => {
    const printed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('村'.repeat(500), '“……”', '👍', 'ＡＢＣ项目', '', '__proto__', 'constructor', '../../etc', 'CON'),
    );
    fc.assert(
      fc.property(
        printed,
        printed,
        fc.option(fc.integer({ min: 1949, max: 2200 })),
        printed,
        (unit, name, year, code) => {
          const ids = [
            projectId({ county: '', unit, year, name, code }),
            projectId({ county: name, unit, year, name, code }, 16),
            unitId(unit, name),
            departmentId(name, unit),
            comparisonId('unit', name, [unit, code]),
            documentId(`${name}.txt`),
            findingId({ code: 'project/missing-year', subjectId: unit, printed: name, expected: code }, 3),
          ];
          for (const id of ids) {
            expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
            expect(id.length).toBeLessThanOrEqual(LONGEST_ID);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('ids that several things claim', () => {
  const meet = (a: string, b: string) => new Error(`${a} ${b}`);

  it('go to none of them, in whatever order they come', () => {
    const claims = [
      { item: 'a', ids: ['x', 'x-a'] as const },
      { item: 'b', ids: ['x', 'x-b'] as const },
      { item: 'c', ids: ['y', 'y-c'] as const },
    ];
    const expected = { a: ['x-a', ['x']], b: ['x-b', ['x']], c: ['y', []] };
    for (const order of [claims, [...claims].reverse()]) {
      const settled = settleIds(order, meet).map(({ item, id, shared }) => [item, [id, shared]]);
      expect(Object.fromEntries(settled)).toEqual(expected);
    }
  });

  it('end in an error that names both where nothing is left', () => {
    const claims = ['甲', '乙'].map((item) => ({ item, ids: ['x'] as const }));
    expect(() => settleIds(claims, meet)).toThrow('甲 乙');
  });
});

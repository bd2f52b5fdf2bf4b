import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departments } from '../../src/facts/departments.ts';
import { unitId } from '../../src/identity/ids.ts';
import { type GivenDocument, type GivenTable, siteOf } from '../support/givenTables.ts';
import { publishedRows } from '../support/publish.ts';
import { runs } from '../support/runs.ts';

const unit = '甲县乙镇人民政府';
const idsOf = ({ site }: ReturnType<typeof siteOf>) => site.projects.map(({ id }) => id).sort();

const tables = fc.array(
  fc.record({
    unit: fc.constantFrom(unit, '甲县丙镇人民政府', '丙镇', '', '__proto__', 'constructor'),
    name: fc.constantFrom('护林员补助', '护林员', '2024年护林员补助', '', '__proto__', 'toString', '户林员补助'),
    code: fc.constantFrom('', '', 'A1', 'B2', 'constructor'),
    total: fc.constantFrom('', '1', '2', '300', '——'),
    objective: fc.constantFrom('', '甲', '乙'),
    department: fc.constantFrom('', '财政局', '材政局', '村'.repeat(300)),
  }),
  { minLength: 1, maxLength: 6 },
);
const folder = fc
  .array(
    fc.tuple(tables, fc.constantFrom(undefined, '2024-01-01', '2024-05-01'), fc.constantFrom('', '甲县', '乙县')),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((documents) =>
    documents.map(
      ([own, published, county], at): GivenDocument => ({
        id: `d${at}`,
        tables: own,
        origin: { ...(published && { published }), ...(county && { county }) },
      }),
    ),
  );

describe('whatever a folder holds', () => {
  it('the site is the same in whatever order the documents come, with no id twice', () => {
    fc.assert(
      fc.property(folder, (documents) => {
        const result = siteOf(...documents);
        expect(siteOf(...[...documents].reverse())).toEqual(result);
        for (const things of [result.site.projects, result.site.units, result.findings]) {
          expect(new Set(things.map(({ id }) => id)).size).toBe(things.length);
        }
        const named = departments(result.site.projects);
        expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
      }),
      { numRuns: runs(15) },
    );
  });

  it('every table is in exactly one project', () => {
    fc.assert(
      fc.property(folder, (documents) => {
        const { site } = siteOf(...documents);
        const printed = site.projects.flatMap((project) => [project, ...project.alsoIn]);
        const places = printed.map(({ documentId, tableNumber }) => `${documentId} ${tableNumber}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places.length).toBe(documents.reduce((sum, document) => sum + document.tables.length, 0));
      }),
      { numRuns: runs(10) },
    );
  });

  it('a document taken away or added leaves every id that was there, as it is or as an alias', () => {
    fc.assert(
      fc.property(folder, ([first, ...others]) => {
        if (!first) return;
        const all = siteOf(first, ...others).site.projects.flatMap(({ id, aliases }) => [id, ...aliases]);
        expect(idsOf(siteOf(first)).filter((id) => !all.includes(id))).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });
});

describe('twins of one document', () => {
  const twin = (objective: string): GivenTable => ({ unit, name: '护林员补助', total: '1', objective });

  it('are told apart by what their own tables say, not by their order', () => {
    const [a, b] = [twin('甲'), twin('乙')];
    const of = (...own: GivenTable[]) =>
      new Map(siteOf({ id: 'd', tables: own }).site.projects.map(({ fields, id }) => [fields.objective?.text, id]));
    expect(of(b, a).get('甲')).toBe(of(a, b).get('甲'));
    expect(of(a, b, twin('丙')).get('乙')).toBe(of(a, b).get('乙'));
  });
});

describe('units whose short ids meet', () => {
  // Found by trying: alike in pinyin, and the same in the first six digits of their fingerprints.
  const [a, b] = ['财财材财才财才政', '财财材裁裁材财郑'] as const;

  it('are two units with the money of each, and the short id leads to both', () => {
    expect(unitId(a, '')).toBe(unitId(b, ''));
    const { site } = siteOf({
      id: 'd',
      tables: [
        { unit: a, name: '甲', total: '1' },
        { unit: b, name: '乙', total: '2' },
      ],
    });
    expect(site.units.map(({ name, totalYuan }) => [name, totalYuan])).toEqual(
      [
        [a, '10000'],
        [b, '20000'],
      ].sort(([left = ''], [right = '']) => (left < right ? -1 : 1)),
    );
    expect(site.units.map(({ aliases }) => aliases)).toEqual([[unitId(a, '')], [unitId(a, '')]]);
  });
});

describe('an office that says more of a document later', () => {
  const tables = [
    { unit: '财政局', name: '护林员补助', total: '1' },
    { name: '补助', total: '2' },
  ];
  const bare = { id: 'd', year: null, tables };

  it.each([
    ['the county', { county: '甲县' }],
    ['the year', { fiscalYear: 2024 }],
    ['the unit', { issuingUnit: '甲县乙镇' }],
    ['all of them', { county: '甲县', fiscalYear: 2024, issuingUnit: '甲县乙镇' }],
  ])('breaks no address by adding %s', (_, origin) => {
    const before = siteOf(bare).site;
    const after = siteOf({ ...bare, origin }).site;
    for (const kind of ['projects', 'units'] as const) {
      const reached = after[kind].flatMap(({ id, aliases }) => [id, ...aliases]);
      expect(before[kind].map(({ id }) => id).filter((id) => !reached.includes(id))).toEqual([]);
    }
  });
});

describe('a document that was renamed', () => {
  it('is reached by its former name', () => {
    const result = siteOf({ id: 'new-name', origin: { formerly: ['old-name.txt'] }, tables: [{ unit, name: '补助' }] });
    expect(publishedRows(result, 'aliases')).toEqual([
      { path: 'documents/old-name/', target: 'documents/new-name/', target_id: 'new-name' },
    ]);
  });
});

describe('findings', () => {
  it('keep their ids when documents are added before and after', () => {
    const document = (id: string) => ({ id, tables: [{ unit, name: `${id}项目`, total: '' }] });
    const alone = siteOf(document('m')).findings.map(({ id }) => id);
    const among = siteOf(document('a'), document('m'), document('z')).findings.map(({ id }) => id);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.filter((id) => !among.includes(id))).toEqual([]);
  });
});

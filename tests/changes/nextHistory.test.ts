import { describe, expect, it } from 'vitest';
import { type Compared, type DataRow, PublishedRows } from '../../src/changes/dataRows.ts';
import { nextHistory, type Published } from '../../src/changes/nextHistory.ts';
import { fingerprint } from '../../src/identity/fingerprint.ts';
import { DataHistory, GonePage } from '../../src/model/history.ts';

const document: DataRow = { id: 'd', title: '某文', sha256: 'a', path: 'documents/d/' };
const unit: DataRow = { id: 'u', name: '某镇', path: 'units/u/' };
const project = (id: string, more: DataRow = {}): DataRow => ({
  id,
  name: `项目${id}`,
  document_id: 'd',
  unit_id: 'u',
  total_printed: '10',
  total_yuan: 100_000,
  purpose: null,
  path: `projects/${id}/`,
  ...more,
});
const indicator = (position: number, name: string, target: string): DataRow => ({
  project_id: 'p',
  position,
  level1: '产出指标',
  level2: '数量指标',
  name,
  target_printed: target,
});

const data = (more: Partial<Compared> = {}): Compared => ({
  documents: [document],
  units: [unit],
  projects: [project('p')],
  indicators: [indicator(1, '车次', '≥3次'), indicator(2, '人数', '5人')],
  ...more,
});

const next = (rows: Compared, before: Published | null, personal: string[] = [], moved: [string, string][] = []) =>
  nextHistory(
    {
      hash: fingerprint([rows], 16),
      rows: () => rows,
      aliases: () => moved.map(([path, target]) => ({ path, target })),
    },
    '2024-02-18',
    new Set(personal),
    before,
  );
const after = (rows: Compared, earlier: Compared, history = next(earlier, null)): DataHistory =>
  next(rows, { history, rows: earlier, aliases: [] });

it('is the same text when it was written and read in between', () => {
  const changed = after(data({ projects: [project('p', { total_yuan: 1 })] }), data());
  expect(JSON.stringify(DataHistory.parse(JSON.parse(JSON.stringify(changed))))).toBe(JSON.stringify(changed));
});

it('begins with a first version that says nothing of changes', () => {
  expect(next(data(), null)).toMatchObject({ versions: [{ number: 1, newest: '2024-02-18' }], changes: [], gone: [] });
});

it('keeps an address that led on to a page, once nothing leads on from it any more', () => {
  const ledOn = {
    history: next(data(), null),
    rows: data(),
    aliases: [{ path: 'projects/q/', target: 'projects/p/' }],
  };
  const changed = data({ projects: [project('p', { total_yuan: 1 })] });
  expect(next(changed, ledOn).gone).toMatchObject([{ subject: 'project', id: 'q', path: 'projects/q/', since: 2 }]);
  expect(next(changed, ledOn, [], [['projects/q/', 'projects/p/']]).gone).toEqual([]);
  expect(next(data({ projects: [project('p'), project('q')] }), ledOn).gone).toEqual([]);
});

it('stays the same, byte for byte, however often the same data are built again', () => {
  const first = next(data(), null);
  expect(after(data(), data(), first)).toEqual(first);
});

it.each(['fiscal_yuan', 'carried_over_yuan', 'county_yuan', 'whole_life_total_yuan'])(
  'tells of every row of money, %s, once the data have its column',
  (column) => {
    const withAmount = (amount: number | null) => data({ projects: [project('p', { [column]: amount })] });
    expect(after(withAmount(20_000), withAmount(null)).changes).toMatchObject([{ column, before: '', after: '20000' }]);
    expect(after(withAmount(20_000), data()).changes).toEqual([]);
  },
);

it('tells a remark beside a target that came later, once the data have its column', () => {
  const remarked = (remark: string) => data({ indicators: [{ ...indicator(1, '车次', '≥3次'), remark }] });
  const bare = data({ indicators: [indicator(1, '车次', '≥3次')] });
  expect(after(remarked('以合同为准'), remarked('')).changes).toMatchObject([
    { column: 'remark', after: '以合同为准' },
  ]);
  expect(after(remarked('以合同为准'), bare).changes).toEqual([]);
});

it('tells an amount and a target that read otherwise, with both readings', () => {
  const rows = data({
    projects: [project('p', { total_printed: '12', total_yuan: 120_000 })],
    indicators: [indicator(1, '车次', '≥4次'), indicator(2, '人数', '5人')],
  });
  const { versions, changes } = after(rows, data());
  expect(versions.map(({ number }) => number)).toEqual([1, 2]);
  expect(changes).toEqual([
    expect.objectContaining({
      version: 2,
      change: 'corrected',
      subject: 'project',
      column: 'total_printed',
      before: '10',
      after: '12',
    }),
    expect.objectContaining({ column: 'total_yuan', before: '100000', after: '120000', path: 'projects/p/' }),
    expect.objectContaining({
      subject: 'indicator',
      name: '车次',
      before: '≥3次',
      after: '≥4次',
      path: 'projects/p/#i1',
    }),
  ]);
});

it('takes an indicator put in before others for one that came, not for all that moved', () => {
  const rows = data({
    indicators: [indicator(1, '新增的', '1个'), indicator(2, '车次', '≥3次'), indicator(3, '人数', '5人')],
  });
  expect(after(rows, data()).changes).toEqual([
    expect.objectContaining({ change: 'added', subject: 'indicator', name: '新增的' }),
  ]);
});

it('keeps the page of what went over many versions, and lets go of it when it comes back', () => {
  const [one, two] = [data({ projects: [project('p'), project('q')] }), data()];
  const second = after(two, one);
  expect(second.gone).toEqual([
    { subject: 'project', id: 'q', name: '项目q', path: 'projects/q/', unitId: 'u', documentId: 'd', since: 2 },
  ]);
  const three = data({ projects: [project('p'), project('r')] });
  const third = after(three, two, second);
  expect(third.gone).toEqual(second.gone);
  const fourth = after(one, three, third);
  expect(fourth.gone.map(({ id }) => id)).toEqual(['r']);
  expect(fourth.versions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

it('does not tell what was said before of what was taken down, or holds personal data now', () => {
  const changed = data({ projects: [project('p', { purpose: '电话打给某人' })] });
  const second = after(changed, data());
  expect(second.changes.map(({ after: said }) => said)).toContain('电话打给某人');
  const masked = data({ projects: [project('p', { purpose: '电话打给***' })] });
  const third = next(masked, { history: second, rows: changed, aliases: [] }, ['d']);
  expect(JSON.stringify(third)).not.toContain('电话打给某人');
  const gone = next(data({ projects: [], indicators: [] }), { history: second, rows: changed, aliases: [] });
  expect(JSON.stringify(gone)).not.toContain('电话打给某人');
});

describe('what was published before and has been changed by hand', () => {
  it.each<[string, unknown]>([
    ['no list', {}],
    ['a list of nothing', [null]],
    ['a list in a list', [[]]],
    ['a table in a cell', [{ id: { a: 1 } }]],
    ['a page above the site', [{ id: 'x', path: '../../etc/x/' }]],
    ['a page of another site', [{ id: 'x', path: '//example.org/x/' }]],
    ['a program for a page', [{ id: 'x', path: 'javascript:alert(1)' }]],
  ])('%s is no table', (_, rows) => {
    expect(PublishedRows.safeParse(rows).success).toBe(false);
  });

  it('tables as they are published are taken', () => {
    const rows = [{ id: 'x', path: 'projects/x-2024/', total_yuan: null, number: 0.5, required: true }];
    expect(PublishedRows.parse(rows)).toEqual(rows);
    expect(PublishedRows.parse([{ project_id: 'x', position: 1 }])).toHaveLength(1);
  });

  it.each([
    '../x/',
    '/x/',
    'projects/../../x/',
    'projects/x',
    'https://example.org/',
    'a b/',
    '',
    'search/',
    'data/',
    'units/x/',
    'projects/x/#1',
  ])('no page that is gone lay at %s', (path) => {
    const page = { subject: 'project', id: 'x', name: 'x', path, unitId: '', documentId: '', since: 1 };
    expect(GonePage.safeParse(page).success).toBe(false);
    expect(GonePage.safeParse({ ...page, path: 'projects/x/' }).success).toBe(true);
  });
});

describe('numbers of persons that were published before', () => {
  const earlier = data({
    documents: [{ ...document, title: '某文 张某13800000000' }],
    projects: [
      project('p', { objective: '联系人张某13800000000', total_yuan: 13_800_000_000 }),
      project('q', { name: '修路（张某13800000000）' }),
      project('zhang13800000000', { name: '张某13800000000' }),
    ],
  });
  const now = data({ projects: [project('p', { objective: '张某', total_yuan: 1 })] });
  const masked = (history: DataHistory) => {
    expect(JSON.stringify(history).replace('"13800000000"', '')).not.toContain('13800000000');
    expect(history.changes).toContainEqual(expect.objectContaining({ before: '联系人张某138****0000', after: '张某' }));
    expect(history.changes).toContainEqual(expect.objectContaining({ column: 'total_yuan', before: '13800000000' }));
    expect(history.changes).toContainEqual(
      expect.objectContaining({ column: 'title', before: '某文 张某138****0000' }),
    );
    expect(history.gone.map(({ name }) => name)).toEqual(['修路（张某138****0000）']);
  };

  it('are not told again when the office has taken them out of its documents, in words or in addresses', () => {
    masked(after(now, earlier));
  });

  it('are not told of versions that told them, whether or not the data changed since', () => {
    const told = next(now, { history: next(earlier, null), rows: earlier, aliases: [] });
    const open = JSON.parse(JSON.stringify(told).replaceAll('138****0000', '13800000000')) as DataHistory;
    masked(next(now, { history: open, rows: now, aliases: [] }));
    masked(
      next(data({ projects: [project('p', { objective: '张某', total_yuan: 2 })] }), {
        history: open,
        rows: now,
        aliases: [],
      }),
    );
  });
});

describe('what has another address and is the same thing', () => {
  const renamed: DataRow = { ...document, id: 'e', path: 'documents/e/' };
  const q = project('q', { name: '项目p', document_id: 'e' });
  const now = data({
    documents: [renamed],
    projects: [q],
    indicators: [
      { ...indicator(1, '车次', '≥3次'), project_id: 'q' },
      { ...indicator(2, '人数', '6人'), project_id: 'q' },
    ],
  });
  const moved: [string, string][] = [
    ['documents/d/', 'documents/e/'],
    ['projects/p/', 'projects/q/'],
  ];
  const tell = (rows: Compared, earlier = data()) =>
    next(rows, { history: next(earlier, null), rows: earlier, aliases: [] }, [], moved);

  it('is told neither as taken down nor as new, and what reads otherwise in it is told', () => {
    expect(tell(now).changes).toMatchObject([
      { change: 'corrected', subject: 'indicator', path: 'projects/q/#i2', before: '5人', after: '6人' },
    ]);
  });

  it('keeps its old address among those that are no longer there, for a day when nothing leads on from it', () => {
    expect(tell(now).gone.map(({ path }) => path)).toEqual(['documents/d/', 'projects/p/']);
  });

  it('is told as taken down where the other stood beside it before', () => {
    const both = data({ documents: [document, renamed] });
    expect(tell(data({ documents: [renamed] }), both).changes).toMatchObject([
      { change: 'removed', path: 'documents/d/' },
    ]);
  });

  it('is told as new where its old address is another page today', () => {
    expect(tell(data({ documents: [document, renamed] })).changes).toMatchObject([
      { change: 'added', path: 'documents/e/' },
    ]);
  });
});

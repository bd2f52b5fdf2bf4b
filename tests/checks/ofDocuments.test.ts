import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../src/checks/check.ts';
import { findAll } from '../../src/checks/findAll.ts';
import type { DisclosedDocument } from '../../src/model/site.ts';
import { countyRules } from '../support/county.ts';
import { siteOf, tablesOf } from '../support/givenTables.ts';
import { indicators, project, text } from '../support/projectFixture.ts';

const { site } = siteOf({ id: 'a', tables: [{ unit: '甲镇', name: '甲' }] });
const [document] = site.documents as [DisclosedDocument];
const [table] = document.tables as [DisclosedDocument['tables'][number]];
const cell = (ref: string, text: string, to = 'field') => ({ ref, text, to }) as (typeof table.rows)[0]['cells'][0];
const row = (...cells: ReturnType<typeof cell>[]) => ({ cells }) as (typeof table.rows)[0];

/** Every word of what one check says of documents, and of which project. */
const said = (
  code: string,
  parts: Partial<DisclosedDocument>[],
  tables: CheckInput['tables'] = new Map(),
  projects = site.projects,
) =>
  findAll({
    site: { ...site, projects, documents: parts.map((own, at) => ({ ...document, id: `d${at}`, ...own })) },
    tables,
    topics: countyRules.topics,
  })
    .filter((finding) => finding.code === code)
    .map(({ subjectId, projectId, sourceRef, printed, expected, message }) => ({
      subjectId,
      projectId,
      sourceRef,
      printed,
      expected,
      message,
    }));

const personal = (decision: 'mask' | { allow: string }) => ({
  personalData: {
    decision,
    found: [
      { kind: 'mobile-number' as const, ref: 't1 r2 c3', excerpt: '张某 138****5678' },
      { kind: 'bank-card' as const, ref: null, excerpt: '****1234' },
      { kind: 'mobile-number' as const, ref: 't1 r3 c3', excerpt: '李某 139****5678' },
    ],
  },
});

describe('personal data of a document', () => {
  const of = { subjectId: 'd0', projectId: null, expected: '' };

  it('are told once a kind, with how many places and how they were masked', () => {
    expect(said('document/personal-data', [personal('mask'), {}])).toEqual([
      {
        ...of,
        sourceRef: null,
        printed: '****1234',
        message: '原文件印有银行卡号或个人账号 1 处，已遮去末四位以外的数字。',
      },
      {
        ...of,
        sourceRef: 't1 r2 c3',
        printed: '张某 138****5678',
        message: '原文件印有手机号码 2 处，已遮去中间四位。',
      },
    ]);
  });

  it('are told with the reason where the office publishes them', () => {
    const told = said('document/personal-data', [personal({ allow: '本人同意' })]).map(({ message }) => message);
    expect(told).toContain('原文件印有手机号码 2 处，单位决定公开，理由：本人同意。');
  });
});

it('what no column took is told, in tables that were read and outside, and not what has its place', () => {
  const unplaced = [
    { tables: [{ ...table, rows: [row(cell('t1 r1 c1', '项目名称')), row(cell('t1 r2 c1', ' 另附 ', 'unplaced'))] }] },
    { tables: [{ ...table, template: null, rows: [row(cell('t1 r1 c1', '别的表', 'unplaced'))] }] },
    {
      outside: [cell('L5', '页外', 'unplaced'), cell('L6', '标题', 'title')] as DisclosedDocument['outside'],
      tables: [],
    },
  ];
  expect(said('document/unplaced-text', unplaced)).toEqual([
    {
      subjectId: 'd0',
      projectId: null,
      sourceRef: 't1 r2 c1',
      printed: '另附',
      expected: '',
      message: '第 1 张表第 2 行第 1 格的“另附”没能归入任何栏目。',
    },
    {
      subjectId: 'd2',
      projectId: null,
      sourceRef: 'L5',
      printed: '页外',
      expected: '',
      message: '第 5 段的“页外”没能归入任何栏目。',
    },
  ]);
});

it('what a document prints twice alike is two findings, each with an address of its own, the first that of one alone', () => {
  const ids = (count: number) =>
    findAll({
      site: {
        ...site,
        documents: [{ ...document, outside: Array(count).fill(cell('L5', '页外', 'unplaced')), tables: [] }],
      },
      tables: new Map(),
      topics: countyRules.topics,
    })
      .filter(({ code }) => code === 'document/unplaced-text')
      .map(({ id }) => id);
  expect(new Set(ids(3)).size).toBe(3);
  expect(ids(3)[0]).toBe(ids(1)[0]);
});

it('a correction is told of the project in whose table it stands, and of none outside tables', () => {
  const correction = (place: string) => ({
    place,
    says: ' 1O ',
    value: '10',
    reason: '打字有误',
    date: '2024-03-01',
  });
  const tables = [
    { ...table, rows: [row(cell('t1 r1 c1', '甲'), cell('t1 r1 c2', '1'))], projectId: 'p1' },
    {
      ...table,
      number: 2,
      rows: [row(cell('t2 r1 c1', '乙')), row(cell('t2 r2 c1', '1O'), cell('t2 r2 c2', '元'))],
      projectId: 'p2',
    },
  ];
  const corrections = ['L1', 't2 r2 c1'].map(correction) as DisclosedDocument['corrections'];
  const told = {
    subjectId: 'd0',
    printed: '1O',
    expected: '10',
    message: '原文印作“1O”，更正为“10”：打字有误（2024-03-01）。',
  };
  expect(said('document/corrected', [{ tables, corrections }])).toEqual([
    { ...told, projectId: null, sourceRef: 'L1' },
    { ...told, projectId: 'p2', sourceRef: 't2 r2 c1' },
  ]);
});

describe('what reading a table put right', () => {
  const notes = (code: string, expected = '项目名称') => {
    const own = tablesOf({ id: 'd0', tables: [{}, {}] });
    own.tables.forEach((one, at) => {
      one.notes = [{ code, ref: `t${at + 1} r1 c1`, printed: '项目名', expected }] as (typeof one)['notes'];
    });
    const tables = [1, 2].map((number) => ({ ...table, number, projectId: `p${number}` }));
    return said(code, [{ tables }], new Map([['d0', own]]));
  };

  it.each([
    ['table/damaged-label', '栏目名印作“项目名”，读作“项目名称”。'],
    ['table/glued-label', '“项目名称”一栏的名称印作“项目名”，内容以旁边一格为准。'],
    ['table/contradicting-heads', '这里印“项目名”，同一张表上又印“项目名称”，读不准。'],
    ['table/near-label', '栏目名印作“项目名”，是不是“项目名称”，要问发布的单位。'],
    ['table/label-below-row', '类别“项目名”印在内容的下一行，归到上一行的指标。'],
  ])('is told of its table and project: %s', (code, message) => {
    expect(notes(code)).toEqual(
      [1, 2].map((number) => ({
        subjectId: `d0#t${number}`,
        projectId: `p${number}`,
        sourceRef: `t${number} r1 c1`,
        printed: '项目名',
        expected: '项目名称',
        message,
      })),
    );
  });

  it('is told without what it contradicts where that is not printed', () => {
    expect(notes('table/contradicting-heads', '').map(({ message }) => message)).toEqual([
      '这里印“项目名”，读不准。',
      '这里印“项目名”，读不准。',
    ]);
  });
});

describe('a value that nobody can be sure of', () => {
  const doubtful = (printed: string, corrected?: string) => ({
    ...text(printed),
    text: '',
    withheld: printed,
    places: [
      { ref: 'L1 c2', row: 1, column: 2 },
      { ref: 'L2 c2', row: 2, column: 2, ...(corrected !== undefined && { corrected }) },
    ],
  });
  const of = (parts: Parameters<typeof project>[0]) => [project(parts)];

  it('of a text is told with its column', () => {
    const told = said('project/withheld', [], new Map(), of({ fields: { implementingUnit: doubtful('甲镇乙镇') } }));
    expect(told).toMatchObject([
      {
        sourceRef: 'L1 c2',
        printed: '甲镇乙镇',
        expected: '一个看得准的内容',
        message: '“实施单位”一栏印作“甲镇乙镇”，读不准。',
      },
    ]);
  });

  it('is told as printed and as the office reads it where it was corrected to what is no better', () => {
    const fields = { implementingUnit: doubtful('甲镇乙镇', ' 甲乙 ') };
    expect(said('project/withheld', [], new Map(), of({ fields }))).toMatchObject([
      { sourceRef: 'L2 c2', printed: '甲乙', message: '“实施单位”一栏印作“甲乙”，更正为“甲镇乙镇”，读不准。' },
    ]);
  });

  it('that the cell does not show is told with the cell, the reason and what to do', () => {
    const fields = { implementingUnit: doubtful('#N/A') };
    expect(said('project/withheld', [], new Map(), of({ fields })).map(({ message }) => message)).toEqual([
      '“实施单位”一栏（第 1 行第 2 格）显示的是错误值“#N/A”，读不准。请在原文件里改好公式，保存后重新放入。',
    ]);
    const nowhere = { implementingUnit: { ...doubtful('#N/A'), places: [] } };
    expect(said('project/withheld', [], new Map(), of({ fields: nowhere })).map(({ message }) => message)).toEqual([
      '“实施单位”一栏显示的是错误值“#N/A”，读不准。请在原文件里改好公式，保存后重新放入。',
    ]);
  });

  it('of an indicator is told with its name', () => {
    const [first, second] = indicators([
      ['产出指标', '数量指标', '补助人数', '75'],
      ['产出指标', '质量指标', '合格率', '95%'],
    ]);
    if (!first || !second) throw new Error('two indicators');
    const withheld = { ...first, target: { ...first.target, kind: 'blank' as const, withheld: '75\n57' } };
    expect(said('indicator/withheld', [], new Map(), of({ indicators: [withheld, second] }))).toMatchObject([
      { printed: '75\n57', expected: '一个看得准的值', message: '“补助人数”的指标值印作“75\n57”，读不准。' },
    ]);
  });
});

it('findings come document by document, in each by place, whatever check found them', () => {
  const at = (documentId: string, line: number) =>
    project({
      id: `${documentId}${line}`,
      documentId,
      sourceRef: `L${line} c1`,
      fields: {
        implementingUnit: { ...text(''), withheld: '甲', places: [{ ref: `L${line} c1`, row: 1, column: 1 }] },
      },
      emptyRowCount: 1,
    });
  const projects = [at('d1', 10), at('d0', 10), at('d1', 9), at('d0', 9)];
  const found = findAll({
    site: {
      ...site,
      projects,
      documents: [
        { ...document, id: 'd0' },
        { ...document, id: 'd1' },
      ],
    },
    tables: new Map(),
    topics: countyRules.topics,
  });
  const order = found.map(({ projectId }) => projectId);
  expect(order.length).toBeGreaterThan(4);
  expect([...new Set(order)]).toEqual(['d09', 'd010', 'd19', 'd110']);
  expect(order).toEqual(order.toSorted((a, b) => [...new Set(order)].indexOf(a) - [...new Set(order)].indexOf(b)));
});

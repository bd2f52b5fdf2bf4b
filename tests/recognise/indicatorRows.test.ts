import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { page, plan, ROWS, read } from './roadPlan.ts';

const [LENGTH = '', QUALITY = '', TIME = '', ...BENEFITS] = ROWS;
const HEADS = '一级指标\t二级指标\t三级指标\t指标值';
const withHeads = (heads: string, rows: readonly string[]) => plan(rows).map((line) => (line === HEADS ? heads : line));
const namesOf = async (lines: readonly string[]) => (await read(lines)).indicators.map(({ name }) => name);

describe('a row that holds only more of an unfinished text above it', () => {
  const NAME = '走访村（社区）民';
  const goingOn = (above: string, below: string) =>
    namesOf(plan([LENGTH.replace('维修村道里程', above), below, QUALITY, ...BENEFITS]));

  it.each([
    [`${NAME}、`, '全覆盖', `${NAME}、全覆盖`],
    [NAME, '，全覆盖', `${NAME}，全覆盖`],
    ['维修村道（', '含桥梁）', '维修村道（含桥梁）'],
    ['维修村道（含桥梁', '）里程', '维修村道（含桥梁）里程'],
  ])('goes on with it: %s ⏎ %s', async (above, below, name) => {
    expect(await goingOn(above, `\t\t${below}\t`)).toEqual([name, '验收合格率', '受益群众覆盖率', '群众满意度']);
  });

  it.each([
    ['where that is finished', NAME, '\t\t全覆盖\t'],
    ['where commas part what may be cells', `${NAME}、`, '\t\t全覆盖，，≥95%\t'],
    ['where only a bracket is open', '维修村道（含', '\t\t桥梁）\t'],
    ['where it may be the number of a page', `${NAME}、`, '\t\t- 2 -\t'],
  ])('does not %s: nothing is read', async (_, above, below) => {
    expect(await goingOn(above, below)).toEqual([]);
  });
});

it('what stands in a column without a head between others is not understood, and its table is not read', async () => {
  const spread = [...ROWS].map((row) => row.replace(/\t([^\t]*)$/, '\t\t$1'));
  const heads = '一级指标\t二级指标\t三级指标\t\t指标值';
  expect(await namesOf(withHeads(heads, spread))).toHaveLength(ROWS.length);
  expect(
    await namesOf(
      withHeads(
        heads,
        spread.map((row, at) => (at === 1 ? row.replace('\t\t≥95%', '\t98%\t≥95%') : row)),
      ),
    ),
  ).toEqual([]);
});

describe('the numbers of rows in a column of their own', () => {
  const heads = `序号\t${HEADS}`;
  const numbered = ROWS.map((row, at) => `${at + 1}\t${row}`);

  it('are none of the indicators', async () => {
    const { indicators, tables } = await read(withHeads(heads, numbered));
    expect(indicators.map(({ name, target_printed }) => `${name} ${target_printed}`)).toEqual([
      '维修村道里程 ≥6公里',
      '验收合格率 ≥95%',
      '完工及时率 ≥90%',
      '受益群众覆盖率 ≥80%',
      '群众满意度 ≥85%',
    ]);
    expect(tables[0]?.tables[0]?.rows.at(-1)?.cells[0]).toMatchObject({ text: '5', to: 'note' });
  });

  it('are numbers: any other text there is not understood', async () => {
    expect(
      await namesOf(
        withHeads(
          heads,
          numbered.map((row) => row.replace(/^2/, '2.5公里')),
        ),
      ),
    ).toEqual([]);
  });
});

describe('a class with a remark and no indicator', () => {
  const heads = `${HEADS}\t备注`;
  const rows = [LENGTH, QUALITY, '\t时效指标\t\t', ...BENEFITS].map((row) => `${row}\t无`);

  it('is one that nobody filled in, and its remark is kept as printed', async () => {
    const { indicators, tables } = await read(withHeads(heads, rows));
    expect(indicators.map(({ name }) => name)).toEqual(['维修村道里程', '验收合格率', '受益群众覆盖率', '群众满意度']);
    const [table] = tables[0]?.tables ?? [];
    expect(table?.emptyRows).toMatchObject([{ ref: 'L12 c2' }]);
    expect(table?.rows.flatMap(({ cells }) => cells).filter(({ ref }) => ref.startsWith('L12 '))).toMatchObject([
      { text: '时效指标', to: 'empty-row-label', field: 'level2' },
      { text: '无', to: 'note' },
    ]);
  });
});

describe('values without names', () => {
  it('are unpaired in the whole of their class: which belongs to which name is lost', async () => {
    const rows = [LENGTH, '\t\t\t≥2座', '\t\t\t≥3座', QUALITY, TIME, ...BENEFITS];
    const { tables } = await read(plan(rows));
    expect(tables[0]?.tables[0]?.indicators.map(({ unpaired = false }) => unpaired)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
  });
});

describe('where merged cells say which rows a class covers', () => {
  const merged = [LENGTH.replace('产出指标', '产出指标⇓3'), QUALITY.slice(1), TIME.slice(1), ...BENEFITS];

  it('a row of more cells than heads is not understood, and its table is not read', async () => {
    const lines = plan(merged);
    const count = async (more: readonly string[]) =>
      publishedRows(await process({ 'a.html': page(more) }), 'indicators').length;
    expect(await count(lines)).toBe(ROWS.length);
    expect(await count(lines.map((line) => line.replace('≥95%', '≥95%\t98%')))).toBe(0);
  });
});

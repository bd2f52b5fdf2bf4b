import { describe, expect, it } from 'vitest';
import type { Grid, GridRow } from '../../src/model/block.ts';
import { recogniseDocument } from '../../src/recognise/recogniseDocument.ts';
import { templates } from '../../src/recognise/templates.ts';

/** A form of five columns: each row its cells from the left, `*` for a cell that a merged one above covers. */
const FORM: readonly (readonly string[])[] = [
  ['项目名称', '村委会办公经费', '', '', ''],
  ['主管部门及代码', '07-农业与自然资源室', '', '实施单位', '红崖子乡人民政府'],
  ['项目属性', '0101-一年期项目', '', '项目期', '1年'],
  ['项目资金（万元）', '年度资金总额：', '29', '', ''],
  ['', '其中：财政拨款', '29', '', ''],
  ['', '其他资金', '', '', ''],
  ['年度总体目标', '保障村级组织正常运转，改善办公条件，提高服务群众的能力。', '', '', ''],
  ['名称', '一级指标', '二级指标', '三级指标', '指标值'],
  ['绩效指标', '产出指标', '数量指标（必填）', '保障行政村数量', '9个'],
  ['', '', '质量指标（必填）', '上级部门对各村村务考核', '合格及以上'],
  ['', '', '时效指标（必填）', '2024年全年', '12个月'],
  ['', '效益指标', '社会效益指标（必填）', '提高村级服务能力', '显著提高'],
  ['', '满意度指标', '服务对象满意度指标（必填）', '群众满意度', '≥95%'],
];

const TITLE = {
  kind: 'paragraph',
  ref: 'p1 L1',
  text: '项目支出预算绩效目标表',
  gapAbove: false,
  role: 'body',
} as const;

/** The form twice, the first with a row cut at the given places of its texts. */
function read(cut: { row: number; at: Readonly<Record<number, number>> }[], form = FORM) {
  const rows: GridRow[] = [];
  let page = 1;
  const add = (texts: readonly string[], continues: boolean) => {
    rows.push({
      cells: texts.map((text, index) => ({
        ref: `p${page} t1 r${rows.length + 1} c${index + 1}`,
        column: index + 1,
        text,
        colSpan: 1,
        rowSpan: 1,
      })),
      gapAbove: continues,
      ...(continues ? { continues } : {}),
    });
  };
  for (const [index, texts] of form.entries()) {
    let rest = texts;
    for (const { at } of cut.filter(({ row }) => row === index)) {
      add(
        rest.map((text, column) => text.slice(0, at[column] ?? text.length)),
        page > 1 && rest !== texts,
      );
      page += 1;
      rest = rest.map((text, column) => text.slice(at[column] ?? text.length));
    }
    add(rest, rest !== texts);
  }
  const second: Grid = {
    kind: 'grid',
    rows: FORM.map((texts, row) => ({
      cells: texts.map((text, index) => ({
        ref: `p9 t1 r${row + 1} c${index + 1}`,
        column: index + 1,
        text,
        colSpan: 1,
        rowSpan: 1,
      })),
      gapAbove: row === 0,
    })),
  };
  return recogniseDocument([TITLE, { kind: 'grid', rows }, TITLE, second], templates).tables;
}

/** What a table says, places aside. */
const said = (tables: ReturnType<typeof read>) =>
  tables.map(({ fields, funding, indicators }) => ({
    fields: Object.entries(fields).map(([name, { text }]) => [name, text]),
    funding: Object.entries(funding).map(([name, { printed, yuan }]) => [name, printed, yuan]),
    indicators: indicators.map(({ level1, level2, name, target }) => [
      level1.text,
      level2.text,
      name.text,
      target.printed,
    ]),
  }));

describe('a form says the same wherever a page ends inside a row of it', () => {
  it.each([
    ['in the label that opens it', [{ row: 0, at: { 0: 3, 1: 4 } }]],
    ['in a name of the field row', [{ row: 1, at: { 0: 3, 4: 4 } }]],
    ['in labels of money', [{ row: 3, at: { 0: 4, 1: 4 } }]],
    ['in the objective', [{ row: 6, at: { 0: 4, 1: 11 } }]],
    [
      'twice in the objective',
      [
        { row: 6, at: { 1: 7 } },
        { row: 6, at: { 1: 9 } },
      ],
    ],
    ['in the column heads', [{ row: 7, at: { 1: 2, 2: 2 } }]],
    ['in the head of the names, not in that of the values', [{ row: 7, at: { 2: 2, 3: 2 } }]],
    ['in a class and its name', [{ row: 8, at: { 1: 3, 2: 5, 3: 6 } }]],
    ['in a name alone', [{ row: 9, at: { 3: 6 } }]],
    ['in a value that goes on as a number alone', [{ row: 10, at: { 4: 1 } }]],
    ['in a class alone', [{ row: 11, at: { 2: 6 } }]],
    ['in its last row', [{ row: 12, at: { 1: 4, 2: 7 } }]],
  ] as const)('%s', (_, cut) => {
    expect(said(read([...cut]))).toEqual(said(read([])));
  });

  it('in a number of the objective, which is no number of the page', () => {
    const form = FORM.map((texts, row) =>
      row === 6 ? ['年度总体目标', '维修村道（宽3.5米），保障出行。', '', '', ''] : texts,
    );
    const cut = said(read([{ row: 6, at: { 1: 9 } }], form));
    expect(cut[0]?.fields).toContainEqual(['objective', '维修村道（宽3.5米），保障出行。']);
  });

  it('every cell of both halves has its place', () => {
    const cells = read([{ row: 8, at: { 1: 3, 2: 5, 3: 6 } }]).flatMap(({ rows }) =>
      rows.flatMap(({ cells: all }) => all),
    );
    expect(cells.filter(({ to }) => to === 'unplaced')).toEqual([]);
    expect(cells.filter(({ mark }) => mark === 'joined').map(({ text }) => text)).toEqual([
      '产出指',
      '数量指标（',
      '保障行政村数',
      '标',
      '必填）',
      '量',
    ]);
  });
});

/** Rows as a grid, a cell a text; of a page that ends, the row below it is given. */
const gridOf = (texts: readonly (readonly string[])[], row: (index: number) => Partial<GridRow>): Grid => ({
  kind: 'grid',
  rows: texts.map((line, at) => ({
    cells: line.map((text, column) => ({
      ...{ ref: `p1 t1 r${at + 1} c${column + 1}`, column: column + 1, text, colSpan: 1, rowSpan: 1 },
    })),
    gapAbove: false,
    ...row(at),
  })),
});

it('a label over several rows is one where a page ends between them: 项目资金（万 ⏎ 元）', () => {
  const cut = FORM.map((texts, row) => (row === 3 ? ['项目资金（万', ...texts.slice(1)] : texts));
  const grid = gridOf(cut, (at) => ({ gapAbove: at === 5 }));
  const [upper, covered, lower] = grid.rows.slice(3, 6);
  Object.assign(upper?.cells[0] ?? {}, { rowSpan: 2 });
  covered?.cells.shift();
  Object.assign(lower?.cells[0] ?? {}, { text: '元）' });
  const { tables } = recogniseDocument([TITLE, grid], templates);
  expect(said(tables)).toEqual(said(recogniseDocument([TITLE, gridOf(FORM, () => ({}))], templates).tables));
});

it.each([
  ['项目资金（', '万元）'],
  ['项目资金（万', '元）'],
])('a label is one where a page ends below its first row: %s ⏎ %s', (head, tail) => {
  const cut = FORM.map((texts, row) =>
    row === 3 ? [head, ...texts.slice(1)] : row === 4 ? [tail, ...texts.slice(1)] : texts,
  );
  const grid = gridOf(cut, (at) => ({ gapAbove: at === 4 }));
  Object.assign(grid.rows[4]?.cells[0] ?? {}, { rowSpan: 2 });
  grid.rows[5]?.cells.shift();
  const { tables } = recogniseDocument([TITLE, grid], templates);
  expect(said(tables)).toEqual(said(recogniseDocument([TITLE, gridOf(FORM, () => ({}))], templates).tables));
});

it('a label is one where a page ends below the heads of columns: 绩效 ⏎ 指标', () => {
  const form = FORM.map((texts, row) => (row === 7 ? ['绩效指标', ...texts.slice(1)] : texts));
  const cut = form.map((texts, row) =>
    row === 7 ? ['绩效', ...texts.slice(1)] : row === 8 ? ['指标', ...texts.slice(1)] : texts,
  );
  const { tables } = recogniseDocument([TITLE, gridOf(cut, (at) => ({ gapAbove: at === 8 }))], templates);
  expect(said(tables)).toEqual(said(recogniseDocument([TITLE, gridOf(form, () => ({}))], templates).tables));
});

it('a label over several rows is one where a page ends inside the last of them: 绩效 ⏎ 指标', () => {
  const whole = FORM.map((texts, row) => (row === 8 ? ['绩效', ...texts.slice(1)] : texts));
  const cut = [...whole.slice(0, 10), ['指标', '', '', '的情况', ''], ...whole.slice(10)];
  const grid = gridOf(cut, (at) => (at === 10 ? { gapAbove: true, continues: true } : {}));
  Object.assign(grid.rows[8]?.cells[0] ?? {}, { rowSpan: 2 });
  grid.rows[9]?.cells.shift();
  const { tables } = recogniseDocument([TITLE, grid], templates);
  const uncut = FORM.map((texts, row) => (row === 9 ? texts.with(3, `${texts[3]}的情况`) : texts));
  expect(said(tables)).toEqual(said(recogniseDocument([TITLE, gridOf(uncut, () => ({}))], templates).tables));
});

it('what stands behind a class is not that of the class merged over it: 社会效益指标 ⏎ （必填）', () => {
  const cut = FORM.map((texts, row) => (row === 11 ? ['', '', '社会效益指标', ...texts.slice(3)] : texts));
  const economic = ['', '效益指标', '经济效益指标', '集体收入', '3万元'];
  const rows = [
    ...cut.slice(0, 11),
    economic,
    cut[11] ?? [],
    ['', '', '（必填）', '村民收入', '5万元'],
    ...cut.slice(12),
  ];
  const grid = gridOf(rows, (at) => ({ gapAbove: at === 13 }));
  Object.assign(grid.rows[11]?.cells[1] ?? {}, { rowSpan: 2 });
  grid.rows[12]?.cells.splice(1, 1);
  const { tables } = recogniseDocument([TITLE, grid], templates);
  const classes = tables[0]?.indicators.slice(3, 6).map(({ level2, required }) => [level2.text, required]);
  expect(classes).toEqual([
    ['经济效益指标', false],
    ['社会效益指标', true],
    ['社会效益指标', true],
  ]);
});

it('what stands behind a class is not that of the class beside it: 满意度指标 | 服务对象满意度指标 ⏎ （必填）', () => {
  const rows = [
    ...FORM.slice(0, 12),
    ['', '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%'],
    ['', '', '（必填）', '学生满意度', '≥90%'],
    ['', '', '', '家长满意度', '≥85%'],
  ];
  const grid = gridOf(rows, (at) => ({ gapAbove: at === 13 }));
  for (const cell of grid.rows[13]?.cells.slice(0, 3) ?? []) cell.rowSpan = 2;
  grid.rows[14]?.cells.splice(0, 3);
  const { tables } = recogniseDocument([TITLE, grid], templates);
  const classes = tables[0]?.indicators.slice(-3).map(({ level2, required }) => [level2.text, required]);
  expect(classes).toEqual(Array.from({ length: 3 }, () => ['服务对象满意度指标', true]));
});

it.each([true, false])(
  'a piece of a name alone in a row leaves the table unread, a page ending above it: %s',
  (gapAbove) => {
    const cut = [...FORM.slice(0, 9), ['', '', '', '率', ''], ...FORM.slice(9)];
    const { tables } = recogniseDocument([TITLE, gridOf(cut, (at) => ({ gapAbove: gapAbove && at === 9 }))], templates);
    expect(tables).toMatchObject([{ template: null, unread: { labels: ['率'] } }]);
  },
);

it('the head of a form that begins a page is its own, though it repeats that of the form before', () => {
  const head = ['部门项目支出预算绩效目标表', '（2024年度）'].map((text) => [text]);
  const tables = recogniseDocument(
    [
      gridOf([...head, ...FORM], () => ({})),
      gridOf([...head, ...FORM], (at) => ({ gapAbove: at === 0, repeated: at < 2 })),
    ],
    templates,
  ).tables;
  expect(tables.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2024]);
});

it.each([
  ['a label of theirs', ['成本', '指标'], 5],
  ['words that nobody can place', ['某局'], 0],
])('indicators below %s, the label around them printed again, are no table of their own', (_, lines, count) => {
  const whole = gridOf(FORM, () => ({}));
  const again = gridOf([['绩效指标', '', '', '组织培训', '2次'], ...FORM.slice(11)], () => ({}));
  const between = lines.map((text) => ({ ...TITLE, text }));
  const { tables } = recogniseDocument(
    [TITLE, { ...whole, rows: whole.rows.slice(0, 10) }, ...between, again],
    templates,
  );
  expect(tables.filter(({ kind }) => kind === 'target').map(({ indicators }) => indicators.length)).toEqual(
    count ? [count] : [],
  );
});

it('amounts in a sentence that goes on on the next page are all read', () => {
  const indicators = (block: string) => [
    [block, '一级指标', '二级指标', '指标内容', '指标值', '备注'],
    ['', '产出指标', '数量指标', '改造立面', '12处', ''],
    ['', '效益指标', '社会效益指标', '改善出行', '明显', ''],
  ];
  const rows = [
    ['项目名称', '集镇改造'],
    ['项目属性', '新增项目'],
    ['主管部门', '某镇', '主管部门编码', ''],
    ['项目单位', '某镇'],
    ['起止时间', '2024年度'],
    ['资金总额及构成', '总额100万元\n财政拨款:60万元(其中:上级财政资金:60万元)'],
    ['', '二、自有资金:0万元\n三、其他:40万元'],
    ['项目概况', '道路、沟渠改造'],
    ['项目绩效目标', '长期目标', '年度目标'],
    ['', '改善设施', '完成立面改造'],
    ...indicators('长期绩效指标'),
    ...indicators('年度绩效指标'),
  ];
  const grid: Grid = {
    kind: 'grid',
    rows: rows.map((texts, row) => ({
      cells: texts.map((text, at) => ({
        ref: `p${row < 6 ? 1 : 2} t1 r${row + 1} c${at + 1}`,
        column: at + 1,
        text,
        colSpan: 1,
        rowSpan: 1,
      })),
      gapAbove: false,
      ...(row === 6 ? { continues: true } : {}),
    })),
  };
  const year = { ...TITLE, ref: 'p1 L2', text: '（2024年度）' } as const;
  const [table] = recogniseDocument([{ ...TITLE, text: '项目绩效目标表' }, year, grid], templates).tables;
  expect(table?.template).toBe('ningxiang-project');
  const amounts = Object.entries(table?.funding ?? {}).map(([row, amount]) => [row, amount?.printed]);
  expect(amounts).toEqual([
    ['total', '100万元'],
    ['fiscalAppropriation', '60万元'],
    ['otherFunds', '40万元'],
  ]);
});

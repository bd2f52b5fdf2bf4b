import { addColumn, blockOf, cellsOf, findCell, insertRow, OBJECTIVE, setText, valueBehind } from './form.ts';
import { type Kind, type ProjectRows, withProject } from './kind.ts';
import {
  amount,
  breakPage,
  changeTotal,
  everyLabel,
  rename,
  repeatClasses,
  same,
  swapColumns,
  swapRows,
  targets,
  unknown,
} from './variations.ts';

/** Ordinary variation: a reader of the page learns the same, so the data must say the same. */
export const harmlessKinds: readonly Kind[] = [
  same(
    'the department under a shorter label',
    rename(/^主管部门及代码$/, () => '主管部门'),
  ),
  same(
    'the objective under a synonym',
    rename(/^年度总体目标$/, () => '年度绩效目标'),
  ),
  same(
    '其中 left out before 财政拨款',
    rename(/^其中(?:财政拨款|财政资金)$/, (text) => text.replace(/其中[:：]\s*/, '')),
  ),
  same('上年结转 as a further row of money, blank', (form) => {
    const found = findCell(form, /^其他资金$/);
    const [label, value] = found?.row ?? [];
    if (!found || !label || found.row.length !== 2 || found.index > 0 || found.table.rows.at(-1) === found.row)
      return false;
    const group = findCell(form, /^项目资金万?元$/)?.cell;
    if (!group?.rowSpan || findCell(form, /^上年结转/)) return false;
    found.table.rows.splice(found.rowIndex, 0, [
      { ...label, text: '上年结转' },
      { ...value, text: '' },
    ]);
    group.rowSpan += 1;
    return true;
  }),
  same(
    'spaces inside labels',
    everyLabel((text) => [...text].join(' ')),
  ),
  same(
    'ideographic spaces inside labels',
    everyLabel((text) => [...text].join('\u3000')),
  ),
  same(
    'zero-width characters inside labels',
    everyLabel((text) => [...text].join('\u200b')),
  ),
  same(
    'colons behind labels',
    everyLabel((text) => `${text}：`),
  ),
  same(
    'the unit of money in full-width brackets',
    rename(/^项目资金万?元$/, (text) => text.replace('(', '（').replace(')', '）')),
  ),
  same('a field row above another', swapRows(/^主管部门(?:及代码)?$/, /^项目属性$/)),
  same('rows of money exchanged', (form) => {
    const [a, b] = [findCell(form, /^其中财政拨款$/), findCell(form, /^其他资金$/)];
    if (!a || !b || a.index > 0 || b.index > 0 || a.row.length !== 2 || b.row.length !== 2) return false;
    [a.table.rows[a.rowIndex], a.table.rows[b.rowIndex]] = [b.row, a.row];
    return true;
  }),
  same('name and target columns exchanged with their heads', swapColumns),
  same('a column of remarks at the right', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    addColumn(block.table, (row) => (row === block.head ? '备注' : row === block.first ? '按实际' : ''));
    return true;
  }),
  same('a column of weights at the right', (form) => {
    const block = blockOf(form);
    if (!block || block.table.rows[block.head]?.some(({ text }) => /分值|权重/.test(text))) return false;
    addColumn(block.table, (row) => (row === block.head ? '分值' : row > block.head ? '10' : ''));
    return true;
  }),
  same('an empty column at the right', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    addColumn(block.table, () => '');
    return true;
  }),
  same('empty rows at the end', (form) => {
    const table = form.tables.at(-1);
    if (!table) return false;
    insertRow(table, table.rows.length, ['', '']);
    insertRow(table, table.rows.length, ['', '']);
    return true;
  }),
  same('column heads left blank', (form) => {
    const block = blockOf(form);
    if (!block) return false;
    const heads = block.table.rows[block.head] ?? [];
    // Only its head says what a column of weights is.
    if (heads.some(({ text }) => /分值|权重/.test(text))) return false;
    for (const cell of heads) setText(cell, '');
    return true;
  }),
  same('a page break between indicators', breakPage([], false)),
  same('a page break with a page number', breakPage(['- 3 -'], false)),
  same('a page break with the heads printed again', breakPage(['第 2 页 共 9 页'], true)),
  same('classes printed again in every row', repeatClasses),
  amount('thousands separated by commas', (text) =>
    text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  ),
  amount('digits in full width', (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  same(
    'a zero-width character inside the amount',
    changeTotal((text) => `${text[0]}\u200b${text.slice(1)}`),
    (whole) => [[whole]],
  ),
  same(
    'blanks behind the amount',
    changeTotal((text) => `  ${text} \u00a0`),
    (whole) => [[whole]],
  ),
  targets('percent signs in full width', (text) => text.replaceAll('%', '％')),
  targets('≥ printed ≧', (text) => text.replaceAll('≥', '≧')),
  targets('≥ printed >=', (text) => text.replaceAll('≥', '>=')),
  same('the title in a merged row of the table', (form) => {
    const [table] = form.tables;
    if (!table) return false;
    const titles = form.above.splice(1);
    table.rows.unshift(...titles.map(({ text }) => [{ text, colSpan: table.columns }]));
    return titles.length > 0;
  }),
  same(
    'a signature below',
    (form) => form.below.push({ kind: 'paragraph', text: '单位负责人（签字）：　　　　填表人：', set: 'text' }) > 0,
  ),
  same('a remark row below, inside the table', (form) => {
    const table = form.tables.at(-1);
    if (!table) return false;
    insertRow(table, table.rows.length, ['注：本表一式两份。']);
    return true;
  }),
  same('an unknown table of two columns below', (form) => {
    form.below.push({ kind: 'paragraph', text: '附：设备清单', set: 'title', gapAbove: true });
    form.after = [
      unknown([
        ['品名', '数量'],
        ['水泵', '3'],
        ['电缆', '20'],
      ]),
    ];
    return true;
  }),
  {
    ...same('an unknown table below, without a heading', (form) => {
      form.after = [
        unknown([
          ['品名', '数量'],
          ['水泵', '3'],
          ['电缆', '20'],
        ]),
      ];
      return true;
    }),
    unsaidIn: new Set(['csv']),
  },
  same('an unknown table below', (form) => {
    form.below.push({ kind: 'paragraph', text: '附：设备清单', set: 'title', gapAbove: true });
    form.after = [
      unknown([
        ['品名', '数量', '单价'],
        ['水泵', '3', '1.2'],
        ['电缆', '20', '0.1'],
      ]),
    ];
    return true;
  }),
  same('a line break inside the objective', (form) => {
    const value = valueBehind(form, OBJECTIVE);
    if (!value || value.text.length < 12 || /\s/.test(value.text)) return false;
    value.breaks = [Math.floor(value.text.length / 2)];
    return true;
  }),
  same(
    'an emoji in the name',
    (form) => {
      const value = valueBehind(form, /^项目名称$/);
      if (!value?.text) return false;
      setText(value, `${value.text}🌾`);
      return true;
    },
    (whole) => [[withName(whole, `${whole.project.name}🌾`)]],
  ),
  same('classes numbered', (form) => {
    let number = 0;
    for (const { cell } of cellsOf(form)) {
      if (/^(?:产出|效益|满意度)指标$/.test(cell.text)) setText(cell, `${'一二三'[number++] ?? '四'}、${cell.text}`);
    }
    return number > 0;
  }),
];

const withName = (whole: ProjectRows, name: string): ProjectRows => withProject(whole, { name });

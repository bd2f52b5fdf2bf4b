import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';
import { readForm } from './readForm.ts';
import { plan, ROWS, read } from './roadPlan.ts';

const HEAD = ['某镇2024年部门预算绩效文本', ''];

async function targetOf(name: string, target: string, level2 = '服务对象满意度指标', level1 = '满意度指标') {
  const row = `${level1}\t${level2}\t${name}\t${name}\t${target}\t年初工作计划`;
  const lines = [...HEAD, ...HEBEI_PLAN.map((line) => (line.startsWith('满意度指标') ? row : line)), ''];
  return publishedRows(await process({ 'a.txt': lines.join('\n') }), 'indicators').at(-1);
}
const withheld = { number: '', withheld: expect.stringContaining('number') };

describe('a value that nothing of its kind has is withheld', () => {
  it.each([
    ['群众满意度', '295%'],
    ['群众评价', '≥9596'],
    ['群众满意度', '≥95%内部资料'],
    ['培训对象', '≥950%'],
  ])('%s %s: nobody is content more than wholly', async (name, target) => {
    expect(await targetOf(name, target)).toMatchObject(withheld);
  });

  it.each([
    ['验收合格率', '≥950%'],
    ['补贴发放率', '10096'],
    ['农业保险赔付率', '295%'],
    ['预算执行', '2100%'],
    ['按期完成率（≥**%）', '9596'],
    ['验收合格占比', '9596'],
    ['村道完好率达到', '9596'],
    ['知晓程度（%）', '9596'],
    ['验收合格', '≥9896'],
    ['验收合格率', '≥95‰'],
    ['完成既定工作', '1009'],
    ['培训全覆盖', '10096'],
    ['完成项目实施', '959'],
  ])('%s %s: no share is more than all', async (name, target) => {
    expect(await targetOf(name, target, '质量指标', '产出指标')).toMatchObject(withheld);
  });

  it.each([
    ['营业收入增长率', '≥120%', '120'],
    ['任务完成率', '≥110%', '110'],
    ['验收合格率', '100%', '100'],
    ['农村户籍率先脱贫', '295', '295'],
    ['服务人次', '295', '295'],
    ['抽检样本', '959个', '959'],
    ['扩大种植比例面积', '9596亩', '9596'],
  ])('%s %s may be', async (name, target, number) => {
    expect(await targetOf(name, target, '质量指标', '产出指标')).toMatchObject({ number, withheld: '' });
  });

  it.each(['45657', '12.31', '6.30'])('%s in 时效指标 is the number of a day, or a day', async (target) => {
    expect(await targetOf('项目完成时间', target, '时效指标', '产出指标')).toMatchObject(withheld);
    expect(await targetOf('补助标准', target, '成本指标', '产出指标')).toMatchObject({ withheld: '' });
  });

  it('4.5 is a number where the name says what it counts', async () => {
    expect(await targetOf('平均办结时限（天）', '4.5', '时效指标', '产出指标')).toMatchObject({
      number: '4.5',
      withheld: '',
    });
  });

  it.each(['30', '95.5', '12.31天'])('%s in 时效指标 is a number', async (target) => {
    expect(await targetOf('办结时限', target, '时效指标', '产出指标')).toMatchObject({ withheld: '' });
  });
});

describe('a table is not read where', () => {
  const whole = [...HEAD, ...HEBEI_PLAN];
  const changed = (from: string, to: string) => readForm(whole.map((line) => line.replace(from, to)));

  it.each([
    ['what is promised stands for the name', '村数量\t村数量\t3个', '有效保障\t村数量\t村街环境整洁'],
    ['a judgement stands for the name', '村数量\t村数量\t3个', '效果明显\t村数量\t村民收入水平'],
    ['a task without an object stands for the name', '村数量\t村数量\t3个', '建立健全\t村数量\t长效机制'],
    ['how much something changes stands for the name', '村数量\t村数量\t3个', '有所增强\t村数量\t增强村民幸福感'],
    ['a verb stands for the name', '村数量\t村数量\t3个', '提升\t村数量\t村民收入水平'],
    [
      'how something is done stands for the name, what is measured for the value',
      '村数量\t村数量\t3个',
      '严格执行相关制度规定\t村数量\t经费支出合规性',
    ],
    [
      'when something is done stands for the name, and what is measured for the value',
      '村数量\t村数量\t3个',
      '在项目计划完成时间内完成\t村数量\t提交报告及时性',
    ],
    ['成本指标 stands under another class than its own', '服务对象满意度指标', '成本指标'],
    ['the number of a row stands for the name', '村数量\t村数量\t3个', '1\t\t3个'],
    ['the name is one to be chosen yet', '村数量\t村数量\t3个', '请选择\t\t3个'],
    ['the name is that of the blank form', '村数量\t村数量\t3个', '指标2：\t\t3个'],
    ['the name is a mark for that above', '村数量\t村数量\t3个', '〃\t\t3个'],
    ['the name of the project is what the blank form asks for', '一事一议项目资金', '（项目全称）'],
    [
      'a class stands in one cell with the name',
      '\t群众满意度\t',
      '\t群众满意度\t群众满意度\t≥90%\t年初工作计划\n\t社会效益指标环境改善\t',
    ],
    ['two classes stand in one cell', '满意度指标\t服务对象满意度指标', '\t满意度指标服务对象满意度指标'],
    ['the class of another row stands behind a value in its cell', '3个', '3个社会效益指标'],
    ['what a value is taken from stands behind it in its cell', '≥95%\t年初工作计划', '≥95%年初工作计划\t'],
  ])('%s', async (_, from, to) => {
    const { projects, unread } = await changed(from, to);
    expect(projects).toEqual([]);
    expect(unread).toHaveLength(1);
  });

  it('not where a name and its value both say what is promised', async () => {
    expect((await changed('村数量\t村数量\t3个', '持续发展\t村数量\t有效促进')).projects).toHaveLength(1);
    expect((await changed('村数量\t村数量\t3个', '有效保障村民出行\t村数量\t村街环境整洁')).projects).toHaveLength(1);
    expect((await changed('村数量\t村数量\t3个', '按时完成检测工作\t村数量\t提高居民满意度')).projects).toHaveLength(1);
  });
});

describe('a row whose cells were lost is no line below its table and no end of a name', () => {
  const last = HEBEI_PLAN.at(-1) ?? '';
  const withLast = (row: string) =>
    readForm([...HEAD, ...HEBEI_PLAN.slice(0, -1), '效益指标\t社会效益指标\t环境\t环境\t改善\t年初工作计划', row, '']);

  it.each([
    ['spaces', last.replaceAll('\t', '  ')],
    ['commas', last.replaceAll('\t', '，')],
    ['spaces before a value alone', '群众满意度 ≥95%'],
    ['the rest of a value', '5%'],
  ])('%s in the place of its tabs', async (_, row) => {
    expect((await withLast(row)).projects).toEqual([]);
    expect((await withLast(last)).projects).toHaveLength(1);
  });

  it('a line behind a gap is one', async () => {
    const { projects } = await readForm([...HEAD, ...HEBEI_PLAN, '', '群众满意度 ≥95%', '']);
    expect(projects).toHaveLength(1);
  });

  it('other commas than those of the file do not go on with the name above', async () => {
    const fields = (line: string) => line.split('\t').concat(Array(7).fill('')).slice(0, 7).join(',');
    const rows = HEBEI_PLAN.map(fields);
    const odd = `，质量指标，验收合格率，，≥98%`;
    const file = (...lines: string[]) => process({ 'a.csv': `${['2024年绩效目标表,,,,,,', ...lines].join('\n')}\n` });
    expect(publishedRows(await file(...rows), 'projects')).toHaveLength(1);
    const damaged = await file(...rows.slice(0, -1), odd, ...rows.slice(-1));
    expect(publishedRows(damaged, 'indicators')).toEqual([]);
  });
});

it('two values in the lines of one cell, beside one name, are withheld, and the others are read', async () => {
  const cell = (text: string) => `<td>${text.replaceAll('\n', '<br>')}</td>`;
  const rows = HEBEI_PLAN.map((line) => line.replace('≥95%', '≥95%\n3个').split('\t'));
  const table = rows.map((texts) => `<tr>${texts.map(cell).join('')}${'<td></td>'.repeat(7 - texts.length)}</tr>`);
  const published = await process({ 'a.html': `<p>2024年绩效目标表</p><table>${table.join('')}</table>` });
  expect(publishedRows(published, 'indicators')).toMatchObject([{ number: '3', withheld: '' }, withheld]);
});

describe('a point lost in the total, or in its parts', () => {
  const amounts = async (total: string, fiscal: string, other = '') => {
    const row = `预算规模及资金用途\t预算数\t${total}\t其中：财政资金\t${fiscal}\t其他资金\t${other}`;
    const lines = [...HEAD, '单位：万元', ...HEBEI_PLAN.map((line) => (line.startsWith('预算规模') ? row : line)), ''];
    return publishedRows(await process({ 'a.txt': lines.join('\n') }), 'projects').map((project) => [
      project.total_yuan,
      project.fiscal_yuan,
      project.withheld,
    ]);
  };

  it.each([
    ['9000', '90.00', ''],
    ['67.54', '6754', ''],
    ['100', '6', '4'],
  ])('of %s and %s leaves nobody sure of either', async (total, fiscal, other) => {
    expect(await amounts(total, fiscal, other)).toEqual([['', '', expect.stringContaining('total_yuan;fiscal_yuan')]]);
  });

  it.each([
    ['90.00', '90.00', ''],
    ['100', '10', '90'],
    ['100', '30', ''],
    ['100', '0', ''],
  ])('is not seen in %s and %s', async (total, fiscal, other) => {
    expect(await amounts(total, fiscal, other)).toEqual([[`${Number(total) * 1e4}`, `${Number(fiscal) * 1e4}`, '']]);
  });
});

it('a unit alone in the column of remarks is that of the value, which nobody would know without it', async () => {
  const lines = [...HEAD, ...HEBEI_PLAN].map((line) =>
    line.replace('指标值确定依据', '备注').replace('3个\t年初工作计划', '3\t个'),
  );
  expect((await readForm(lines)).projects).toEqual([]);
});

it('a value merged over two names is withheld from both, and the others are read', async () => {
  const cell = (text: string) => (text === '≥95%' ? `<td rowspan="2">${text}</td>` : `<td>${text}</td>`);
  const below = ['', '', '干部满意度', '干部满意度', null, '年初工作计划'];
  const rows = [...HEBEI_PLAN.map((line) => line.split('\t')), below];
  const blank = (texts: readonly unknown[]) => '<td></td>'.repeat(6 - texts.length);
  const table = rows.map(
    (texts) => `<tr>${texts.map((text) => (text === null ? '' : cell(text))).join('')}${blank(texts)}</tr>`,
  );
  const published = await process({ 'a.html': `<p>2024年绩效目标表</p><table>${table.join('')}</table>` });
  expect(publishedRows(published, 'indicators')).toMatchObject([
    { name: '村数量', number: '3', withheld: '' },
    { name: '群众满意度', ...withheld },
    { name: '干部满意度', ...withheld },
  ]);
});

describe('in a text whose rows are all as wide', () => {
  const wide = (line: string) => line.split('\t').concat(Array(7).fill('')).slice(0, 7).join('\t');
  const read = async (change: (line: string) => string) =>
    (await readForm([...HEAD, ...HEBEI_PLAN.map(wide).map(change)])).projects;

  it('a line broken within a name leaves the table unread', async () => {
    expect(await read((line) => line)).toHaveLength(1);
    expect(await read((line) => line.replace('\t群众满意度', '\t群众\n满意度'))).toEqual([]);
  });

  it('a page number is no end of a name', async () => {
    const unfinished = (line: string) => line.replace('\t村数量\t村数量', '\t村数量、\t村数量');
    expect(await read(unfinished)).toHaveLength(1);
    expect(await read((line) => unfinished(line).replace('满意度指标', `\t\t- 12 -\t\t\t\t\n满意度指标`))).toEqual([]);
  });
});

it('a value in doubt withholds no other of its column, neither a number nor words below it', async () => {
  const rows = ROWS.with(0, '产出指标\t数量指标\t维修村道里程\t#REF!').with(
    3,
    '效益指标\t社会效益指标\t出行条件\t明显改善',
  );
  const { indicators } = await read(plan(rows));
  expect(indicators.map(({ target_printed, withheld }) => target_printed || withheld)).toEqual([
    expect.stringContaining('target_printed'),
    '≥95%',
    '≥90%',
    '明显改善',
    '≥85%',
  ]);
});

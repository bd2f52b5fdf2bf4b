import { expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';

const row = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const wide = (text: string, span = 4) => `<td colspan="${span}">${text}</td>`;
const high = (text: string, span: number) => `<td rowspan="${span}">${text}</td>`;

/** A form whose 数量指标 is merged over two rows, with another class in the row below them. */
const form = (below: string) =>
  printed(
    row(high('绩效指标', 5), high('产出指标', 4), high('数量指标', 2), '维修道路', '7公里'),
    row('添置设备', '3台'),
    row(below, '验收合格率', '≥95%'),
    row('', '一次验收率', '≥90%'),
    row('满意度指标', '服务对象满意度指标', '村民满意度', '≥90%'),
  );

const printed = (...indicators: string[]) =>
  `<p>部门项目支出预算绩效目标表</p><p>（2024年度）</p><table>${[
    row('项目名称', wide('道路维修')),
    row('主管部门及代码', '某局', '实施单位', wide('某镇人民政府', 2)),
    row('项目属性', '经常性项目', '项目期', wide('1年', 2)),
    row(high('项目资金（万元）', 3), '年度资金总额', wide('13', 3)),
    row('其中：财政拨款', wide('13', 3)),
    row('其他资金', wide('', 3)),
    row('年度总体目标', wide('完成维修')),
    row('名称', '一级指标', '二级指标', '三级指标', '指标值'),
    ...indicators,
  ].join('')}</table>`;

const classesOf = (below: string) => publishedClasses(form(below));

const publishedClasses = async (html: string) =>
  publishedRows(await process({ 'form.html': html }), 'indicators').map(({ level1, level2 }) => [level1, level2]);

const [output, quantity, quality] = ['产出指标', '数量指标', '质量指标'];
const last = ['满意度指标', '服务对象满意度指标'];

it('where classes are merged over their rows, none is that of a row below its cell, whose own is blank', async () => {
  const merged = [
    [output, quantity],
    [output, quantity],
  ];
  expect(await classesOf('')).toEqual([...merged, [output, ''], [output, ''], last]);
  expect(await classesOf(quality)).toEqual([...merged, [output, quality], [output, ''], last]);
});

it('the last name below a merged class is an indicator without a value, and no year above the next form', async () => {
  const pages = printed(
    row(high('绩效指标', 4), '产出指标', '数量指标', '维修道路', '7公里'),
    row(high('满意度指标', 3), high('服务对象满意度指标', 3), '村民满意度', '≥90%'),
    row('村民投诉', '0次'),
    row('2024年群众满意度', ''),
  );
  const html = `${pages}${form(quality).replaceAll('道路维修', '桥梁维修')}`;
  const names = publishedRows(await process({ 'form.html': html }), 'indicators').map(({ name }) => name);
  expect(names.slice(0, 4)).toEqual(['维修道路', '村民满意度', '村民投诉', '2024年群众满意度']);
});

/** The rows of a list in cells that are not merged: first class, second class, name and value. */
const listed = (...rows: string[]) =>
  [
    '部门项目支出预算绩效目标表',
    '（2024年度）',
    '项目名称\t道路维修',
    '主管部门及代码\t某局\t实施单位\t某镇人民政府',
    '项目属性\t经常性项目\t项目期\t1年',
    '项目资金（万元）\t年度资金总额\t13',
    '\t其中：财政拨款\t13',
    '\t其他资金\t',
    '年度总体目标\t完成维修',
    '名称\t一级指标\t二级指标\t三级指标\t指标值',
    ...rows.map((cells) => `\t${cells.replaceAll(' ', '\t')}`),
  ].join('\n');

const classesIn = async (...rows: string[]) =>
  publishedRows(await process({ 'form.txt': `${listed(...rows)}\n` }), 'indicators').map(
    ({ level1, level2 }) => `${level1} ${level2}`,
  );

it('where no class is merged, one goes on below itself, in cells that nobody filled in', async () => {
  expect(
    await classesIn(
      '产出指标 数量指标 维修道路 7公里',
      '  添置设备 3台',
      ' 质量指标 验收合格率 ≥95%',
      '满意度指标 服务对象满意度指标 村民满意度 ≥90%',
    ),
  ).toEqual([`${output} ${quantity}`, `${output} ${quantity}`, `${output} ${quality}`, last.join(' ')]);
});

it('where classes stand in the midst of their rows, or below them, a row without one has none', async () => {
  expect(
    await classesIn(
      '  维修道路 7公里',
      '产出指标 数量指标 添置设备 3台',
      '  验收合格率 ≥95%',
      ' 质量指标 一次验收率 ≥90%',
      '满意度指标 服务对象满意度指标 村民满意度 ≥90%',
    ),
  ).toEqual([' ', `${output} ${quantity}`, ' ', `${output} ${quality}`, last.join(' ')]);
  expect(
    await classesIn(
      '产出指标 数量指标 维修道路 7公里',
      '  验收合格率 ≥95%',
      ' 社会效益指标 群众出行 改善',
      '效益指标 可持续影响指标 使用年限 ≥8年',
      '满意度指标 服务对象满意度指标 村民满意度 ≥90%',
    ),
  ).toEqual([`${output} ${quantity}`, ' ', '效益指标 社会效益指标', '效益指标 可持续影响指标', last.join(' ')]);
});

it('where no second-level class is printed at all, the first-level ones stand', async () => {
  const lines = listed('产出指标 维修道路 7公里', ' 添置设备 3台', '满意度指标 村民满意度 ≥90%').replace(
    '\t二级指标',
    '',
  );
  const published = publishedRows(await process({ 'form.txt': `${lines}\n` }), 'indicators');
  expect(published.map(({ level1 }) => level1)).toEqual([output, output, last[0]]);
});

it('a class whose text stands in the midst of what it is merged over, as on the second of three pages, ends no class beside it', async () => {
  const pages = printed(
    row(high('绩效指标', 4), '', high('数量指标', 3), '维修道路', '7公里'),
    row(high('产出指标', 2), '添置设备', '3台'),
    row('安装路灯', '12盏'),
    row('满意度指标', '服务对象满意度指标', '村民满意度', '≥90%'),
  );
  expect(await publishedClasses(pages)).toEqual([[output, quantity], [output, quantity], [output, quantity], last]);
});

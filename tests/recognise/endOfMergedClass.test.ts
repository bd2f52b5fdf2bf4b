import { expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';

const row = (...cells: string[]) =>
  `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const wide = (text: string, span = 4) => `<td colspan="${span}">${text}</td>`;
const high = (text: string, span: number) => `<td rowspan="${span}">${text}</td>`;

/** A form whose 数量指标 is merged over two rows, with another class in the row below them. */
const form = (below: string) =>
  `<p>部门项目支出预算绩效目标表</p><p>（2024年度）</p><table>${[
    row('项目名称', wide('道路维修')),
    row('主管部门及代码', '某局', '实施单位', wide('某镇人民政府', 2)),
    row('项目属性', '经常性项目', '项目期', wide('1年', 2)),
    row(high('项目资金（万元）', 3), '年度资金总额', wide('13', 3)),
    row('其中：财政拨款', wide('13', 3)),
    row('其他资金', wide('', 3)),
    row('年度总体目标', wide('完成维修')),
    row('名称', '一级指标', '二级指标', '三级指标', '指标值'),
    row(high('绩效指标', 5), high('产出指标', 4), high('数量指标', 2), '维修道路', '7公里'),
    row('添置设备', '3台'),
    row(below, '验收合格率', '≥95%'),
    row('', '一次验收率', '≥90%'),
    row('满意度指标', '服务对象满意度指标', '村民满意度', '≥90%'),
  ].join('')}</table>`;

const classesOf = async (below: string) =>
  publishedRows(await process({ 'form.html': form(below) }), 'indicators').map(({ level1, level2 }) => [
    level1,
    level2,
  ]);

it('a class merged over two rows is not that of the row below them, whose own cell is blank', async () => {
  const [output, quantity] = ['产出指标', '数量指标'];
  const last = ['满意度指标', '服务对象满意度指标'];
  expect(await classesOf('')).toEqual([[output, quantity], [output, quantity], [output, ''], [output, ''], last]);
  // One that is not merged may go on below itself, in cells that nobody filled in.
  const quality = [output, '质量指标'];
  expect(await classesOf('质量指标')).toEqual([[output, quantity], [output, quantity], quality, quality, last]);
});

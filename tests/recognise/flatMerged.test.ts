import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';

/**
 * A list with an indicator a row, as a web page says it: a text over several rows is merged, `道路⇓3` over three; `~` is a cell that one above
 * covers. A page ends below each part.
 */
const HEADS = '单位名称|项目名称|预算数|年度目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|指标方向性';
const FIRST = [
  '820001-某镇人民政府⇓5|道路⇓3|300⇓3|修路⇓3|产出指标⇓2|数量指标|修路里程|≥|6|公里|20|正向指标',
  '~|~|~|~|~|质量指标|路面质量|定性|好|无|10|正向指标',
  '~|~|~|~|效益指标|社会效益指标|受益群众|≥|900|人|20|正向指标',
  '~|绿化⇓2|200⇓2|种树⇓2|产出指标|数量指标|种树棵数|=|90|棵|20|正向指标',
  '~|~|~|~|满意度指标|服务对象满意度指标|群众满意度|≥|95|%|10|正向指标',
];

const row = (line: string) =>
  line
    .split('|')
    .filter((cell) => cell !== '~')
    .map((cell) => {
      const [text = '', rows = '1'] = cell.split('⇓');
      return `<td rowspan="${rows}">${text}</td>`;
    })
    .join('');
const list = (rows: readonly string[]) =>
  `<meta charset="utf-8"><p>部门预算项目绩效目标申报表（2023年度）</p><p>金额单位：元</p><table>${[HEADS, ...rows].map((line) => `<tr>${row(line)}</tr>`).join('')}</table>`;

async function readList(rows: readonly string[]) {
  const published = await process({ 'a.html': list(rows) });
  const projects = publishedRows(published, 'projects');
  const names = new Map(projects.map(({ id, name }) => [id, name]));
  return {
    projects: projects.map(({ name, total_yuan, objective, implementing_unit }) =>
      [name, total_yuan, objective, implementing_unit].join(' '),
    ),
    indicators: publishedRows(published, 'indicators').map(({ project_id = '', level1, level2, name, nature }) =>
      [names.get(project_id), level1, level2, name, nature].filter(Boolean).join(' '),
    ),
  };
}
const changed = (at: number, from: string, to: string) =>
  FIRST.map((line, index) => (index === at ? line.replace(from, to) : line));
const NONE = { projects: [], indicators: [] };

describe('a list whose names, money and classes are merged over their rows', () => {
  it('gives each project the rows that its name covers, and each row the class over it', async () => {
    expect(await readList(FIRST)).toEqual({
      projects: ['道路 300 修路 某镇人民政府', '绿化 200 种树 某镇人民政府'],
      indicators: [
        '道路 产出指标 数量指标 修路里程',
        '道路 产出指标 质量指标 路面质量 定性',
        '道路 效益指标 社会效益指标 受益群众',
        '绿化 产出指标 数量指标 种树棵数',
        '绿化 满意度指标 服务对象满意度指标 群众满意度',
      ],
    });
  });

  it.each([
    [
      'whose name covers fewer rows than stand below it',
      changed(0, '道路⇓3', '道路⇓2').map((line, at) => (at === 2 ? line.replace('~|~', '~|') : line)),
    ],
    ['with a row that has no name and no class over it', changed(2, '效益指标', '')],
    [
      'with a class that is printed in every row but one',
      [
        ...changed(0, '产出指标⇓2', '产出指标').map((line, at) =>
          at === 1
            ? line.replace('~|质量', '产出指标|质量')
            : at === 2
              ? line.replace('效益指标|社会效益指标', '|数量指标')
              : line,
        ),
      ],
    ],
    ['with a row of fewer cells than it has columns', changed(4, '|10|正向指标', '')],
    ['with a blank name of an indicator', changed(1, '路面质量', '')],
    ['whose second-level class is a text', changed(1, '质量指标', '好')],
    ['whose first-level class is one of the second', changed(2, '效益指标|社会效益指标', '社会效益指标|社会效益指标')],
    [
      'with two amounts for one project',
      changed(0, '300⇓3', '300').map((line, at) =>
        at === 1 ? line.replace('~|~|~|~', '~|~|99|~') : at === 2 ? line.replace('~|~|~|~', '~|~||~') : line,
      ),
    ],
  ])('is not read %s', async (_, rows) => {
    expect(await readList(rows)).toEqual(NONE);
  });

  it('has no row of a project in the sum of a department', async () => {
    const summed = ['820-某镇部门||500|||||||||', ...FIRST, '820-某镇部门||500|||||||||'];
    const { projects, indicators } = await readList(summed);
    expect(projects).toHaveLength(2);
    expect(indicators).toHaveLength(FIRST.length);
  });
});

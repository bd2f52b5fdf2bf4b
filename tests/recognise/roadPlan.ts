import { process, publishedRows } from '../support/publish.ts';

/** The indicators of a plan to mend roads. */
export const ROWS = [
  '产出指标\t数量指标\t维修村道里程\t≥6公里',
  '\t质量指标\t验收合格率\t≥95%',
  '\t时效指标\t完工及时率\t≥90%',
  '效益指标\t社会效益指标\t受益群众覆盖率\t≥80%',
  '满意度指标\t服务对象满意度指标\t群众满意度\t≥85%',
];

/** The plan, in lines of a text. */
export const plan = (rows: readonly string[], total = '120', title = '2024年项目支出绩效目标表') => [
  title,
  '单位：万元',
  '项目名称\t道路维修',
  '主管部门\t样例县农业农村局\t实施单位\t样例县甲镇人民政府',
  `项目资金\t年度资金总额\t${total}`,
  '\t其中：财政拨款\t100',
  '\t其他资金\t20',
  '年度总体目标\t维修村道，方便出行。',
  '一级指标\t二级指标\t三级指标\t指标值',
  ...rows,
];

/** What is published of a form printed in lines. */
export async function read(lines: readonly string[]) {
  const published = await process({ 'form.txt': `${lines.join('\n')}\n` });
  return {
    ...published,
    projects: publishedRows(published, 'projects'),
    results: publishedRows(published, 'results'),
    indicators: publishedRows(published, 'indicators'),
    resultIndicators: publishedRows(published, 'result-indicators'),
    codes: published.findings.map(({ code }) => code),
  };
}

/** A table as a web page, which says which cells are merged: `cell⇓3` covers three rows. */
export const page = (lines: readonly string[]) =>
  `<meta charset="utf-8"><p>${lines[0]}</p><table>${lines
    .slice(1)
    .map((line) => {
      const cells = line.split('\t').map((cell) => cell.split('⇓'));
      return `<tr>${cells.map(([text, rows = '1']) => `<td rowspan="${rows}">${text}</td>`).join('')}</tr>`;
    })
    .join('')}</table>`;

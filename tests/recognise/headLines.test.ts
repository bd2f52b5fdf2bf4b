import { describe, expect, it } from 'vitest';
import { process, publishedRows, type Row } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';

const PLAN = HEBEI_PLAN.map((line) => line.split('\t'));
const WIDTH = Math.max(...PLAN.map((cells) => cells.length));

/** A file of each kind with these rows over the table; in a web page the last cell of a row reaches to the edge. */
function filesOf(heads: readonly string[][]): Record<string, string> {
  const rows = [...heads, ...PLAN];
  const tr = (cells: readonly string[]) =>
    `<tr>${cells.map((text, at) => `<td${at === cells.length - 1 ? ` colspan=${WIDTH - at}` : ''}>${text}</td>`).join('')}</tr>`;
  return {
    'a.html': `<table>${rows.map(tr).join('')}</table>`,
    'a.csv': rows.map((cells) => [...cells, ...Array(WIDTH - cells.length).fill('')].join(',')).join('\r\n'),
    'a.txt': rows.map((cells) => cells.join('\t')).join('\n'),
  };
}

async function projectsBelow(...heads: string[][]): Promise<Row[]> {
  const files = Object.entries(filesOf(heads));
  const published = await Promise.all(files.map(([name, text]) => process({ [name]: text })));
  return published.flatMap((each) => publishedRows(each, 'projects'));
}

const same = (model: Row) => Array.from({ length: 3 }, () => expect.objectContaining(model));

describe('whose table it is', () => {
  const unit = { implementing_unit: '样例县某某镇人民政府' };

  it.each([
    [['816001样例县某某镇人民政府', '']],
    [['816001样例县某某镇人民政府', '单位：万元']],
    [['816001样例县某某镇人民政府 2024年 单位：万元']],
    [['2024年度 816001样例县某某镇人民政府']],
    [['单位：样例县某某镇人民政府', '单位：万元']],
    [['单位名称：样例县某某镇人民政府（2024年度）金额单位：万元']],
  ])('is printed in the first line of a document as well as further down: %j', async (...heads) => {
    expect(await projectsBelow(...heads)).toEqual(same(unit));
    expect(await projectsBelow(['某项目绩效目标表'], ...heads)).toEqual(same(unit));
    expect(await projectsBelow(...heads, ['某项目绩效目标表'])).toEqual(same(unit));
  });

  it('is neither of two offices that no title parts: nobody knows which runs the project', async () => {
    for (const heads of [
      [['816001样例县某某镇人民政府'], ['样例县财政局', '单位：万元']],
      [['样例县财政局'], ['816001样例县某某镇人民政府', '单位：万元']],
    ])
      expect(await projectsBelow(['某项目绩效目标表'], ...heads)).toEqual(
        same({
          implementing_unit: '',
          withheld: 'implementing_unit',
          unit_id: expect.stringMatching(/^danweidubuzhun-/),
        }),
      );
  });

  it('is the one below the title where another stands over it', async () => {
    const heads = [['样例县教育局'], ['某项目绩效目标表'], ['816001样例县某某镇人民政府', '单位：万元']];
    expect(await projectsBelow(...heads)).toEqual(same(unit));
  });

  it('is printed over a table that has no such label, by itself and among others', async () => {
    const department = { supervising_department: '样例县民政局' };
    expect(await projectsBelow(['实施单位：样例县某某镇人民政府', '单位：万元'])).toEqual(same(unit));
    expect(await projectsBelow(['主管部门：样例县民政局  项目单位（盖章）：样例县某某镇人民政府  单位：万元'])).toEqual(
      same({ ...unit, ...department }),
    );
  });

  it('is not who filled it in, nor what else a line says', async () => {
    expect(await projectsBelow(['填报单位：样例县财政局', '单位：万元'])).toEqual(same({ implementing_unit: '' }));
    expect(await projectsBelow(['实施单位：样例镇电话1234', ''])).toEqual(same({ implementing_unit: '' }));
  });
});

describe('the year', () => {
  it.each([
    [['（2024年）　填报时间：2024年1月']],
    [['填报日期：2024年1月5日    （2024年度）']],
    [['（2024年度）', '填报时间：2024年1月']],
    [['2024年度    部门名称：样例县乙局']],
    [['部门名称：样例县乙局', '（2024年度）']],
    [['（2024年度）'], ['部门名称：样例县乙局', '单位：万元']],
    [['单位：万元（2024年度）']],
  ])('stands among who filled a table in and when, below its title: %j', async (...heads) => {
    const year = same({ fiscal_year: '2024', withheld: expect.not.stringContaining('fiscal_year') });
    expect(await projectsBelow(['某项目绩效目标表'], ...heads)).toEqual(year);
  });

  it('is not that in which it was filled in', async () => {
    expect(await projectsBelow(['某项目绩效目标表'], ['填报日期：2024年1月5日'])).toEqual(same({ fiscal_year: '' }));
  });
});

describe('the unit of money', () => {
  it('stands before the year in brackets', async () => {
    expect(await projectsBelow(['某项目绩效目标表'], ['金额单位：万元（2024年度）'])).toEqual(same({ withheld: '' }));
  });

  it('stands in the cell beside its label', async () => {
    expect(await projectsBelow(['某项目绩效目标表'], ['单位：', '万元'])).toEqual(same({ withheld: '' }));
  });
});

describe('a code kept as text by a spreadsheet', () => {
  it.each(["'13073024P008877100041", '="13073024P008877100041"'])('is read without its marks: %s', async (printed) => {
    const lines = HEBEI_PLAN.map((line) => line.replace('13073024P008877100041', printed));
    const published = await process({ 'a.txt': ['样例县2024年项目绩效目标表', ...lines].join('\n') });
    expect(publishedRows(published, 'projects')[0]).toMatchObject({ code: '13073024P008877100041' });
  });
});

it.each(['【812033】', '[812033]', '812033-'])(
  'the budget code %s before a unit is no part of its name',
  async (code) => {
    const lines = ['2024年项目支出绩效目标表', `816001${'样例县某某镇人民政府'}`, ...HEBEI_PLAN];
    const named = lines.map((line) => line.replace('816001', `单位名称：${code}`));
    expect(publishedRows(await process({ 'a.txt': named.join('\n') }), 'projects')).toMatchObject([
      { implementing_unit: '样例县某某镇人民政府' },
    ]);
  },
);

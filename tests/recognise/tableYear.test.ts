import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';

const FORM = [
  '项目编码\t13073024P008877100041\t项目名称\t一事一议项目资金',
  '预算规模及资金用途\t预算数\t90.00\t其中：财政资金\t90.00\t其他资金',
  '\t一事一议',
  '资金支出计划（%）\t3月底\t6月底\t10月底\t12月底',
  '\t25%\t50%\t75%\t100%',
  '绩效目标\t改善村街环境',
  '一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据',
  '产出指标\t数量指标\t村数量\t村数量\t3个\t年初工作计划',
  '满意度指标\t服务对象满意度指标\t群众满意度\t群众满意度\t≥95%\t年初工作计划',
];

async function yearBelow(...above: string[]) {
  const published = await process({ 'a.txt': [...above, ...FORM, ''].join('\n') });
  return publishedRows(published, 'projects').map(({ fiscal_year }) => fiscal_year);
}

describe('the year of a table', () => {
  it('is that of a title above it', async () => {
    expect(await yearBelow('某镇2024年部门预算绩效文本', '', '某镇')).toEqual(['2024']);
  });

  it('is not one that a numbered heading gives a project, also where that heading is the title of the document', async () => {
    expect(await yearBelow('某镇', '2.某财字【2024】7号2022年一事一议项目资金绩效目标表')).toEqual(['']);
    expect(await yearBelow('2.某财字【2024】7号2022年一事一议项目资金绩效目标表', '')).toEqual(['']);
  });

  it('is not that of the day on which it was filled in', async () => {
    expect(await yearBelow('某镇部门预算绩效文本', '', '填报人：某某　填报日期：2024年1月5日')).toEqual(['']);
  });

  it('is unknown where a title names several', async () => {
    expect(await yearBelow('某镇2024年至2026年部门预算绩效文本', '', '某镇')).toEqual(['']);
  });

  it('is withheld, not absent, where the end of a page stands between it and the table', async () => {
    const published = await process({
      'a.txt': ['某镇', '', '绩效目标表', '（2024年度）', '', '某镇公开', ...FORM, ''].join('\n'),
    });
    expect(publishedRows(published, 'projects')).toMatchObject([
      { fiscal_year: '', withheld: expect.stringContaining('fiscal_year') },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { DisclosedDocument, Unit } from '../../../src/model/site.ts';
import { citation } from '../../../src/views/project/citation.ts';
import { amount, project } from '../../support/projectFixture.ts';

describe('the citation', () => {
  const settings = { title: '明白账', subtitle: '', columnName: '绩效目标' };
  const document = { title: '绩效目标表', published: null } as DisclosedDocument;
  const cited = (name: string, fiscalYear: number | null) =>
    citation(settings, project({ fiscalYear }), { name } as Unit, document);

  it('names county, unit, year and place, says that it is a target, and names the county once', () => {
    const place = '（绩效目标，不是执行结果），载《绩效目标表》（发布单位未注明）第 3 张表（文字稿第 87 行）。明白账';
    expect(cited('某乡人民政府', 2024)).toBe(`某县某乡人民政府：“2024年村委会办公经费”，2024 年${place}`);
    expect(cited('某县某乡人民政府', null)).toBe(`某县某乡人民政府：“2024年村委会办公经费”${place}`);
    expect(cited('中国某党某县委员会', null)).toMatch(/^中国某党某县委员会：/);
  });

  it('says how much, to the yuan, where that is printed', () => {
    const funded = project({ funding: { total: amount('230.12') }, fiscalYear: 2024 });
    expect(citation(settings, funded, { name: '某乡人民政府' } as Unit, document)).toContain(
      '，2024 年打算用 230.12 万元（绩效目标，不是执行结果）',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';

async function below(...above: string[]) {
  const published = await process({ 'a.txt': [...above, ...HEBEI_PLAN, ''].join('\n') });
  return publishedRows(published, 'projects').map(({ fiscal_year, withheld }) => ({ fiscal_year, withheld }));
}

const TITLE = '某县2023年部门预算项目绩效目标表';
const unknown = [{ fiscal_year: '', withheld: expect.stringContaining('fiscal_year') }];
const known = (year: string) => [{ fiscal_year: year, withheld: expect.not.stringContaining('fiscal_year') }];

describe('a year over a table that cannot be read', () => {
  it.each([
    '（2O24年度）',
    '（20二4年度）',
    '（24年度）',
    '（202年度）',
    '（2023年至2024年度）',
    '项目绩效目标表（2O24年度）',
    '#REF!',
  ])('%s is not that of a title further up', async (printed) => {
    expect(await below(TITLE, printed)).toEqual(unknown);
  });

  it('does not matter where one that can be read stands nearer', async () => {
    expect(await below('（2O24年度）', '（2023年度）')).toEqual(known('2023'));
  });

  it('is none where it is the year in words, or in full width', async () => {
    expect(await below('某县部门预算项目绩效目标表', '（二〇二四年度）')).toEqual(known('2024'));
    expect(await below('某县部门预算项目绩效目标表', '（２０２４年度）')).toEqual(known('2024'));
    expect(await below('某县部门预算项目绩效目标表', '2024年')).toEqual(known('2024'));
  });
});

import { describe, expect, it } from 'vitest';
import { process, publishedRows } from '../support/publish.ts';
import { HEBEI_PLAN } from '../support/textForms.ts';
import { readForm } from './readForm.ts';

const HEAD = ['某镇2024年部门预算绩效文本', '', '单位：万元'];
const changed = (from: string, to: string) => readForm([...HEAD, ...HEBEI_PLAN].map((line) => line.replace(from, to)));

describe('a label that says the year of its table', () => {
  it.each([
    ['\t指标值\t', '\t2024年指标值\t'],
    ['\t指标值\t', '\t2024年度指标值\t'],
    ['\t指标值\t', '\t２０２４年 指标值\t'],
    ['\t指标值\t', '\t本年指标值\t'],
    ['绩效目标\t', '2024年度绩效目标\t'],
    ['\t预算数\t', '\t2024年预算数\t'],
  ])('%s printed as %s is that label', async (from, to) => {
    expect((await changed(from, to)).projects).toMatchObject([{ total_yuan: '900000', fiscal_year: '2024' }]);
  });

  it.each([
    ['\t指标值\t', '\t2023年指标值\t'],
    ['\t预算数\t', '\t2023年预算数\t'],
    ['\t预算数\t', '\t2024年执行数\t'],
  ])('of another year, or meaning, is another label: %s printed as %s', async (from, to) => {
    expect((await changed(from, to)).projects).toEqual([]);
  });
});

describe('a value with the mark of a note below the table', () => {
  const published = async (target: string, ...below: string[]) => {
    const rows = HEBEI_PLAN.map((line) => line.replace('≥95%', target));
    return publishedRows(await process({ 'a.txt': [...HEAD, ...rows, '', ...below, ''].join('\n') }), 'indicators')[1];
  };

  it.each([
    ['≥95%*', '*该指标为上年实际数'],
    ['≥95%①', '①为三年累计值'],
    ['≥95%[1]', '[1] 此项已取消'],
  ])('%s is withheld: %s', async (target, note) => {
    expect(await published(target, note)).toMatchObject({ number: '', withheld: expect.stringContaining('number') });
  });

  it('is read where no note below bears the mark', async () => {
    expect(await published('≥95%*')).toMatchObject({ number: '95', withheld: '' });
    expect(await published('≥95%', '*含乡镇')).toMatchObject({ number: '95', withheld: '' });
    expect(await published('≥95%*', '①含乡镇')).toMatchObject({ number: '95', withheld: '' });
  });
});

it('a project of a few yuan is one whose unit of money is misprinted', async () => {
  const yuan = async (unit: string, total: string) => {
    const lines = [HEAD[0], '', `单位：${unit}`, ...HEBEI_PLAN.map((line) => line.replaceAll('90.00', total))];
    return (await readForm(lines.map(String))).projects.map(({ total_yuan }) => total_yuan);
  };
  expect(await yuan('元', '90.00')).toEqual(['']);
  expect(await yuan('元', '125.7552')).toEqual(['']);
  expect(await yuan('元', '9000')).toEqual(['9000']);
  expect(await yuan('元', '9000.50')).toEqual(['9000.5']);
  expect(await yuan('元', '0')).toEqual(['0']);
  expect(await yuan('万元', '0.009')).toEqual(['90']);
});

it('a code of which a workbook shows the first digits names no project', async () => {
  expect((await changed('13073024P008877100041', '1.3073E+20')).projects).toEqual([]);
  expect((await changed('13073024P008877100041', '13073024E008877100041')).projects).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { allowsPersonalData, personalDataRefusal, shardPersonalData } from '../../src/portal/shardPersonalData.ts';
import type { ShardFile } from '../../src/portal/shardRows.ts';
import { publishedShardRows } from './publishedShard.ts';

const IDENTITY = '张三11010519491231002X';

/** What is found in what the county publishes, all of it taken, with values of a row of one of its files changed. */
function foundIn(file: ShardFile, values: Readonly<Record<string, string>>) {
  const rows = publishedShardRows();
  rows[file] = rows[file].map((row, at) => (at === 1 ? { ...row, ...values } : row));
  return shardPersonalData({ projects: rows['projects.csv'], indicators: rows['indicators.csv'] }, rows);
}

describe('the gate of a portal', () => {
  it('lets through what a county publishes that has none', () => {
    expect(foundIn('projects.csv', {})).toEqual([]);
  });

  it.each<[ShardFile, string, string, string]>([
    ['projects.csv', 'name', IDENTITY, 'identity-number'],
    ['projects.csv', 'objective', '联系人张某，手机１３９ ０００１ ２３４５。', 'mobile-number'],
    ['projects.csv', 'total_printed', IDENTITY, 'identity-number'],
    ['projects.csv', 'source_ref', "'张某13900012345'!C7", 'mobile-number'],
    ['projects.csv', 'topic', IDENTITY, 'identity-number'],
    ['projects.csv', 'notice', IDENTITY, 'identity-number'],
    ['indicators.csv', 'name', '住陶乐镇庙庙湖村3组', 'home-address'],
    ['indicators.csv', 'target_printed', '13900012345', 'mobile-number'],
    ['indicators.csv', 'basis', '卡号6222021234567890128', 'bank-card'],
    ['units.csv', 'name', IDENTITY, 'identity-number'],
    ['documents.csv', 'title', IDENTITY, 'identity-number'],
    ['documents.csv', 'issuing_unit', IDENTITY, 'identity-number'],
  ])('finds in %s, %s: %s', (file, column, value, kind) => {
    const hits = foundIn(file, { [column]: value });
    expect(hits).toMatchObject([{ file, row: 3, column, hit: { kind } }]);
    expect(hits[0]?.documentId).toMatch(/./);
  });

  it('asks what a number is called beside it, as on the form', () => {
    expect(foundIn('indicators.csv', { name: '家庭住址', target_printed: '陶乐镇庙庙湖村3组' })).toHaveLength(1);
    expect(foundIn('indicators.csv', { name: '补助金额', target_printed: '13900012345' })).toEqual([]);
    expect(foundIn('projects.csv', { code: '13900012345' })).toEqual([]);
    expect(foundIn('projects.csv', { total_printed: '13900012345' })).toEqual([]);
  });

  it('takes what a county has masked', () => {
    const masked = '张三110***********002X，手机139****1234，住陶乐镇********，卡号***************0128';
    expect(foundIn('projects.csv', { name: masked })).toEqual([]);
  });

  it('says the place of the first and how many there are; what stands there, masked, only to who makes the portal', () => {
    const hits = foundIn('projects.csv', { name: IDENTITY, objective: IDENTITY });
    const refusal = personalDataRefusal(hits);
    expect(refusal?.message).toBe(
      'projects.csv 第 3 行的 name 里有公民身份号码，一共 2 处，没有读到县里决定公开的理由；请该县核对、重新生成后再上传',
    );
    expect(refusal?.told).toContain('（张三110***********002X）');
    expect(personalDataRefusal([])).toBeNull();
  });

  it('knows a decision to publish by the record of the document alone', () => {
    const record = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
    const found = [{ kind: 'mobile-number', ref: 'L1 c1', excerpt: '139****1234' }];
    expect(allowsPersonalData(record({ personalData: { decision: { allow: '办事电话' }, found } }))).toBe(true);
    for (const personalData of [{ decision: 'mask', found }, { decision: { allow: ' ' }, found }, 'allow', undefined])
      expect(allowsPersonalData(record({ personalData }))).toBe(false);
    expect(allowsPersonalData(new TextEncoder().encode('{'))).toBe(false);
    expect(allowsPersonalData(record(null))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { originYaml } from '../../../src/browser/read/originYaml.ts';
import { OriginRecord } from '../../../src/model/settings.ts';

describe('an origin record as a file', () => {
  it.each<OriginRecord>([
    { county: '平罗县', fiscalYear: 2024, published: '2024-02-18', url: 'https://example.gov.cn/a?b=1#c' },
    { title: '“部门”: 目标 # 表\t1', issuingUnit: 'a\'b"c\\d' },
    { supersedes: '旧: 文件.docx', personalData: 'mask' },
    { personalData: { allow: '公开岗位: 已经"公示", { 见公告 }' } },
  ])('is read as what was meant: %j', (record) => {
    expect(OriginRecord.parse(parse(originYaml(record)))).toEqual(record);
  });
});

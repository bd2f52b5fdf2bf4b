import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCorrectionsYaml, readOriginYaml } from '../../../src/browser/read/readRecordYaml.ts';
import { correctionsYaml, originYaml } from '../../../src/browser/read/recordYaml.ts';
import { Corrections } from '../../../src/model/correction.ts';
import { OriginRecord } from '../../../src/model/settings.ts';

describe('an origin record as a file', () => {
  it.each<OriginRecord>([
    { county: '平罗县', fiscalYear: 2024, published: '2024-02-18', url: 'https://example.gov.cn/a?b=1#c' },
    { title: '“部门”: 目标 # 表\t1', issuingUnit: 'a\'b"c\\d' },
    { supersedes: '旧: 文件.docx', personalData: 'mask' },
    { personalData: { allow: '公开岗位: 已经"公示", { 见公告 }' } },
  ])('is read as what was meant: %j', (record) => {
    expect(OriginRecord.parse(parse(originYaml(record)))).toEqual(record);
    expect(readOriginYaml(originYaml(record), 'a.yaml')).toEqual(record);
  });

  it('says where somebody wrote into it what the page cannot read', () => {
    expect(() => readOriginYaml('county: "平罗县"\nfiscalYear: 二〇二四\n', '表.yaml')).toThrow(
      /表\.yaml 第 2 行：读到 fiscalYear/,
    );
    expect(() => readOriginYaml('# 说明\n', '表.yaml')).toThrow(/表\.yaml/);
  });

  it.each(['personalData: "x"', 'fiscalYear: "去年"', 'unknown: 1'])('is none with %s', (line) => {
    expect(() => readOriginYaml(`${line}\n`, '表.yaml')).toThrow(/^表\.yaml.*。/);
  });
});

describe('corrections as a file', () => {
  it('are read as what was meant, by a build and by the page', () => {
    const corrections = [
      { place: "'附件2'!C7", says: '约29: “万”', value: '29', reason: '印错 # 多了一个字', date: '2024-03-01' },
      { place: 'L3 c2', says: 'a\'b"c', value: '{ x }', reason: '-', date: '2024-03-02' },
    ];
    const text = correctionsYaml(corrections);
    expect(Corrections.parse(parse(text))).toEqual(corrections);
    expect(readCorrectionsYaml(text, 'a.yaml')).toEqual(corrections);
  });

  it('is none with a correction that names no place', () => {
    expect(() =>
      readCorrectionsYaml('- {"says":"甲","value":"乙","reason":"印错了","date":"2024-03-01"}\n', 'a.yaml'),
    ).toThrow(/^a\.yaml/);
  });
});

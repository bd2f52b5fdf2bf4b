import { describe, expect, it } from 'vitest';
import { countyOf } from '../../src/assemble/county.ts';

describe('the county a printed name starts with', () => {
  it.each([
    ['平罗县农业农村局本级', '平罗县'],
    ['附件2：中国共产党平罗县委员会组织部项目支出预算绩效目标表', '平罗县'],
    ['2024年平罗县本级预算重点项目绩效目标表', '平罗县'],
    ['怀来县官厅镇人民政府', '怀来县'],
    ['某某委员会', ''],
  ])('%s', (name, county) => {
    expect(countyOf(name)).toBe(county);
  });
});

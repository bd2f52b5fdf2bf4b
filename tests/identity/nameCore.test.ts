import { describe, expect, it } from 'vitest';
import { nameCore, splitPaperNumber } from '../../src/identity/nameCore.ts';

describe('the kind a project name tells', () => {
  it.each<[string, string, string | null]>([
    ['2024年村委会办公经费', '平罗县红崖子乡人民政府本级', '村委会办公'],
    ['村委会办公经费', '平罗县陶乐镇人民政府', '村委会办公'],
    ['官厅镇怀财字【2024】7号垃圾清运费', '怀来县官厅镇人民政府', '垃圾清运'],
    ['平罗县陶乐镇人民政府本级_社保缴费', '平罗县陶乐镇人民政府', null],
    ['2024年乡镇“两个中心”运行费', '平罗县红崖子乡人民政府本级', '乡镇两个中心运行'],
    ['工作经费', '平罗县财政局', null],
  ])('%s', (name, unit, core) => {
    expect(nameCore(name, unit)).toBe(core);
  });
});

describe('a name that opens with the number of a budget paper', () => {
  it.each([
    ['怀财字【2024】7号村级组织运转（办公经费）', '怀财字【2024】7号', '村级组织运转（办公经费）'],
    ['官厅镇怀财字【2024】7号护林员补助', '官厅镇怀财字【2024】7号', '护林员补助'],
    ['财预〔2015〕88号农村公路养护', '财预〔2015〕88号', '农村公路养护'],
    ['2024年村委会办公经费', '', '2024年村委会办公经费'],
    ['怀财字【2024】7号', '', '怀财字【2024】7号'],
    ['中央财政农业生产防灾救灾资金（怀财字【2024】7号）', '', '中央财政农业生产防灾救灾资金（怀财字【2024】7号）'],
  ])('%s', (name, paper, kind) => {
    expect(splitPaperNumber(name)).toEqual({ paper, kind });
  });
});

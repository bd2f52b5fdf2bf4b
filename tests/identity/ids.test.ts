import { describe, expect, it } from 'vitest';
import { documentId, projectId, unitId } from '../../src/identity/ids.ts';

describe('an id is ASCII, readable and lasting', () => {
  it('of a document is its file name', () => {
    expect(documentId('taole-2022.txt')).toBe('taole-2022');
    expect(documentId('红崖子乡 2024.txt')).toMatch(/^hongyazixiang2024-[0-9a-f]{6}$/);
    expect(documentId('红崖子乡(2024).txt')).not.toBe(documentId('红崖子乡 2024.txt'));
  });

  it('of a project depends on unit, year and its own name or code, on nothing else', () => {
    const id = projectId('平罗县陶乐镇人民政府', 2022, '村委会办公经费', '', '');
    expect(id).toMatch(/^plxtlzrmzf-2022-cunweihuibangongjingfei-[0-9a-f]{6}$/);
    expect(projectId('平罗县陶乐镇人民政府', 2022, '村委会办公经费', '', '')).toBe(id);
    expect(projectId('平罗县陶乐镇人民政府', 2023, '村委会办公经费', '', '')).not.toBe(id);
    expect(projectId('平罗县红崖子乡人民政府', 2022, '村委会办公经费', '', '')).not.toBe(id);
    const coded = projectId('怀来县官厅镇人民政府', 2024, '防火经费', '13073024P00889410018Q', '');
    expect(coded.slice(-6)).toBe(
      projectId('怀来县官厅镇人民政府', 2024, '防火经费（改名）', '13073024P00889410018Q', '').slice(-6),
    );
  });

  it('of units of the same name in two counties differ', () => {
    expect(unitId('财政局', '平罗县')).not.toBe(unitId('财政局', '怀来县'));
    expect(unitId('平罗县财政局', '平罗县')).toBe(unitId('平罗县财政局', '平罗县'));
  });

  it('survives long and strange names', () => {
    for (const name of ['村'.repeat(500), '“……”', '👍', 'ＡＢＣ项目', '']) {
      expect(projectId('单位', null, name, '', '')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});

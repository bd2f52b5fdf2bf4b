import { describe, expect, it } from 'vitest';
import { assertPrinted } from '../../src/document/assertPrinted.ts';
import type { DocumentTables, PrintedTable } from '../../src/model/documentTables.ts';
import { countySite } from '../support/countySite.ts';

/** The first tables of the county as handed in, one of them changed. */
function changed(change: (table: PrintedTable) => void): DocumentTables {
  const [document] = structuredClone(countySite.tables);
  if (!document?.tables[0]) throw new Error('The county has no table.');
  change(document.tables[0]);
  return document;
}

/** Something a table says, to be changed: one that is not there would change nothing. */
function the<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('The first table of the county does not say this.');
  return value;
}

const PHONE = '13800000000';

describe('tables handed in as JSON', () => {
  it.each<[string, (table: PrintedTable) => void, RegExp]>([
    [
      'a phone number that no cell prints',
      ({ fields }) => Object.assign(the(fields.name), { printed: PHONE, text: PHONE }),
      /第 1 张表 fields\.name：写着“13800000000”，格子里没有；应为格子里印的字/,
    ],
    [
      'another name than its print',
      ({ fields }) => Object.assign(the(fields.name), { text: '修路' }),
      /fields\.name：text 写着“修路”/,
    ],
    [
      'a number that its target does not print',
      ({ indicators }) => Object.assign(the(indicators.find(({ target }) => target.number)).target, { number: '7777' }),
      /indicators\.\d+\.target：印作“.+”，number 写的是 7777/,
    ],
    [
      'a sign that its target does not print: 至少 where the print says 至多',
      ({ indicators }) =>
        Object.assign(the(indicators.find(({ target }) => target.comparator === '≥')).target, { comparator: '≤' }),
      /indicators\.\d+\.target：印作“≥.+”，comparator 写的是 ≤；应为≥/,
    ],
    [
      'another year than is printed over it',
      (table) => {
        table.fields.fiscalYear = { ...the(table.fields.name), printed: '（2024年度）', text: '2024' };
        table.fiscalYear = 2031;
      },
      /第 1 张表：fiscalYear 写的是 2031，年度印作“（2024年度）”；应为2024/,
    ],
    [
      'an indicator of another class than is printed',
      ({ indicators }) =>
        Object.assign(the(indicators.find(({ level2 }) => level2.printed)).level2, {
          text: '时效指标',
          printed: '数量指标',
        }),
      /level2：印作“数量指标”，text 写的是“时效指标”；应为数量指标/,
    ],
    [
      'money where none is printed',
      ({ funding }) => Object.assign(the(funding.total), { printed: '', yuan: '1000000' }),
      /funding\.total：金额印作 （.+），yuan 写的是 1000000；应为没有 yuan/,
    ],
    [
      'a value beside the print for which it is withheld',
      ({ funding }) => Object.assign(the(funding.total), { withheld: the(funding.total).printed }),
      /funding\.total：既扣下又写着/,
    ],
  ])('are refused with %s', (_, change, sentence) => {
    expect(() => assertPrinted(changed(change), 'given/a.json')).toThrow(sentence);
  });

  it('without their cells are asked whether each value is what its print says, all the same', () => {
    const bare = changed((table) => {
      table.rows = [];
    });
    bare.tables = bare.tables.slice(0, 1);
    expect(() => assertPrinted(bare, 'given/a.json')).not.toThrow();
    Object.assign(the(bare.tables[0]?.funding.total), { yuan: '1' });
    expect(() => assertPrinted(bare, 'given/a.json')).toThrow(/yuan 写的是 1；应为\d+ 元/);
  });
});

import { describe, expect, it } from 'vitest';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import { decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { printedIn } from './printedIn.ts';

/** A document whose cell is printed so, with the field that was read from it. Every number is invented. */
function readFrom(cell: string, field: object): DocumentTables {
  const document = printedIn([`目标 | ${cell}`]);
  const places = [{ ref: 't1 r1 c2', row: 0, column: 2 }];
  const [table] = document.tables;
  if (table) Object.assign(table, { fields: { objective: { ...field, places } } });
  return document;
}

describe('what is read from a cell is masked as the cell is', () => {
  it.each([
    ['with the prefix of a country', '张某电话+8613800000000负责', '张某电话+86138****0000负责'],
    ['in Chinese numerals', '张三电话一三八零零零零零零零零负责', '张三电话一三八****零零零零负责'],
    ['in digits of two places', '张某𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟎，李某13900000000负责', '张某𝟏𝟑𝟖****𝟎𝟎𝟎𝟎，李某139****0000负责'],
    ['over letters that are drawn as a blank', '张某138\u31640000\u31640000负责', '张某138\u3164****\u31640000负责'],
    ['with a zero before it', '张某电话013800000000负责', '张某电话0138****0000负责'],
  ])('%s', (_, printed, masked) => {
    const { tables, refused } = decidePersonalData(readFrom(printed, { printed, text: printed }), 'mask');
    expect(refused).toEqual([]);
    expect(tables.tables[0]?.fields.objective).toMatchObject({ printed: masked, text: masked });
  });

  it('over a line break that is shown as a mark', () => {
    const document = readFrom('电话138\n00000000', { withheld: '电话138⏎00000000' });
    const { tables, refused } = decidePersonalData(document, 'mask');
    expect(refused).toEqual([]);
    expect(tables.tables[0]?.fields.objective).toMatchObject({ withheld: '电话138⏎****0000' });
  });

  it('whatever digits it is written in there', () => {
    const document = readFrom('电话①③⑧00000000', { printed: '电话138 0000 0000', text: '电话一三八零零零零零零零零' });
    const { tables, refused } = decidePersonalData(document, 'mask');
    expect(refused).toEqual([]);
    expect(tables.tables[0]?.fields.objective).toMatchObject({
      printed: '电话138 **** 0000',
      text: '电话一三八****零零零零',
    });
  });

  it('in the labels that no form explains, as in the cell', () => {
    const document = readFrom('电话：13800000000', {});
    const labels = ['电话:13800000000'];
    Object.assign(document.tables[0] ?? {}, { unread: { nearestForm: null, labels } });
    const { tables, refused } = decidePersonalData(document, 'mask');
    expect(refused).toEqual([]);
    expect(tables.tables[0]?.unread?.labels).toEqual(['电话:138****0000']);
  });

  it('and an amount or a value that is masked has no number any more, nor what it is compared by', () => {
    const document = readFrom('13800000000', {});
    const places = [{ ref: 't1 r1 c2', row: 0, column: 2 }];
    const value = { kind: 'number', comparator: '≥', number: '13800000000', numberUpper: '13800000000' };
    const [table] = document.tables;
    Object.assign(table ?? {}, {
      fields: {},
      funding: { total: { printed: '13800000000', yuan: '13800000000', places } },
      indicators: [{ target: { printed: '≥13800000000人', ...value, measurementUnit: '人', places } }],
    });
    const { tables, refused } = decidePersonalData(document, 'mask');
    expect(refused).toEqual([]);
    expect(tables.tables[0]?.funding.total).toEqual({ printed: '138****0000', yuan: null, places });
    expect(tables.tables[0]?.indicators[0]?.target).toEqual({
      printed: '≥138****0000人',
      kind: 'qualitative',
      comparator: null,
      number: null,
      numberUpper: null,
      measurementUnit: '',
      places,
    });
  });

  it('but a value beside it keeps its numbers', () => {
    const document = readFrom('电话13800000000', {});
    const places = [{ ref: 't1 r1 c1', row: 0, column: 1 }];
    const target = { printed: '≥95%', kind: 'number', comparator: '≥', number: '95', measurementUnit: '%', places };
    Object.assign(document.tables[0] ?? {}, { indicators: [{ target }] });
    expect(decidePersonalData(document, 'mask').tables.tables[0]?.indicators[0]?.target).toEqual(target);
  });

  it('and where it goes over two cells, in what was read from one or both of them', () => {
    const document = printedIn(['姓名 | 电话', '张某 | 138000', '李某 | 00000']);
    const [first, second] = [2, 3].map((row) => ({ ref: `t1 r${row} c2`, row, column: 2 }));
    const fields = {
      objective: { printed: '电话138000，00000', text: '电话138000 00000', places: [first, second] },
      purpose: { printed: '电话138000', text: '电话138000', places: [first] },
      period: { printed: '00000', text: '00000', places: [second] },
    };
    Object.assign(document.tables[0] ?? {}, { fields });
    const { tables, refused } = decidePersonalData(document, 'mask');
    expect(refused).toEqual([]);
    expect(tables.tables[0]?.fields).toMatchObject({
      objective: { printed: '电话138***，*0000', text: '电话138*** *0000' },
      purpose: { printed: '电话138***', text: '电话138***' },
      period: { printed: '*0000', text: '*0000' },
    });
  });

  it('or nothing is published: a field that nobody thought of holds the number', () => {
    const document = readFrom('电话13800000000', {});
    Object.assign(document.tables[0] ?? {}, { unthought: '+86138\n0000⏎0000' });
    expect(decidePersonalData(document, 'mask').refused).toHaveLength(1);
    Object.assign(document.tables[0] ?? {}, { unthought: '一三八零零零零零零零零' });
    expect(decidePersonalData(document, 'mask').refused).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { makeXls, type Rec, u16, u32 } from './makeXls.ts';
import { makeXlsx, worksheet } from './makeXlsx.ts';
import { openBook, textsOf } from './openBook.ts';

const UNCLEAR = NO_VALUE.conditional;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Differential styles: in 万, white, struck through, red on yellow, white on blue, bordered in white. */
const DXFS = [
  '<numFmt numFmtId="200" formatCode="0!.0,&quot;万&quot;"/>',
  '<font><color rgb="FFFFFFFF"/></font>',
  '<font><strike/></font>',
  '<font><color rgb="FFFF0000"/></font><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill>',
  '<font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FF0000FF"/></patternFill></fill>',
  '<border><left style="thin"><color rgb="FFFFFFFF"/></left></border>',
];
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs><xf/></cellXfs><dxfs>${DXFS.map((dxf) => `<dxf>${dxf}</dxf>`).join('')}</dxfs></styleSheet>`;

const ROWS =
  '<row r="1"><c r="A1"><v>123456</v></c><c r="B1"><v>0</v></c><c r="C1" t="str"><v>甲</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><v>7</v></c></row>';

const read = async (after: string) => {
  const { blocks, notes, omissions } = await openBook(
    makeXlsx({ sheets: [{ name: '表', xml: worksheet(ROWS, '', after) }], styles: STYLES }),
  );
  return {
    texts: textsOf(blocks).map(({ text }) => text),
    noted: notes.flatMap(({ code, printed }) => (code === 'document/conditional-display' ? [printed] : [])),
    hidden: omissions.map(({ cells }) => cells),
  };
};

const when = (areas: string, ...rules: string[]) =>
  `<conditionalFormatting sqref="${areas}">${rules.join('')}</conditionalFormatting>`;
const rule = (style: number, attributes: string, ...formulas: string[]) =>
  `<cfRule dxfId="${style}" ${attributes}>${formulas.map((one) => `<formula>${one}</formula>`).join('')}</cfRule>`;
const cellIs = (style: number, operator: string, ...formulas: string[]) =>
  rule(style, `type="cellIs" priority="1" operator="${operator}"`, ...formulas);

const AS_STORED = ['123456', '0', '甲', '5', '7'];
const IN_WAN = ['12.3万', '0', '甲', '5', '7'];

describe('a number that a condition shows in another way', () => {
  test.each<[string, string]>([
    ['greater than a constant', when('A1:B2', cellIs(0, 'greaterThan', '1000'))],
    ['equal to one', when('A1', cellIs(0, 'equal', '123456'))],
    ['between two', when('A1:B2', cellIs(0, 'between', '200000', '1000'))],
    ['not between two', when('A1:B2', cellIs(0, 'notBetween', '0', '1000'))],
    ['by a formula of the cell', when('A1:B2', rule(0, 'type="expression" priority="1"', 'A1&gt;=1000'))],
    ['by a formula of one cell', when('A1', rule(0, 'type="expression" priority="1"', '$A$1&gt;=1000'))],
    [
      'in Excel 2010',
      `<extLst><ext><x14:conditionalFormattings xmlns:x14="a" xmlns:xm="b"><x14:conditionalFormatting><x14:cfRule type="cellIs" priority="1" operator="greaterThan"><xm:f>1000</xm:f><x14:dxf>${DXFS[0]}</x14:dxf></x14:cfRule><xm:sqref>A1:B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    ],
  ])('is shown so: %s', async (_, after) => {
    expect(await read(after)).toEqual({ texts: IN_WAN, noted: [], hidden: [] });
  });

  test.each<[string, string]>([
    ['a condition that is not met', when('A1:B2', cellIs(0, 'lessThan', '-1'))],
    ['colours alone', when('A1:B2', cellIs(3, 'greaterThan', 'B1'))],
    ['white on a colour', when('A1:B2', cellIs(4, 'greaterThan', '-1'))],
    [
      'white on a colour, where nobody can tell',
      when('A1:B2', rule(4, 'type="expression" priority="1"', 'MOD(ROW(),2)=1')),
    ],
    ['a line in white', when('A1:B2', cellIs(5, 'greaterThan', '-1'))],
    ['a text is no number', when('C1', cellIs(0, 'equal', '0'))],
    ['other cells', when('D1:F9', cellIs(0, 'greaterThan', 'B1'))],
    ['bars beside the number', when('A1:B2', '<cfRule type="dataBar" priority="1"><dataBar/></cfRule>')],
    [
      'one that stops before it',
      when(
        'A1:B2',
        rule(0, 'type="cellIs" priority="2" operator="greaterThan"', '1000'),
        rule(3, 'type="cellIs" priority="1" operator="greaterThan" stopIfTrue="1"', '1000'),
      ),
    ],
  ])('stays as it is: %s', async (_, after) => {
    expect(await read(after)).toEqual({ texts: AS_STORED, noted: [], hidden: [] });
  });

  test.each<[string, string]>([
    ['another cell decides', when('A1', cellIs(0, 'greaterThan', 'B1'))],
    ['a formula of another cell', when('A1', rule(0, 'type="expression" priority="1"', 'B1&gt;0'))],
    ['all cells decide', when('A1', rule(0, 'type="top10" priority="1" rank="1"'))],
    [
      'a condition that nobody can tell stops before it',
      when(
        'A1',
        cellIs(3, 'greaterThan', 'B1').replace('>', ' stopIfTrue="1">'),
        rule(0, 'type="notContainsBlanks" priority="2"'),
      ),
    ],
  ])('is withheld where nobody can tell: %s', async (_, after) => {
    expect(await read(after)).toEqual({ texts: [UNCLEAR, ...AS_STORED.slice(1)], noted: ['123456'], hidden: [] });
  });

  test('is left out and counted where the condition makes it white, an icon or struck', async () => {
    expect(await read(when('A1:B2', cellIs(1, 'equal', '0')))).toEqual({
      ...{ texts: ['123456', '甲', '5', '7'], noted: [], hidden: [1] },
    });
    expect(await read(when('A1:A2', cellIs(2, 'greaterThan', '1000')))).toMatchObject({ texts: AS_STORED.slice(1) });
    const icons = '<cfRule type="iconSet" priority="1"><iconSet showValue="0"/></cfRule>';
    expect(await read(when('A1:C1', icons))).toMatchObject({ texts: ['甲', '5', '7'], hidden: [2] });
  });

  test('too many areas of conditions end in one sentence', async () => {
    const areas = Array.from({ length: 2001 }, (_, at) => `A${at + 1}`).join(' ');
    await expect(read(when(areas, cellIs(0, 'greaterThan', '1000')))).rejects.toThrow('条件格式的区域超过 2000 处');
  });

  test.each([
    ['of Excel 97', 0x01b0, 0x01b1, 0, 6],
    ['of Excel 2007', 0x0879, 0x087a, 12, 22],
  ])('is withheld in an .xls %s, and only there', async (_, formats, condition, before, at) => {
    const number = (column: number): Rec => [0x027e, [...u16(0), ...u16(column), ...u16(0), ...u32((13 << 2) | 2)]];
    const zeros = (length: number) => new Array<number>(length).fill(0);
    const area = [...u16(1), ...u16(0), ...u16(0), ...u16(1), ...u16(1)];
    const conditional = (flags: number): Rec[] => [
      [formats, [...zeros(before), ...zeros(12), ...area]],
      [condition, [...zeros(at), ...u32(flags), ...zeros(120)]],
    ];
    const textsWith = async (flags: number) => {
      const { blocks } = await openBook(makeXls(0x0600, [], [1, 0, 65], [number(0), number(1), ...conditional(flags)]));
      return textsOf(blocks).map(({ text }) => text);
    };
    expect(await textsWith(0x02000000)).toEqual(['13', UNCLEAR]);
    expect(await textsWith(0x04000000)).toEqual(['13', '13']);
  });

  // A row of 0 and one of 1234.5, by columns: white where 0, struck where more, white on blue, red, and white where A is 0.
  test.each(['xls', 'xlsx'])('of LibreOffice in an .%s is left out, struck or withheld', async (ending) => {
    const { blocks } = await openBook(
      readFileSync(path.join(import.meta.dirname, `files/conditions.libreoffice.${ending}`)),
    );
    expect(textsOf(blocks).map(({ ref, text }) => [ref.split('!')[1], text])).toEqual([
      ['B1', '0'],
      ['C1', '0'],
      ['D1', '0'],
      ['E1', UNCLEAR],
      ['A2', '1234.5'],
      ['C2', '1234.5'],
      ['D2', '1234.5'],
      ['E2', UNCLEAR],
    ]);
  });
});

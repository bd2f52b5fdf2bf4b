import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { process, publishedRows } from '../../support/publish.ts';
import { makeXls, type Rec, u16 } from './makeXls.ts';
import { inline, makeXlsx, worksheet } from './makeXlsx.ts';

/** A plan, a sheet row each, cells parted by `|`; A1 is its title. */
const PLAN = [
  '部门项目支出预算绩效目标表',
  '（2024年度）',
  '项目名称|村道养护',
  '主管部门及代码|055-某镇人民政府|实施单位|某镇人民政府',
  '项目属性|02-经常性项目|项目期|1年',
  '项目资金（万元）|年度资金总额：|100',
  '|其中：财政拨款|80',
  '|其他资金|20',
  '年度总体目标|修补30公里路面。',
  '绩效指标|一级指标|二级指标|三级指标|指标值|权重',
  '|产出指标|数量指标|养护里程|30公里|40',
  '||质量指标|优良率|≥85%|30',
  '|效益指标|社会效益指标|受益人口|≥3万人|20',
  '|满意度指标|服务对象满意度指标|群众满意度|≥90%|10',
].map((row) => Object.assign(new Array<string>(6).fill(''), row.split('|')));

const NAME = 'B3';

/** What a cell holds in place of its text: a formula without a stored value, or an error. */
type Hole = 'formula' | '#REF!' | '#N/A' | '#DIV/0!';

const refOf = (row: number, column: number) => `${'ABCDEF'[column]}${row + 1}`;

/** The plan with holes in it, by writers that have nothing in common. */
const WRITERS: Readonly<Record<string, (holes: Readonly<Record<string, Hole>>) => Uint8Array>> = {
  'an .xlsx by hand': (holes) => {
    const cell = (ref: string, text: string) => {
      const hole = holes[ref];
      if (hole === undefined) return inline(ref, text);
      return hole === 'formula' ? `<c r="${ref}"><f>1+1</f></c>` : `<c r="${ref}" t="e"><f>A9</f><v>${hole}</v></c>`;
    };
    const rows = PLAN.map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text, column) => (text || holes[refOf(at, column)] ? cell(refOf(at, column), text) : '')).join('')}</row>`,
    );
    const calcPr = '<calcPr calcId="191029"/>';
    return makeXlsx({ sheets: [{ name: '附件2', xml: worksheet(rows.join('')) }], calcPr });
  },
  'an .xlsx by a library': (holes) => {
    const sheet = XLSX.utils.aoa_to_sheet(PLAN);
    for (const [ref, hole] of Object.entries(holes)) {
      const code = { '#REF!': 23, '#N/A': 42, '#DIV/0!': 7, formula: 0 }[hole];
      sheet[ref] = hole === 'formula' ? { t: 'n', f: '1+1' } : { t: 'e', v: code, f: 'A9' };
    }
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, '附件2');
    return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  },
  'an .xls by hand': (holes) => {
    const sheet = PLAN.flatMap((row, at) =>
      row.flatMap((text, column): Rec[] => {
        const place = [...u16(at), ...u16(column), ...u16(0)];
        const hole = holes[refOf(at, column)];
        const code = hole && { '#REF!': 23, '#N/A': 42, '#DIV/0!': 7, formula: 0 }[hole];
        // A formula as a library writes it: an empty text for its value, and no word of a calculation.
        const value = code ? [2, 0, code, 0, 0, 0, 255, 255] : [3, 0, 0, 0, 0, 0, 255, 255];
        if (hole) return [[0x06, [...place, ...value, ...new Array(8).fill(0)]]];
        const letters = [...text].flatMap((letter) => u16(letter.charCodeAt(0)));
        return text === '' ? [] : [[0x0204, [...place, ...u16(text.length), 1, ...letters]]];
      }),
    );
    const name = [...'附件2'].flatMap((letter) => u16(letter.charCodeAt(0)));
    return makeXls(0x0600, [], [3, 1, ...name], sheet);
  },
};

async function read(bytes: Uint8Array, file: string) {
  const all = await process({ [file]: bytes });
  return {
    projects: publishedRows(all, 'projects'),
    indicators: publishedRows(all, 'indicators'),
    unread: all.tables.flatMap(({ tables }) => tables.flatMap(({ unread }) => unread?.labels ?? [])),
    said: all.findings.map(({ message }) => message),
  };
}

describe.each(Object.entries(WRITERS))('%s', (_, write) => {
  const published = (holes: Readonly<Record<string, Hole>>) => read(write(holes), 'plan');

  test('without holes is read', async () => {
    const { projects, said } = await published({});
    expect(projects).toMatchObject([{ name: '村道养护', fiscal_year: '2024', total_yuan: '1000000', withheld: '' }]);
    expect(said.filter((sentence) => sentence.includes('公式'))).toEqual([]);
  });

  test.each<[Hole, string]>([
    ['formula', '是公式，文件里没有存下的值'],
    ['#REF!', '显示的是错误值“#REF!”'],
    ['#N/A', '显示的是错误值“#N/A”'],
    ['#DIV/0!', '显示的是错误值“#DIV/0!”'],
  ])('%s in the place of a value withholds it, names the cell and says what to do', async (hole, why) => {
    const { projects, indicators, said } = await published({ C6: hole, B9: hole, E11: hole, F12: hole });
    expect(projects).toMatchObject([{ total_printed: '', total_yuan: '', objective: '', fiscal_yuan: '800000' }]);
    expect(projects[0]?.withheld?.split(';')).toEqual(
      expect.arrayContaining(['objective', 'total_printed', 'total_yuan']),
    );
    expect(indicators).toMatchObject([
      { target_printed: '', number: '', withheld: expect.stringContaining('number') },
      { target_printed: '≥85%', withheld: '' },
      { target_printed: '≥3万人', withheld: '' },
      { target_printed: '≥90%', withheld: '' },
    ]);
    for (const [what, cell] of [
      ['金额栏', 'C6'],
      ['“养护里程”的指标值', 'E11'],
    ])
      expect(said).toContainEqual(
        expect.stringMatching(new RegExp(`^${what}（工作表“附件2”${cell}）${why}，读不准.*保存后重新放入。$`)),
      );
  });

  test.each([
    ['the name of the project', NAME],
    ['the name of an indicator', 'D11'],
    ['who carries it out', 'D4'],
    ['a class', 'C12'],
    ['a column head', 'E10'],
    ['a cell that the form does not have', 'D9'],
  ])('a formula without a value for %s leaves the table unread', async (__, ref) => {
    const { projects, unread } = await published({ [ref]: 'formula' });
    expect(projects).toEqual([]);
    expect(unread.join(' ')).not.toBe('');
  });

  test('a formula without a value over the table may be its year, which is then not known', async () => {
    const { projects } = await published({ A2: 'formula' });
    expect(projects).toMatchObject([{ name: '村道养护', fiscal_year: '', total_yuan: '1000000' }]);
    expect(projects[0]?.withheld).toContain('fiscal_year');
  });
});

const FILES = path.join(import.meta.dirname, 'files');
const WITHHELD = 'target_printed;comparator;number;number_upper;measurement_unit';

/** The same plan with `=C7+C8`, `=C8+10` and `=C8/B1` in it, as other programs write it. */
test.each([
  ['formulas.openpyxl.xlsx', '没有存下的值', ''],
  ['formulas.xlsxwriter.xlsx', '要重新计算', ''],
  ['formulas.xlwt.xls', '没有存下的值', ''],
  ['formulas.libreoffice.xlsx', '#DIV/0!', '1000000'],
  ['formulas.libreoffice.xls', '#DIV/0!', '1000000'],
])('%s', async (file, why, total) => {
  const { projects, indicators, said } = await read(readFileSync(path.join(FILES, file)), file);
  expect(projects).toMatchObject([{ name: '村道养护', total_yuan: total }]);
  expect(indicators.map(({ target_printed, withheld }) => [target_printed, withheld])).toEqual([
    total === '' ? ['', WITHHELD] : ['30', ''],
    ['≥85%', ''],
    ['', WITHHELD],
    ['≥90%', ''],
  ]);
  expect(said.join('\n')).toContain(why);
});

test.each([
  ['is read where its formula gives 0', '<f>C7+C8</f>', '0', ''],
  ['is withheld where its formula gives another value', '<f>C7+C8+10</f>', '', 'total_yuan'],
  ['is withheld where nobody can tell', '<f>Sheet2!A1</f>', '', 'total_yuan'],
])('a 0 of a formula that no program is known to have calculated %s', async (_, formula, total, withheld) => {
  const value = (row: number, text: string) =>
    `<c r="C${row}">${row === 6 ? formula : ''}<v>${text === '100' ? 0 : text}</v></c>`;
  const plan = PLAN.with(6, ['', '其中：财政拨款', '0']).with(7, ['', '其他资金', '0']);
  const rows = plan.map((cells, at) => {
    const texts = cells.map((text, column) =>
      at >= 5 && at <= 7 && column === 2 ? value(at + 1, text) : inline(refOf(at, column), text),
    );
    return `<row r="${at + 1}">${texts.join('')}</row>`;
  });
  const book = makeXlsx({ sheets: [{ name: '附件2', xml: worksheet(rows.join('')) }] });
  const { projects } = await read(book, 'plan.xlsx');
  expect(projects).toMatchObject([{ name: '村道养护', fiscal_yuan: '0', total_yuan: total }]);
  expect(projects[0]?.withheld?.split(';').includes('total_yuan')).toBe(withheld !== '');
});

/** xlsxwriter says of every workbook that it is to be calculated anew. */
test('stored values that their formulas give are read where a workbook asks for a calculation, and others withheld', async () => {
  const file = 'formulas-stored.xlsxwriter.xlsx';
  const { projects, indicators, said } = await read(readFileSync(path.join(FILES, file)), file);
  expect(projects).toMatchObject([{ name: '村道养护', total_yuan: '1000000', fiscal_yuan: '800000', withheld: '' }]);
  expect(indicators.map(({ target_printed, withheld }) => [target_printed, withheld])).toEqual([
    ['30', ''],
    ['≥85%', ''],
    ['', WITHHELD],
    ['≥90%', ''],
  ]);
  expect(said.filter((sentence) => sentence.includes('要重新计算'))).toHaveLength(1);
});

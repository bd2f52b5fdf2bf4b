import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { cpuTime } from '../../support/cpuTime.ts';
import { drawn, openBook } from './openBook.ts';

const SS = 'urn:schemas-microsoft-com:office:spreadsheet';
const X = 'urn:schemas-microsoft-com:office:excel';

const bookOf = (sheets: string, styles = '', head = '') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${SS}" xmlns:ss="${SS}" xmlns:x="${X}" xmlns:html="http://www.w3.org/TR/REC-html40">${head}<Styles>${styles}</Styles>${sheets}</Workbook>`,
  );
const sheet = (rows: string, options = '', name = '表一') =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table><WorksheetOptions xmlns="${X}">${options}</WorksheetOptions></Worksheet>`;
const cell = (data: string, more = '') => `<Cell${more}>${data}</Cell>`;
const text = (shown: string, more = '') => cell(`<Data ss:Type="String">${shown}</Data>`, more);
const number = (stored: string, more = '') => cell(`<Data ss:Type="Number">${stored}</Data>`, more);

const read = async (bytes: Uint8Array) => openBook(bytes, '附件.xls');
const shown = async (rows: string, options = '', styles = ''): Promise<string[]> =>
  drawn((await read(bookOf(sheet(rows, options), styles))).blocks);
const cellsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells) : []));

describe('a workbook in the XML of Excel 2003', () => {
  test('places cells by their numbers, by merged ones before them and by rows left out', async () => {
    expect(
      await shown(
        `<Row>${text('甲', ' ss:MergeAcross="1" ss:MergeDown="1"')}${text('乙')}</Row><Row>${text('丙', ' ss:Index="3"')}</Row>
         <Row ss:Index="4">${text('丁')}${text('戊', ' ss:Index="3"')}</Row>`,
      ),
    ).toEqual(['---', '^1:甲(2x2)|3:乙', '3:丙', '---', '^1:丁|2:|3:戊']);
  });

  test('shows numbers by the format of their style or of the one it comes from, by name too', async () => {
    const styles = `<Style ss:ID="Default"><NumberFormat ss:Format="0.00"/></Style><Style ss:ID="a"/><Style ss:ID="b"><NumberFormat ss:Format="Percent"/></Style>
      <Style ss:ID="c" ss:Parent="b"/><Style ss:ID="d"><NumberFormat ss:Format="#,##0.00&quot;万元&quot;"/></Style><Style ss:ID="e"><NumberFormat ss:Format="Short Date"/></Style>
      <Style ss:ID="f" ss:Parent="g"/><Style ss:ID="g" ss:Parent="f"/>`;
    const date = cell('<Data ss:Type="DateTime">2024-06-30T00:00:00.000</Data>', ' ss:StyleID="e"');
    const row = `<Row>${number('1.5')}${number('2', ' ss:StyleID="a"')}${number('0.95', ' ss:StyleID="b"')}${number('.5', ' ss:StyleID="c"')}${number('1234.5', ' ss:StyleID="d"')}${date}${number('3', ' ss:StyleID="f"')}</Row>`;
    const again = `<Row>${text('行')}${text('行')}</Row>`;
    expect(await shown(row + again, '', styles)).toContain(
      '^1:1.50|2:2.00|3:95.00%|4:50.00%|5:1,234.50万元|6:2024/6/30|7:3',
    );
  });

  test('does not read what is repeated over the width of its cell', async () => {
    const styles = '<Style ss:ID="a"><Alignment ss:Horizontal="Fill"/></Style><Style ss:ID="b" ss:Parent="a"/>';
    const row = `<Row>${number('12')}${number('12', ' ss:StyleID="a"')}${number('12', ' ss:StyleID="b"')}</Row>`;
    const again = `<Row>${text('行')}${text('行')}</Row>`;
    expect(await shown(row + again, '', styles)).toContain(`^1:12|2:${NO_VALUE.repeated}|3:${NO_VALUE.repeated}`);
  });

  test('keeps the runs and lines of a text, and leaves out remarks, struck text and readings', async () => {
    const rich =
      '<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">修<Font html:Color="#FF0000">路</Font>&#10;<S>99</S>13<Sup>2</Sup></ss:Data>';
    const remark =
      '<Comment ss:Author="甲"><ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>待核</B> 88</ss:Data></Comment>';
    const document = await read(
      bookOf(sheet(`<Row>${cell(rich + remark)}${text('x')}</Row><Row>${text('y')}${text('z')}</Row>`)),
    );
    expect(cellsOf(document.blocks).map((one) => one.text)).toEqual(['修路\n13²', 'x', 'y', 'z']);
    expect(document.notes.map(({ code }) => code)).toEqual(['document/deleted-text']);
  });

  test('leaves out rows, columns and sheets that nobody sees, and zeros where they are not shown', async () => {
    const rows = `<Column ss:Index="2" ss:Hidden="1"/><Row>${text('甲')}${text('藏')}${text('乙')}</Row><Row ss:Hidden="1">${text('也藏')}</Row><Row>${text('丙')}${text('藏')}${number('0')}</Row>`;
    const document = await read(
      bookOf(
        sheet(rows, '<DoNotDisplayZeros/>') +
          sheet(`<Row>${text('去年')}</Row>`, '<Visible>SheetVeryHidden</Visible>', '表二'),
      ),
    );
    expect(cellsOf(document.blocks).map((one) => one.text)).toEqual(['甲', '乙', '丙', '']);
    expect(document.omissions.map(({ reason, cells }) => [reason, cells])).toEqual([
      ['hidden-text', 4],
      ['hidden-sheet', 1],
    ]);
  });

  test('holds a formula without a value, or with a zero that nobody calculated, to be unknown', async () => {
    const row = `<Row>${cell('', ' ss:Formula="=RC[-1]"')}${number('0', ' ss:Formula="=SUM(R[1]C:R[2]C)"')}${number('5', ' ss:Formula="=SUM(R[1]C:R[2]C)"')}${number('45000', ' ss:Formula="=TODAY()"')}</Row>`;
    const { blocks } = await read(bookOf(sheet(`${row}<Row>${text('x')}${text('y')}</Row>`)));
    const [first, second, third, fourth] = cellsOf(blocks).map((one) => one.text);
    expect([first, second]).toEqual(['（公式没有存下的值）', '（公式没有存下的值）']);
    // What reads other cells may read the one that changes every day.
    expect([third, fourth]).toEqual(['（公式的值随打开的时间变）', '（公式的值随打开的时间变）']);
  });

  test('is read in the encoding that it declares', async () => {
    const xml = new TextDecoder().decode(bookOf(sheet(`<Row>${text('a')}</Row>`)));
    const parts = xml.replace('version="1.0"', 'version="1.0" encoding="GB2312"').split('>a<');
    const bytes = [
      ...new TextEncoder().encode(`${parts[0]}>`),
      0xcf,
      0xee,
      ...new TextEncoder().encode(`<${parts[1]}`),
    ];
    expect(drawn((await read(Uint8Array.from(bytes))).blocks)).toEqual(['^¶ 项']);
  });

  test.each([
    ['a cell under a merged one', `<Row>${text('甲', ' ss:MergeDown="1"')}</Row><Row>${text('乙')}</Row>`, /重叠/],
    ['a cell before the last one', `<Row>${text('甲', ' ss:Index="3"')}${text('乙', ' ss:Index="2"')}</Row>`, /损坏/],
    ['a number that is none', `<Row>${number('4,902')}</Row>`, /不是一个值/],
    ['a file cut short', `<Row>${text('甲')}`, /损坏/],
    ['millions of hidden rows', '<Row ss:Hidden="1" ss:Span="1048575"/>'.repeat(20), /连同空格超过/],
    [
      'merged cells over all columns',
      `<Row>${text('甲', ' ss:MergeAcross="16383"')}</Row>`.repeat(2_000),
      /连同空格超过/,
    ],
  ])('ends in a sentence for %s', async (_, rows, said) => {
    await expect(read(bookOf(sheet(rows)))).rejects.toThrow(said);
    await expect(read(bookOf(sheet(rows)))).rejects.toThrow(/^附件\.xls[^：]*：.+；应为.+。请.+。$/s);
  });

  test('takes time in the size of the file, however deep its elements lie in one another', async () => {
    const begun = cpuTime();
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
    const { blocks } = await read(
      bookOf(`${deep}${sheet(`<Row>${cell(`<Data ss:Type="String">甲</Data>${deep}`)}</Row>`)}`),
    );
    expect(drawn(blocks)).toEqual(['^¶ 甲']);
    expect(cpuTime() - begun).toBeLessThan(5_000);
  });

  test('has what stands beside its cells looked through for persons', async () => {
    const remark = '<Comment><ss:Data>电话 13800000000</ss:Data></Comment>';
    const head = '<DocumentProperties><Author>张三 13900000000</Author></DocumentProperties>';
    const { unseen = [] } = await read(
      bookOf(sheet(`<Row>${cell(`<Data ss:Type="String">甲</Data>${remark}`)}</Row>`), '', head),
    );
    expect(unseen.map((one) => one.text).join()).toMatch(/139.*138|138.*139/);
  });
});

import { inline, makeXlsx, stylesOf, worksheet } from './makeXlsx.ts';

const CODES = [
  '|General',
  '|0%',
  '|yyyy"年"m"月"d"日"',
  '|#,##0.00',
  '|0.00"万元"',
  '|_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  '|h:mm:ss',
  '|0.00E+00',
  '|[>=10000]0.0,"千";0',
];

const ideographs = (count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');

/** A workbook with all that the two formats share; `files/everything.libreoffice.xls` is LibreOffice's copy of it. */
export function everything(): Uint8Array {
  const number = (ref: string, value: number, style: number) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  const rows = [
    `<row r="1">${inline('A1', '2024年项目支出绩效目标表')}</row>`,
    `<row r="2">${inline('A2', '填报单位：某镇')}${inline('F2', '单位：万元')}</row>`,
    `<row r="3">${['项目', '藏列', '金额', '占比', '日期', '备注'].map((text, at) => inline(`${'ABCDEF'[at]}3`, text, 1)).join('')}</row>`,
    `<row r="4">${inline('A4', '道路\n修缮', 1)}${inline('B4', '藏', 1)}${number('C4', 1257552.5, 4)}${number('D4', 0.955, 2)}${number('E4', 45296, 3)}${number('F4', 12.505, 5)}</row>`,
    `<row r="5" hidden="1">${inline('A5', '藏行', 1)}</row>`,
    `<row r="6"><c r="A6" s="1"/>${number('C6', 0, 6)}${number('D6', -1234.5, 6)}${number('E6', 0.75, 7)}${number('F6', 12345, 8)}</row>`,
    `<row r="7">${inline('A7', '合计', 1)}<c r="C7" s="4"><f>C4+C6</f><v>1257552.5</v></c><c r="D7" s="1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="E7" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F7" s="1" t="b"><v>1</v></c></row>`,
    `<row r="8">${number('C8', 12345, 9)}${number('D8', 0.1 + 0.2, 1)}${number('E8', 123456789.5, 1)}${number('F8', -7, 1)}</row>`,
    ...Array.from(
      { length: 9 },
      (_, at) =>
        `<row r="${at + 9}">${inline(`A${at + 9}`, `${at}${ideographs(3_000)}`, 1)}${inline(`C${at + 9}`, 'abc'.repeat(2_500), 1)}</row>`,
    ),
  ];
  const after = '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A4:A6"/></mergeCells>';
  const cols = '<cols><col min="2" max="2" width="9" hidden="1" customWidth="1"/></cols>';
  return makeXlsx({
    sheets: [
      { name: "附件'2", xml: worksheet(rows.join(''), cols, after) },
      { name: '底稿', xml: worksheet(`<row r="1">${inline('A1', '底稿')}</row>`), state: 'hidden' },
    ],
    styles: stylesOf(CODES),
  });
}

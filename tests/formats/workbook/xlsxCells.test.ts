import { describe, expect, test } from 'vitest';
import { NO_VALUE } from '../../../src/values/noValue.ts';
import { inline, makeXlsx, stylesOf, worksheet } from './makeXlsx.ts';
import { openBook, textsOf } from './openBook.ts';

/** The texts of a sheet whose rows are given. */
async function texts(
  rows: string,
  more: Partial<Parameters<typeof makeXlsx>[0]> = {},
  before = '',
): Promise<Record<string, string>> {
  const document = await openBook(makeXlsx({ sheets: [{ name: '附件2', xml: worksheet(rows, before) }], ...more }));
  return Object.fromEntries(textsOf(document.blocks).map(({ ref, text }) => [ref.replace("'附件2'!", ''), text]));
}

describe('texts of an .xlsx', () => {
  test('runs are joined and phonetic text is left out', async () => {
    const strings =
      '<si><r><t>项目</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 名称</t></r><rPh sb="0" eb="2"><t>xiangmu</t></rPh></si>' +
      '<si><t>预算</t><rPh sb="0" eb="1"><t>yusuan</t></rPh><phoneticPr fontId="1"/></si><si/>';
    expect(
      await texts(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
        { strings },
      ),
    ).toEqual({
      A1: '项目 名称',
      B1: '预算',
    });
  });

  test('struck text is left out and said, a raised digit is none of the number before it', async () => {
    const strings =
      '<si><r><rPr><strike/></rPr><t>99</t></r><r><rPr><strike val="0"/></rPr><t>13</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>' +
      '<si><r><t>5</t></r><r><rPr><b/></rPr><t>甲</t></r></si><si><t>全划掉</t></si>';
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`;
    const sheet = worksheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s" s="1"><v>1</v></c><c r="C1" t="s" s="1"><v>2</v></c><c r="D1" s="1"><v>1.5</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r></is></c></row>',
    );
    const document = await openBook(makeXlsx({ sheets: [{ name: '表', xml: sheet }], strings, styles }));
    expect(textsOf(document.blocks).map(({ ref, text }) => [ref, text])).toEqual([
      ["'表'!A1", '13¹'],
      ["'表'!B1", '甲'],
      ["'表'!A2", '新'],
    ]);
    expect(document.notes.map(({ code, ref, printed }) => [code, ref, printed])).toEqual([
      ['document/deleted-text', "'表'!A1", '划掉 2 字'],
      ['document/deleted-text', "'表'!B1", '划掉 1 字'],
      ['document/deleted-text', "'表'!C1", '划掉 3 字'],
      ['document/deleted-text', "'表'!D1", '划掉 3 字'],
      ['document/deleted-text', "'表'!A2", '划掉 1 字'],
    ]);
  });

  test('a lowered digit is none of the number beside it, and stays in CO2', async () => {
    const lowered = (before: string, digit: string, after = '') =>
      `<is><r><t>${before}</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>${digit}</t></r>${after && `<r><rPr/><t>${after}</t></r>`}</is>`;
    const strings = [lowered('12', '3'), lowered('CO', '2', '排放'), lowered('PM', '2.5')].map((one) =>
      one.replaceAll('is>', 'si>'),
    );
    const cells = strings.map((_, index) => `<c r="A${index + 1}" t="s"><v>${index}</v></c>`);
    const rows = cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('');
    const inCell = `<row r="4"><c r="A4" t="inlineStr">${lowered('1', '0', '5')}</c></row>`;
    expect(await texts(rows + inCell, { strings: strings.join('') })).toEqual({
      A1: '12₃',
      A2: 'CO2排放',
      A3: 'PM2.5',
      A4: '1₀5',
    });
  });

  test('what is repeated over the width of its cell is not read: 12 would be seen as 121212', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellStyleXfs><xf><alignment horizontal="fill"/></xf></cellStyleXfs><cellXfs><xf/><xf><alignment horizontal="fill"/></xf><xf><alignment horizontal="center"/></xf></cellXfs></styleSheet>';
    const xml = worksheet('<row r="1"><c s="0"><v>12</v></c><c s="1"><v>12</v></c><c s="2"><v>12</v></c></row>');
    const { blocks, notes } = await openBook(makeXlsx({ sheets: [{ name: '表', xml }], styles }));
    expect(textsOf(blocks).map(({ text }) => text)).toEqual(['12', NO_VALUE.repeated, '12']);
    expect(notes).toMatchObject([{ code: 'document/repeated-display', ref: "'表'!B1", printed: '12' }]);
  });

  test('a number whose format colours it as what is behind it is left out, and one that it makes seen stays', async () => {
    const fill = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const codes = [
      '[White]0',
      '[Color2]0',
      '[白色]0',
      '0;[White]-0',
      '[Red]0',
      '[Color10]0',
      'General;;;[White]@',
      '[黑色]0',
    ];
    const formats = codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`);
    const fills = ['', 'rgb="FFFF0000"', 'indexed="17"', 'rgb="FFFFFFFF"', 'theme="1"'].map((colour) =>
      colour ? fill(colour) : '<fill><patternFill patternType="none"/></fill>',
    );
    const cases = [
      [0, 0, '1', ''],
      [1, 0, '2', ''],
      [2, 0, '3', ''],
      [3, 0, '4', '4'],
      [3, 0, '-5', ''],
      [4, 0, '6', '6'],
      [4, 1, '7', ''],
      [5, 2, '8', ''],
      [0, 1, '9', '9'],
      [0, 3, '10', ''],
      [7, 4, '11', ''],
      [6, 0, '甲', ''],
      [6, 0, '12', '12'],
    ] as const;
    const xfs = cases.map(([format, filled]) => `<xf numFmtId="${200 + format}" fillId="${filled}"/>`);
    const white = `<xf numFmtId="${200 + 4}" fontId="1"/><xf numFmtId="0" fontId="1"/>`;
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats.join('')}</numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills>${fills.join('')}</fills><cellXfs>${xfs.join('')}${white}</cellXfs></styleSheet>`;
    const rows = cases.map(([, , value], at) =>
      /\d/.test(value) ? `<c s="${at}"><v>${value}</v></c>` : `<c s="${at}" t="str"><v>${value}</v></c>`,
    );
    const more = `<c s="${cases.length}"><v>13</v></c><c s="${cases.length + 1}"><v>14</v></c>`;
    const { blocks, omissions } = await openBook(
      makeXlsx({ sheets: [{ name: '表', xml: worksheet(`<row r="1">${rows.join('')}${more}</row>`) }], styles }),
    );
    expect(textsOf(blocks).map(({ text }) => text)).toEqual([
      ...cases.map(([, , , shown]) => shown).filter((shown) => shown !== ''),
      '13',
    ]);
    expect(omissions).toMatchObject([{ reason: 'hidden-text', cells: 10 }]);
  });

  describe('a cell in a symbol font', () => {
    const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const fonts = ['宋体', 'Wingdings', 'Wingdings 2', 'Symbol', 'Webdings']
      .map((name) => `<font><name val="${name}"/></font>`)
      .join('');
    const styles = `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts><cellXfs>${[0, 1, 2, 3, 4].map((font) => `<xf fontId="${font}"/>`).join('')}</cellXfs></styleSheet>`;
    const run = (text: string, font?: string) =>
      `<r>${font ? `<rPr><rFont val="${font}"/></rPr>` : ''}<t>${text}</t></r>`;
    const read = (row: string) =>
      openBook(makeXlsx({ sheets: [{ name: '表', xml: worksheet(`<row r="1">${row}</row>`) }], styles }));

    test('shows its signs, and letters of other fonts beside them', async () => {
      const document = await read(
        inline('A1', 'þ', 1) +
          inline('B1', 'R£', 2) +
          inline('C1', '\u00b395', 3) +
          inline('D1', 'a', 4) +
          inline('E1', '\uf0fe是', 1) +
          `<c r="F1" t="inlineStr"><is>${run('þ', 'Wingdings')}${run('是 þ')}</is></c>` +
          inline('G1', 'þ'),
      );
      expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(['☑', '☑□', '≥95', '✓', '☑是', '☑是 þ', 'þ']);
      expect(document.notes).toEqual([]);
    });

    test('is no letter and no number where its sign is not known, and that is said', async () => {
      const document = await read(
        `<c r="A1" s="1"><v>13</v></c><c r="B1" s="4"><v>13</v></c><c r="C1" t="inlineStr"><is>${run('7', 'Webdings')}${run('甲')}</is></c>`,
      );
      expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(['\uf031\uf033', '\uf031◀', '\uf037甲']);
      expect(document.notes.map(({ code, ref, printed }) => [code, ref, printed])).toEqual([
        ['document/unknown-symbol', "'表'!A1", 'Wingdings F031'],
        ['document/unknown-symbol', "'表'!B1", 'Webdings F031'],
        ['document/unknown-symbol', "'表'!C1", 'Webdings F037'],
      ]);
    });
  });

  describe('white text on white', () => {
    const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const fonts =
      '<font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color indexed="9"/></font>';
    const fill = (type: string, colour = '') =>
      `<fill><patternFill patternType="${type}">${colour}</patternFill></fill>`;
    const fills = `${fill('none')}${fill('solid', '<fgColor rgb="FF1F4E79"/>')}${fill('solid', '<fgColor rgb="FFFFFFFF"/>')}<fill><gradientFill/></fill>`;
    const xfs = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 2],
      [1, 1],
      [1, 3],
    ].map(([font, filled]) => `<xf fontId="${font}" fillId="${filled}"/>`);
    const styles = `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts><fills>${fills}</fills><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
    const runs = `<is><r><rPr><color rgb="FFFFFFFF"/></rPr><t>99</t></r><r><t>13</t></r></is>`;
    const rows =
      '<row r="1"><c r="A1" s="1"><v>12</v></c><c r="B1" s="2" t="inlineStr"><is><t>甲</t></is></c><c r="C1" s="3"><v>34</v></c></row>' +
      `<row r="2"><c r="A2" t="inlineStr">${runs}</c><c r="B2" s="4"><v>56</v></c><c r="C2" s="5" t="inlineStr">${runs}</c></row>`;
    const read = (after = '') =>
      openBook(makeXlsx({ sheets: [{ name: '表', xml: worksheet(rows, '', after) }], styles }));

    test('is left out, counted and handed over, and stays where its cell is coloured', async () => {
      const { blocks, omissions, unseen } = await read();
      expect(textsOf(blocks).map(({ text }) => text)).toEqual(['13', '56', '9913']);
      expect(omissions).toMatchObject([{ reason: 'hidden-text', cells: 3, characters: 7 }]);
      expect(unseen?.map(({ text }) => text)).toEqual(['12', '甲', '34', '99']);
    });

    test.each([
      '<conditionalFormatting sqref="A1"/>',
      '<tableParts><tablePart r:id="rId1"/></tableParts>',
      '<picture r:id="rId1"/>',
    ])('stays where something else may colour it: %s', async (after) => {
      const { blocks, omissions } = await read(after);
      expect(textsOf(blocks).map(({ text }) => text)).toEqual(['12', '甲', '34', '9913', '56', '9913']);
      expect(omissions).toEqual([]);
    });
  });

  test('text too small to be seen, or of the colour of its cell, is left out and counted, whatever else colours the sheet', async () => {
    const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const fonts =
      '<font/><font><sz val="1"/></font><font><color rgb="FF1F4E79"/></font><font><color theme="4" tint="0.4"/></font><font><sz val="11"/><color rgb="FF000000"/></font>';
    const solid = (colour: string) =>
      `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const fills = `<fill/>${solid('rgb="001f4e79"')}${solid('theme="4" tint="0.4"')}${solid('theme="4"')}`;
    const xfs = [
      [1, 0],
      [2, 1],
      [3, 2],
      [3, 3],
      [4, 1],
    ].map(([font, filled]) => `<xf fontId="${font}" fillId="${filled}"/>`);
    const styles = `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts><fills>${fills}</fills><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
    const runs = '<is><r><t>12</t></r><r><rPr><sz val="1.5"/></rPr><t>3</t></r></is>';
    const cells = ['A1', 'B1', 'C1', 'D1', 'E1'].map(
      (at, style) => `<c r="${at}" s="${style}"><v>${style + 1}</v></c>`,
    );
    const rows = `<row r="1">${cells.join('')}</row><row r="2"><c r="A2" s="4" t="inlineStr">${runs}</c><c r="B2" s="0" t="inlineStr"><is><t>藏</t></is></c></row>`;
    for (const after of ['', '<conditionalFormatting sqref="A1"/>']) {
      const { blocks, omissions, unseen } = await openBook(
        makeXlsx({ sheets: [{ name: '表', xml: worksheet(rows, '', after) }], styles }),
      );
      expect(textsOf(blocks).map(({ text }) => text)).toEqual(['4', '5', '12']);
      expect(omissions).toMatchObject([{ reason: 'hidden-text', cells: 4, characters: 5 }]);
      expect(unseen?.map(({ text }) => text)).toEqual(['1', '2', '3', '3', '藏']);
    }
  });

  test.each([
    ['两个值', '<v>12</v><v>34</v>', 'n'],
    ['两个值', '<v>12</v><is><t>34</t></is>', 'inlineStr'],
    ['“0x10”不是一个值', '<v>0x10</v>', 'n'],
    ['“4,902”不是一个值', '<v>4,902</v>', 'n'],
    ['“４９”不是一个值', '<v>４９</v>', 'n'],
    ['“1E999”不是一个值', '<v>1E999</v>', 'n'],
    ['“7”不是一个值', '<v>7</v>', 's'],
    ['“0x0”不是一个值', '<v>0x0</v>', 's'],
    ['“zz 12”不是一个值', '<v>12</v>', 'zz'],
  ])('a cell that holds no value is refused by its name: %s', async (found, inside, type) => {
    const read = texts(`<row r="3"><c r="B3" t="${type}">${inside}</c></row>`, { strings: '<si><t>甲</t></si>' });
    await expect(read).rejects.toThrow(new RegExp(`'附件2'!B3 里存.*${found}`));
  });

  test('numbers are read as XML writes them', async () => {
    const written = ['12', ' 12\n', '+1.5', '-0.5', '.5', '1E3', '1.5e-3'];
    const cells = written.map((value, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${value}</v></c></row>`);
    expect(Object.values(await texts(cells.join('')))).toEqual(['12', '12', '1.5', '-0.5', '0.5', '1000', '0.0015']);
  });

  test('breaks are one kind of break, however they are written', async () => {
    const strings =
      '<si><t>绩效\n指标</t></si><si><t>绩效_x000a_指标</t></si><si><t>绩效_x000D_\n指标</t></si><si><t>绩效&#13;&#10;指标</t></si><si><t>_x005F_x000D_</t></si>';
    const cells = [0, 1, 2, 3, 4].map((index) => `<c r="A${index + 1}" t="s"><v>${index}</v></c>`);
    const read = await texts(cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join(''), { strings });
    expect(read).toEqual({ A1: '绩效\n指标', A2: '绩效\n指标', A3: '绩效\n指标', A4: '绩效\n指标', A5: '_x000D_' });
  });

  test('rare characters, character data and apostrophes are kept', async () => {
    const read = await texts(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>&#134071;镇&#x20BB7;</t></is></c><c r="B1" t="inlineStr"><is><t><![CDATA[<5%&]]></t></is></c>${inline('C1', "'001")}</row>`,
    );
    expect(read).toEqual({ A1: '𠮷镇𠮷', B1: '<5%&', C1: "'001" });
  });

  test('a prefix before every element changes nothing', async () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="str"><x:v>甲</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const document = await openBook(makeXlsx({ sheets: [{ name: '附件2', xml }] }));
    expect(textsOf(document.blocks)).toEqual([
      { ref: "'附件2'!A1", text: '甲' },
      { ref: "'附件2'!B1", text: '5' },
    ]);
  });
});

describe('values of an .xlsx', () => {
  test('a value stands as its format shows it', async () => {
    const read = await texts(
      '<row r="1"><c r="A1" s="1"><v>0.95</v></c><c r="B1" s="2"><v>45296</v></c><c r="C1"><v>0.30000000000000004</v></c><c r="D1" s="3" t="str"><v>5</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" s="2" t="d"><v>2024-01-05T00:00:00</v></c></row>',
      { styles: stylesOf(['0%', 'yyyy"年"m"月"d"日"', '@"元"']) },
    );
    expect(read).toEqual({ A1: '95%', B1: '2024年1月5日', C1: '0.3', D1: '5元', E1: 'TRUE', F1: '2024年1月5日' });
  });

  test('dates count from 1904 where the workbook says so', async () => {
    const styles = stylesOf(['yyyy-mm-dd']);
    const read = await texts('<row r="1"><c r="A1" s="1"><v>43834</v></c></row>', {
      styles,
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(read).toEqual({ A1: '2024-01-05' });
  });

  test('a formula shows its stored value; one without value says so and is named', async () => {
    const document = await openBook(
      makeXlsx({
        sheets: [
          {
            name: '附件2',
            xml: worksheet(
              '<row r="1"><c r="A1"><f>B1*2</f><v>12</v></c><c r="B1"><f>SUM(C1:C9)</f></c><c r="C1"><f>X()</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>F1</f><v>合计</v></c></row>',
            ),
          },
        ],
        calcPr: '<calcPr calcId="191029"/>',
      }),
    );
    expect(textsOf(document.blocks).map(({ text }) => text)).toEqual([
      '12',
      NO_VALUE.missing,
      NO_VALUE.missing,
      '合计',
    ]);
    expect(document.notes.map(({ code, ref }) => `${code} ${ref}`)).toEqual([
      "document/formula-without-value '附件2'!B1",
      "document/formula-without-value '附件2'!C1",
    ]);
  });

  const FORMULAS =
    '<row r="1"><c r="A1"><f>B1*2</f><v>12</v></c><c r="B1"><f>C1</f><v>0.0</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><v>0</v></c></row>' +
    '<row r="2"><c r="A2"><f t="array" ref="A2:B2">B1:C1</f><v>1</v></c><c r="B2"><v>2</v></c></row>';

  test.each<[string, string, string, string[]]>([
    ['a program that calculates stored them', '<calcPr calcId="191029"/>', '', ['12', '0', '0', '1', '2']],
    [
      'nobody says that a program calculated: 0 and nothing may be the values of a library',
      '',
      '',
      ['12', NO_VALUE.missing, NO_VALUE.missing, '0', '1', '2'],
    ],
    [
      'the workbook asks for a calculation',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
      '',
      [NO_VALUE.outdated, NO_VALUE.outdated, '0', NO_VALUE.outdated, NO_VALUE.outdated],
    ],
    [
      'it was saved before it was calculated',
      '<calcPr calcMode="manual" calcCompleted="0"/>',
      '',
      [NO_VALUE.outdated, NO_VALUE.outdated, '0', NO_VALUE.outdated, NO_VALUE.outdated],
    ],
    [
      'the sheet asks for a calculation',
      '<calcPr calcId="191029"/>',
      '<sheetCalcPr fullCalcOnLoad="1"/>',
      [NO_VALUE.outdated, NO_VALUE.outdated, NO_VALUE.outdated, '0', NO_VALUE.outdated, NO_VALUE.outdated],
    ],
  ])('stored values of formulas where %s', async (_, calcPr, after, shown) => {
    const document = await openBook(
      makeXlsx({ sheets: [{ name: '表', xml: worksheet(FORMULAS, '', after) }], calcPr }),
    );
    expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(shown);
    const named = document.notes.map(({ ref }) => ref);
    expect(new Set(named)).toEqual(
      new Set(
        textsOf(document.blocks).flatMap(({ ref, text }) =>
          Object.values<string>(NO_VALUE).includes(text) ? ref : [],
        ),
      ),
    );
  });

  test('an error is shown and named', async () => {
    const document = await openBook(
      makeXlsx({ sheets: [{ name: '表', xml: worksheet('<row r="2"><c r="B2" t="e"><v>#REF!</v></c></row>') }] }),
    );
    expect(textsOf(document.blocks)).toEqual([{ ref: "'表'!B2", text: '#REF!' }]);
    expect(document.notes).toEqual([
      { code: 'document/cell-error', ref: "'表'!B2", printed: '#REF!', expected: '一个值' },
    ]);
  });

  test('digits that General has no room for are named', async () => {
    const document = await openBook(
      makeXlsx({ sheets: [{ name: '表', xml: worksheet('<row r="1"><c r="A1"><v>123456789.12</v></c></row>') }] }),
    );
    expect(textsOf(document.blocks)[0]?.text).toBe('123456789.1');
    expect(document.notes).toEqual([
      { code: 'document/rounded-display', ref: "'表'!A1", printed: '123456789.1', expected: '123456789.12' },
    ]);
  });
});

describe('what nobody sees', () => {
  const row = (number: number, cells: string, attributes = '') => `<row r="${number}"${attributes}>${cells}</row>`;

  test('hidden sheets are left out and counted', async () => {
    const xml = worksheet(row(1, inline('A1', '一二') + inline('B1', '三')));
    const document = await openBook(
      makeXlsx({
        sheets: [
          { name: '看', xml },
          { name: "藏'", xml, state: 'hidden' },
          { name: '深藏', xml, state: 'veryHidden' },
        ],
      }),
    );
    expect(textsOf(document.blocks).map(({ ref }) => ref)).toEqual(["'看'!A1", "'看'!B1"]);
    expect(document.omissions).toEqual([
      { reason: 'hidden-sheet', part: "'藏'''", cells: 2, characters: 3 },
      { reason: 'hidden-sheet', part: "'深藏'", cells: 2, characters: 3 },
    ]);
    expect(document.notes.map(({ code }) => code)).toEqual(['document/hidden-sheet', 'document/hidden-sheet']);
  });

  test('hidden and filtered rows, hidden columns, those without height or width, and what a format hides are left out and counted', async () => {
    const rows =
      row(1, inline('A1', '见') + inline('B1', '藏列') + inline('C1', '窄') + inline('D1', '见')) +
      row(2, inline('A2', '藏行'), ' hidden="1"') +
      row(3, inline('A3', '零高'), ' ht="0" customHeight="1"') +
      row(4, `<c r="A4" s="1"><v>7</v></c>${inline('D4', '见')}${inline('E4', '细')}`) +
      row(5, inline('A5', '低'), ' ht="1.5" customHeight="1"') +
      row(6, inline('D6', '见'), ' ht="9" customHeight="1"');
    const xml = worksheet(
      rows,
      '<cols><col min="2" max="2" width="9" hidden="1"/><col min="3" max="3" width="0" customWidth="1"/><col min="5" max="5" width="0.1" customWidth="1"/></cols>',
    );
    const document = await openBook(makeXlsx({ sheets: [{ name: '表', xml }], styles: stylesOf([';;;']) }));
    expect(textsOf(document.blocks).map(({ ref }) => ref)).toEqual(["'表'!A1", "'表'!D1", "'表'!D4", "'表'!D6"]);
    expect(document.omissions).toEqual([{ reason: 'hidden-text', part: "'表'", cells: 7, characters: 10 }]);
    expect(document.notes.map(({ code }) => code)).toContain('document/hidden-text');
  });

  test.each(['"保密"', '0.00E+00', '0%', '[<1]0;"保密"', '"138****0000"', '000"****"0000', '0,'])(
    'what the file holds of a long number that the format %s shows otherwise is given to the gate',
    async (format) => {
      const xml = worksheet(
        row(1, `${inline('A1', '电话')}<c r="B1" s="1"><v>13800000000</v></c><c r="C1" s="1"><v>5</v></c>`),
      );
      const document = await openBook(makeXlsx({ sheets: [{ name: '表', xml }], styles: stylesOf([format]) }));
      expect(document.unseen?.map(({ ref, text }) => [ref, text])).toEqual([["'表'!B1", '13800000000']]);
    },
  );

  test.each(['0.00', '#,##0', '000-0000-0000'])(
    'a long number that the format %s shows wholly is seen',
    async (format) => {
      const xml = worksheet(row(1, '<c r="B1" s="1"><v>13800000000</v></c>'));
      const document = await openBook(makeXlsx({ sheets: [{ name: '表', xml }], styles: stylesOf([format]) }));
      expect(document.unseen).toEqual([]);
    },
  );

  test('text under a merged cell is left out; a merged cell whose first row is hidden is still seen', async () => {
    const xml = worksheet(
      row(1, inline('A1', '总计') + inline('B1', '盖住'), ' hidden="1"') + row(2, inline('C2', '5')),
      '',
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    );
    const document = await openBook(makeXlsx({ sheets: [{ name: '表', xml }] }));
    expect(textsOf(document.blocks)).toEqual([
      { ref: "'表'!A1", text: '总计' },
      { ref: "'表'!C2", text: '5' },
    ]);
    expect(document.omissions).toEqual([{ reason: 'covered-cell', part: "'表'", cells: 1, characters: 2 }]);
  });

  test('zeros that the sheet does not show are counted as hidden', async () => {
    const xml = worksheet(
      row(1, '<c r="A1"><v>0</v></c><c r="B1"><v>5</v></c>'),
      '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews>',
    );
    const document = await openBook(makeXlsx({ sheets: [{ name: '表', xml }] }));
    expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(['5']);
    expect(document.omissions[0]?.cells).toBe(1);
  });

  test('a picture that WPS draws in a cell is no value and is said', async () => {
    const cell = '<c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>';
    const document = await openBook(
      makeXlsx({ sheets: [{ name: '表', xml: worksheet(row(1, inline('A1', '甲') + cell)) }] }),
    );
    expect(textsOf(document.blocks).map(({ text }) => text)).toEqual(['甲', NO_VALUE.picture]);
    expect(document.notes.map(({ code, ref }) => `${code} ${ref}`)).toEqual(["document/pictures '表'!B1"]);
  });

  test('comments, shapes, macros and external links are said and not followed', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const document = await openBook(
      makeXlsx({
        sheets: [
          {
            name: '表',
            xml: worksheet(row(1, inline('A1', '甲'))),
            rels: `<Relationship Id="a" Type="${type}/comments" Target="../comments1.xml"/><Relationship Id="b" Type="${type}/drawing" Target="../drawings/drawing1.xml"/>`,
          },
        ],
        rels: `<Relationship Id="x" Type="${type}/externalLink" Target="externalLinks/externalLink1.xml"/>`,
        more: {
          'xl/comments1.xml':
            '<comments><commentList><comment ref="A1"><text><t>批</t></text></comment></commentList></comments>',
          'xl/drawings/drawing1.xml':
            '<wsDr><sp><txBody><p><r><t>单位：</t></r><r><t>万元</t></r></p></txBody></sp><pic/><pic/></wsDr>',
          'xl/vbaProject.bin': 'x',
        },
      }),
    );
    expect(document.notes.map(({ code, printed }) => [code, printed])).toEqual([
      ['document/macros', '宏'],
      ['document/external-links', '1 个外部链接'],
      ['document/comments', '1 条批注'],
      ['document/pictures', '2 张图片'],
      ['document/text-in-shapes', '单位：万元'],
    ]);
  });

  test('a chart sheet is said', async () => {
    const document = await openBook(
      makeXlsx({
        sheets: [
          { name: '图', xml: '<chartsheet/>', type: 'chartsheet' },
          { name: '表', xml: worksheet(row(1, inline('A1', '甲'))) },
        ],
      }),
    );
    expect(document.notes.map(({ code, ref }) => [code, ref])).toEqual([['document/chart-sheet', "'图'!A1"]]);
  });
});

test.each([
  ['0.00;[Red]0.00', '-400'],
  ['0;0;0', '-400'],
  ['[Red]0.0%;[Red]0.0%', '-0.5'],
])('a negative number that %s shows without a sign is no value', async (code, stored) => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const rows = `<row r="1"><c r="A1" s="1"><v>${stored}</v></c><c r="B1" s="1"><v>400</v></c><c r="C1"><v>-400</v></c></row>`;
  const { blocks, notes } = await openBook(makeXlsx({ sheets: [{ name: '表', xml: worksheet(rows) }], styles }));
  expect(textsOf(blocks).map(({ text }) => text)).toEqual([NO_VALUE.signless, expect.stringMatching(/^4/), '-400']);
  expect(notes).toMatchObject([{ code: 'document/sign-not-shown', printed: stored }]);
});

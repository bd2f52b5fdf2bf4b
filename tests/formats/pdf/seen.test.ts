import { describe, expect, test } from 'vitest';
import { passGate, readTables } from '../../../src/pipeline.ts';
import { decidePersonalData } from '../../../src/privacy/decidePersonalData.ts';
import { addMappedFont, codes, HandPdf } from './support/handPdf.ts';
import { at, grid, handDocument, onePage, SMALL, SMALL_TEXTS } from './support/onePage.ts';
import { codesOf, gridTexts, paragraphs, readPdf } from './support/readPdf.ts';
import { squareFont } from './support/squareFont.ts';

const hidden = (characters: number) => [{ reason: 'hidden-text', part: 'p1', cells: 0, characters }];

const CUT_OFF =
  '有的格子放不下里面的字，或被纸边截断，没有印全；表格比纸宽时请缩放成一页宽，或直接放入原来的 Excel 文件';

describe('what nobody sees is counted and not published', () => {
  test.each([
    ['invisible text', `BT /F1 10 Tf 3 Tr 205 686 Td ${codes('看不见')} Tj ET`],
    ['white text on paper', `1 g ${at(235, 686, '看不见')} 0 g`],
    ['text under a later area', ''],
    ['text cut off by a clip', `q 0 0 50 50 re W n ${at(235, 686, '看不见')} Q`],
  ])('%s', async (name, content) => {
    const under = name.includes('area') ? `${at(235, 686, '看不见')} 1 g 230 684 40 12 re f 0 g` : '';
    const document = await readPdf(onePage(`${under} ${SMALL} ${content}`));
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(document.omissions).toEqual(hidden(3));
  });

  test.each([
    ['its upper line', 'q 200 680 100 20 re W n', [702, 690]],
    ['the end of its line', 'q 200 680 22 20 re W n', [686]],
  ])('of a cell that is too small: the table is unread where %s is clipped off', async (_, clip, lines) => {
    const texts = lines.map((y, index) => at(205, y, index === 0 ? '样例县农业' : '农村局'));
    const small = SMALL.replace(at(205, 686, '防汛'), `${clip} ${texts.join(' ')} Q`);
    const document = await readPdf(onePage(small));
    expect(gridTexts(document)).toEqual([]);
    expect(document.notes).toMatchObject([{ code: 'document/unread-table', printed: CUT_OFF }]);
  });

  test('the same where nothing is clipped but the line that has no room', async () => {
    const small = SMALL.replace(
      at(205, 686, '防汛'),
      `${at(205, 692, '防汛')} q 200 680 50 3 re W n ${at(205, 674, '经费')} Q`,
    );
    const document = await readPdf(onePage(small));
    expect(document.notes).toMatchObject([{ code: 'document/unread-table', printed: CUT_OFF }]);
  });

  test('the same where only the tops of a line are seen, in the last row', async () => {
    const small = SMALL.replace(
      at(205, 666, '1,234.56'),
      `${at(205, 672, '1,234.56')} q 200 660 100 20 re W n ${at(205, 652, '经费')} Q`,
    );
    const document = await readPdf(onePage(small));
    expect(document.notes).toMatchObject([{ code: 'document/unread-table', printed: CUT_OFF }]);
  });

  test.each([
    ['is read', 'ends before', 105, '项目名称', [SMALL_TEXTS]],
    ['is unread', 'goes on under', 186, '13073', []],
  ])('a table %s where a text %s the shade of the next cell', async (_is, _goes, x, text, read) => {
    const shade = '0.9 g 200.5 680.5 99 19 re f 0 g';
    const document = await readPdf(onePage(SMALL.replace(at(105, 686, '项目名称'), `${at(x, 686, text)} ${shade}`)));
    expect(gridTexts(document)).toEqual(read);
    if (read.length === 0) expect(document.notes).toMatchObject([{ code: 'document/unread-table', printed: CUT_OFF }]);
  });

  test('but not where the shade of a cell lies over a part of the watermark', async () => {
    const mark = 'q 0.7 0.7 -0.7 0.7 246 666 cm BT /F1 40 Tf 0.8 g 0 0 Td';
    const document = await readPdf(
      onePage(`${mark} ${codes('供公')} Tj ET Q 0.9 g 200.5 680.5 99 19 re f 0 g ${SMALL}`),
    );
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
  });

  test('a clip around the page cuts no cell', async () => {
    const document = await readPdf(onePage(`q 50 50 495 742 re W n ${SMALL} ${at(540, 600, '在页边之外')} Q`));
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
  });

  test('transparent text', async () => {
    const pdf = handDocument();
    pdf.state('G0', '<< /ca 0 >>');
    pdf.page(`q /G0 gs ${at(205, 688, '看不见')} Q ${SMALL}`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(document.omissions).toEqual(hidden(3));
  });

  test('a layer that is off', async () => {
    const pdf = handDocument();
    const layer = pdf.add('<< /Type /OCG /Name (x) >>');
    pdf.page(`/OC /L1 BDC ${at(205, 688, '看不见')} 0.5 w 100 670 m 300 670 l S EMC ${SMALL}`, [595, 842]);
    const file = pdf.bytes('', `/OCProperties << /OCGs [${layer} 0 R] /D << /OFF [${layer} 0 R] >> >>`);
    const named = Array.from(file, (byte) => String.fromCharCode(byte)).join('');
    const withLayer = named.replaceAll('/ExtGState <<  >>', `/ExtGState <<  >> /Properties << /L1 ${layer} 0 R >>`);
    const document = await readPdf(Uint8Array.from(withLayer, (character) => character.charCodeAt(0)));
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(document.omissions).toEqual(hidden(3));
  });

  test('white words on a dark cell are seen', async () => {
    const content = `0.2 g 100 680 200 20 re f 0 g ${grid([100, 200, 300], [700, 680, 660])} 1 g ${at(105, 686, '名称')} 0 g ${at(105, 666, '甲')}`;
    expect(gridTexts(await readPdf(onePage(content)))[0]?.[0]?.[0]).toBe('名称');
  });
});

test.each([
  ['a highlighter', '1 1 0 rg 230 684 40 12 re f'],
  ['a picture of the page', '595 0 0 842 0 0 cm /I1 Do'],
])('what %s only darkens is seen', async (_, paint) => {
  const pdf = handDocument();
  pdf.image('I1', 1, 1, 'x');
  pdf.state('G0', '<< /BM /Multiply >>');
  pdf.page(`${SMALL} ${at(235, 686, '看得见')} q /G0 gs ${paint} Q`);
  const document = await readPdf(pdf.bytes());
  expect(JSON.stringify(document.blocks)).toContain('看得见');
  expect(document.omissions).toEqual([]);
});

describe('a picture over the text of a cell', () => {
  const OVER = '100 0 0 20 200 660 cm';
  const covered = (paint: string, before = '', state = '') => {
    const pdf = handDocument();
    pdf.image('I1', 1, 1, 'x');
    pdf.image('I2', 1, 1, 'x', `/SMask ${pdf.picture(1, 1, 'x')} 0 R`);
    pdf.state('G0', `<< ${state} >>`);
    pdf.page(`${before} ${SMALL} q /G0 gs ${paint} Q`);
    return readPdf(pdf.bytes());
  };

  test.each([
    ['over the whole cell', OVER],
    ['over the number alone', '60 0 0 14 205 663 cm'],
    ['over one digit', '6 0 0 14 205 663 cm'],
    ['over several rows', '200 0 0 60 100 660 cm'],
  ])('that nothing shines through, %s: the table is unread, and it is said why', async (_, place) => {
    const document = await covered(`${place} /I1 Do`);
    expect(gridTexts(document)).toEqual([]);
    expect(document.notes).toMatchObject([
      {
        code: 'document/unread-table',
        printed: '有图片盖住了格里的字，看不见印的是什么；请去掉图片，或从原来的文档重新导出',
      },
    ]);
  });

  test.each([
    ['was painted before it', '', `q ${OVER} /I1 Do Q`, ''],
    ['only darkens it', `${OVER} /I1 Do`, '', '/BM /Multiply'],
    ['covers a part of the cell without text', '30 0 0 14 265 663 cm /I1 Do', '', ''],
    ['has a mask, as a stamp has', `${OVER} /I2 Do`, '', ''],
    ['is a stencil', `${OVER} BI /W 8 /H 1 /IM true /BPC 1 ID \u0055 EI`, '', ''],
  ])('that %s: the table is read', async (_, paint, before, state) => {
    expect(gridTexts(await covered(paint, before, state))).toEqual([SMALL_TEXTS]);
  });
});

test('equal characters that one text heaps up are no text painted twice: 144 is not read as 14', async () => {
  const document = await readPdf(onePage(SMALL.replace(at(205, 686, '防汛'), `-5 Tc ${at(215, 686, '144')} 0 Tc`)));
  expect(JSON.stringify(document.blocks)).toMatch(/144/);
});

describe('what nobody sees is given to the gate alone', () => {
  const NUMBER = '13800000000';
  test.each([
    ['invisible text', `BT /F1 10 Tf 3 Tr 205 600 Td ${codes(NUMBER)} Tj ET`],
    ['white text on paper', `1 g ${at(235, 600, NUMBER)} 0 g`],
    ['text under a later area', `${at(235, 600, NUMBER)} 1 g 230 596 140 14 re f 0 g`],
    ['text cut off by a clip', `q 0 0 50 50 re W n ${at(235, 600, NUMBER)} Q`],
    ['text off the page', at(700, 600, NUMBER)],
    ['text turned by a quarter', `1 g BT /F1 10 Tf 0 1 -1 0 400 300 Tm ${codes(NUMBER)} Tj ET 0 g`],
    ['slanted text', `1 g BT /F1 10 Tf 0.7 0.7 -0.7 0.7 150 400 Tm ${codes(NUMBER)} Tj ET 0 g`],
  ])('%s', async (_, content) => {
    const document = await readPdf(onePage(`${SMALL} ${content}`));
    expect(document.unseen).toEqual([{ ref: 'p1', text: NUMBER }]);
    expect(JSON.stringify(document.blocks)).not.toContain(NUMBER);
  });
});

test('a number of a person that nobody sees in a PDF stops the build', async () => {
  const read = await readTables(onePage(`${SMALL} 1 g ${at(105, 600, '联系人张某 13800000000')} 0 g`), 'a.pdf');
  expect(() => passGate([decidePersonalData(read, undefined)])).toThrow('（看不见的文字）');
});

describe('a watermark does not get into the cells', () => {
  test.each([
    ['slanted', `0.8 g BT /F1 40 Tf 0.7 0.7 -0.7 0.7 150 640 Tm ${codes('内部资料')} Tj ET 0 g`],
    ['large and pale', `0.85 g ${at(110, 668, '内部资料', 40)} 0 g`],
    ['large and marked as no content', `/Artifact BMC ${at(110, 668, '内部资料', 40)} EMC`],
  ])('%s', async (_, mark) => {
    const document = await readPdf(onePage(`${mark} ${SMALL}`));
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'paragraph', role: 'margin', text: '内部资料' });
  });
});

describe('a page that is a picture is said to be a scan', () => {
  const scan = (content: string) => {
    const pdf = handDocument();
    pdf.image('I1', 4, 4, 'abcdefghijklmnop');
    pdf.page(`q 595 0 0 842 0 0 cm /I1 Do Q ${content}`);
    return pdf;
  };

  test('all pages: one note for the file', async () => {
    const document = await readPdf(scan('').bytes());
    expect(document.blocks).toEqual([]);
    expect(codesOf(document)).toEqual(['document/scanned null']);
    expect(document.notes[0]?.printed).toBe('全部 1 页都是图片');
  });

  test('recognised text under it is not trusted', async () => {
    const document = await readPdf(scan(`BT 3 Tr /F1 10 Tf 100 700 Td ${codes('识别出来的字未必对')} Tj ET`).bytes());
    expect(document.blocks).toEqual([]);
    expect(codesOf(document)).toEqual(['document/scanned null']);
    expect(document.omissions).toEqual(hidden(9));
  });

  test('recognised text painted before the picture that hides it', async () => {
    const pdf = handDocument();
    pdf.image('I1', 4, 4, 'abcdefghijklmnop');
    pdf.page(`${SMALL} q 595 0 0 842 0 0 cm /I1 Do Q`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toEqual(['document/scanned null']);
  });

  test('one page of two: a note for that page', async () => {
    const pdf = scan(at(290, 20, '1'));
    pdf.page(SMALL);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([SMALL_TEXTS]);
    expect(codesOf(document)).toEqual(['document/scanned p1']);
  });

  test('a large picture is not decoded to know it', async () => {
    const pdf = handDocument();
    pdf.image('I1', 6000, 6000, 'x');
    pdf.page('q 595 0 0 842 0 0 cm /I1 Do Q');
    expect(codesOf(await readPdf(pdf.bytes()))).toEqual(['document/scanned null']);
  });

  test('a blank page is none', async () => {
    expect((await readPdf(onePage(''))).notes).toEqual([]);
  });
});

describe('text of fonts that do not say their characters is never published', () => {
  /** The font of `SMALL` without its map, with codes that are numbers of glyphs. */
  const coded = (text: string) => {
    const pdf = new HandPdf();
    addMappedFont(pdf, 'F1');
    const descendant = pdf.add(
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    );
    pdf.font(
      'F3',
      `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] >>`,
    );
    pdf.page(`${SMALL} ${at(235, 686, text, 10, 'F3')}`);
    return pdf.bytes();
  };

  test.each([
    ['numbers of glyphs that look like letters', '$%&'],
    ['numbers of glyphs that look like other scripts', 'ĥǍʔ'],
    ['a few that look like Chinese by chance', '䶵乧'],
    ['private use', '\ue123\ue124'],
    ['the sign for an unknown character', '\ufffd'],
    ['control characters', '\u0013\u0014'],
  ])('%s: the table is unread, the words are not given', async (_, text) => {
    const document = await readPdf(coded(text));
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toEqual(['document/unread-table p1', 'document/unreadable-font p1']);
    expect(paragraphs(document).join('')).not.toContain(text);
    expect(paragraphs(document)).toEqual(['预算数 1,234.56']);
  });

  test.each([
    ['no map: 年度 is no ÄÅ', '', []],
    ['no map: 年度 is no €•', '/Encoding /WinAnsiEncoding', []],
    ['a map', '/ToUnicode UNICODE 0 R', ['年度']],
  ])('a font of one byte in the file with %s', async (_, map, read) => {
    const pdf = handDocument();
    const unicode = pdf.stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <80> <5e74> <81> <5ea6> endbfchar endcmap end end',
    );
    const file = pdf.stream(squareFont(60));
    pdf.font(
      'F3',
      `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Song /FirstChar 128 /LastChar 129 /Widths [500 500] ${map.replace('UNICODE', String(unicode))} /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Song /FontFile2 ${file} 0 R /Flags 4 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 >> >>`,
    );
    pdf.page(`${SMALL.replace(at(205, 686, '防汛'), '')} BT /F3 10 Tf 205 686 Td <8081> Tj ET`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document).map((rows) => rows[0]?.[1])).toEqual(read);
    expect(codesOf(document).includes('document/unreadable-font p1')).toBe(read.length === 0);
  });

  describe('a font of one byte whose map gives a digit', () => {
    /** The codes of `1,234.56` in a font whose map says another digit for that of 1. @param map what it says for it */
    const mapped = (encoding: string, map: string, shown = '1,234.56', flags = 32) => {
      const pdf = handDocument();
      const said = [...new Set(shown)].map((character, index) => {
        const code = encoding.includes('none') ? 33 + index : character.charCodeAt(0);
        return { code, unicode: character === '1' ? map : character, character };
      });
      const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
      const lines = said.map(({ code, unicode }) => `<${hex(code, 2)}> <${hex(unicode.charCodeAt(0), 4)}>`).join(' ');
      const unicode = pdf.stream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <00> <ff> endcodespacerange ${said.length} beginbfchar ${lines} endbfchar endcmap end end`,
      );
      pdf.font(
        'F3',
        `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Helvetica /FirstChar 32 /LastChar 96 /Widths [${'500 '.repeat(65)}] ${encoding.replace('none', '')} /ToUnicode ${unicode} 0 R /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Helvetica /Flags ${flags} /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 >> >>`,
      );
      const codesOf = Array.from(shown, (one) => hex(said.find(({ character }) => character === one)?.code ?? 0, 2));
      pdf.page(`${SMALL.replace(at(205, 666, '1,234.56'), '')} BT /F3 10 Tf 205 666 Td <${codesOf.join('')}> Tj ET`);
      return pdf.bytes();
    };
    const NAMED = '/Encoding << /Type /Encoding /Differences [49 /one /two] >>';

    test.each([
      ['than the glyph is called by the font', mapped(NAMED, '7')],
      ['than the encoding that its other characters follow', mapped('/Encoding /WinAnsiEncoding', '7', '(1,234.56)')],
    ])('other %s: the table is unread', async (_, bytes) => {
      const document = await readPdf(bytes);
      expect(gridTexts(document)).toEqual([]);
      expect(codesOf(document)).toContain('document/unreadable-font p1');
      expect(paragraphs(document).join('')).not.toContain('7,234');
    });

    test.each([
      ['as the glyph is called', mapped(NAMED, '1'), '1,234.56'],
      ['of glyphs that are numbered as they come', mapped('none', '1', '(7.9):8-210,13456%'), '(7.9):8-210,13456%'],
      [
        'of glyphs that are numbered as they come, in a font of signs',
        mapped('none', '1', '7,9102.36', 4),
        '7,9102.36',
      ],
    ])('%s is read', async (_, bytes, shown) => {
      expect(gridTexts(await readPdf(bytes))[0]?.[1]).toEqual(['预算数', shown]);
    });
  });

  test('a hole in the map of a font that has one', async () => {
    const pdf = new HandPdf();
    addMappedFont(pdf, 'F1');
    pdf.page(`${SMALL} BT /F1 10 Tf 235 686 Td <4e2d> Tj ET`);
    const holed = Array.from(pdf.bytes(), (byte) => String.fromCharCode(byte)).join('');
    const file = holed.replace('<4e00> <4eff> <ce00>', '<4e00> <4e01> <ce00>');
    const document = await readPdf(Uint8Array.from(file, (character) => character.charCodeAt(0)));
    expect(gridTexts(document)).toEqual([]);
    expect(codesOf(document)).toContain('document/unreadable-font p1');
  });

  describe('a font in the file whose glyphs are numbered as they come', () => {
    /** A font whose glyph 50 is `2` by its map, and whose glyph 51 is 三; each is shown once. */
    const numbered = (map: string) => {
      const pdf = handDocument();
      const unicode = pdf.stream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange 8 beginbfchar ${map} <0001> <4e00> <0002> <4e8c> <0003> <5341> <0004> <767e> <0005> <5343> <0006> <4e07> <0033> <4e09> endbfchar endcmap end end`,
      );
      const file = pdf.stream(squareFont(60));
      const descendant = pdf.add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDToGIDMap /Identity /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Song /FontFile2 ${file} 0 R /Flags 4 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 >> >>`,
      );
      pdf.font(
        'F3',
        `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
      );
      pdf.page(`${SMALL} BT /F3 10 Tf 235 686 Td <00010002003200330004000500060003> Tj ET`);
      return pdf.bytes();
    };

    test('is read where a number is that of its character by chance', async () => {
      const document = await readPdf(numbered('<0032> <0032>'));
      expect(document.notes).toEqual([]);
      expect(gridTexts(document)[0]?.[0]?.[1]).toBe('防汛一二2三百千万十');
    });

    test.each([
      ['its map has a hole there', '<0034> <0034>'],
      ['its map says that of another glyph', '<0034> <0032>'],
    ])('is not where %s', async (_, map) => {
      const document = await readPdf(numbered(map));
      expect(gridTexts(document)).toEqual([]);
      expect(codesOf(document)).toContain('document/unreadable-font p1');
    });
  });

  describe('a font of several bytes whose map gives a digit', () => {
    /** A page that shows a text in such a font. @param numberOf of the glyph of a character @param said what the map says for it */
    const mapped = (
      shown: string,
      said: Readonly<Record<string, string>>,
      numberOf: (character: string, at: number) => number,
    ) => {
      const pdf = handDocument();
      const hex = (code: number) => code.toString(16).padStart(4, '0');
      const own = [...new Set(shown)];
      const numbers = new Map(own.map((character, at) => [character, hex(numberOf(character, at))]));
      const lines = own.map((one) => `<${numbers.get(one)}> <${hex((said[one] ?? one).charCodeAt(0))}>`).join(' ');
      const unicode = pdf.stream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange ${own.length} beginbfchar ${lines} endbfchar endcmap end end`,
      );
      const file = pdf.stream(squareFont(120));
      const descendant = pdf.add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDToGIDMap /Identity /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Song /FontFile2 ${file} 0 R /Flags 4 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /CapHeight 500 /StemV 80 >> >>`,
      );
      pdf.font(
        'F3',
        `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
      );
      const codes = Array.from(shown, (one) => numbers.get(one)).join('');
      pdf.page(`${SMALL.replace(at(205, 666, '1,234.56'), '')} BT /F3 10 Tf 205 666 Td <${codes}> Tj ET`);
      return pdf.bytes();
    };
    const trueType = (character: string) => character.charCodeAt(0) - 29;
    const adobe = (character: string) => character.charCodeAt(0) - 31;
    const asTheyCome = (_: string, index: number) => index + 3;
    const SWAPPED = { '1': '7', '7': '1' };

    test.each<[string, Uint8Array]>([
      ['that keep their numbers in the font', mapped('(1,234.56)', SWAPPED, trueType)],
      ["of Adobe's lists", mapped('-1,234.56', SWAPPED, adobe)],
      ['with few signs, by its other digits', mapped('1,234.567', SWAPPED, trueType)],
    ])('other than its place among glyphs %s: the table is unread', async (_, bytes) => {
      const document = await readPdf(bytes);
      expect(gridTexts(document)).toEqual([]);
      expect(codesOf(document)).toContain('document/unreadable-font p1');
      expect(paragraphs(document).join('')).not.toContain('7,234');
    });

    test.each<[string, string, Uint8Array]>([
      ['as its place says', '(1,234.56)', mapped('(1,234.56)', {}, trueType)],
      ['of glyphs that are numbered as they come', '(7.9):8-210,13456%', mapped('(7.9):8-210,13456%', {}, asTheyCome)],
      ['of glyphs that are numbered as they come, in order', '12345678.90,1', mapped('12345678.90,1', {}, asTheyCome)],
      [
        'of a font that has its digits elsewhere',
        '(1,234.56)',
        mapped('(1,234.56)', {}, (one) => one.charCodeAt(0) + (/\d/.test(one) ? 51 : -29)),
      ],
    ])('%s is read', async (_, shown, bytes) => {
      expect(gridTexts(await readPdf(bytes))[0]?.[1]).toEqual(['预算数', shown]);
    });
  });

  test('codes that are Unicode are believed where they are ordinary Chinese', async () => {
    const document = await readPdf(coded('抗旱项目资金万元'.slice(0, 6)));
    expect(document.notes).toEqual([]);
    expect(gridTexts(document)[0]?.[0]?.[1]).toBe('防汛抗旱项目资金');
  });

  test('a bullet without a name at the beginning of a line is left out, the line stays', async () => {
    const document = await readPdf(onePage(at(100, 700, '\uf0b7 注：含上年结转')));
    expect(paragraphs(document)).toEqual(['注：含上年结转']);
  });
});

describe('what somebody wrote on a page', () => {
  test.each([
    '/Subtype /StrikeOut /QuadPoints [205 676 245 676 205 664 245 664]',
    '/Subtype /FreeText /Contents (80) /DA (/F1 9 Tf)',
  ])('and that viewers draw of themselves leaves its tables unread: %s', async (note) => {
    const pdf = handDocument();
    const annotation = pdf.add(`<< /Type /Annot ${note} /F 4 /Rect [203 662 300 680] >>`);
    pdf.page(SMALL, [595, 842], `/Annots [${annotation} 0 R]`);
    const document = await readPdf(pdf.bytes());
    expect(gridTexts(document)).toEqual([]);
    expect(document.notes.map(({ code }) => code)).toContain('document/unread-table');
  });
});

describe('a field of a form', () => {
  const blank = SMALL.replace(at(205, 666, '1,234.56'), '');
  const pageWith = (field: string) => {
    const pdf = handDocument();
    const annotation = pdf.add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [203 662 300 680] ${field} >>`,
    );
    pdf.page(blank, [595, 842], `/Annots [${annotation} 0 R]`);
    return readPdf(pdf.bytes());
  };

  test('with a value that the file does not draw leaves the tables of its page unread', async () => {
    const document = await pageWith('/V (1,234.56)');
    expect(gridTexts(document)).toEqual([]);
    expect(document.notes).toMatchObject([
      { printed: '表单里填的内容没有画在页面上；请用 PDF 软件打开，打印成新的 PDF' },
    ]);
  });

  test('without a value is blank', async () => {
    expect(gridTexts(await pageWith('/V ()'))).toEqual([
      [
        ['项目名称', '防汛'],
        ['预算数', ''],
      ],
    ]);
  });
});

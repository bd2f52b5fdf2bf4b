import { describe, expect, it } from 'vitest';
import { chineseNumber, financialNumber } from '../../../src/formats/word/chineseNumber.ts';
import { formatNumber } from '../../../src/formats/word/numberFormats.ts';
import { outline, readBody } from './readWord.ts';
import { p, run, tbl, tc, tr } from './wordFile.ts';

interface LevelWords {
  format?: string;
  text: string;
  start?: number;
  more?: string;
}

const level = (at: number, { format = 'decimal', text, start = 1, more = '' }: LevelWords) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: LevelWords[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map((words, at) => level(at, words)).join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const override = (at: number, start: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const item = (id: number, at: number, text = '') =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

const shown = async (body: string, numbering: string, styles?: string) =>
  outline(await readBody(body, { numbering, ...(styles ? { styles } : {}) }));

describe('numbers of lists are printed as Word prints them', () => {
  const levels = [
    { format: 'chineseCountingThousand', text: '%1、', more: '<w:suff w:val="nothing"/>' },
    { format: 'chineseCountingThousand', text: '（%2）', more: '<w:suff w:val="nothing"/>' },
    { text: '%3.' },
    { text: '%3.%4' },
  ];

  it('over several levels, the lower ones anew', async () => {
    const body =
      item(1, 0, '甲') +
      item(1, 1, '乙') +
      item(1, 1, '丙') +
      item(1, 2, '丁') +
      item(1, 3, '戊') +
      item(1, 0, '己') +
      item(1, 1, '庚');
    expect(await shown(body, abstract(0, ...levels) + num(1, 0))).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '1. 丁',
      '1.1 戊',
      '二、己',
      '（一）庚',
    ]);
  });

  it('on a line of their own where they would become a part of the value behind them', async () => {
    const row = (id: number, text: string) => tr(tc(item(id, 0, text)), tc('甲'));
    const numbering =
      abstract(0, { text: '%1.' }) +
      abstract(1, { text: '%1', more: '<w:suff w:val="nothing"/>' }) +
      abstract(2, { text: '%1.', start: 100 }) +
      [0, 1, 2].map((id) => num(id + 1, id)).join('');
    const body = tbl(row(1, '12'), row(1, '１００％'), row(1, '2024年完成3个村'), row(2, '12人'), row(3, '12万元'));
    const [grid] = await shown(body, numbering);
    expect(Array.isArray(grid) && grid.map(([cell]) => cell)).toEqual([
      '1.\n12',
      '2.\n１００％',
      '3. 2024年完成3个村',
      '1\n12人',
      '100\n.\n12万元',
    ]);
  });

  it('a number stands in a cell that holds nothing else', async () => {
    const body = tbl(tr(tc(item(1, 0)), tc('甲')), tr(tc(item(1, 0)), tc('乙')));
    expect(await shown(body, abstract(0, { text: '%1' }) + num(1, 0))).toEqual([
      [
        ['1 ', '甲'],
        ['2 ', '乙'],
      ],
    ]);
  });

  it('two lists of one kind count on, unless one is told to begin anew', async () => {
    const numbering =
      abstract(0, { text: '%1.' }) + num(1, 0) + num(2, 0) + num(3, 0, override(0, 1)) + num(4, 0, override(0, 5));
    const body = [1, 2, 3, 3, 4, 1].map((id) => item(id, 0, 'x')).join('');
    expect(await shown(body, numbering)).toEqual(['1. x', '2. x', '1. x', '2. x', '5. x', '6. x']);
  });

  it('a level that never begins anew, and one that does only after the first', async () => {
    const numbering =
      abstract(
        0,
        { text: '%1' },
        { text: '%2' },
        { text: '%3', more: '<w:lvlRestart w:val="1"/>' },
        { text: '%4', more: '<w:lvlRestart w:val="0"/>' },
      ) + num(1, 0);
    const body = [0, 1, 2, 3, 1, 2, 3, 0, 2, 3].map((at) => item(1, at, '.')).join('');
    expect(await shown(body, numbering)).toEqual([
      '1 .',
      '1 .',
      '1 .',
      '1 .',
      '2 .',
      '2 .',
      '2 .',
      '2 .',
      '1 .',
      '3 .',
    ]);
  });

  it('a level used before the one above it shows where that one begins', async () => {
    expect(await shown(item(1, 1, 'x'), abstract(0, { text: '%1', start: 3 }, { text: '%1.%2' }) + num(1, 0))).toEqual([
      '3.1 x',
    ]);
  });

  it('all levels in arabic numbers where the level says so', async () => {
    const numbering =
      abstract(0, { format: 'chineseCounting', text: '%1' }, { text: '%1.%2', more: '<w:isLgl/>' }) + num(1, 0);
    expect(await shown(item(1, 0, 'x') + item(1, 1, 'y'), numbering)).toEqual(['一 x', '1.1 y']);
  });

  it('through a style, the style it is based on, and a list style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="tied"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="list"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="list"/>${level(0, { text: '第%1条' })}${level(1, { text: '%2)', more: '<w:pStyle w:val="tied"/>' })}</w:abstractNum>` +
      num(1, 0);
    const styled = (text: string, style: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body =
      styled('a', '1') +
      styled('b', '2') +
      styled('c', 'tied') +
      styled('d', '1', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await shown(body, numbering, styles)).toEqual(['第1条 a', '第2条 b', '1) c', 'd']);
  });

  it('bullets, also of symbol fonts', async () => {
    const bullet = (text: string, font: string) => ({
      format: 'bullet',
      text,
      more: `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`,
    });
    const numbering =
      abstract(
        0,
        bullet('\uf0b7', 'Symbol'),
        bullet('\uf06e', 'Wingdings'),
        bullet('—', '宋体'),
        bullet('\uf0ff', 'Nowhere'),
      ) + num(1, 0);
    expect(await shown([0, 1, 2, 3].map((at) => item(1, at, 'x')).join(''), numbering)).toEqual([
      '• x',
      '■ x',
      '— x',
      '• x',
    ]);
  });

  it('a hidden paragraph does not count', async () => {
    const hidden = p(
      run('隐', '<w:vanish/>'),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
    );
    expect(await shown(item(1, 0, 'a') + hidden + item(1, 0, 'b'), abstract(0, { text: '%1.' }) + num(1, 0))).toEqual([
      '1. a',
      '2. b',
    ]);
  });

  it('a format that is not known is said, and printed 1, 2, 3', async () => {
    const document = await readBody(item(1, 0, 'x'), {
      numbering: abstract(0, { format: 'hindiVowels', text: '%1.' }) + num(1, 0),
    });
    expect(outline(document)).toEqual(['1. x']);
    expect(document.notes).toMatchObject([{ code: 'document/unknown-numbering', printed: 'hindiVowels' }]);
  });

  it('a list that is not there numbers nothing', async () => {
    expect(await shown(item(9, 0, 'x') + item(1, 8, 'y'), abstract(0, { text: '%1' }) + num(1, 0))).toEqual(['x', 'y']);
    expect(outline(await readBody(item(1, 0, 'x')))).toEqual(['x']);
  });
});

describe('number formats', () => {
  it.each<[string, number[], string]>([
    ['chineseCounting', [1, 10, 11, 20, 21, 99], '一 十 十一 二十 二十一 九十九'],
    [
      'chineseCountingThousand',
      [100, 101, 110, 1005, 2010, 10000, 10500],
      '一百 一百零一 一百一十 一千零五 二千零一十 一万 一万零五百',
    ],
    ['chineseLegalSimplified', [1, 10, 25], '壹 壹拾 贰拾伍'],
    ['ideographDigital', [9, 10, 24], '九 一〇 二四'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 甲'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20, 21, 50, 51], '① ⑳   '],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['decimalEnclosedFullstop', [1], '⒈'],
    ['decimalZero', [1, 12], '01 12'],
    ['decimalFullWidth', [12], '１２'],
    ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
    ['upperLetter', [3], 'C'],
    ['upperRoman', [4, 9, 14, 1999], 'IV IX XIV MCMXCIX'],
    ['lowerRoman', [8], 'viii'],
    ['numberInDash', [3], '- 3 -'],
  ])('%s', (format, values, printed) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(printed);
  });

  it('a custom pattern pads with zeros', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
    expect(formatNumber(7, 'custom', 'x')).toBeNull();
    expect(formatNumber(7, 'none')).toBe('');
  });

  it('Chinese numbers are read back to the same value', () => {
    const digit = (sign: string) => '零一二三四五六七八九'.indexOf(sign);
    const power: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
    const numberIn = (text: string): number => {
      const [high, low] = text.includes('万') ? text.split('万') : ['', text];
      let sum = 0;
      let last = 0;
      for (const sign of low ?? '') {
        const factor = power[sign];
        if (factor) sum += (last || 1) * factor;
        last = factor ? 0 : digit(sign);
      }
      return (high ? numberIn(high) * 10_000 : 0) + sum + last;
    };
    for (let value = 1; value < 30_000; value += 7) expect(numberIn(chineseNumber(value))).toBe(value);
    expect(financialNumber(1203)).toBe('壹仟贰佰零叁');
  });
});

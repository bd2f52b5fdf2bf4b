import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { decodeBytes, MAX_BYTES } from '../../../src/formats/encoding/decodeBytes.ts';
import { countyDocuments } from '../../support/county.ts';
import { encodeText, utf16be, within } from '../encodeText.ts';

const TEXT = '项目名称\t一级指标\t2024年\r\n村委会办公经费\t产出指标\t≥95%\r\n';
const bytesOf = (...pieces: (string | number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'string' ? [...Buffer.from(piece)] : piece)));

describe('text is read in the encoding it was saved in', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte-order mark', bytesOf([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['GBK', encodeText(TEXT, 'gb18030'), 'gb18030'],
    [
      'GB 18030 with a rare character',
      bytesOf([...encodeText('㑇字𠀀'.slice(0, 2), 'gb18030')], [0x95, 0x32, 0x82, 0x36]),
      'gb18030',
    ],
    ['UTF-16 as Windows saves it', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian', utf16be(`\ufeff${TEXT}`), 'utf-16be'],
    ['UTF-16 without a byte-order mark', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian without a byte-order mark', utf16be(TEXT), 'utf-16be'],
  ])('%s', (name, bytes, encoding) => {
    const read = decodeBytes(bytes, 'a.txt');
    expect(read.encoding).toBe(encoding);
    expect(read.text).toBe(name.includes('rare') ? '㑇字𠀀' : TEXT);
  });

  it('一 does not mislead UTF-16 without a mark, though its own bytes are 4E 00', () => {
    expect(decodeBytes(Buffer.from('一一一一\n一级指标', 'utf16le'), 'a.txt').encoding).toBe('utf-16le');
    expect(decodeBytes(utf16be('一一一一\n一级指标'), 'a.txt').encoding).toBe('utf-16be');
  });

  it('a web page, whatever it declares', () => {
    const page = (charset: string): string =>
      `<html><meta charset="${charset}"><table><tr><td>项目名称：村委会</table>`;
    const read = (bytes: Uint8Array): string => decodeBytes(bytes, 'a.html').text;
    expect(read(encodeText(page('gb2312'), 'gb18030'))).toBe(page('gb2312'));
    expect(read(encodeText(page('utf-8'), 'gb18030'))).toBe(page('utf-8'));
    expect(read(Buffer.from(page('gb2312')))).toBe(page('gb2312'));
  });

  it('Big5 only where it is declared', () => {
    const page = '<?xml version="1.0" encoding="Big5"?><p>績效目標表（年度）</p>';
    expect(decodeBytes(encodeText(page, 'big5'), 'a.html')).toEqual({ text: page, encoding: 'big5' });
    expect(() => decodeBytes(encodeText(page.replace('Big5', 'GBK'), 'big5'), 'a.html')).toThrow(/Big5/);
    const short = '<meta charset=big5><p>預算';
    expect(decodeBytes(encodeText(short, 'big5'), 'a.html').text).toBe(short);
    const wrong = '<meta charset="big5"><p>项目支出绩效目标表（2024年度）项目名称：村委会办公经费';
    expect(decodeBytes(encodeText(wrong, 'gb18030'), 'a.html').text).toBe(wrong);
  });

  it('GBK of two characters that are valid UTF-8 as well', () => {
    expect(decodeBytes(Uint8Array.of(0xc4, 0xa3, 0x0a), 'a.txt').text).toBe('模\n');
  });
});

const documents = Object.values(countyDocuments).map((bytes) => Buffer.from(bytes).toString('utf8'));
/** Every piece of so many characters, each beginning a few characters behind the one before. */
const piecesOf = (text: string, ...lengths: number[]): string[] =>
  lengths.flatMap((length) =>
    Array.from({ length: Math.floor((text.length - length) / 7) }, (_, at) => text.slice(at * 7, at * 7 + length)),
  );

describe('GBK is not taken for another encoding', () => {
  it('whole documents, and pieces of a few characters of them', () => {
    expect(documents).toHaveLength(5);
    for (const text of documents) {
      for (const piece of [text, ...piecesOf(text, 20, 35, 50)]) {
        const own = within(piece, 'gb18030');
        if (own.trim() === '') continue;
        expect(decodeBytes(encodeText(own, 'gb18030'), 'a.txt').text, own).toBe(own);
      }
    }
  });

  it.each([
    ['rare names', '姓名,金额\n喆珺,12\n玥堃,3\n燚淼,5\n'],
    ['names of which most are rare', '负责人：喆珺、玥堃、燚淼、垚焱、赟頔、昇珅'],
    ['little but digits', '编号,金额\n1,2.5\n2,3\n3,40\n'],
    ['one rare character among digits', '1,2,3\n4,玥,6\n'],
    ['a table drawn with lines', '┌──┬──┐\n│项目│金额│\n├──┼──┤\n│修路│１２│\n└──┴──┘\n'],
    ['signs and full-width digits', '①②③ ±≥≤ １２３４５６％、。（）《》'],
    ['traditional characters', '項目支出績效目標表（年度）項目名稱：村委會辦公經費，數量指標、質量指標'],
  ])('%s', (_, text) => {
    expect(decodeBytes(encodeText(text, 'gb18030'), 'a.txt')).toEqual({ text, encoding: 'gb18030' });
  });
});

describe('other encodings of Chinese characters are never read as other words', () => {
  it('Big5: documents and pieces of them', () => {
    const traditional = Converter({ from: 'cn', to: 'tw' });
    let pieces = 0;
    for (const text of documents.map((one) => within(traditional(one), 'big5'))) {
      for (const piece of [text, ...piecesOf(text, 20, 35, 50)]) {
        if ((piece.match(/\p{Script=Han}/gu)?.length ?? 0) < 12) continue;
        pieces += 1;
        expect(() => decodeBytes(encodeText(piece, 'big5'), 'a.txt'), piece).toThrow(
          'a.txt：文字像是 Big5 编码；应为UTF-8 或 GBK 编码的文本。请用 Word 打开时选 Big5，另存为 UTF-8 编码的文本文件。',
        );
      }
    }
    expect(pieces).toBeGreaterThan(1000);
  });

  it.each([
    ['Big5', '項目,金額\n1,2\n', 'big5'],
    ['Shift JIS', '事業名　道路整備事業　予算額　１２５万円　目標値：利用者の満足度を９５％以上にする\n', 'shift_jis'],
    ['Shift JIS in a table', '事業名,予算額,目標値\n道路整備,12,5\n', 'shift_jis'],
  ] as const)('%s', (_, text, encoding) => {
    expect(() => decodeBytes(encodeText(text, encoding), 'a.csv')).toThrow(/编码.*；应为UTF-8 或 GBK 编码的文本。请用/);
  });
});

describe('an unusable file is refused in one sentence that names it and the next step', () => {
  it.each([
    ['an empty file', Buffer.from(''), /^a\.txt：文件里没有文字；应为.+。请.+。$/],
    ['white space only', Buffer.from(' \n\t\n'), /文件里没有文字/],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /二进制格式；应为纯文本。请.+另存为/],
    [
      'a binary file of even length',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0x81]),
      /二进制格式；应为纯文本。请.+另存为/,
    ],
    ['a broken encoding', Buffer.from([0xe9, 0xa1, 0xb9, 0xff, 0xff, 0x0a]), /编码损坏或无法识别；应为UTF-8 或 GBK/],
    ['UTF-16 cut in the middle', Buffer.from([0xff, 0xfe, 0x79, 0x98, 0x00]), /编码损坏或无法识别/],
    ['text that lost characters before', Buffer.from('项目\ufffd名称'), /编码损坏或无法识别/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x79, 0x98, 0, 0]), /UTF-32 编码；应为/],
    ['UTF-32 big-endian', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0x98, 0x79]), /UTF-32 编码；应为/],
    ['an oversized file', new Uint8Array(MAX_BYTES + 1), /应为不超过/],
  ])('%s', (_, bytes, sentence) => {
    expect(() => decodeBytes(bytes, 'a.txt')).toThrow(sentence);
  });

  it('a broken character is told with its line, in whatever encoding it stands', () => {
    const broken = (...lines: Uint8Array[]) => Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
    const line = '项目名称：村委会办公经费\t一级指标\r';
    const gbk = encodeText(line, 'gb18030');
    expect(() => decodeBytes(broken(gbk, gbk, Buffer.from([0xff]), gbk), 'a.txt')).toThrow(
      'a.txt 第 3 行：文字编码损坏或无法识别；应为UTF-8 或 GBK 编码的文本。请用记事本或 WPS 另存为 UTF-8 编码的文本文件。',
    );
    const utf8 = Buffer.from(line);
    expect(() => decodeBytes(broken(utf8, Buffer.concat([utf8, Buffer.from([0xe9])])), 'a.txt')).toThrow(
      /^a\.txt 第 2 行：/,
    );
    expect(() => decodeBytes(Buffer.from(`${line}\n\n项\ufffd`), 'a.txt')).toThrow(/^a\.txt 第 3 行：/);
  });

  it('UTF-8 with one byte lost is not read as other words of GBK', () => {
    const bytes = Buffer.from('项目支出绩效目标表项目支出绩效目标表');
    const cut = Uint8Array.from([...bytes.subarray(0, 4), ...bytes.subarray(5), 0x40]);
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(cut)).not.toThrow();
    expect(() => decodeBytes(cut, 'a.txt')).toThrow(/编码损坏/);
  });
});

import { describe, expect, it } from 'vitest';
import { decodeBytes, MAX_BYTES } from '../../../src/formats/encoding/decodeBytes.ts';
import { encodeText, utf16be } from '../encodeText.ts';

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
    expect(decodeBytes(encodeText('績效目標表', 'big5'), 'a.txt').encoding).not.toBe('big5');
  });

  it('GBK of two characters that are valid UTF-8 as well', () => {
    expect(decodeBytes(Uint8Array.of(0xc4, 0xa3, 0x0a), 'a.txt').text).toBe('模\n');
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

  it('UTF-8 with one byte lost is not read as other words of GBK', () => {
    const bytes = Buffer.from('项目支出绩效目标表项目支出绩效目标表');
    const cut = Uint8Array.from([...bytes.subarray(0, 4), ...bytes.subarray(5), 0x40]);
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(cut)).not.toThrow();
    expect(() => decodeBytes(cut, 'a.txt')).toThrow(/编码损坏/);
  });
});

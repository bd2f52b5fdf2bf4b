import { describe, expect, it } from 'vitest';
import { decodeText, MAX_BYTES } from '../../../src/formats/text/decodeText.ts';

/** 项目名称 ⇥ 村委会 in GBK, as older office software saves it. */
const GBK = Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x09, 0xb4, 0xe5, 0xce, 0xaf, 0xbb, 0xe1]);

describe('text is read in the encoding it was saved in', () => {
  it('UTF-8, with or without a byte-order mark', () => {
    expect(decodeText(Buffer.from('项目名称'), 'a.txt')).toEqual({ text: '项目名称', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeff项目名称'), 'a.txt').text).toBe('项目名称');
  });

  it('GBK', () => {
    expect(decodeText(GBK, 'a.txt')).toEqual({ text: '项目名称\t村委会', encoding: 'gb18030' });
  });

  it('UTF-16 as Windows saves it', () => {
    expect(decodeText(Buffer.from('\ufeff项目\t名称', 'utf16le'), 'a.txt')).toEqual({
      text: '项目\t名称',
      encoding: 'utf-16le',
    });
  });
});

describe('an unusable file is refused in one sentence that names it and the next step', () => {
  it.each([
    ['an empty file', Buffer.from(''), /a\.txt：文件里没有文字；应为.+。请.+。/],
    ['white space only', Buffer.from(' \n\t\n'), /文件里没有文字/],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /二进制格式；应为纯文本。请.+另存为/],
    ['a broken encoding', Buffer.from([0xe9, 0xa1, 0xb9, 0xff, 0xff, 0x0a]), /编码损坏或无法识别；应为UTF-8 或 GBK/],
    ['text that lost characters before', Buffer.from('项目\ufffd名称'), /编码损坏或无法识别/],
    ['an oversized file', new Uint8Array(MAX_BYTES + 1), /应为不超过/],
  ])('%s', (_, bytes, sentence) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/formats.ts';
import { rowsOf } from '../../../src/grid/rowsOf.ts';

const rows = async (text: string) =>
  rowsOf((await readDocument(Buffer.from(text), 'a.txt')).blocks).map(({ width, gapAbove, cells }) => ({
    width,
    gapAbove,
    cells: cells.map(({ ref, column, text: printed }) => `${ref} ${column} ${printed}`),
  }));

describe('a text document becomes rows of cells with their places', () => {
  it('one row a line, blank cells counted but not listed, page breaks noted', async () => {
    expect(await rows('项目名称\t\t村委会\n\n\t实施单位\t\n')).toEqual([
      { width: 3, gapAbove: false, cells: ['L1 c1 1 项目名称', 'L1 c3 3 村委会'] },
      { width: 3, gapAbove: true, cells: ['L3 c2 2 实施单位'] },
    ]);
  });

  it('one cell a line behind a tab, a row up to the next empty line', async () => {
    expect(await rows('标题\n\t项目编码\n\t1307\n\t \n\t名称\t\t\n\n\t\n\t质量指标\n')).toEqual([
      { width: 1, gapAbove: false, cells: ['L1 c1 1 标题'] },
      { width: 4, gapAbove: false, cells: ['L2 c2 1 项目编码', 'L3 c2 2 1307', 'L5 c2 4 名称'] },
      { width: 2, gapAbove: true, cells: ['L8 c2 2 质量指标'] },
    ]);
  });

  it('line ends of every system are the same', async () => {
    expect(await rows('甲\t乙\r\n丙\t丁')).toEqual(await rows('甲\t乙\n丙\t丁'));
  });

  it('a file with another ending is read for what it is, and that is said', async () => {
    const { format, notes } = await readDocument(Buffer.from('甲\t乙'), '预算.dat');
    expect(format).toBe('text');
    expect(notes).toEqual([
      { code: 'document/wrong-ending', ref: null, printed: '.dat', expected: '文本文件（.txt）' },
    ]);
  });

  it.each([
    ['一张照片.txt', [0x89, 0x50, 0x4e, 0x47, 1], /PNG 图片.*请放入原来的/],
    ['预算.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1], /RAR 压缩包.*请解/],
  ])('%s is refused in one sentence with the way out', async (file, bytes, sentence) => {
    await expect(readDocument(Uint8Array.from(bytes), file)).rejects.toThrow(sentence);
  });
});

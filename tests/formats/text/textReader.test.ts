import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/readers.ts';

const rows = (text: string) =>
  readDocument(Buffer.from(text), 'a.txt').rows.map(({ line, width, afterBreak, cells }) => ({
    line,
    width,
    afterBreak,
    cells: cells.map(({ line: at, column, text: printed }) => `${at}:${column} ${printed}`),
  }));

describe('a text document becomes rows of cells with their places', () => {
  it('one row a line, blank cells counted but not listed, page breaks noted', () => {
    expect(rows('项目名称\t\t村委会\n\n\t实施单位\t\n')).toEqual([
      { line: 1, width: 3, afterBreak: false, cells: ['1:1 项目名称', '1:3 村委会'] },
      { line: 3, width: 3, afterBreak: true, cells: ['3:2 实施单位'] },
    ]);
  });

  it('one cell a line behind a tab, a row up to the next empty line', () => {
    expect(rows('标题\n\t项目编码\n\t1307\n\t \n\t名称\t\t\n\n\t\n\t质量指标\n')).toEqual([
      { line: 1, width: 1, afterBreak: false, cells: ['1:1 标题'] },
      { line: 2, width: 4, afterBreak: false, cells: ['2:1 项目编码', '3:2 1307', '5:4 名称'] },
      { line: 7, width: 2, afterBreak: true, cells: ['8:2 质量指标'] },
    ]);
  });

  it('line ends of every system are the same', () => {
    expect(rows('甲\t乙\r\n丙\t丁')).toEqual(rows('甲\t乙\n丙\t丁'));
  });

  it('a format nobody reads is refused in one sentence', () => {
    expect(() => readDocument(Buffer.from('x'), '预算.pdf')).toThrow(/预算\.pdf：不支持这种文件格式；应为\.txt.+。请/);
  });
});

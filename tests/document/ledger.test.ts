import { describe, expect, it } from 'vitest';
import { assertBalanced } from '../../src/document/ledger.ts';
import { textTallies } from '../../src/formats/text/textBlocks.ts';
import { lineOf } from '../../src/model/sourceRef.ts';
import { countyDocuments, countyText } from '../support/county.ts';
import { process, publishedRows } from '../support/publish.ts';

describe.each(Object.keys(countyDocuments))('the books of %s balance', async (file) => {
  const text = countyText(file);
  // Counted here without any of the project's code: pieces between tabs and line ends that are not blank.
  const pieces = text.split(/[\t\n]/).filter((piece) => piece.trim() !== '');
  const published = await process({ [file]: text });

  it('with a plain count of cells and characters', () => {
    const ledger = publishedRows(published, 'ledger');
    const sum = (column: string) => ledger.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum('cells')).toBe(pieces.length);
    expect(sum('characters')).toBe(pieces.join('').replace(/\s/g, '').length);
    expect(publishedRows(published, 'documents')[0]?.cell_count).toBe(String(pieces.length));
  });

  it('with nothing unplaced', () => {
    expect(publishedRows(published, 'ledger').map(({ destination }) => destination)).not.toContain('unplaced');
  });

  const tallies = textTallies(text.split('\n'));
  it('and a lost, doubled or changed cell is noticed and its line named', () => {
    const [read] = published.tables;
    if (!read) throw new Error('Nothing was read.');
    assertBalanced(read, [], tallies);
    const lose = structuredClone(read);
    const cell = lose.tables[0]?.rows[4]?.cells.pop();
    expect(() => assertBalanced(lose, [], tallies)).toThrow(`第 ${lineOf(cell?.ref ?? '')} 行`);
    const double = structuredClone(read);
    const [first] = double.outside.length > 0 ? double.outside : (double.tables[0]?.rows[0]?.cells ?? []);
    if (first) double.outside.push({ ...first });
    expect(() => assertBalanced(double, [], tallies)).toThrow(`第 ${lineOf(first?.ref ?? '')} 行`);
    const change = structuredClone(read);
    const changed = change.tables[1]?.rows[3]?.cells[0];
    if (changed) changed.text += '元';
    expect(() => assertBalanced(change, [], tallies)).toThrow(`第 ${lineOf(changed?.ref ?? '')} 行`);
  });
});

describe('text that belongs to no table', () => {
  it('of a table nobody knows is kept whole, unplaced and reported', async () => {
    const published = await process({ 'a.txt': '三公经费表\n\n项目\t上年\t今年\n公务接待\t3\t2\n公车运行\t5\t4\n' });
    expect(published.tables[0]?.tables).toMatchObject([{ template: null, rows: [{}, {}, {}] }]);
    expect(publishedRows(published, 'findings').map(({ code }) => code)).toEqual([
      'document/empty-reading',
      'table/unread',
    ]);
    expect(publishedRows(published, 'ledger')).toContainEqual({
      document_id: 'a',
      destination: 'unplaced',
      cells: '9',
      characters: '18',
      corrected: '0',
    });
  });

  it('of plain prose is narrative', async () => {
    const published = await process({ 'a.txt': '某县预算说明\n\n今年的预算安排如下。\n其中民生支出占七成。\n' });
    expect(publishedRows(published, 'ledger').map(({ destination }) => destination)).toEqual(['title', 'narrative']);
  });
});

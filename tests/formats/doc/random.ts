import type { DescribedBlock, DescribedCell, DescribedParagraph, DescribedRun, DescribedTable } from './described.ts';
import { plain } from './described.ts';

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  '项目名称',
  '绩效目标',
  '数量指标',
  '≥95',
  '百分比',
  '125.7552',
  '元',
  '产出指标',
  '社会效益',
  'Total 100%',
  '2026年',
  '满意度',
  '（万元）',
  '',
  '质量达标率',
  '其他资金',
  '—',
  '①',
  '“引号”',
  '𠮷野',
  '一、',
  'ABC-def',
  '完成及时率，100%。',
  '　',
  '年度资金总额',
];

export interface Style {
  /** How often runs are hidden, deleted, inserted or results of fields. */
  marked: number;
  nested: number;
  merged: number;
  mostRows: number;
  mostColumns: number;
  longest: number;
}

export const PLAIN_STYLE: Style = { marked: 0.1, nested: 0.03, merged: 0.35, mostRows: 8, mostColumns: 7, longest: 4 };

/** A document of paragraphs and tables; between two tables there is always a paragraph. */
export function randomDocument(seed: number, style: Style = PLAIN_STYLE, tables = 3): DescribedBlock[] {
  const next = randomNumbers(seed);
  const blocks: DescribedBlock[] = [{ paragraph: [plain(`文件 ${seed}`)] }];
  for (let index = 0; index < tables; index++) {
    blocks.push({ table: randomTable(next, style, 0) });
    for (let left = 1 + Math.floor(next() * 3); left > 0; left--)
      blocks.push({ paragraph: randomParagraph(next, style) });
  }
  return blocks;
}

export function randomTable(next: () => number, style: Style, depth: number): DescribedTable {
  const rows = 1 + Math.floor(next() * style.mostRows);
  const columns = 1 + Math.floor(next() * style.mostColumns);
  const widths = Array.from({ length: columns }, () => 300 + Math.floor(next() * 1200));
  const taken = new Set<string>();
  const cells: DescribedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let colSpan = 1;
      while (next() < style.merged && column + colSpan < columns && !taken.has(`${row} ${column + colSpan}`)) colSpan++;
      let rowSpan = 1;
      while (next() < style.merged && row + rowSpan < rows) rowSpan++;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < colSpan; right++) taken.add(`${row + down} ${column + right}`);
      }
      const count = next() < 0.8 ? 1 : 2 + Math.floor(next() * 3);
      const paragraphs = Array.from({ length: count }, () => randomParagraph(next, style));
      const nested =
        depth < 2 && next() < style.nested
          ? randomTable(next, { ...style, mostRows: 3, mostColumns: 3 }, depth + 1)
          : null;
      // A cell that ends with a table has an empty paragraph behind it.
      if (nested) paragraphs.push([]);
      cells.push({ row, column, rowSpan, colSpan, paragraphs, nested });
    }
  }
  return { widths, rows, cells };
}

function randomParagraph(next: () => number, style: Style): DescribedParagraph {
  const count = Math.floor(next() * style.longest);
  return Array.from({ length: count }, () => randomRun(next, style)).filter(({ text }) => text !== '');
}

function randomRun(next: () => number, style: Style): DescribedRun {
  const word = () => WORDS[Math.floor(next() * WORDS.length)] ?? '';
  const text = word() + (next() < 0.1 ? `\n${word()}` : '') + word();
  if (next() >= style.marked) return plain(text);
  const kinds = ['hidden', 'deleted', 'inserted', 'field'] as const;
  const kind = kinds[Math.floor(next() * kinds.length)] ?? 'hidden';
  return { text: text.replaceAll('\n', ''), kind };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docFormat } from '../../../src/formats/doc/docFormat.ts';
import type { Block, SourceDocument } from '../../../src/model/block.ts';
import { booksOf, plainBlocks, sorted } from './compare.ts';
import { expectedBlocks } from './expected.ts';
import { randomDocument } from './random.ts';

const openFixture = async (name: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
  expect(docFormat.matches(bytes)).toBe(true);
  const open = await (await docFormat.load()).open(bytes, name);
  return { document: open.read(), tallies: open.count() };
};

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? `${block.ref}${block.gapAbove ? '^' : ''} ${block.text}`
      : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join('/'),
  );

const noteCodes = ({ notes }: SourceDocument) => notes.map(({ code }) => code);

describe('files that LibreOffice wrote', () => {
  it.each([7, 12, 60])(
    'gives every cell and paragraph of random document %i with its place and spans',
    async (seed) => {
      const { document, tallies } = await openFixture(`random-${seed}.doc`);
      expect(plainBlocks(document.blocks)).toEqual(expectedBlocks(randomDocument(seed)));
      expect(booksOf(document)).toEqual(sorted(tallies));
    },
  );

  it('reads a real form with its merges both ways', async () => {
    const { document, tallies } = await openFixture('shanghai-form.doc');
    const grid = document.blocks.find((block) => block.kind === 'grid');
    const cells = grid?.kind === 'grid' ? grid.rows.flatMap((row) => row.cells) : [];
    const spansOf = (text: string) =>
      cells.filter((cell) => cell.text === text).map(({ colSpan, rowSpan }) => [colSpan, rowSpan]);
    expect(cells).toHaveLength(SHANGHAI.cells);
    expect(spansOf('项目名称')).toEqual(SHANGHAI.name);
    expect(spansOf('产出指标')).toEqual(SHANGHAI.output);
    expect(booksOf(document)).toEqual(sorted(tallies));
  });

  it('prints what Word shows: numbers, symbols, boxes at their place, headers and notes apart', async () => {
    const { document, tallies } = await openFixture('features.doc');
    expect(linesOf(document.blocks)).toEqual([
      'L1^ 编号',
      'L2 一、甲',
      'L3 （1）甲一',
      'L4 （2）甲二',
      'L5 二、乙',
      'L6 （1）乙一',
      'L7 二.1.1 乙一1',
      'L8 • 点',
      'L9 一、继续',
      'L10 ⑤ 五',
      'L11 ⑥ 六',
      '1|第一行/2|第二行',
      'L12 分',
      'L13^ 页',
      'L14 节尾',
      'L15^ 脚注之后',
      'L17 接着',
      'L18 半半',
      'L20^ 删后',
      '留一|留二/|/留三|留四',
      'L21 符号：☑是□否',
      'L22 框前框后',
      'L25^ 框里一',
      'L26 框里二',
      'L23 末段',
      'h1 L1^ 第一节页眉',
      'h4 L1^ 第一节页眉',
      'f1 L1^ 第3页',
      'n1 L1^ 注一的话',
      'n1 L2 注一又一段',
    ]);
    expect(document.omissions).toEqual([
      { reason: 'hidden-text', part: 'L16', cells: 1, characters: 2 },
      { reason: 'hidden-text', part: 'L18', cells: 1, characters: 1 },
    ]);
    expect(noteCodes(document)).toEqual(['document/deleted-text', 'document/hidden-text']);
    expect(booksOf(document)).toEqual(sorted(tallies));
  });

  it('keeps headers, footers and notes out of the running text by their role', async () => {
    const { document } = await openFixture('features.doc');
    const roles = document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [[block.ref.slice(0, 1), block.role]] : [],
    );
    expect(new Set(roles.map(String))).toEqual(new Set(['L,body', 'h,margin', 'f,margin', 'n,footnote']));
  });
});

/** Counted in the form's own .docx: cells that no merge covers. */
const SHANGHAI = { cells: 72, name: [[2, 1]], output: [[1, 3]] };

import type { DescribedBlock, DescribedParagraph, DescribedTable } from './described.ts';
import { rowParts } from './described.ts';
import { bytesOf, i32, type RowStyle, rowProperties, sprm8 } from './handRows.ts';

/** Characters that share properties. */
export interface HandRun {
  text: string;
  properties: number[];
}

/** A paragraph with its mark as its last character. */
export interface HandParagraph {
  runs: HandRun[];
  /** Number of its style. */
  style: number;
  properties: number[];
  /** Table properties that stand in the data stream. */
  far: boolean;
}

const SPECIAL = sprm8(0x0855, 1);
const IN_TABLE = sprm8(0x2416, 1);
const IN_TABLE_AT = (depth: number, always: boolean) =>
  depth > 1 || always ? bytesOf([0x49, 0x66, ...i32(depth)]) : [];

/** The text stream of a described document, paragraph by paragraph, as Word lays it down. */
export function handStream(blocks: readonly DescribedBlock[], style: RowStyle): HandParagraph[] {
  return blocks.flatMap((block) =>
    'table' in block ? tableStream(block.table, 1, style) : [paragraphOf(block.paragraph, '\r', [])],
  );
}

function paragraphOf(runs: DescribedParagraph, mark: string, properties: number[]): HandParagraph {
  return { runs: [...runs.flatMap(runsOf), { text: mark, properties: [] }], style: 0, properties, far: false };
}

function runsOf({ text, kind }: DescribedParagraph[number]): HandRun[] {
  const body = text.replaceAll('\n', '\u000b');
  if (kind === 'hidden') return [{ text: body, properties: sprm8(0x083c, 1) }];
  if (kind === 'deleted') return [{ text: body, properties: sprm8(0x0800, 1) }];
  if (kind === 'inserted') return [{ text: body, properties: sprm8(0x0801, 1) }];
  if (kind === 'plain') return [{ text: body, properties: [] }];
  return [
    { text: '\u0013', properties: SPECIAL },
    { text: ' HYPERLINK "http://example.org/" ', properties: [] },
    { text: '\u0014', properties: SPECIAL },
    { text: body, properties: sprm8(0x0855, 0) },
    { text: '\u0015', properties: SPECIAL },
  ];
}

function tableStream(table: DescribedTable, depth: number, style: RowStyle): HandParagraph[] {
  const mark = depth === 1 ? '\u0007' : '\r';
  const inside = [...IN_TABLE, ...IN_TABLE_AT(depth, style.depthAlways)];
  const cellEnd = [...inside, ...(depth > 1 ? sprm8(0x244b, 1) : [])];
  const rowEnd = [...inside, ...(depth > 1 ? sprm8(0x244c, 1) : sprm8(0x2417, 1))];
  return rowParts(table).flatMap((parts, row) => {
    const cells = parts.flatMap(({ cell, isFirst }) => {
      const own: HandParagraph[] = isFirst
        ? [
            ...cell.paragraphs.slice(0, -1).map((paragraph) => paragraphOf(paragraph, '\r', inside)),
            ...(cell.nested ? tableStream(cell.nested, depth + 1, style) : []),
            paragraphOf(cell.paragraphs.at(-1) ?? [], mark, cellEnd),
          ]
        : [paragraphOf([], mark, cellEnd)];
      const merged = style.merge === 'wide' ? 0 : cell.colSpan - 1;
      return [...own, ...Array.from({ length: merged }, () => paragraphOf([], mark, cellEnd))];
    });
    const end = paragraphOf([], mark, [...rowEnd, ...rowProperties(table, parts, row, style)]);
    return [...cells, { ...end, far: style.far }];
  });
}

import { i32, u16 } from './handRows.ts';

interface Run {
  start: number;
  end: number;
  style: number;
  list: number[];
}

const PAGE = 512;

/** Pages of properties ([MS-DOC] 2.9.33, 2.9.175): positions and entries from the front, properties from the back. */
export function pagesOf(
  runs: readonly Run[],
  kind: 'paragraph' | 'character',
): { start: number; end: number; bytes: Uint8Array }[] {
  const entrySize = kind === 'paragraph' ? 13 : 1;
  const pages: { start: number; end: number; bytes: Uint8Array }[] = [];
  let from = 0;
  while (from < runs.length) {
    const bytes = new Uint8Array(PAGE);
    const offsets: number[] = [];
    let back = PAGE - 1;
    let to = from;
    for (; to < runs.length; to++) {
      const run = runs[to];
      if (!run) break;
      const block =
        kind === 'paragraph' ? paragraphBlock(run) : run.list.length === 0 ? [] : [run.list.length, ...run.list];
      const at = block.length === 0 ? back : (back - block.length) & ~1;
      if (4 * (to - from + 2) + entrySize * (to - from + 1) > at) break;
      if (block.length > 0) bytes.set(block, at);
      offsets.push(block.length === 0 ? 0 : at / 2);
      back = at;
    }
    if (to === from) throw new Error('properties longer than a page');
    const part = runs.slice(from, to);
    const positions = [...part.map(({ start }) => start), part.at(-1)?.end ?? 0];
    bytes.set(positions.flatMap(i32), 0);
    offsets.forEach((offset, index) => {
      bytes[4 * positions.length + entrySize * index] = offset;
    });
    bytes[PAGE - 1] = part.length;
    pages.push({ start: positions[0] ?? 0, end: positions.at(-1) ?? 0, bytes });
    from = to;
  }
  return pages;
}

/** Half the size, or a zero and half the size: whichever comes out even with the style's number before the properties. */
function paragraphBlock({ style, list }: Run): number[] {
  const body = [...u16(style), ...list];
  if (style === 0 && list.length === 0) return [];
  return body.length % 2 === 1 ? [(body.length + 1) / 2, ...body] : [0, body.length / 2, ...body];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './readHtml.ts';

/** A table that is fully tiled by cells, some of them merged. */
interface Tiled {
  rows: { column: number; colSpan: number; rowSpan: number; text: string }[][];
}

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '项目名称',
      '≥95%',
      '1,257.00',
      '绩效\n指标',
      'a < b & c',
      '“甲”',
      '目标1：\n目标2',
      '<p>',
    ),
  },
  { weight: 1, arbitrary: fc.constant('') },
);

const tiled: fc.Arbitrary<Tiled> = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 7 }),
    fc.array(fc.nat(5), { minLength: 84, maxLength: 84 }),
    fc.array(text, { minLength: 42, maxLength: 42 }),
  )
  .map(([columns, height, allSpans, allTexts]) => {
    const spans = allSpans.values();
    const texts = allTexts.values();
    const taken = new Set<string>();
    const rows = Array.from({ length: height }, (_, row) => {
      const cells: Tiled['rows'][number] = [];
      for (let column = 0; column < columns; column += 1) {
        if (taken.has(`${row} ${column}`)) continue;
        let colSpan = 1;
        const wide = Math.max(1, (spans.next().value ?? 0) - 2);
        while (colSpan < wide && column + colSpan < columns && !taken.has(`${row} ${column + colSpan}`)) colSpan += 1;
        const rowSpan = Math.min(Math.max(1, (spans.next().value ?? 0) - 2), height - row);
        for (let down = 0; down < rowSpan; down += 1) {
          for (let across = 0; across < colSpan; across += 1) taken.add(`${row + down} ${column + across}`);
        }
        cells.push({ column: column + 1, colSpan, rowSpan, text: texts.next().value ?? '' });
      }
      return cells;
    });
    return { rows };
  })
  .filter(({ rows }) => rows.flat().some((cell) => cell.text !== ''));

const escaped = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As careful programs write: everything closed, lines as paragraphs. */
const closed = ({ rows }: Tiled): string => {
  const cell = (one: Tiled['rows'][number][number]): string =>
    `<td colspan="${one.colSpan}" rowspan="${one.rowSpan}">\n${one.text
      .split('\n')
      .map((line) => (line === '' ? '' : `  <p class="MsoNormal"><span lang="EN-US">${escaped(line)}</span></p>\n`))
      .join('')}</td>`;
  return `<table><tbody>${rows.map((row) => `<tr>\n${row.map(cell).join('\n')}</tr>`).join('\n')}</tbody></table>`;
};

/** As hands and old programs write: upper case, nothing closed, no quotes, `<br>`. */
const open = ({ rows }: Tiled): string => {
  const span = (name: string, value: number): string => (value === 1 ? '' : ` ${name}=${value}`);
  const cell = (one: Tiled['rows'][number][number]): string =>
    `<TD${span('ColSpan', one.colSpan)}${span('RowSpan', one.rowSpan)}>${escaped(one.text).replaceAll('\n', '<BR>') || '&nbsp;'}`;
  return `<TABLE border=1>${rows.map((row) => `<TR>${row.map(cell).join('')}`).join('\n')}</TABLE>`;
};

describe('any table comes back as it was written', () => {
  it.each([
    ['with everything closed', closed],
    ['with nothing closed', open],
  ])('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(tiled, async (table) => {
        const { blocks } = await readHtml(`<p>标题</p>${write(table)}<p>完</p>`);
        const grid = blocks[1];
        expect(blocks).toHaveLength(3);
        expect(
          grid?.kind === 'grid' && grid.rows.map(({ cells }) => cells.map(({ ref: _ref, ...cell }) => cell)),
        ).toEqual(
          table.rows.map((row) =>
            row.map(({ column, colSpan, rowSpan, text: printed }) => ({ column, text: printed, colSpan, rowSpan })),
          ),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('a page of any tags at all is read or refused in a sentence, and its books balance', async () => {
    const piece = fc.constantFrom(
      ...'<table>|</table>|<tr>|</tr>|<td>|<td colspan=2>|<td rowspan=0>|</td>|<th>|<caption>|<thead>|<tfoot>|<p>|</p>|<br>'.split(
        '|',
      ),
      ...'<div hidden>|</div>|<del>|</del>|<pre>|</pre>|\n|&nbsp;|甲|乙 丙|<hr>|<ol><li>|<select><option>|<span>|</span>|<b>|</b>'.split(
        '|',
      ),
      ...'<input value=丁>|<script>|</script>|<!--|-->|<tr style="display:none">|<td style="visibility:hidden">|<li>|<textarea>'.split(
        '|',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const read = readHtml(`<p>始</p>${pieces.join('')}`);
        expect((await read).blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});

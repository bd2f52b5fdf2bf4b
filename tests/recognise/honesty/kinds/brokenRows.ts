import type { DescribedCell } from '../../../formats/writers/describe/described.ts';
import type { Row } from '../../../support/publish.ts';
import { withBlock } from '../damages.ts';
import {
  atRight,
  columnOf,
  fromRight,
  indicatorRows,
  insertText,
  isApart,
  isTwice,
  NAME_HEAD,
  setShown,
  setText,
  TARGET_HEAD,
} from '../form.ts';
import { changes, inLines, type Kind, merging, same } from '../kind.ts';
import { inOrder, nothing } from '../truths.ts';

const TARGET_COLUMNS = ['target_printed', 'comparator', 'number', 'number_upper', 'measurement_unit'];
const targetOf = (row: Row = {}): Row =>
  Object.fromEntries(TARGET_COLUMNS.map((column) => [column, row[column] ?? '']));

/** The end of the first long enough name, or value, in a row of its own: cells in rows where there should be lines. */
const cutOverRows = (name: string, head: RegExp, fits: RegExp, rest: number): Kind =>
  changes(
    name,
    nothing,
    withBlock((block) => {
      const { table } = block;
      const [own, other] = [fromRight(block, head), fromRight(block, head === NAME_HEAD ? TARGET_HEAD : NAME_HEAD)];
      const rows = indicatorRows(block);
      // Another blank value may be one that the office left blank.
      const isFilledIn = rows.every((row) => atRight(row, fromRight(block, TARGET_HEAD))?.text);
      if (isTwice(block) || isApart(block) || !isFilledIn) return false;
      const row = rows.slice(0, -1).find((each) => {
        const [cell, beside] = [atRight(each, own), atRight(each, other)];
        return cell && fits.test(cell.text) && !cell.rowSpan && beside?.text && !beside.rowSpan;
      });
      const cell = atRight(row, own);
      if (!row || !cell) return false;
      const at = table.rows.indexOf(row);
      const end = cell.text.slice(-rest);
      setText(cell, cell.text.slice(0, -rest));
      insertText(table, at + 1, columnOf(table, at, cell), end);
      return true;
    }),
  );

/** A row of an indicator moved by a cell. */
const moved = (name: string, move: (row: DescribedCell[]) => void): Kind =>
  changes(
    name,
    nothing,
    withBlock((block) => {
      if (isTwice(block) || isApart(block)) return false;
      const row = indicatorRows(block).find(
        (each, index) =>
          index > 0 &&
          each.length >= 3 &&
          fromRight(block, TARGET_HEAD) === 0 &&
          each.every(({ rowSpan = 1, text }) => rowSpan === 1 && text !== '') &&
          /指标/.test(atRight(each, fromRight(block, NAME_HEAD) + 1)?.text ?? ''),
      );
      if (row) move(row);
      return row !== undefined;
    }),
  );

/** The rows of indicators taken apart: moved, exchanged, printed twice, cut in two, squeezed into one, merged. */
export const brokenRowKinds: readonly Kind[] = [
  same(
    'the last two indicators of a class exchanged',
    withBlock((block) => {
      const [a, b] = indicatorRows(block).slice(-2);
      if (!a || !b || a.length !== b.length || a.length > 3 || isTwice(block)) return false;
      const name = fromRight(block, NAME_HEAD);
      if ([a, b].some((row) => row.some(({ rowSpan = 1 }) => rowSpan > 1) || !atRight(row, name)?.text)) return false;
      block.table.rows.splice(-2, 2, b, a);
      return true;
    }),
    (whole) => {
      const [a, b] = whole.indicators.slice(-2);
      if (!a || !b) return [[whole]];
      const [rows, places] = [
        [b, a],
        [a, b],
      ];
      const exchanged = rows.map((row, at) => ({ ...row, position: places[at]?.position ?? '' }));
      return [[{ ...whole, indicators: [...whole.indicators.slice(0, -2), ...exchanged] }]];
    },
  ),
  changes(
    'an indicator printed twice',
    (whole) => [
      [whole],
      ...whole.indicators.map((row, at) => [inOrder(whole, whole.indicators.toSpliced(at + 1, 0, row))]),
    ],
    withBlock((block) => {
      const { rows } = block.table;
      const row = indicatorRows(block).at(-1);
      if (!row || isTwice(block) || row.some(({ rowSpan = 1 }) => rowSpan > 1)) return false;
      const covering = rows.flatMap((above, index) =>
        above.filter(({ rowSpan = 1 }) => index + rowSpan === rows.length && rowSpan > 1),
      );
      for (const cell of covering) cell.rowSpan = (cell.rowSpan ?? 1) + 1;
      rows.push(structuredClone(row));
      return true;
    }),
  ),
  // Nothing is merged in a text: there a row moved left seems to be one more of the class above.
  merging(
    moved('a row moved left by a cell, its class lost', (row) => {
      row.splice(row.length - 3, 1);
      row.push({ text: '' });
    }),
  ),
  moved('a row moved right by a cell, its target lost', (row) => {
    row.splice(row.length - 3, 0, { text: '' });
    row.pop();
  }),
  cutOverRows('the end of a name in a row of its own', NAME_HEAD, /^.{7,}$/, 2),
  cutOverRows('the end of a value in a row of its own', TARGET_HEAD, /^≥?\d+%$/, 1),
  inLines(
    changes(
      'two rows of indicators squeezed into one',
      (whole) => [[whole]],
      withBlock((block) => {
        const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
        const rows = indicatorRows(block);
        const hasBoth = (row: DescribedCell[]) =>
          [name, target].every((at) => atRight(row, at)?.text) && /\d/.test(atRight(row, target)?.text ?? '');
        const least = Math.min(...rows.map(({ length }) => length));
        const at = rows.findIndex((row, index) => {
          const next = rows[index + 1];
          return (
            hasBoth(row) && next?.length === least && hasBoth(next) && next.every(({ rowSpan = 1 }) => rowSpan === 1)
          );
        });
        const [row, next] = [rows[at], rows[at + 1]];
        if (!row || !next) return false;
        for (const distance of [name, target]) {
          const [cell, lower] = [atRight(row, distance), atRight(next, distance)];
          if (!cell || !lower) return false;
          setShown(cell, `${cell.text.replaceAll('\n', '')}\n${lower.text.replaceAll('\n', '')}`);
        }
        const gone = block.table.rows.indexOf(next);
        for (const [index, above] of block.table.rows.slice(0, gone).entries()) {
          for (const cell of above) if (index + (cell.rowSpan ?? 1) > gone) cell.rowSpan = (cell.rowSpan ?? 1) - 1;
        }
        block.table.rows.splice(gone, 1);
        return true;
      }),
    ),
  ),
  merging(
    changes(
      'one target merged over two rows',
      (whole) => [
        ...whole.indicators.slice(1).map((row, above) => [
          {
            ...whole,
            indicators: whole.indicators.with(above + 1, { ...row, ...targetOf(whole.indicators[above]) }),
          },
        ]),
        ...nothing(),
      ],
      withBlock((block) => {
        const [name, target] = [fromRight(block, NAME_HEAD), fromRight(block, TARGET_HEAD)];
        const rows = indicatorRows(block);
        const index = rows.findIndex((row, at) => {
          const below = atRight(rows[at + 1], target);
          return at > 0 && atRight(row, target)?.text && below?.text && !below.rowSpan;
        });
        const [row, next] = [rows[index], rows[index + 1]];
        const cell = atRight(row, target);
        if (!cell || !next || !atRight(row, name)?.text || !atRight(next, name)?.text) return false;
        cell.rowSpan = 2;
        next.splice(next.length - 1 - target, 1);
        return true;
      }),
    ),
  ),
];

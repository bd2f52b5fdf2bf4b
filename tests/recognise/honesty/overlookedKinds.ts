import { changes, withBlock } from './damages.ts';
import { atRight, fromRight, indicatorRows, isApart, isTwice, splitTable, TARGET_HEAD } from './form.ts';
import { type Kind, nothing } from './kind.ts';

/** The heads printed once more among the rows, that of the values as another one. */
const headsAgainAs = (text: string): Kind =>
  changes(
    `the heads again, 指标值 as ${text}`,
    nothing,
    withBlock((block) => {
      const { table, first } = block;
      const heads = table.rows[block.head] ?? [];
      const at = first + Math.ceil(indicatorRows(block).length / 2);
      if (isTwice(block) || isApart(block) || indicatorRows(block).length < 4) return false;
      const [upper, lower] = splitTable(table, at);
      const renamed = atRight(heads, fromRight(block, TARGET_HEAD));
      const again = heads.map((cell) => ({
        text: cell.rowSpan ? '' : cell === renamed ? text : cell.text,
        ...(cell.colSpan && { colSpan: cell.colSpan }),
      }));
      table.rows = [...upper.rows, again, ...lower.rows];
      return true;
    }),
  );

/** What a stranger thought of who had not read how tables are read. */
export const overlookedKinds: readonly Kind[] = [...['分值', '备注'].map(headsAgainAs)];

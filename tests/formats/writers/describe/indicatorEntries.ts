import type { TableCell, TableRow } from '../../../../src/model/documentTables.ts';
import type { DescribedText } from './described.ts';
import type { IndicatorEntry } from './formContent.ts';
import { joinedText } from './joinedText.ts';

type Role = keyof IndicatorEntry;

/** A row of indicators while the halves of what a page break cut are being put together. */
interface OpenEntry {
  key: string;
  pieces: Map<Role, string[]>;
}

const ROLES: readonly Role[] = ['level1', 'level2', 'name', 'description', 'target', 'basis', 'note'];

/**
 * Rows of an indicator part as the pipeline read them → its entries as the undamaged original had them: cut labels and names joined
 * (`产出指` and `标`), a class printed below its row put back into it, cells that slid put back into their columns.
 * @param rows the rows below the column heads
 */
export function indicatorEntries(rows: readonly TableRow[]): IndicatorEntry[] {
  const entries: OpenEntry[] = [];
  for (const [index, row] of rows.entries()) {
    const tails = row.cells.filter(isTail);
    const cut = entries.at(-1);
    // `产出指 ⇥ 数量指标（必填硬性指` stands above the page break, its indicator below: one row of the original.
    if (cut && tails.length > 0) joinTails(cut, tails, row);
    for (const cell of row.cells) {
      const role = roleOf(cell);
      if (role === null) continue;
      const entry = openEntry(entries, keyOf(cell, row, index));
      entry.pieces.set(role, [...(entry.pieces.get(role) ?? []), cell.text.trim()]);
    }
  }
  return entries.map(({ pieces }) =>
    Object.fromEntries([...pieces].map(([role, texts]): [Role, DescribedText] => [role, joinedText(texts)])),
  );
}

/** The tail of a cut label: a label without a field of its own. What is printed twice (`residue`) is no tail. */
const isTail = ({ to, field, mark }: TableCell) => to === 'label' && mark === 'joined' && (field ?? '') === '';

function joinTails(entry: OpenEntry, tails: readonly TableCell[], row: TableRow): void {
  for (const [index, tail] of tails.entries())
    entry.pieces.get(index === 0 ? 'level1' : 'level2')?.push(tail.text.trim());
  const isBare = !entry.pieces.has('name') && !entry.pieces.has('target');
  const number = row.cells.map(({ field }) => /^indicators\.(\d+)\./.exec(field ?? '')?.[1]).find(Boolean);
  if (isBare && number !== undefined) entry.key = number;
}

function openEntry(entries: OpenEntry[], key: string): OpenEntry {
  const open = entries.find((entry) => entry.key === key);
  if (open) return open;
  const entry: OpenEntry = { key, pieces: new Map() };
  entries.push(entry);
  return entry;
}

function roleOf({ to, field = '' }: TableCell): Role | null {
  if (to !== 'field' && to !== 'label' && to !== 'empty-row-label' && to !== 'note') return null;
  const name = field.replace(/^indicators\.\d+\./, '');
  return ROLES.find((role) => role === name) ?? null;
}

/** All cells of an indicator have its number, wherever they stand; a row of class labels alone is an entry of its own. */
function keyOf({ field = '' }: TableCell, row: TableRow, index: number): string {
  const own = /^indicators\.(\d+)\./.exec(field)?.[1];
  const ofRow = row.cells.map((cell) => /^indicators\.(\d+)\./.exec(cell.field ?? '')?.[1]).find(Boolean);
  return own ?? ofRow ?? `row ${index}`;
}

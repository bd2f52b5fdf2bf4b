import type { NumberedParagraph } from './documentParts.ts';
import type { RowDefinition } from './rowDefinition.ts';
import { Unreadable } from './unreadable.ts';

/** A table as its marks in the text give it, before it is a grid. */
export interface Table {
  rows: TableRow[];
}

export interface TableRow {
  cells: TableCell[];
  definition: RowDefinition;
  /** Its end mark is deleted or hidden. */
  markGone: boolean;
}

export interface TableCell {
  paragraphs: NumberedParagraph[];
  /** Tables inside it. */
  tables: Table[];
}

/** What stands in a story, in reading order. */
export type Item = { paragraph: NumberedParagraph } | { table: Table };

/** A table that is being read, with the row and the cell that are not yet ended. */
interface OpenTable {
  table: Table;
  cells: TableCell[];
  cell: TableCell | null;
}

/**
 * Paragraphs and tables of a story.
 * @throws Unreadable where marks of cells and rows do not close a table, or a row's cells are not as many as its mark says
 */
export function readItems(paragraphs: readonly NumberedParagraph[]): Item[] {
  const items: Item[] = [];
  const open: OpenTable[] = [];
  const place = (table: Table) => {
    const outer = open.at(-1);
    if (outer) openCell(outer).tables.push(table);
    else items.push({ table });
  };
  const close = () => {
    const last = open.pop();
    if (last && (last.cells.length > 0 || last.cell)) throw unclosed(last, sayTable());
  };
  const sayTable = () => {
    const number = items.filter((item) => 'table' in item).length;
    return `第 ${number} 张表${open.length > 1 ? '里的表' : ''}`;
  };
  for (const paragraph of paragraphs) {
    const { depth } = paragraph.properties;
    while (open.length > depth) close();
    while (open.length < depth) {
      const table: Table = { rows: [] };
      place(table);
      open.push({ table, cells: [], cell: null });
    }
    const current = open.at(-1);
    if (!current) items.push({ paragraph });
    else if (paragraph.ends !== 'row') takeText(current, paragraph);
    else if (startsOtherTable(current, paragraph)) {
      open.pop();
      const other: OpenTable = { ...current, table: { rows: [] } };
      place(other.table);
      open.push(other);
      endRow(other, paragraph, sayTable());
    } else endRow(current, paragraph, sayTable());
  }
  while (open.length > 0) close();
  return items;
}

const openCell = (open: OpenTable): TableCell => {
  open.cell ??= { paragraphs: [], tables: [] };
  return open.cell;
};

function takeText(open: OpenTable, paragraph: NumberedParagraph): void {
  const cell = openCell(open);
  cell.paragraphs.push(paragraph);
  if (paragraph.ends !== 'cell') return;
  open.cells.push(cell);
  open.cell = null;
}

/** Tables that touch are told apart by the properties of their rows. */
const startsOtherTable = ({ table }: OpenTable, { properties }: NumberedParagraph): boolean => {
  const last = table.rows.at(-1)?.definition;
  return last !== undefined && last.tableKey !== properties.row?.tableKey;
};

function endRow(open: OpenTable, { properties, markGone }: NumberedParagraph, table: string): void {
  const definition = properties.row;
  if (!definition || open.cell || open.cells.length === 0) throw unclosed(open, table);
  if (definition.cells.length !== open.cells.length) {
    const row = `${table}第 ${open.table.rows.length + 1} 行`;
    throw new Unreadable(`${row}写着 ${definition.cells.length} 格，实有 ${open.cells.length} 格`);
  }
  open.table.rows.push({ cells: open.cells, definition, markGone });
  open.cells = [];
}

const unclosed = (open: OpenTable, table: string): Unreadable =>
  new Unreadable(`${table}第 ${open.table.rows.length + 1} 行没有结尾`);

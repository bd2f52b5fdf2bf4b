import { cellId } from '../../corpus/links.ts';
import type { PrintedTable } from '../../model/documentTables.ts';
import { CELL_MARKS, DESTINATIONS } from '../../views/document/destinations.ts';
import { cellPieces, type FacsimileRow, facsimileRows } from '../../views/document/facsimile.ts';
import type { ReadDocument } from '../../views/read/readDropped.ts';
import { fieldKey, tableFields } from '../../views/read/tableFields.ts';
import { sayWhereTableIs } from '../../words/sourceName.ts';
import { element } from '../search/element.ts';
import { someAtFirst } from './someAtFirst.ts';

/** So many rows are drawn before the page has a moment for others. */
const ROWS_AT_ONCE = 60;
/** So many cells of a table, and tables of a document, are shown before somebody asks for more. */
const MOST_CELLS = 20_000;
const MOST_TABLES = 300;

/** Every table of a document, to be opened: what was read beside the copy of the table, each leading to the other. */
export function renderTables({ report, tables }: ReadDocument, id: string): HTMLElement[] {
  if (!tables || tables.tables.length === 0) return [];
  const boxes = element('div');
  const more = someAtFirst(
    tables.tables.length,
    (from, to) => boxes.append(...tables.tables.slice(from, to).map((table) => renderTable(table, id, report.file))),
    { most: MOST_TABLES, more: MOST_TABLES, unit: '张表' },
  );
  return [
    element(
      'section',
      { class: 'report-part' },
      element('h3', {}, '读到了什么'),
      element(
        'p',
        { class: 'small soft no-print' },
        '打开一张表：一边是读出的栏目，一边是原表。点一边，另一边的那一格就亮。',
      ),
      boxes,
      ...more,
    ),
  ];
}

function renderTable(table: PrintedTable, id: string, file: string): HTMLElement {
  const name = table.fields.name?.text;
  const state = table.template === null ? '（没读懂，原样放着）' : name ? `：${name}` : '';
  const box = element('details', { id: `${id}-t${table.number}` });
  box.append(element('summary', {}, `第 ${table.number} 张表${state}`));
  let drawn = false;
  box.addEventListener('toggle', () => {
    if (drawn || !box.open) return;
    drawn = true;
    box.append(...drawTable(table, id, file));
    lightBoth(box);
  });
  return box;
}

const fieldId = (id: string, table: PrintedTable, key: string) => `${id}-t${table.number}-${key.replace('.', '-')}`;

function drawTable(table: PrintedTable, id: string, file: string): HTMLElement[] {
  const fields = tableFields(table);
  const first = new Map<string, string>();
  for (const [row, { cells }] of table.rows.entries()) {
    for (const { to, field, column } of cells) {
      const key = to === 'field' && field ? fieldKey(field) : null;
      if (key && !first.has(key)) first.set(key, `${id}-${cellId(table.number, { row: row + 1, column })}`);
    }
  }
  const list = element(
    'dl',
    { class: 'read-fields' },
    ...fields.flatMap(({ key, label, value }) => {
      const cell = first.get(key);
      return [
        element('dt', {}, label),
        element(
          'dd',
          { id: fieldId(id, table, key), 'data-field': key },
          cell ? element('a', { class: 'src', href: `#${cell}` }, value) : value,
        ),
      ];
    }),
  );
  const body = element('tbody');
  const known = new Set(fields.map(({ key }) => key));
  const cellsOf = (row: FacsimileRow) => drawRow(row, table, id, known);
  const rows = facsimileRows(table.rows, undefined);
  const most = Math.ceil(MOST_CELLS / Math.max(1, ...rows.slice(0, ROWS_AT_ONCE).map(({ cells }) => cells.length)));
  const more = someAtFirst(rows.length, (from, to) => drawSlowly(body, rows.slice(from, to), cellsOf), {
    most,
    more: most,
    unit: '行',
  });
  const where = sayWhereTableIs(table.ref);
  const caption = `${file} 第 ${table.number} 张表，原样`;
  const copy = element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: '0' },
    element('table', { class: 'facsimile' }, element('caption', { class: 'hidden-visually' }, caption), body),
  );
  return [
    ...(where ? [element('p', { class: 'small soft' }, where)] : []),
    element('div', { class: fields.length > 0 ? 'read-beside' : '' }, ...(fields.length > 0 ? [list] : []), copy),
    ...more,
  ];
}

function drawRow(row: FacsimileRow, table: PrintedTable, id: string, known: ReadonlySet<string>): HTMLElement {
  const drawn = element('tr', row.gapAbove ? { class: 'break' } : {});
  drawn.append(element('th', { scope: 'row' }, row.label === null ? '' : String(row.label)));
  for (const place of row.cells) {
    if (place === null) {
      drawn.append(element('td'));
      continue;
    }
    const { cell, columns, rows } = place;
    const key = cell.to === 'field' && cell.field ? fieldKey(cell.field) : null;
    const text = cellPieces(cell.text).map((piece) =>
      piece.mark ? element('span', { class: 'soft small' }, piece.text) : piece.text,
    );
    const mark = cell.mark ? [element('span', { class: 'soft small' }, `〔${CELL_MARKS[cell.mark]}〕`)] : [];
    drawn.append(
      element(
        'td',
        {
          id: `${id}-${cellId(table.number, { row: row.number, column: cell.column })}`,
          class: cell.to,
          title: DESTINATIONS[cell.to].name,
          colspan: columns > 1 ? String(columns) : undefined,
          rowspan: rows > 1 ? String(rows) : undefined,
          'data-field': key ?? undefined,
        },
        ...(key && known.has(key)
          ? [element('a', { class: 'src', href: `#${fieldId(id, table, key)}` }, ...text)]
          : text),
        ...mark,
      ),
    );
  }
  return drawn;
}

/** Draws rows a few at a time, so that a long table does not stop the page. */
function drawSlowly(body: HTMLElement, rows: readonly FacsimileRow[], draw: (row: FacsimileRow) => HTMLElement): void {
  const next = (from: number) => {
    body.append(...rows.slice(from, from + ROWS_AT_ONCE).map(draw));
    if (from + ROWS_AT_ONCE < rows.length) setTimeout(() => next(from + ROWS_AT_ONCE));
  };
  next(0);
}

/** What is touched, by a pointer or by the keyboard, is lit with all that belongs to the same field. */
function lightBoth(box: HTMLElement): void {
  const light = (target: EventTarget | null) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    for (const one of box.querySelectorAll<HTMLElement>('[data-field]')) {
      one.classList.toggle('lit', key !== undefined && one.dataset.field === key);
    }
  };
  for (const event of ['pointerover', 'focusin', 'click']) box.addEventListener(event, ({ target }) => light(target));
  box.addEventListener('pointerleave', () => light(null));
}

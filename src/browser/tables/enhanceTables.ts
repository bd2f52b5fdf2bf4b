import { compareCells } from './compareCells.ts';
import { holdsTyped } from './holdsTyped.ts';

/** Makes every marked table sortable by its column heads and filterable by its selects. The table reads without it. */
for (const box of document.querySelectorAll<HTMLElement>('[data-enhanced-table]')) {
  const table = box.querySelector<HTMLTableElement>('table[data-sortable]');
  if (table) {
    makeSortable(table);
    makeFilterable(box, table);
  }
}

function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.getAttribute('aria-sort') !== 'descending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      sortRows(table, column, descending);
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, descending: boolean): void {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows].map((row) => ({ row, value: sortKeyOf(row.cells[column]) }));
  rows.sort((a, b) => compareCells(a.value, b.value, descending));
  body.append(...rows.map(({ row }) => row));
}

function sortKeyOf(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? '';
}

function makeFilterable(box: HTMLElement, table: HTMLTableElement): void {
  const selects = [...box.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[data-filter]')];
  const output = box.querySelector('output');
  const filter = () => {
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    for (const row of rows) {
      row.hidden = selects.some((select) => select.value.trim() !== '' && !passes(row, select));
    }
    if (output) output.textContent = `显示 ${rows.filter((row) => !row.hidden).length} ${output.dataset.of}`;
  };
  for (const select of selects) {
    // Without this script nothing would come of typing.
    select.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
    select.addEventListener(select instanceof HTMLInputElement ? 'input' : 'change', filter);
  }
}

/** Whether a row has what was chosen, of which it may have several with `|` between them, or holds what was typed. */
function passes(row: HTMLTableRowElement, select: HTMLSelectElement | HTMLInputElement): boolean {
  const own = row.dataset[select.dataset.filter ?? ''] ?? '';
  return select instanceof HTMLInputElement ? holdsTyped(own, select.value) : own.split('|').includes(select.value);
}

import { compareQuery } from '../../compare/compareAddress.ts';
import { type CompareCard, MOST_CARDS } from '../../compare/compareCard.ts';
import { chosen, rememberChoice } from './choice.ts';

/** Lets a reader tick rows of every table marked `data-choose` and set them side by side. */
const tables = [...document.querySelectorAll<HTMLTableElement>('table[data-choose]')];
const kind = tables[0]?.dataset.choose as CompareCard['kind'] | undefined;
if (kind) offerChoice(kind);

function offerChoice(kind: CompareCard['kind']): void {
  let ids = chosen(kind);
  const buttons = document.querySelectorAll<HTMLElement>('[data-choose-start]');
  const bar = document.createElement('p');
  bar.className = 'choice no-print';
  bar.setAttribute('role', 'status');

  const update = () => {
    rememberChoice(kind, ids);
    for (const box of document.querySelectorAll<HTMLInputElement>('input[data-choice-id]')) {
      box.checked = ids.includes(box.dataset.choiceId ?? '');
      box.disabled = !box.checked && ids.length >= MOST_CARDS;
    }
    bar.hidden = ids.length === 0;
    const clear = document.createElement('button');
    clear.type = 'button';
    clear.textContent = '清空';
    clear.addEventListener('click', () => {
      ids = [];
      update();
    });
    const few = ids.length < 2 ? '再选一个。' : ids.length === MOST_CARDS ? '最多六个。' : '';
    bar.replaceChildren(`已选 ${ids.length} 个。${few} `, ...(ids.length > 1 ? [linkTo(kind, ids), ' '] : []), clear);
  };
  const start = () => {
    for (const button of buttons) button.hidden = true;
    for (const table of tables) {
      for (const row of table.tBodies[0]?.rows ?? [])
        addBox(row, (id, on) => {
          ids = on ? [...ids, id] : ids.filter((other) => other !== id);
          update();
        });
    }
    document.querySelector('main')?.append(bar);
    update();
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      start();
      button.nextElementSibling?.querySelector<HTMLInputElement>('input[data-choice-id]')?.focus();
    });
  }
  if (ids.length > 0) start();
  // A page that the browser kept whole and shows again does not know what was chosen on other pages since.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    ids = chosen(kind);
    if (bar.isConnected) update();
    else if (ids.length > 0) start();
  });
}

function addBox(row: HTMLTableRowElement, change: (id: string, on: boolean) => void): void {
  const link = row.cells[0]?.querySelector('a');
  const id = link && /\/([a-z0-9-]+)\/$/.exec(new URL(link.href).pathname)?.[1];
  if (!link || !id) return;
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.dataset.choiceId = id;
  box.setAttribute('aria-label', `比较${link.textContent}`);
  box.addEventListener('change', () => change(id, box.checked));
  link.before(box);
}

function linkTo(kind: CompareCard['kind'], ids: readonly string[]): HTMLAnchorElement {
  const link = document.createElement('a');
  // The table says where the comparison is, wherever the site is posted.
  link.href = (tables[0]?.dataset.href ?? '') + compareQuery(kind, ids);
  link.textContent = '并排比较';
  return link;
}

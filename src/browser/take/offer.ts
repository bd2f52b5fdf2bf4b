import { sayLostPlace } from './lostPlace.ts';
import type { ThingKind } from './thing.ts';

/** A kind of thing that can be taken away: how it is known, and where its button stands. */
interface Offered {
  kind: ThingKind;
  selector: string;
  /** The element whose end holds the button. */
  place: (found: HTMLElement) => Element | null;
  /** Many stand in one table or list: their button is short. Dots after a name would say that it goes on. */
  small?: true;
}

const OFFERED: readonly Offered[] = [
  { kind: 'chart', selector: 'figure[data-chart]', place: (figure) => figure.querySelector('[data-files]') },
  // Projects and results say below their name whose they are; other articles are only read.
  {
    kind: 'article',
    selector: 'main article > h1',
    place: (heading) => heading.parentElement?.querySelector(':scope > .tags') ?? null,
  },
  {
    kind: 'indicator',
    selector: '.indicators tr[id]',
    place: (row) => (row as HTMLTableRowElement).cells[0] ?? null,
    small: true,
  },
  { kind: 'finding', selector: '.findings > li[id]', place: (item) => item.querySelector('.meaning'), small: true },
  {
    kind: 'table',
    selector: 'main table',
    // A chart offers its own.
    place: (table) => (table.closest('figure') ? null : placeOfTable(table as HTMLTableElement)),
  },
];

/** The head of a table where it shows, else a line of its own before it. */
function placeOfTable(table: HTMLTableElement): Element {
  const { caption } = table;
  if (caption && !caption.classList.contains('hidden-visually')) return caption;
  const line = document.createElement('p');
  line.className = 'take-line no-print';
  (table.closest('.scroll') ?? table).before(line);
  return line;
}

function offer({ kind, place, small }: Offered, found: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'take no-print';
  button.setAttribute('aria-haspopup', 'dialog');
  button.textContent = small ? '引用' : '引用、下载';
  if (small) button.setAttribute('aria-label', '引用、下载');
  button.addEventListener('click', async () => {
    const [{ READERS }, { showDialog }] = await Promise.all([import('./things.ts'), import('./dialog.ts')]);
    await showDialog(READERS[kind](found));
  });
  const holder = place(found);
  // Beside a name, not below what is said of it.
  const below = small ? holder?.querySelector(':scope > .meaning') : null;
  if (below) below.before(' ', button);
  else holder?.append(' ', button);
}

// What shows no dialog copies and saves nothing: the page and its files are all there without.
if ('HTMLDialogElement' in window) {
  for (const offered of OFFERED) {
    for (const found of document.querySelectorAll<HTMLElement>(offered.selector)) offer(offered, found);
  }
}

sayLostPlace();

import type { Sheet } from '../../spreadsheet/sheet.ts';
import { chartPicture } from '../charts/chartPicture.ts';
import { publicAddress } from './pageFacts.ts';
import { readTable, shownText } from './readTable.ts';
import type { Thing, ThingKind } from './thing.ts';

/** What a thing of each kind is, read when its button is pressed. */
export const READERS: Readonly<Record<ThingKind, (found: HTMLElement) => Thing>> = {
  chart: (figure) => {
    const name = textAt(figure, '.chart-title');
    const subject = figure.dataset.chart ?? '';
    const table = figure.querySelector<HTMLTableElement>('.chart-figures table');
    const notes = [
      ...Array.from(figure.querySelectorAll('.chart-note:not([data-files])'), (note) => note.textContent ?? ''),
      ...(figure.dataset.unsaid?.split('\n') ?? []),
    ];
    return {
      name,
      said: `${name}（${subject}）`,
      fragment: figure.id,
      sheets: table ? [readTable(table, subject)] : [],
      notes: notes.map((said) => ['说明', said]),
      picture: () => chartPicture(figure),
      ...embedOf(figure),
    };
  },
  article: (heading) => {
    const article = heading.parentElement as HTMLElement;
    return {
      name: shownText(heading),
      said: '',
      fragment: '',
      sheets: sheetsOf(article),
      notes: originOf(article),
      ...embedOf(article),
    };
  },
  indicator: (found) => {
    const row = found as HTMLTableRowElement;
    const [name, value] = [...row.cells].map(shownText);
    return {
      name: name ?? '',
      said: `指标“${name}”：${value}`,
      fragment: row.id,
      sheets: [readTable(row.closest('table') as HTMLTableElement, '指标', [row])],
      notes: originOf(document),
    };
  },
  finding: (item) => {
    const said = shownText(item);
    const address = item.dataset.href && publicAddress(item.dataset.href);
    return {
      name: said,
      said: `核对提示：${said.replace(/。$/, '')}`,
      fragment: item.id,
      ...(address && { address }),
      sheets: [
        { name: '提示', heads: ['提示', '轻重和位置'], rows: [[said, textAt(item, '.meaning', '.take, .no-print')]] },
      ],
      notes: [['说明', '提示是值得问一句的地方，不是结论，也不说明谁做错了什么。']],
    };
  },
  table: (found) => {
    const table = found as HTMLTableElement;
    const name = nameOfTable(table);
    const heading = headingOf(table);
    return {
      name,
      said: heading && heading !== name ? `${heading}：${name}` : name,
      fragment: table.id || idBefore(table),
      sheets: [readTable(table, name)],
      notes: originOf(document),
      // A table whose rows are chosen leads to the comparison of them.
      ...(table.dataset.choose === undefined && embedOf(table)),
    };
  },
};

function nameOfTable(table: HTMLTableElement): string {
  const caption = table.caption && shownText(table.caption);
  return caption || headingOf(table) || document.title;
}

/** The heading that a table stands under: its caption alone does not say whose figures these are. */
function headingOf(table: HTMLTableElement): string {
  const heading = document.getElementById(idBefore(table));
  return heading ? shownText(heading) : '';
}

/** The id of the nearest heading above something: written by hand, or made of what stands under it. */
function idBefore(element: Element): string {
  const before = [...document.querySelectorAll('main h2[id], main h3[id], main h4[id]')].filter(
    (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.id ?? '';
}

/** The address that a thing gives of a page that shows it alone: the public one where the site has one. */
function embedOf({ dataset }: HTMLElement): Pick<Thing, 'embed'> {
  return dataset.href ? { embed: publicAddress(dataset.href) } : {};
}

/** Everything an article prints: what it answers and quotes, then its tables. */
function sheetsOf(article: HTMLElement): Sheet[] {
  const answers = [...article.querySelectorAll('.readout dt')].map((question) => [
    shownText(question),
    question.nextElementSibling ? shownText(question.nextElementSibling) : '',
  ]);
  const quoted = [...article.querySelectorAll('section > .prose.quoted')].map((prose) => [
    textAt(prose.parentElement as HTMLElement, 'h2'),
    shownText(prose),
  ]);
  const tables = [...article.querySelectorAll<HTMLTableElement>('table')].filter((table) => !table.closest('figure'));
  return [
    { name: '项目', heads: ['栏目', '内容'], rows: [...answers, ...quoted] },
    ...tables.map((table) => readTable(table, nameOfTable(table))),
  ].filter(({ rows }) => rows.length > 0);
}

/** Where a page says that its figures are printed. */
const originOf = (page: ParentNode): Thing['notes'] =>
  [...page.querySelectorAll('[aria-labelledby="source"] .fields > dt')].map((term) => [
    shownText(term),
    term.nextElementSibling ? shownText(term.nextElementSibling) : '',
  ]);

function textAt(element: Element, selector: string, without = ''): string {
  const found = element.querySelector(selector)?.cloneNode(true) as Element | undefined;
  if (without) for (const part of found?.querySelectorAll(without) ?? []) part.remove();
  return found?.textContent?.trim() ?? '';
}

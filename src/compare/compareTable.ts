import type { XmlChild, XmlElement } from '../text/xml.ts';
import type { CompareCard, CompareLine } from './compareCard.ts';

/** The words for a row that a card does not have. */
const NOTHING: CompareLine = { text: '表上没有', tone: 'state' };

const node = (name: string, attributes: Record<string, string>, ...children: XmlChild[]): XmlElement => ({
  name,
  attributes,
  children,
});

/**
 * Cards side by side: first what to mind, then a table with a column for each, in the order given, in a region of its own
 * that is wider than a phone from three columns on. The same tree becomes markup when the site is built and elements in
 * the browser.
 *
 * @param withoutCard the address of the comparison without one of its cards; where it is given, each column can be taken out
 */
export function compareTable(cards: readonly CompareCard[], withoutCard?: (card: CompareCard) => string): XmlElement {
  return node(
    'div',
    {},
    node('p', { class: 'note-box' }, compareCaution(cards)),
    ...scrollHint(cards.length),
    node(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': '并排比较' },
      tableOf(cards, withoutCard),
    ),
  );
}

/** What a reader of a narrow screen must know: how many columns there are. The style sheet shows it there. */
function scrollHint(columns: number): XmlElement[] {
  return columns < 3 ? [] : [node('p', { class: 'hint small no-print' }, `共 ${columns} 列，左右滑动`)];
}

function tableOf(cards: readonly CompareCard[], withoutCard?: (card: CompareCard) => string): XmlElement {
  return node(
    'table',
    { class: 'compare' },
    node('caption', { class: 'hidden-visually' }, '并排比较'),
    node(
      'thead',
      {},
      node('tr', {}, ...cards.map((card) => head(card, cards.length > 1 ? withoutCard?.(card) : undefined))),
    ),
    ...rowsOf(cards).map(({ key, cells }) =>
      node(
        'tbody',
        {},
        node('tr', { class: 'class' }, node('th', { scope: 'rowgroup', colspan: String(cards.length) }, key)),
        node('tr', {}, ...cells.map((lines) => node('td', {}, ...lines.map(lineOf)))),
      ),
    ),
  );
}

/** What a reader must know before comparing: whether these are of one county and one year. */
export function compareCaution(cards: readonly CompareCard[]): string {
  const several = (what: string, values: readonly string[]) =>
    new Set(values).size > 1 ? [`不是同一个${what}（${[...new Set(values)].join('、')}）`] : [];
  const differences = [
    ...several(
      '县',
      cards.map(({ county }) => county),
    ),
    ...several(
      '年度',
      cards.flatMap(({ years }) => years),
    ),
  ];
  const apart = differences.length > 0 ? `${differences.join('，')}，范围和物价都可能不一样。` : '';
  const names = cards[0]?.kind === 'project' && cards.length > 1 ? '名称像，事情不一定一样。' : '';
  return `${apart}${names}只并排看，不相加，也不排名。`;
}

/** Every row that some card has, in order, with one cell for each card. */
export function rowsOf(cards: readonly CompareCard[]): { key: string; cells: CompareLine[][] }[] {
  const orders = new Map(cards.flatMap(({ rows }) => rows.map(({ key, order }) => [key, order] as const)));
  return [...orders]
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => ({
      key,
      cells: cards.map(({ rows }) => rows.find((row) => row.key === key)?.lines ?? [NOTHING]),
    }));
}

function head({ name, href, about }: CompareCard, without: string | undefined): XmlElement {
  return node(
    'th',
    { scope: 'col' },
    node('a', { href }, name),
    node('span', { class: 'meaning' }, about),
    ...(without === undefined
      ? []
      : [node('a', { class: 'meaning no-print', href: without, 'aria-label': `去掉${name}` }, '去掉')]),
  );
}

const TONES: Readonly<Record<NonNullable<CompareLine['tone']>, (text: string) => XmlChild>> = {
  figure: (text) => node('strong', {}, text),
  words: (text) => text,
  state: (text) => node('span', { class: 'state' }, text),
};

function lineOf({ label, text, href, note, tone = 'figure' }: CompareLine): XmlElement {
  const words = TONES[tone](text);
  return node(
    'p',
    {},
    ...(label ? [`${label}：`] : []),
    href ? node('a', { class: 'src', href }, words) : words,
    ...(note ? [node('span', { class: 'meaning' }, note)] : []),
  );
}

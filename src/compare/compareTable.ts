import type { XmlChild, XmlElement } from '../markup/xml.ts';
import { ABSENT } from '../values/absent.ts';
import type { CompareCard, CompareLine, CompareRow } from './compareCard.ts';

/** The words for a row that a card does not have, and for a line of a year that it does not have. */
const NOTHING: CompareLine = { text: '表上没有', tone: 'state' };
const OTHER_YEAR: CompareLine = { text: '没有这一年的表', tone: 'state' };

/** Thickness of a bar, pixels. */
const BAR = 7;

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

/** From this many columns on, even a desk may be too narrow. */
const MANY_COLUMNS = 5;

/** What a reader of a narrow screen must know: how many columns there are. The style sheet shows it where it is needed. */
function scrollHint(columns: number): XmlElement[] {
  if (columns < 3) return [];
  const where = columns < MANY_COLUMNS ? 'hint ' : '';
  return [node('p', { class: `${where}small no-print` }, `共 ${columns} 列，看不全时左右滑动`)];
}

function tableOf(cards: readonly CompareCard[], withoutCard?: (card: CompareCard) => string): XmlElement {
  const wideCell = (name: 'th' | 'td', attributes: Record<string, string>, content: XmlChild) =>
    node(name, { ...attributes, colspan: String(cards.length) }, content);
  return node(
    'table',
    { class: 'compare' },
    node('caption', { class: 'hidden-visually' }, '并排比较'),
    node(
      'thead',
      {},
      node('tr', {}, ...cards.map((card) => head(card, cards.length > 1 ? withoutCard?.(card) : undefined))),
    ),
    ...rowsOf(cards).map(({ key, ruler, steps }) =>
      node(
        'tbody',
        {},
        node('tr', { class: 'class' }, wideCell('th', { scope: 'rowgroup' }, key)),
        ...(ruler ? [node('tr', {}, wideCell('td', {}, node('p', { class: 'small soft ruler' }, ruler.note)))] : []),
        ...steps.map((cells) =>
          node('tr', {}, ...cells.map((lines) => node('td', {}, ...lines.map((line) => lineOf(line, ruler?.whole))))),
        ),
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
      cards.flatMap(({ years }) => years.map((year) => year ?? ABSENT.year)),
    ),
  ];
  const apart = differences.length > 0 ? `${differences.join('，')}，范围和物价都可能不一样。` : '';
  const documents = new Set(cards.flatMap((card) => card.documents));
  const scope =
    cards[0]?.kind === 'unit' && documents.size > 1
      ? '读自不同的文件，每份文件收哪些项目并不一样，合计不能比大小。'
      : '';
  const names = cards[0]?.kind === 'project' && cards.length > 1 ? '做的事不一定一样。' : '';
  return `${apart}${scope}${names}只并排看，不相加，也不排名。`;
}

/** A row as it is shown: one step, or for a measured row one for each label. A step has the lines of every card. */
interface ShownRow {
  key: string;
  ruler?: { note: string; whole: number };
  steps: CompareLine[][][];
}

/** Every row that some card has, in order. */
export function rowsOf(cards: readonly CompareCard[]): ShownRow[] {
  const orders = new Map(cards.flatMap(({ rows }) => rows.map(({ key, order }) => [key, order] as const)));
  const severalYears = cards.some(({ years }) => years.length > 1);
  return [...orders]
    .sort(([, a], [, b]) => a - b)
    .map(([key]) => {
      const rows = cards.map((card) => card.rows.find((row) => row.key === key));
      const ruler = rows.find((row) => row?.ruler)?.ruler;
      const without = rows.find((row) => row?.without)?.without;
      const nothing = without === undefined ? NOTHING : { ...NOTHING, text: without };
      const named = rows.map((row) => row?.lines.map((line) => (severalYears ? withYear(line) : line)) ?? [nothing]);
      const sizes = rows.flatMap((row) => row?.lines.flatMap(({ size }) => size ?? []) ?? []);
      if (!ruler || sizes.length === 0) return { key, steps: [named] };
      return {
        key,
        ruler: { note: ruler.note, whole: ruler.whole ?? Math.max(...sizes) },
        steps: stepsOf(cards, rows, severalYears, ruler.none),
      };
    });
}

/** The lines of a measured row, those of one label (and year, where cards have several) beside one another. */
function stepsOf(
  cards: readonly CompareCard[],
  rows: readonly (CompareRow | undefined)[],
  severalYears: boolean,
  none = '没有',
) {
  const nameOf = ({ year, label = '' }: CompareLine) => (severalYears ? `${year} ${label}` : label);
  const all = rows.flatMap((row) => row?.lines ?? []);
  const steps = new Map(all.map((line) => [nameOf(line), line]));
  return [...steps]
    .sort(
      ([, a], [, b]) =>
        (severalYears ? Number(b.year ?? 0) - Number(a.year ?? 0) : 0) || (a.order ?? 0) - (b.order ?? 0),
    )
    .map(([name, { year, label }]) =>
      cards.map((card, at) => {
        const own = rows[at]?.lines.find((line) => nameOf(line) === name);
        if (own) return [severalYears ? withYear(own) : own];
        const missing =
          severalYears && year !== undefined && !card.years.includes(year)
            ? OTHER_YEAR
            : { text: none, tone: 'state' as const };
        const labelled = { ...missing, ...(year !== undefined && { year }), ...(label && { label }) };
        return [severalYears ? withYear(labelled) : labelled];
      }),
    );
}

function withYear({ year, label, ...line }: CompareLine): CompareLine {
  const name = [year === null ? ABSENT.year : year, label].filter(Boolean).join('，');
  return { ...line, ...(name && { label: name }) };
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

function lineOf({ label, text, href, cell, note, size, tone = 'figure' }: CompareLine, whole = 0): XmlElement {
  const words = TONES[tone](text);
  return node(
    'p',
    {},
    ...(label ? [`${label}：`] : []),
    linked(words, cell, href),
    ...(note ? [node('span', { class: 'meaning' }, note)] : []),
    ...(size !== undefined && whole > 0 ? [bar(size / whole)] : []),
  );
}

/** Dotted underlines are for what leads to the printed cell, and for nothing else. */
function linked(words: XmlChild, cell: string | undefined, href: string | undefined): XmlChild {
  if (cell) return node('a', { class: 'src', href: cell }, words);
  return href ? node('a', { href }, words) : words;
}

/** A bar on its ruled line. What it shows is said beside it, so it is nothing to who can't see it. */
function bar(share: number): XmlElement {
  const height = String(BAR);
  return node(
    'svg',
    { width: '100%', height, 'aria-hidden': 'true' },
    node('rect', { class: 'f-second', width: `${Math.round(share * 1000) / 10}%`, height }),
    node('path', { class: 's-rule', d: `M0 ${BAR - 0.5}h9999` }),
  );
}

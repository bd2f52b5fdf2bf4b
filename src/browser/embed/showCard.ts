import type { CompareCard, CompareLine } from '../../compare/compareCard.ts';
import { fetchCard } from '../compare/fetchCard.ts';
import { element, partOf } from '../search/element.ts';

/** A card stays small: this many lines of money and of promises. */
const MOST_LINES = 3;
const MOST_PROMISES = 4;
/** What an id of a project is made of; nothing else is asked for. */
const ID = /^[a-z0-9-]{1,200}$/;

/** Shows the project that the address names, or says in a sentence why it does not. */
export async function showCard(): Promise<void> {
  const place = partOf<HTMLElement>(document, '[data-embed-card]');
  place.querySelector('[data-late]')?.remove();
  const root = new URL(place.dataset.root ?? '', location.href);
  const id = new URLSearchParams(location.search).get('p');
  if (id === null) return;
  const all = element('a', { href: new URL('projects/', root).href, target: '_blank', rel: 'noopener' }, '全部项目');
  if (!ID.test(id)) {
    place.replaceChildren(element('p', {}, '网址里的项目编号不对：编号只有小写字母、数字和短横。', all));
    return;
  }
  const card = await fetchCard('project', id, place);
  if (card) place.replaceChildren(...cardOf(card, root, place.dataset.site ?? ''));
  else {
    const page = new URL(`projects/${id}/`, root).href;
    const own = element('a', { href: page, target: '_blank', rel: 'noopener' }, '这个编号的页面');
    place.replaceChildren(
      element('p', {}, `没有取到编号为 ${id} 的项目，可能已经撤下，也可能没有联网。`, own, '　', all),
    );
  }
}

/** A card as elements: what it is, the money, the promises that come first, and where all of it stands. */
function cardOf(card: CompareCard, root: URL, site: string): HTMLElement[] {
  const page = new URL(card.href.replace(/^\//, ''), root).href;
  const [money, ...others] = card.rows.toSorted((a, b) => a.order - b.order);
  const promises = others.filter(({ key }) => key.endsWith('指标') || key.endsWith('满意度指标'));
  const lines = promises.flatMap(({ lines: all }) => all).slice(0, MOST_PROMISES);
  return [
    element('h1', {}, element('a', { href: page, target: '_blank', rel: 'noopener' }, card.name)),
    element('p', { class: 's' }, card.about),
    ...(money?.lines ?? []).slice(0, MOST_LINES).map((line) => element('p', {}, said(line))),
    element('ul', {}, ...lines.map((line) => element('li', {}, said(line)))),
    element(
      'p',
      { class: 's' },
      '编预算时的打算，不是执行结果。',
      element('a', { href: page, target: '_blank', rel: 'noopener' }, `${site}：出处和全部指标`),
    ),
  ];
}

const said = ({ label, text, note }: CompareLine): string =>
  `${label ? `${label}：` : ''}${text}${note ? `（${note}）` : ''}`;

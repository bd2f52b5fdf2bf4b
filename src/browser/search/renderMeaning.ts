import type { SearchAnswer } from '../../search/query/search.ts';
import { element } from './element.ts';
import { howMeant } from './searchStatus.ts';

/** More terms than this are not said one by one. */
const mostTerms = 6;

/** The part of the list that everyday words lead to, apart from what holds the words as typed; none where they lead to nothing. */
export function meantSection(
  { also, query }: Pick<SearchAnswer, 'also' | 'query'>,
  items: readonly HTMLLIElement[],
  turnOff: () => void,
): HTMLLIElement[] {
  if (items.length === 0) return [];
  const terms = [...new Set(also.flatMap((hit) => hit.terms))];
  const topics = [...new Set(also.flatMap(({ topic }) => topic ?? []))].map((topic) => `话题“${topic}”`);
  const said = [terms.slice(0, mostTerms).join('、') + (terms.length > mostTerms ? '等' : ''), ...topics];
  const section = element(
    'li',
    { 'data-also': '' },
    element('h2', {}, `也找了：${said.filter((part) => part !== '').join('、')}`),
    element(
      'p',
      { class: 'soft' },
      `${howMeant(
        also,
        query.words.map(({ text }) => text),
      )} `,
      button('只要含原话的', turnOff),
    ),
    element('ol', { class: 'results' }, ...items),
  );
  return [section];
}

/** Offers to look everyday words up where that was not done. */
export function renderUnasked(place: HTMLElement, words: readonly string[], turnOn: () => void): void {
  place.hidden = words.length === 0;
  const said = words.map((word) => `“${word}”`).join('、');
  place.replaceChildren(...(words.length > 0 ? [button(`也按公文里的说法找${said}`, turnOn)] : []));
}

/** Offers what may have been meant. */
export function renderCorrections(place: HTMLElement, texts: readonly string[], choose: (text: string) => void): void {
  place.hidden = texts.length === 0;
  const offers = texts.flatMap((text) => [' ', button(text, () => choose(text))]);
  place.replaceChildren('您要找的是不是', ...offers);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', act);
  return made;
}

import type { Facet } from '../../search/format/catalogue.ts';
import { SMALL_SITE } from '../../search/format/indexFiles.ts';
import { openSearchLibrary } from '../../search/query/openSearchLibrary.ts';
import { type SearchAnswer, search } from '../../search/query/search.ts';
import { readAddress, unknownInAddress, writeAddress } from '../../search/query/searchAddress.ts';
import type { Everyday, SearchRequest, Sort } from '../../search/query/searchRequest.ts';
import { partOf } from './element.ts';
import { followKeys } from './followKeys.ts';
import { renderChips } from './renderChips.ts';
import { renderFilters } from './renderFilters.ts';
import { meantSection, renderCorrections, renderUnasked } from './renderMeaning.ts';
import { renderMeant, renderResults } from './renderResults.ts';
import { saveResults } from './saveResults.ts';
import { failureText, statusText, unknownText, waitingText } from './searchStatus.ts';
import { siteRoot } from './siteRoot.ts';

/** A pause in typing after which the list follows. */
const pauseInMilliseconds = 200;
/** What takes longer is said to be under way; what takes less would only flicker. */
const saidAfterMilliseconds = 300;
/** A longer list would fetch too much on a large site. */
const shownAtFirst = { small: 100, large: 8 };

type HistoryStep = 'push' | 'replace' | 'none';

/** Makes the search page work: the address says what is asked, the list and the filters follow. */
export function startSearchPage(): void {
  const page = partOf<HTMLElement>(document, '[data-search-page]');
  const form = partOf<HTMLFormElement>(page, '[data-search-form]');
  const input = partOf<HTMLInputElement>(form, 'input');
  const sort = partOf<HTMLSelectElement>(page, '[data-sort]');
  const results = partOf<HTMLOListElement>(page, '[data-results]');
  const more = partOf<HTMLButtonElement>(page, '[data-more]');
  const status = partOf<HTMLElement>(page, '[data-status]');
  const found = partOf<HTMLElement>(page, '[data-found]');
  const help = partOf<HTMLElement>(page, '[data-help]');
  const filters = partOf<HTMLDetailsElement>(page, '[data-filters]');
  const chips = partOf<HTMLElement>(page, '[data-chips]');
  const tools = partOf<HTMLElement>(page, '[data-tools]');
  const nearest = partOf<HTMLElement>(page, '[data-nearest]');

  status.classList.remove('late');
  const root = siteRoot(form);
  const library = openSearchLibrary(root);
  let request = readAddress(new URLSearchParams(location.search));
  /** said until something else is asked */
  let unknown = unknownText(unknownInAddress(new URLSearchParams(location.search)));
  let answer: SearchAnswer | undefined;
  let run = 0;
  /** how many results are shown at first, and how many have been asked for */
  let roomAtFirst = 0;
  let room = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = async (next: SearchRequest, step: HistoryStep) => {
    clearTimeout(pause);
    request = next;
    run += 1;
    const own = run;
    if (step !== 'none') unknown = '';
    rememberAddress(request, step);
    if (input.value !== request.typed) input.value = request.typed;
    sort.value = request.sort;
    const isIdle = request.typed.trim() === '' && Object.keys(request.chosen).length === 0;
    help.hidden = !isIdle;
    if (isIdle) found.hidden = true;
    results.dataset.state = isIdle ? 'idle' : 'loading';
    if (isIdle) {
      renderChips(chips, request, [], change);
      status.textContent = unknown;
      return;
    }
    // Results, downloads and filters are those of what was asked before.
    answer = undefined;
    const slow = setTimeout(() => {
      if (own !== run) return;
      found.hidden = true;
      status.textContent = waitingText;
    }, saidAfterMilliseconds);
    const begin = performance.now();
    try {
      const { records } = await library.catalogue();
      roomAtFirst = records <= SMALL_SITE ? shownAtFirst.small : shownAtFirst.large;
      const asked = await search(library, request, roomAtFirst);
      // Read by whoever measures the search, the benchmark among them.
      performance.measure('search', { start: begin });
      if (own !== run) return;
      answer = asked;
      room = roomAtFirst;
      await show(asked, own);
    } catch (error) {
      if (own !== run) return;
      results.replaceChildren();
      results.dataset.state = 'failed';
      found.hidden = true;
      help.hidden = false;
      status.textContent = failureText(error, navigator.onLine);
    } finally {
      clearTimeout(slow);
    }
  };

  const show = async (shownAnswer: SearchAnswer, own: number) => {
    const context = { library, catalogue: await library.catalogue(), root };
    const { query, records, also } = shownAnswer;
    const [items, meant, alike] = await Promise.all([
      renderResults(context, query, records.slice(0, room)),
      renderMeant(context, also.slice(0, Math.max(0, room - records.length))),
      renderResults(context, query, shownAnswer.nearest),
    ]);
    if (own !== run) return;
    results.replaceChildren(...items, ...meantSection(shownAnswer, meant, () => everyday('never')));
    partOf(nearest, '[data-nearest-list]').replaceChildren(...alike);
    nearest.hidden = alike.length === 0;
    renderCorrections(partOf(page, '[data-corrections]'), shownAnswer.corrections, (text) =>
      change({ ...request, typed: text }),
    );
    renderUnasked(partOf(page, '[data-unasked]'), shownAnswer.unasked, () => everyday('always'));
    found.hidden = false;
    tools.hidden = records.length + also.length === 0;
    // Who found nothing is shown the other ways in.
    help.hidden = records.length + also.length + alike.length > 0;
    more.hidden = room >= records.length + also.length;
    renderFilters(filters, shownAnswer.options, choose);
    renderChips(chips, request, query.amounts, change);
    status.textContent = unknown + statusText(shownAnswer, request);
    results.dataset.total = String(records.length);
    results.dataset.state = 'done';
  };

  const showMore = async () => {
    if (!answer) return;
    const known = results.querySelectorAll('[data-title]').length;
    room += roomAtFirst * 2;
    await show(answer, run);
    results.querySelectorAll<HTMLAnchorElement>('[data-title]')[known]?.focus();
  };

  const change = (next: SearchRequest) => void ask(next, 'push');
  const everyday = (wanted: Everyday) => change({ ...request, everyday: wanted });
  const choose = (facet: Facet, choice: string, chosen: boolean) => {
    const others = (request.chosen[facet] ?? []).filter((other) => other !== choice);
    const { [facet]: _, ...rest } = request.chosen;
    const choices = chosen ? [...others, choice] : others;
    change({ ...request, chosen: choices.length > 0 ? { ...rest, [facet]: choices } : rest });
  };
  const typed = (step: HistoryStep) => void ask({ ...request, typed: input.value }, step);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    typed('push');
  });
  input.addEventListener('input', (event) => {
    clearTimeout(pause);
    if (!(event as InputEvent).isComposing) pause = setTimeout(() => typed('replace'), pauseInMilliseconds);
  });
  input.addEventListener('compositionend', () => typed('replace'));
  sort.addEventListener('change', () => change({ ...request, sort: sort.value as Sort }));
  more.addEventListener('click', () => void showMore().catch(fail));
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-download]')) {
    button.addEventListener('click', () => {
      if (answer) void save(answer, button.dataset.download === 'xlsx').catch(fail);
    });
  }
  const save = async (found: SearchAnswer, asWorkbook: boolean) => {
    const source = { library, root, found, typed: request.typed, said: statusText(found, request) };
    const missing = await saveResults(source, asWorkbook);
    if (missing) status.textContent = missing;
  };
  const fail = (error: unknown) => {
    status.textContent = failureText(error, navigator.onLine);
  };
  window.addEventListener('popstate', () => {
    void ask(readAddress(new URLSearchParams(location.search)), 'none');
  });
  followKeys(input, results, () => {
    input.value = '';
    typed('replace');
  });
  filters.open = matchMedia('(min-width: 60rem)').matches;
  void ask(request, 'none');
}

function rememberAddress(request: SearchRequest, step: HistoryStep): void {
  if (step === 'none') return;
  const parameters = writeAddress(request).toString();
  const address = parameters === '' ? location.pathname : `?${parameters}`;
  if (step === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

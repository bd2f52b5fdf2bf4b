import { compareQuery, readCompareAddress } from '../../compare/compareAddress.ts';
import { type CompareCard, MOST_CARDS } from '../../compare/compareCard.ts';
import { compareCsv } from '../../compare/compareCsv.ts';
import { compareTable } from '../../compare/compareTable.ts';
import { spreadsheetFileName } from '../../downloads/spreadsheetCsv.ts';
import { handOver } from '../handOver.ts';
import { rememberChoice } from './choice.ts';
import { elementOf } from './elementOf.ts';
import { fetchCard } from './fetchCard.ts';

/** Shows what the address asks to compare; without that the page stays the list of proposals it is. */
async function showComparison(): Promise<void> {
  document.querySelector('[data-late]')?.remove();
  const place = document.querySelector<HTMLElement>('[data-compare]');
  const asked = readCompareAddress(location.search);
  if (!place || !asked) {
    document.documentElement.classList.remove('asked');
    return;
  }
  const root = new URL(place.dataset.root ?? './', document.baseURI);
  place.textContent = '正在取来……';
  const { kind } = asked;
  const found = await Promise.all(asked.ids.map((id) => fetchCard(kind, id, place)));
  const cards = found.filter((card) => card !== null);
  const missing = asked.ids.filter((_, at) => found[at] === null);
  if (cards.length > 0) {
    rememberChoice(
      kind,
      cards.map(({ id }) => id),
    );
  }
  say(
    [
      asked.unclear.length > 0 &&
        `网址里有 ${asked.unclear.length} 个编号写得不对，没有用上：编号只有小写字母、数字和短横。`,
      missing.length > 0 && `没有取到：${missing.join('、')}。可能文件已经撤下，或者断了网。`,
      asked.dropped > 0 && `最多并排 ${MOST_CARDS} 个，后面的 ${asked.dropped} 个没有放进来。`,
      cards.length === 1 && `只有一个，再选一个才好比。`,
    ]
      .filter(Boolean)
      .join(''),
  );
  if (cards.length === 0) {
    place.replaceChildren();
    document.documentElement.classList.remove('asked');
    return;
  }
  const without = (left: CompareCard) =>
    compareQuery(
      kind,
      cards.filter((card) => card !== left).map(({ id }) => id),
    );
  place.replaceChildren(elementOf(compareTable(cards, without), root));
  offerDownload(cards);
  const title = `并排比较：${cards.map(({ name }) => name).join('，')}`;
  document.title = title;
  const heading = document.querySelector('[data-compare-title]');
  if (heading && cards.length > 1) heading.textContent = `${cards.length} 个${kind === 'unit' ? '单位' : '项目'}并排看`;
}

function offerDownload(cards: readonly CompareCard[]): void {
  const tools = document.querySelector<HTMLElement>('[data-compare-tools]');
  if (tools) tools.hidden = false;
  document.querySelector('[data-compare-download]')?.addEventListener('click', () => {
    const fileName = spreadsheetFileName(['比较', cards.map(({ name }) => name).join('，')]);
    handOver(new Blob([compareCsv(cards)], { type: 'text/csv' }), fileName);
  });
}

function say(words: string): void {
  const status = document.querySelector<HTMLElement>('[data-compare-status]');
  if (!status) return;
  status.textContent = words;
  status.hidden = words === '';
}

void showComparison();

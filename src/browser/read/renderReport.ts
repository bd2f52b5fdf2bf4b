import type { DocumentReport, ReportItem } from '../../report/publicationReport.ts';
import { groupDigits } from '../../values/amount.ts';
import { element } from '../search/element.ts';
import { someAtFirst } from './someAtFirst.ts';

/** So many places of one kind are shown at first, and so many more at a press. */
const MOST = 5;
const MORE = 50;
/** Personal data are shown all, but for a list of a whole county. */
const MOST_GRAVE = 500;

/** What the report says of records beside the file is said of the forms on this page. */
const HERE: readonly { said: string; form: string; lead: string; here: string }[] = [
  { said: 'personalData:', form: 'decision', lead: '选遮去或者公开', here: '；也可以先在原文件里删去，再放进来' },
  {
    said: 'corrections/',
    form: 'corrections',
    lead: '印错了的，写应当读作什么',
    here: '；不是印错的，请维护者登记这种表样',
  },
];

/** What to do, leading to the form where it is done. */
function nextHere(next: string, file: string): (Node | string)[] {
  const found = HERE.find(({ said }) => next.includes(said));
  return found ? [element('a', { href: `#${file}-${found.form}` }, found.lead), found.here] : [next];
}

/**
 * The report of a document in the order of what matters: personal data, tables not understood, findings by gravity, books.
 * @param file what the ids of the forms of its file begin with
 */
export function renderReport({ personalData, unread, findings, books }: DocumentReport, file: string): HTMLElement[] {
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted);
  const parts: [title: string, items: readonly ReportItem[]][] = [
    ['没读懂的表', unread],
    ['待核实', of('warning')],
    ['留意', of('notice')],
  ];
  const empty = parts.filter(([, items]) => items.length === 0).map(([title]) => title);
  return [
    section('个人信息', personalData, file, true),
    ...parts.filter(([, items]) => items.length > 0).map(([title, items]) => section(title, items, file)),
    ...(empty.length > 0 ? [element('p', { class: 'soft' }, `${empty.join('、')}：没有。`)] : []),
    balanced(books),
  ];
}

const NO_PERSONS = '没有查到手机号码、证件号码、银行卡号这样的个人信息。查不到不等于没有，审查还是要做。';

function section(title: string, items: readonly ReportItem[], file: string, grave = false): HTMLElement {
  const kinds = [...Map.groupBy(items, (item) => `${item.title}\n${item.next}`).values()];
  return element(
    'section',
    { class: 'report-part' },
    element('h3', {}, title, ...(items.length > 0 ? [element('small', {}, ` ${items.length} 处`)] : [])),
    ...(items.length > 0
      ? kinds.map((kind) => kindOf(kind, file, grave))
      : [element('p', { class: 'soft' }, NO_PERSONS)]),
  );
}

/** Places of one kind with what to do about them. */
function kindOf(items: readonly ReportItem[], file: string, grave: boolean): HTMLElement {
  const [first] = items;
  const list = element('ul', { class: 'findings' });
  const more = someAtFirst(
    items.length,
    (from, to) => list.append(...items.slice(from, to).map((item) => placeOf(item, grave))),
    { most: grave ? MOST_GRAVE : MOST, more: grave ? MOST_GRAVE : MORE, unit: '处' },
  );
  return element(
    'div',
    {},
    element(
      'p',
      {},
      element('strong', {}, first?.title ?? ''),
      `　${items.length} 处。`,
      ...nextHere(first?.next ?? '', file),
      '。',
    ),
    list,
    ...more,
  );
}

const placeOf = ({ place, said }: ReportItem, grave: boolean): HTMLElement =>
  element('li', grave ? { class: 'warning' } : {}, element('span', { class: 'soft' }, place), '　', said);

function balanced({ tables, indicators, cells, unplaced, omitted }: DocumentReport['books']): HTMLElement {
  const count = (value: number) => groupDigits(String(value));
  const rest = [
    ...(unplaced > 0 ? [`其中没有归入栏目的 ${count(unplaced)} 个`] : []),
    ...(omitted > 0 ? [`看不见的（隐藏的、被盖住的）${count(omitted)} 个`] : []),
  ];
  return element(
    'section',
    { class: 'report-part' },
    element('h3', {}, '对账'),
    element(
      'p',
      {},
      `读懂 ${count(tables)} 张表、${count(indicators)} 项指标。原文件有字的格子 ${count(cells)} 个，每个都有去处${rest.map((said, at) => `${at > 0 ? '，' : '：'}${said}`).join('')}。`,
    ),
  );
}

import type { PrintedIndicator } from '../model/documentTables.ts';
import type { PrintedAmount, PrintedText } from '../model/printed.ts';
import type { Project } from '../model/site.ts';
import { groupDigits } from '../normalise/amount.ts';
import { sayAmount } from './amount.ts';
import { amountState, STATE_WORDS, textState } from './fieldState.ts';
import { plainText, type Segment, type Sentence } from './segment.ts';
import { KINDS, verifiability } from './verifiability.ts';

/** One question of the read-out and its answer. */
export interface Answer {
  question: '谁' | '花多少' | '做什么' | '承诺什么' | '怎么算做到';
  sentences: Sentence[];
}

/** An objective up to this many characters is quoted whole in the read-out. */
export const QUOTED_LENGTH = 120;

/** At most this many promises are spelled out; the rest stand in the table of indicators. */
const SHOWN_PROMISES = 4;

const PROMISE_ORDER: readonly string[] = ['数量指标', '质量指标', '时效指标', '服务对象满意度指标'];

/** Plain reading of one project, built from nothing but its printed fields. Every printed piece carries its place. */
export function readOut(project: Project): Answer[] {
  return [
    { question: '谁', sentences: who(project) },
    { question: '花多少', sentences: howMuch(project) },
    { question: '做什么', sentences: what(project) },
    { question: '承诺什么', sentences: promises(project) },
    { question: '怎么算做到', sentences: howToTell(project) },
  ];
}

/** The read-out as one paragraph without links, for the description of the page. */
export function readOutText(project: Project): string {
  return [...who(project), ...howMuch(project), ...promises(project)].map(plainText).join('');
}

function who({ fields }: Project): Sentence[] {
  const unit = printed(fields.implementingUnit);
  const department = printed(fields.supervisingDepartment);
  const office = printed(fields.supervisingOffice);
  const sentence: Sentence = unit ? ['由', unit, '实施'] : ['表上没有印出实施单位'];
  if (department && department.text === unit?.text) sentence.push('，主管部门也是它');
  // Some forms print the finance bureau's own section in this place: 07-农业与自然资源室.
  else if (department && /[室科股处]$/.test(department.text)) sentence.push('，主管部门一栏印的是“', department, '”');
  else if (department) sentence.push('，主管部门是', department);
  if (office) sentence.push('，财政局对口的处室是', { ...office, text: office.text.replace(/^\d+[-—]+/, '') });
  return [[...sentence, '。']];
}

function howMuch({ funding, fiscalYear }: Project): Sentence[] {
  const year = fiscalYear === null ? '全年' : `${fiscalYear} 年`;
  const total = money(funding.total);
  if (!total) return [[`${year}的金额：${missing(funding.total)}。`]];
  return [[`${year}安排`, total, ...exactYuan(funding.total), sourcesOf(funding), '。'].flat()];
}

function sourcesOf({ total, fiscalAppropriation, otherFunds }: Project['funding']): Sentence {
  const fiscalMoney = money(fiscalAppropriation);
  const otherMoney = amountState(otherFunds) === 'value' ? money(otherFunds) : undefined;
  if (!fiscalMoney) return [];
  if (fiscalAppropriation?.yuan === total?.yuan && !otherMoney) return ['，全部是财政拨款'];
  const sentence: Sentence = ['，其中财政拨款', fiscalMoney];
  return otherMoney ? [...sentence, '、其他资金', otherMoney] : sentence;
}

function exactYuan(amount: PrintedAmount | undefined): Sentence {
  const yuan = amount?.yuan;
  return yuan && sayAmount(yuan) !== `${groupDigits(yuan)} 元` ? [`（${groupDigits(yuan)} 元）`] : [];
}

function what({ fields, name }: Project): Sentence[] {
  const purpose = printed(fields.purpose);
  const objective = printed(fields.objective);
  const sentences: Sentence[] = [];
  if (purpose) sentences.push(['资金用途写的是：“', purpose, closing(purpose)]);
  if (objective && objective.text.length <= QUOTED_LENGTH)
    sentences.push(['目标写的是：“', objective, closing(objective)]);
  else if (objective)
    sentences.push(['目标有 ', `${objective.text.length} 个字，见`, { text: '目标全文', href: '#objective' }, '。']);
  if (sentences.length > 0) return sentences;
  return [[`表上除了项目名称“${name}”，没有写做什么（绩效目标：${missingText(fields.objective)}）。`]];
}

/** A quotation that ends its own sentence does not get a second full stop. */
function closing({ text }: Segment): string {
  return /[。！？]$/.test(text) ? '”' : '”。';
}

function promises({ indicators }: Project): Sentence[] {
  if (indicators.length === 0) return [['表上没有绩效指标。']];
  const counts = KINDS.map((kind) => ({ kind, count: indicators.filter(({ target }) => target.kind === kind).length }));
  const listed = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} 项${verifiability(kind).plain}（${verifiability(kind).mark}）`)
    .join('，');
  return [[{ text: `一共 ${indicators.length} 项指标`, href: '#indicators' }, `：${listed}。`]];
}

function howToTell({ indicators }: Project): Sentence[] {
  const checkable = indicators.filter(
    ({ target, unpaired, name }) => (target.kind === 'number' || target.kind === 'date') && !unpaired && name.text,
  );
  if (checkable.length === 0) {
    return [['没有一项指标既有名称又有数字或时间，只能按表上的文字去看。']];
  }
  const shown = pickPromises(checkable);
  const sentence: Sentence = ['到年底可以拿这些去对照：'];
  for (const [index, indicator] of shown.entries()) {
    if (index > 0) sentence.push('；');
    sentence.push(`${indicator.name.text} `, targetSegment(indicator));
  }
  const rest = checkable.length - shown.length;
  sentence.push(rest > 0 ? `。另有 ${rest} 项有数字或时间的，见下表。` : '。');
  return [sentence];
}

/** One promise of each class, the classes a reader can check first; what it costs has been said already. */
function pickPromises(indicators: readonly PrintedIndicator[]): PrintedIndicator[] {
  const firsts = [...new Map(indicators.toReversed().map((indicator) => [indicator.level2.text, indicator])).values()];
  const rank = ({ level2 }: PrintedIndicator) => {
    const place = PROMISE_ORDER.indexOf(level2.text);
    return place === -1 ? PROMISE_ORDER.length : place;
  };
  return firsts
    .sort((a, b) => rank(a) - rank(b) || a.position - b.position)
    .slice(0, SHOWN_PROMISES)
    .sort((a, b) => a.position - b.position);
}

function targetSegment({ target }: PrintedIndicator): Segment {
  return withPlace({ text: target.printed, strong: true }, target.places[0]);
}

function printed(field: PrintedText | undefined): Segment | undefined {
  if (textState(field) !== 'value' || !field) return undefined;
  return withPlace({ text: field.text.replace(/\s+/g, ' ') }, field.places[0]);
}

function money(amount: PrintedAmount | undefined): Segment | undefined {
  if (!amount || amount.yuan === null) return undefined;
  return withPlace({ text: ` ${sayAmount(amount.yuan)}`, strong: true }, amount.places[0]);
}

function withPlace(segment: Segment, place: Segment['place']): Segment {
  return place ? { ...segment, place } : segment;
}

function missing(amount: PrintedAmount | undefined): string {
  const state = amountState(amount);
  return state === 'value' ? '' : STATE_WORDS[state];
}

function missingText(field: PrintedText | undefined): string {
  const state = textState(field);
  return state === 'value' ? '' : STATE_WORDS[state];
}

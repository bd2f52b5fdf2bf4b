import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import type { PrintedAmount, PrintedText } from '../model/printed.ts';
import type { Project } from '../model/site.ts';
import { groupDigits } from '../normalise/amount.ts';
import { sayAmount } from './amount.ts';
import { amountState, STATE_WORDS, textState } from './fieldState.ts';
import { plainText, type Segment, type Sentence } from './segment.ts';
import { KINDS, verifiability } from './verifiability.ts';

/** A sentence of an answer. */
export interface Statement {
  sentence: Sentence;
  /** the id by which the cell of a field leads here, where the sentence quotes the field whole */
  id?: string;
}

/** One question of the read-out and its answer. */
export interface Answer {
  question: '谁' | '花多少' | '做什么' | '承诺什么' | '怎么算做到';
  statements: Statement[];
}

/** A text up to this many characters is quoted whole in the read-out. */
const QUOTED_LENGTH = 120;

/** Of a longer one, about this many are. */
const OPENING_LENGTH = 60;

/** A printed value up to this many characters is not broken over two lines. */
const WHOLE_LENGTH = 12;

/** At most this many promises are spelled out; the rest stand in the table of indicators. */
const SHOWN_PROMISES = 4;

const PROMISE_ORDER: readonly string[] = ['数量指标', '质量指标', '时效指标', '服务对象满意度指标'];

/**
 * Plain reading of one project, built from nothing but its printed fields. Every printed piece carries its place.
 *
 * @param findings those of the project: an indicator that one of them is about is not offered as something to go by
 */
export function readOut(project: Project, findings: readonly Finding[] = []): Answer[] {
  return [
    { question: '谁', statements: plain(who(project)) },
    { question: '花多少', statements: plain(howMuch(project)) },
    { question: '做什么', statements: what(project) },
    { question: '承诺什么', statements: plain(promises(project)) },
    { question: '怎么算做到', statements: plain(howToTell(project, findings)) },
  ];
}

/** The read-out as one paragraph without links, for the description of the page. */
export function readOutText(project: Project): string {
  return [...who(project), ...howMuch(project), ...promises(project)].map(plainText).join('');
}

/** True where the read-out quotes all that a field prints, so that the page need not print it again. */
export function quotedWhole(field: PrintedText | undefined): boolean {
  return (field?.text.length ?? 0) <= QUOTED_LENGTH;
}

const plain = (sentences: readonly Sentence[]): Statement[] => sentences.map((sentence) => ({ sentence }));

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

function what({ fields, name }: Project): Statement[] {
  const said = [
    ...quotation('资金用途', fields.purpose, 'purpose'),
    ...quotation('目标', fields.objective, 'objective'),
  ];
  const state = missingText(fields.objective);
  if (said.length === 0) {
    return plain([[`表上除了项目名称“${name}”，没有写做什么（绩效目标：${state}）。`]]);
  }
  return state === '' ? said : [...said, ...plain([[`绩效目标：${state}。`]])];
}

/** What a field says: the whole of a short text, the first clauses of a long one. Nothing where it says nothing. */
function quotation(name: string, field: PrintedText | undefined, id: string): Statement[] {
  const said = printed(field);
  if (!said) return [];
  if (quotedWhole(field)) return [{ id, sentence: [`${name}写的是：“`, said, closing(said)] }];
  const opening = { ...said, text: `${firstClauses(said.text)}……` };
  const length = `”，一共 ${said.text.length} 个字，见`;
  return plain([[`${name}开头写的是：“`, opening, length, { text: '全文', href: `#${id}` }, '。']]);
}

/** The text up to the last mark inside its first {@link OPENING_LENGTH} characters, the mark left off; a word alone says nothing. */
function firstClauses(text: string): string {
  const head = text.slice(0, OPENING_LENGTH);
  return /^(.{15,})[，,。；;：:！？]/su.exec(head)?.[1] ?? head;
}

/** A quotation that ends its own sentence does not get a second full stop. */
function closing({ text }: Segment): string {
  return /[。！？]$/.test(text) ? '”' : '”。';
}

function promises({ indicators }: Project): Sentence[] {
  if (indicators.length === 0) return [['表上没有绩效指标。']];
  const paired = indicators.every(({ unpaired }) => !unpaired);
  const measure = paired ? '项' : '个';
  const listed = KINDS.map((kind) => ({ kind, count: indicators.filter(({ target }) => target.kind === kind).length }))
    .filter(({ kind, count }) => count > 0 && (paired || kind !== 'blank'))
    .map(({ kind, count }) => `${count} ${measure}${verifiability(kind).plain}（${verifiability(kind).mark}）`)
    .join('，');
  if (paired) return [[{ text: `一共 ${indicators.length} 项指标`, href: '#indicators' }, `：${listed}。`]];
  const names = indicators.filter(({ name }) => name.text !== '').length;
  const values = indicators.filter(({ target }) => target.kind !== 'blank').length;
  const counted = `表上印了 ${names} 个指标名称、${values} 个指标值`;
  return [[{ text: counted, href: '#indicators' }, `，有的名称和值对不上。值里 ${listed}。`]];
}

function howToTell({ id, indicators }: Project, findings: readonly Finding[]): Sentence[] {
  const asked = new Set(findings.map(({ subjectId }) => subjectId));
  const named = indicators.filter(
    ({ target, unpaired, name }) => (target.kind === 'number' || target.kind === 'date') && !unpaired && name.text,
  );
  const goBy = named.filter(({ position }) => !asked.has(`${id}#i${position}`));
  const shown = pickPromises(goBy);
  const listed = shown.map((indicator): Sentence => [`${indicator.name.text} `, targetSegment(indicator)]);
  const rest = countedRest([
    [goBy.length - shown.length, ['，见下表']],
    [named.length - goBy.length, ['，本站有', { text: '提示', href: '#findings' }, '，没有列在这里']],
    [indicators.filter(({ unpaired }) => unpaired).length, ['的名称和值对不上，没有列在这里']],
  ]);
  if (shown.length > 0) {
    const more: Sentence = rest.length > 0 ? ['。另有 ', ...rest] : [];
    return [['表上印了数字或时间的有：', ...joined(listed), ...more, '。']];
  }
  if (named.length > 0) return [['表上印了数字或时间的有 ', ...rest, '。']];
  const none = '没有一项指标既有名称又有数字或时间，只能按表上的文字去看';
  return [rest.length > 0 ? [`${none}。有 `, ...rest, '。'] : [`${none}。`]];
}

/** How many indicators are not spelled out, and why: 3 项，见下表；2 项的名称和值对不上，没有列在这里. */
function countedRest(reasons: readonly [count: number, why: Sentence][]): Sentence {
  const counted = reasons.filter(([count]) => count > 0);
  return joined(counted.map(([count, why]) => [`${count} 项`, ...why]));
}

function joined(parts: readonly Sentence[]): Sentence {
  return parts.flatMap((part, at) => (at > 0 ? ['；', ...part] : part));
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
  const whole = target.printed.length <= WHOLE_LENGTH;
  return withPlace({ text: target.printed, strong: true, ...(whole && { whole }) }, target.places[0]);
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

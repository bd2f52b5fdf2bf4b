import type { PrintedIndicator } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import { FUNDING_ROWS, FUNDING_SOURCES } from '../model/fundingRows.ts';
import { checkedPlace } from '../model/indicatorClasses.ts';
import type { PrintedAmount, PrintedText } from '../model/printed.ts';
import type { Project } from '../model/site.ts';
import { groupDigits } from '../values/amount.ts';
import { sayAmount, yuanToWan } from './amount.ts';
import { amountState, STATE_WORDS, textState } from './fieldState.ts';
import { LABELS } from './labels.ts';
import { sameValue } from './sameValue.ts';
import { plainText, type Segment, type Sentence } from './segment.ts';
import { countCheckable, verifiability } from './verifiability.ts';
import { sayYear } from './year.ts';

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

/** Promises in words that are spelled out after them. */
const SHOWN_WORDS = 1;

/**
 * Plain reading of one project, built from nothing but its printed fields. Every printed piece carries its place.
 *
 * @param findings those of the project: an indicator that one of them is about is not offered as something to go by
 */
export function readOut(project: Project, findings: readonly Finding[] = []): Answer[] {
  return [
    { question: '谁', statements: plain(who(project)) },
    { question: '花多少', statements: plain([...howMuch(project), ...costsMore(findings)]) },
    { question: '做什么', statements: what(project, findings) },
    { question: '承诺什么', statements: plain(promises(project, findings)) },
    { question: '怎么算做到', statements: plain(howToTell(project)) },
  ].filter((answer): answer is Answer => answer.statements.length > 0);
}

/** The read-out as one paragraph without links, for the description of the page. */
export function readOutText(project: Project): string {
  return [...who(project), ...howMuch(project), ...howToTell(project)].map(plainText).join('');
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
  const sentence = runBy(unit, fields.implementingUnit);
  if (department && department.text === unit?.text) sentence.push('，主管部门也是它');
  // Some forms print the finance bureau's own section in this place, or that it holds the money for now.
  else if (department && /(?:[室科股处]|代编)$/.test(department.text)) {
    sentence.push('，主管部门一栏印的是“', department, '”');
  } else if (department) sentence.push('，主管部门是', department);
  if (office) sentence.push('，财政局对口的处室是', { ...office, text: office.text.replace(/^\d+[-—]+/, '') });
  return [[...sentence, '。']];
}

/** Money that the finance bureau budgets for a unit not yet named is printed with the bureau as its unit: 某县财政局代编. */
function runBy(unit: Segment | undefined, field: PrintedText | undefined): Sentence {
  if (field?.withheld !== undefined)
    return [
      '实施单位',
      STATE_WORDS.withheld,
      '，表上印的是“',
      withPlace({ text: field.withheld }, field.places[0]),
      '”',
    ];
  if (!unit) return ['表上没有印出实施单位'];
  if (/代编$/.test(unit.text)) return ['表上还没定由谁来办：实施单位一栏印的是“', unit, '”，就是先编在财政局名下'];
  return ['由', unit, '实施'];
}

function howMuch({ funding, fiscalYear }: Project): Sentence[] {
  const year = fiscalYear === null ? '全年' : sayYear(fiscalYear);
  const total = money(funding.total);
  const parts = total ? [] : partsWithoutTotal(funding);
  if (parts.length > 0) return [[`${year}的总额：${missing(funding.total)}；印有`, ...parts, '。']];
  if (!total) return [[`${year}的金额：${missing(funding.total)}。`]];
  const said = [`${year}打算用`, total, ...exactYuan(funding.total), sourcesOf(funding), '。'].flat();
  return total.place?.corrected === undefined
    ? [said]
    : [said, [`总额经单位更正，原文印作“${total.place.corrected.trim()}”。`]];
}

/** What a form prints of the year's money without a total: 年度本级预算金额 beside 上级资金. */
function partsWithoutTotal(funding: Project['funding']): Sentence {
  const parts = FUNDING_ROWS.filter(({ partOf, wholeLife, key }) => !partOf && !wholeLife && key !== 'total');
  const said = parts.flatMap(({ key, label }): Sentence => {
    const amount = money(funding[key]);
    return amount ? ['、', label, amount] : [];
  });
  return said.slice(1);
}

function costsMore(findings: readonly Finding[]): Sentence[] {
  return findings.some(({ code }) => code === 'project/cost-exceeds-total')
    ? [['成本指标写的金额比这个数多，见“', { text: LABELS.asked, href: '#findings' }, '”。']]
    : [];
}

/** Where the money comes from, as far as the form says how much the first source gives; of the others those that give something. */
function sourcesOf(funding: Project['funding']): Sentence {
  const [first, ...rest] = FUNDING_SOURCES.map(({ key, label }) => ({ label, amount: funding[key] }));
  const firstMoney = money(first?.amount);
  if (!first || !firstMoney) return [];
  const others = rest.flatMap(({ label, amount }) => {
    const said = amountState(amount) === 'value' ? money(amount) : undefined;
    return said ? [`、${label}`, said] : [];
  });
  if (first.amount?.yuan === funding.total?.yuan && others.length === 0) return [`，全部是${first.label}`];
  return [`，其中${first.label}`, firstMoney, ...others];
}

function exactYuan(amount: PrintedAmount | undefined): Sentence {
  const yuan = amount?.yuan;
  if (!yuan || sayAmount(yuan) === `${groupDigits(yuan)} 元`) return [];
  const wan = sayAmount(yuan).endsWith('亿元') ? `${yuanToWan(yuan)} 万元，` : '';
  return [`（${wan}${groupDigits(yuan)} 元）`];
}

function what({ fields, name }: Project, findings: readonly Finding[]): Statement[] {
  const placeholder = findings.some(({ code }) => code === 'project/placeholder-objective');
  const said = [
    ...quotation('资金用途', fields.purpose, 'purpose'),
    ...(placeholder ? unfilled(fields.objective) : quotation('目标', fields.objective, 'objective')),
  ];
  const state = missingText(fields.objective);
  if (said.length === 0) {
    return plain([[`表上除了项目名称“${name}”，没有写做什么（绩效目标：${state}）。`]]);
  }
  return state === '' ? said : [...said, ...plain([[`绩效目标：${state}。`]])];
}

/** An objective that is no more than the words of the blank form. */
function unfilled(objective: PrintedText | undefined): Statement[] {
  const said = printed(objective);
  return said ? [{ id: 'objective', sentence: ['目标一栏只印着“', said, '”，没有写要办成什么。'] }] : [];
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

/** What is promised, a sentence each: numbers and dates of each class, then words. What the site itself asks about is not vouched for. */
function promises({ id, indicators }: Project, findings: readonly Finding[]): Sentence[] {
  if (indicators.length === 0) return [['表上没有绩效指标。']];
  const asked = new Set(findings.map(({ subjectId }) => subjectId));
  const paired = indicators.filter(({ unpaired, name, target }) => !unpaired && name.text && isPrinted(target));
  const told = paired.filter(({ position }) => !asked.has(`${id}#i${position}`));
  const measured = told.filter(({ target }) => target.kind !== 'qualitative');
  // Words are no cost: 成本 效果明显 says nothing of money, and what it costs has been said.
  const worded = told.filter(({ target, level2 }) => target.kind === 'qualitative' && level2.text !== '成本指标');
  const picked = pickPromises(measured);
  const classes = new Set(picked.map(({ level2 }) => level2.text));
  const shown = [...picked, ...worded.filter(({ level2 }) => !classes.has(level2.text)).slice(0, SHOWN_WORDS)];
  const rest = countedRest([
    [told.length - shown.length, ['，见', { text: '下表', href: '#indicators' }]],
    [paired.length - told.length, ['有疑问，见“', { text: LABELS.asked, href: '#findings' }, '”']],
    [indicators.filter(({ unpaired }) => unpaired).length, ['的名称和值对不上，没有列在这里']],
  ]);
  const listed = shown.map(
    (indicator): Sentence => [
      `${classWord(indicator)}：${indicator.name.text.replace(/[。；，]$/, '')} `,
      targetSegment(indicator),
      ...(indicator.target.places[0]?.corrected === undefined ? [] : ['（经单位更正）']),
      ...remarkOn(indicator),
    ],
  );
  if (shown.length === 0) return rest.length > 0 ? [['有 ', ...rest, '。']] : [['没有一项指标既有名称又有值。']];
  return [
    ...listed.map((promise, at) => [...promise, at < listed.length - 1 ? '；' : '。']),
    ...(rest.length > 0 ? [['另有 ', ...rest, '。']] : []),
  ];
}

/** What the form says beside a promise, which may take it back: a promise alone would then be false. */
function remarkOn({ remark }: PrintedIndicator): Sentence {
  const said = printed(remark);
  return said ? ['（备注：', said, '）'] : [];
}

/** 数量指标 → 数量; the table below has the whole word. */
function classWord({ level1, level2 }: PrintedIndicator): string {
  const word = (level2.text || level1.text).replace(/^服务对象/, '').replace(/指标$/, '');
  return word === '' ? '指标' : word;
}

/** How one would know: what of the promises can be checked, and why the others cannot. */
function howToTell({ indicators }: Project): Sentence[] {
  if (indicators.length === 0) return [];
  if (indicators.some(({ unpaired }) => unpaired)) return [countedApart(indicators)];
  const same = sameValue(indicators);
  const clauses = countCheckable(indicators.map(({ target }) => target)).map(
    ({ form, count }) => `${count} 项${verifiability(form).plain}，${verifiability(form).meaning}`,
  );
  const alike: Sentence = same ? ['。不管量的是什么，值都是“', valueSegment(same), '”'] : [];
  return [
    [{ text: `一共 ${indicators.length} 项指标`, href: '#indicators' }, `：${clauses.join('；')}`, ...alike, '。'],
  ];
}

/** Names and values that a table prints apart: none of them can be held against anything. */
function countedApart(indicators: readonly PrintedIndicator[]): Sentence {
  const names = indicators.filter(({ name }) => name.text !== '').length;
  const values = indicators.filter(({ target }) => isPrinted(target)).length;
  const counted = `表上印了 ${names} 个指标名称、${values} 个指标值`;
  const forms = countCheckable(indicators.map(({ target }) => target))
    .filter(({ form }) => form !== 'blank' && form !== 'withheld')
    .map(({ form, count }) => `${count} 个${verifiability(form).plain}`);
  return [{ text: counted, href: '#indicators' }, `，有的名称和值对不上，没法逐项对照。值里 ${forms.join('，')}。`];
}

/** Whether a value is printed that can be read. */
const isPrinted = ({ kind }: PrintedIndicator['target']): boolean => kind !== 'blank' && kind !== 'withheld';

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
  const rank = ({ level2 }: PrintedIndicator) => checkedPlace(level2.text);
  return firsts
    .sort((a, b) => rank(a) - rank(b) || a.position - b.position)
    .slice(0, SHOWN_PROMISES)
    .sort((a, b) => a.position - b.position);
}

function targetSegment(indicator: PrintedIndicator): Segment {
  const whole = indicator.target.printed.length <= WHOLE_LENGTH;
  return { ...valueSegment(indicator), strong: true, ...(whole && { whole }) };
}

function valueSegment({ target }: PrintedIndicator): Segment {
  return withPlace({ text: target.printed }, target.places[0]);
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
  if (state === 'withheld') return `${STATE_WORDS.withheld}，印作“${amount?.withheld ?? amount?.printed}”`;
  return state === 'value' ? '' : STATE_WORDS[state];
}

function missingText(field: PrintedText | undefined): string {
  const state = textState(field);
  return state === 'value' ? '' : STATE_WORDS[state];
}

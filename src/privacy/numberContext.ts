import type { DigitWindow } from './digitWindows.ts';
import { type LabelMeaning, labelsIn, lastLabel } from './labels.ts';
import { withoutNoWidth } from './plainText.ts';
import { isPerson, ORGANISATION, type PrintedPiece, YEAR } from './printedPieces.ts';

/** What the texts around a number say of it. */
export interface NumberContext {
  /** What the nearest label says, wherever it stands: before it in its text, to its left, above it. */
  nearest: LabelMeaning | null;
  /** The same where nothing but marks parts the label from the number, or it is the end of the label cell. */
  direct: LabelMeaning | null;
  /** Everything that labels around it say. */
  said: ReadonlySet<LabelMeaning>;
  /** A unit of money or of a measure, or a percent sign, follows: it is an amount. */
  isMoney: boolean;
  /** An office stands beside it, and no person. */
  ofOffice: boolean;
  /** A word stands right before it, as a name does: 张某13800000000. */
  afterWord: boolean;
  /** The name of a person stands beside it: 联系人李四 6012345, or in a list of names and telephones without heads. */
  ofName: boolean;
  /** What a list of persons calls them, where the row names one: 姓名, 负责人. */
  person: string | null;
  /** A person is named as the owner of the account that it is said to be: 户名：张三，账号：… */
  owned: boolean;
  /** It goes over two places of the document. */
  joined: boolean;
  /** It stands outside tables. */
  outside: boolean;
}

/** How far a label may stand before its number in running text. */
const NEAR = 20;

/** Neither 元旦 nor 元宵, 亿达公司, 吨袋 nor 亩均. */
const MONEY =
  /^\s{0,2}(?:万?元(?![旦宵月氏谋宝])|[万亿](?!\p{Script=Han})|亿元|%|立方米|平方米|千瓦时|吨(?!袋)|公里(?![碑处])|亩(?!均))/u;

/** The same in the cell beside an amount; a telephone may stand before it as well. */
const UNIT = /^\s*(?:[万亿]?元|[立平]方[千百]?米|[千公]?米|[万公]?吨|公[里顷斤]|亩|千瓦时|度|[万千]?[人户]次?|个)\s*$/u;

/** The head of a column of amounts: 年初预算数, 全年执行数, 结转结余, 应发额, 合同价. */
const OF_AMOUNTS =
  /(?:预算|[决概估]算|执行|调整|完成|本[年月]|上年|合计|小计|累计|发放|收入|支出|下达|到位|拨款|支付|增减|结转|结余|应[发收付]|实发|人|户)(?:数|额|资金)$|^(?:本年)?(?:累计|合计)$|结[转余]$|(?:限|税|营业|销售|成交|数)额$|[造标同购估]价$|[价产净资]值$|存款$|负债$|净?资产$|[电水气里流货]量$/u;

/** 联系人李四 6012345. */
const NAMED = /(?:联系|经办|[填制]表|填报|负责|报账)[人员](?!员)\s*[:(]?\s*\p{Script=Han}{2,4}\s*[:,(]?\s*$/u;

/** 收款人：张三，开户行：某银行某支行，账号：…, the last of several; an office may own an account as well. */
const OF_OWNER = /(?:户\s*名|[收领]款人|持卡人)[:\s为是]+(\p{Script=Han}+)(?!.*(?:户\s*名|[收领]款人|持卡人))/su;
const OWNED = 60;

/** An office, and its telephone: 县财政局联系电话：0731-…, 村卫生室电话… */
const OF_OFFICE =
  /(?:[局厅委办站所院校部处]|政府|中心|大队|银行|公司|卫生室|村委会|合作社)\s*(?:联系|咨询|办公)?(?:电话|座机|固话)(?:号码)?\s*[:(]?\s*$/u;

/** Signs that stand for 电话. */
const SIGNS = /[☎☏✆📱📞]/gu;

/** What stands beside the numbers of a piece. */
interface Beside {
  left: readonly { text: string; label: ReturnType<typeof lastLabel>; said: readonly LabelMeaning[] }[];
  /** A unit stands in a cell beside it. */
  isUnit: boolean;
  /** An office stands to its left. */
  isOffice: boolean;
}

const known = new WeakMap<PrintedPiece, Beside>();

/** Looked at once: a cell may hold thousands of numbers, and the one beside it thousands of words. */
function besideOf(piece: PrintedPiece): Beside {
  const found = known.get(piece);
  if (found) return found;
  const left = piece.before().map((text) => ({ text, label: lastLabel(text), said: labelsIn(text) }));
  const nearest = left[0]?.text ?? '';
  const isUnit = [nearest, piece.after()].some((text) => UNIT.test(text));
  const beside = { left, isUnit, isOffice: ORGANISATION.test(nearest) };
  known.set(piece, beside);
  return beside;
}

/** What is said around a number of a piece. */
export function numberContext(piece: PrintedPiece, { start, end }: Pick<DigitWindow, 'start' | 'end'>): NumberContext {
  const printed = withoutNoWidth(piece.plain.slice(Math.max(0, start - OWNED), start));
  const after = withoutNoWidth(piece.plain.slice(end, end + NEAR)).replace(/^\.00?(?!\d)/, '');
  const head = piece.head();
  const { left, isUnit, isOffice } = besideOf(piece);
  // The sign of 监督电话：☎0731-… says no more than its words.
  const unsigned = printed.replace(SIGNS, '').slice(-NEAR);
  const isOfOffice = [lastLabel(unsigned), ...left.map(({ label }) => label)].some(
    (label) => label?.meaning === 'office-phone',
  );
  const before = isOfOffice ? unsigned : printed.slice(-NEAR);
  const said = new Set([before, head ?? ''].flatMap(labelsIn).concat(...left.map(({ said }) => said)));
  const person = piece.person();
  const isOfPerson = person !== null || said.has('phone') || said.has('person');
  const labels = [lastLabel(before), ...left.map(({ label }) => label), lastLabel(head ?? '')];
  const nearest = labels.find((label) => label !== null)?.meaning ?? null;
  const direct = directLabel(piece, before, after, head);
  const isAlone = NOTHING_BEFORE.test(before) && UNIT_BEHIND.test(after);
  const toOwner = () => [...left.map(({ text }) => text.slice(-OWNED)).reverse(), printed].join('\n');
  return {
    nearest,
    direct,
    said,
    isMoney:
      (MONEY.test(after) && direct !== 'phone') ||
      (isAlone && !isOfPerson && (isUnit || YEAR.test(head ?? '') || OF_AMOUNTS.test(head ?? ''))),
    ofOffice: person === null && !said.has('person') && (isOffice || OF_OFFICE.test(before)),
    afterWord: /\p{Script=Han}[:\s]?$/u.test(before),
    ofName: NAMED.test(before) || (nearest === null && head === null && piece.listed()),
    person,
    owned: direct === 'account' && (piece.owned() || isPerson(OF_OWNER.exec(toOwner())?.[1] ?? '')),
    joined: piece.joined ?? false,
    outside: piece.kind !== 'cell',
  };
}

/** What a label cell may say of a number that a name stands before: 负责人及电话 | 张某13800000000. */
const OF_PERSONS: ReadonlySet<LabelMeaning> = new Set([
  'phone',
  'office-phone',
  'identity',
  'travel',
  'card',
  'own-account',
  'account',
]);
const NAME = /^[\p{Script=Han}\s:,;、·/-]{1,12}$/u;

/** Whether a label right before an offset of a piece, beside it or at the head of its column says that a number of a person follows. */
export function isOfPerson(piece: PrintedPiece, start: number, withHead: boolean): boolean {
  const before = withoutNoWidth(piece.plain.slice(Math.max(0, start - NEAR), start));
  const label = directLabel(piece, before, '', withHead ? piece.head() : null, true);
  return label !== null && OF_PERSONS.has(label);
}

/** An amount stands in its cell alone, but for one unit: 13800000000请联系 and +86-13800000000 are none. */
const NOTHING_BEFORE = /^[^\p{L}\p{N}]*$/u;
const UNIT_BEHIND = /^[^\p{L}\p{N}]*(?:\p{L}次?)?[^\p{L}\p{N}]*$/u;

/** A text of a line that holds others before it: 联系电话 | 0731-… */
const BEHIND_OTHERS = / c(?!1$)\d+$/;

/** What the label says that stands right before a number, or in the cell to its left or at the head of its column. */
function directLabel(
  piece: PrintedPiece,
  before: string,
  after: string,
  head: string | null,
  isCell = piece.kind === 'cell',
): LabelMeaning | null {
  const own = lastLabel(before);
  if (own) return own.direct ? own.meaning : null;
  const [left] = besideOf(piece).left;
  // A row of a sheet that is no table stands cell below cell: 联系人及电话 / 张某6012345. Without a person it is an office's.
  const isRow = left?.said.includes('person') && left.said.includes('phone');
  if (!isCell && !isRow && !BEHIND_OTHERS.test(piece.ref ?? '')) return null;
  const labels = [left?.label, lastLabel(head ?? '')].filter((label) => label?.direct);
  // Beside a telephone the name of a project may end like an amount: 困难残疾人生活补助 | 13800000000.
  const label = labels.find((label) => label && OF_PERSONS.has(label.meaning)) ?? labels[0];
  if (!label) return null;
  if (label.meaning === 'amount' && !(NOTHING_BEFORE.test(before) && UNIT_BEHIND.test(after))) return null;
  if (!/\p{Script=Han}/u.test(before)) return label.meaning;
  return NAME.test(before) && OF_PERSONS.has(label.meaning) ? label.meaning : null;
}

import { compactText } from './compactText.ts';
import { foldWidth } from './foldWidth.ts';

/** What an amount in a sentence may be called, whole; parts of parts are named and not kept. */
const CALLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    total: '总额 资金总额 项目资金总额 总金额',
    fiscalAppropriation: '财政拨款 财政资金',
    otherFunds: '其他 其他资金',
    own: '自有资金 单位自有资金',
  }).flatMap(([called, names]) => names.split(' ').map((name) => [name, called] as const)),
);

/** Parts of 财政拨款, which stand in brackets behind it. */
const PART =
  /^(?:上级财政(?:资金)?|上级资金|中央(?:财政)?(?:资金)?|省级?(?:财政)?(?:资金)?|市级?(?:财政)?(?:资金)?|县级?(?:财政)?(?:资金)?|本级(?:财政)?(?:资金)?)$/;

const AMOUNT =
  /^(?:[一二三四五六七八九十\d]{1,2}[、.．])?(\p{Script=Han}{2,8})[:：为]?(\d{1,12}(?:\.\d{1,6})?(?:万元|元))$/u;

/** The amounts that a sentence names, as printed with their unit. */
export type ProseAmounts = Partial<Record<'total' | 'fiscalAppropriation' | 'otherFunds', string>>;

/**
 * Reads the amounts of a sentence such as `总额120万元，财政拨款：100万元（其中：上级财政资金：80万元；本级财政：20万元）；其他：20万元`.
 * @returns null where a single piece of it is not plainly one named amount, one is named twice, or no total is
 */
export function proseAmounts(sentence: string): ProseAmounts | null {
  // An amount ends its piece: programs write its lines one behind the other, and a line may be broken inside it, `6923.3552万 ⏎ 元`.
  const lines = foldWidth(sentence).split('\n').map(compactText);
  const text = lines.join('').replace(/\d万?元/g, '$&；');
  const brackets = /[(（](?:其中[:：])?([^()（）]*)[)）]/g;
  const parts = Array.from(text.matchAll(brackets), ([, inside = '']) => inside).flatMap(piecesOf);
  const pieces = piecesOf(text.replace(brackets, ''));
  if (/[()（）]/.test(text.replace(brackets, ''))) return null;
  const found = new Map<string, string>();
  for (const piece of pieces) {
    const [, name = '', amount = ''] = AMOUNT.exec(piece.replace(/^其中[:：]/, '')) ?? [];
    const called = CALLED.get(name);
    if (!called || found.has(called)) return null;
    found.set(called, amount);
  }
  if (!parts.every((piece) => PART.test(AMOUNT.exec(piece)?.[1] ?? '')) || !found.has('total')) return null;
  // Own money has no row of its own among those that add up to the total.
  if (Number.parseFloat(found.get('own') ?? '0') !== 0) return null;
  found.delete('own');
  return Object.fromEntries(found) as ProseAmounts;
}

const piecesOf = (text: string): string[] => text.split(/[；;，,。]/).filter((piece) => piece !== '');

import type { DocumentTables } from '../model/documentTables.ts';
import { countedIn, maskText } from './maskText.ts';
import type { PersonalDataHit } from './personalDataHit.ts';
import { NO_WIDTH, plainText, SECOND_HALF } from './plainText.ts';
import { solid, type WholePrint, wholePrints } from './wholePrints.ts';
import { withPlainDigits } from './withPlainDigits.ts';

/** What a value says in numbers; it is no number where its print is masked. */
const NUMBERS: ReadonlySet<string> = new Set(['yuan', 'number', 'numberUpper', 'comparator', 'percent']);

/**
 * Masks the hits in everything that was read from the places they stand in: fields, amounts, indicators, notes, the title. There a number
 * has lost its spaces, or stands together again where it went over two cells.
 */
export function maskWherePrinted(document: DocumentTables, hits: readonly PersonalDataHit[]): DocumentTables {
  const places = Map.groupBy(
    hits.flatMap((hit) => hit.parts.map(({ ref }) => ({ ref, hit }))),
    ({ ref }) => ref,
  );
  const hitsAt = new Map([...places].map(([ref, found]) => [ref, found.map(({ hit }) => hit)]));
  const everywhere = <Value>(value: Value) => masked(value, () => [], hits);
  const byPlace = <Value>(value: Value) => masked(value, (ref) => hitsAt.get(ref) ?? [], []);
  return {
    ...document,
    title: everywhere(document.title),
    notes: everywhere(document.notes),
    tables: document.tables.map((table) => ({
      ...table,
      fields: byPlace(table.fields),
      funding: byPlace(table.funding),
      schedule: byPlace(table.schedule),
      indicators: byPlace(table.indicators),
      notes: everywhere(table.notes),
      ...(table.unread && { unread: everywhere(table.unread) }),
    })),
  };
}

type Json = Record<string, unknown>;

/** A value with its texts masked. @param of the hits at a place @param inherited those of the value that this one is a part of */
function masked<Value>(
  value: Value,
  of: (ref: string) => readonly PersonalDataHit[],
  inherited: readonly PersonalDataHit[],
): Value {
  const walk = (inner: unknown, active: readonly PersonalDataHit[]): unknown => {
    if (typeof inner === 'string') return active.length > 0 ? maskAll(inner, active) : inner;
    if (Array.isArray(inner)) return inner.map((item) => walk(item, active));
    if (inner === null || typeof inner !== 'object') return inner;
    const own = inner as Json;
    const added = refsOf(own).flatMap(of);
    const here = added.length > 0 ? [...new Set([...active, ...added])] : active;
    const walked = Object.entries(own).map(([key, part]) => [key, key === 'ref' ? part : walk(part, here)] as const);
    const changed = walked.some(([key, part]) => key === 'printed' && part !== own.printed);
    if (!changed) return Object.fromEntries(walked);
    return Object.fromEntries(walked.map(([key, part]) => [key, withoutNumber(key, part)]));
  };
  return walk(value, inherited) as Value;
}

function withoutNumber(key: string, value: unknown): unknown {
  if (NUMBERS.has(key)) return null;
  if (key === 'kind') return 'qualitative';
  return key === 'measurementUnit' ? '' : value;
}

/** The places a value was read from: its own, and for values without any those it stands at. */
function refsOf({ places, place, ref }: Json): string[] {
  const listed = [...(Array.isArray(places) ? places : []), ...(place ? [place] : [])] as { ref: string }[];
  return [...new Set([...listed.map((one) => one.ref), ...(typeof ref === 'string' ? [ref] : [])])];
}

/** A text with every hit masked that it prints. */
function maskAll(text: string, hits: readonly PersonalDataHit[]): string {
  const forms = plainForms(text);
  const whole = forms.flatMap((form) => wholePrints(form, hits));
  const found = new Set(whole.map(({ hit }) => hit));
  const masked = maskPrints(text, whole);
  const others = oddOnes(hits).filter((hit) => !found.has(hit));
  return mayPrint(forms, others).reduce(maskIn, masked);
}

const odd = new WeakMap<readonly PersonalDataHit[], readonly PersonalDataHit[]>();

/** The few that one pass does not find: those over two places, and addresses that end in a mark. */
function oddOnes(hits: readonly PersonalDataHit[]): readonly PersonalDataHit[] {
  const known = odd.get(hits) ?? hits.filter(({ parts, value }) => parts.length > 1 || MARK_AT_END.test(value));
  odd.set(hits, known);
  return known;
}

const MARK_AT_END = /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u;

/** A text with the prints of hits masked, also where one lies over another. */
function maskPrints(text: string, prints: readonly WholePrint[]): string {
  const stars = new Set<number>();
  for (const { hit, start, end } of prints) {
    const print = text.slice(start, end);
    const shown = Array.from(maskText(hit.kind, print, hit.hidden));
    let at = start;
    for (const [index, character] of Array.from(print).entries()) {
      if (shown[index] === '*') stars.add(at);
      at += character.length;
    }
  }
  if (stars.size === 0) return text;
  let at = 0;
  return Array.from(text, (character) => {
    at += character.length;
    return stars.has(at - character.length) ? '*' : character;
  }).join('');
}

/** The hits of which a text may print something: few of the thousands that a list of persons has, and a pattern is dear. */
function mayPrint(forms: readonly string[], hits: readonly PersonalDataHit[]): readonly PersonalDataHit[] {
  const texts = hits.length > 0 ? forms.map(solid) : [];
  return hits.filter(({ value, parts, texts: pieces }) =>
    [value, ...(parts.length > 1 ? pieces.map(plainText) : [])].some((print) => {
      const wanted = solid(print);
      return texts.some((text) => text.includes(wanted));
    }),
  );
}

/** A text with a hit masked wherever it is printed in it: the whole, or the part of it that stands in one of two places. */
function maskIn(text: string, hit: PersonalDataHit): string {
  const whole = patternOf(hit.kind, hit.value);
  const plain = plainForms(text).find((form) => form.search(whole) >= 0);
  if (plain) return replaceIn(text, plain, whole, (found) => maskText(hit.kind, found, hit.hidden));
  let [from, masked] = [0, text];
  for (const part of hit.parts.length > 1 ? hit.texts : []) {
    const pattern = patternOf(hit.kind, plainText(part).replace(/[^\p{L}\p{N}]/gu, ''));
    const before = from;
    masked = replaceIn(masked, plainText(masked), pattern, (found) => maskText(hit.kind, found, hit.hidden, before));
    from += countedIn(hit.kind, part);
  }
  return masked;
}

/** Replaces what a pattern finds in the plain form of a text, in the text as printed. */
function replaceIn(text: string, plain: string, pattern: RegExp, replace: (found: string) => string): string {
  let [result, end] = ['', 0];
  for (const { 0: found, index } of plain.matchAll(pattern)) {
    result += text.slice(end, index) + replace(text.slice(index, index + found.length));
    end = index + found.length;
  }
  return result + text.slice(end);
}

/**
 * The print of a number or an address, with a line break as it is shown in a field. So many digits are the number also where others stand
 * right before or behind them, such as a prefix.
 */
function patternOf(kind: PersonalDataHit['kind'], value: string): RegExp {
  const address = kind === 'home-address';
  const between = address ? `[\\s⏎${NO_WIDTH}]*` : '[^\\p{L}\\p{N}"]*';
  const characters = Array.from(value, (character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(between);
  const number = `${characters}${SECOND_HALF}?`;
  return new RegExp(address || value.length > 10 ? number : `(?<!\\d)${number}(?!\\d)`, 'giu');
}

/** A text as numbers are looked for in it: with digits as they are typed, and with those of every kind. */
export function plainForms(text: string): string[] {
  const plain = plainText(text);
  return [plain, withPlainDigits(plain)];
}

import type { DocumentTables } from '../model/documentTables.ts';
import { countedIn, maskText } from './maskText.ts';
import type { PersonalDataHit } from './personalDataHit.ts';
import { NO_WIDTH, plainText, SECOND_HALF } from './plainText.ts';
import { withPlainDigits } from './withPlainDigits.ts';

/** What a value says in numbers; it is no number where its print is masked. */
const NUMBERS: ReadonlySet<string> = new Set(['yuan', 'number', 'numberUpper', 'comparator', 'percent']);

/**
 * Masks the hits in everything that was read from the places they stand in: fields, amounts, indicators, notes, the title. There a number
 * has lost its spaces, or stands together again where it went over two cells.
 */
export function maskWherePrinted(document: DocumentTables, hits: readonly PersonalDataHit[]): DocumentTables {
  const places = new Map<string, PersonalDataHit[]>();
  for (const hit of hits) for (const { ref } of hit.parts) if (ref) places.set(ref, [...(places.get(ref) ?? []), hit]);
  const everywhere = <Value>(value: Value) => masked(value, () => [], hits);
  const byPlace = <Value>(value: Value) => masked(value, (ref) => places.get(ref) ?? [], []);
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
    if (typeof inner === 'string')
      return active.length > 0 ? hitsPrintedIn(inner, active).reduce(maskIn, inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => walk(item, active));
    if (inner === null || typeof inner !== 'object') return inner;
    const own = inner as Json;
    const here = [...active, ...refsOf(own).flatMap(of)];
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

/** The hits of which a text may print something: few of the thousands that a list of persons has, and a pattern is dear. */
function hitsPrintedIn(text: string, hits: readonly PersonalDataHit[]): readonly PersonalDataHit[] {
  const forms = plainForms(text).map(solid);
  return hits.filter(({ value, parts, texts }) =>
    [value, ...(parts.length > 1 ? texts.map(plainText) : [])].some((print) => {
      const wanted = solid(print);
      return forms.some((form) => form.includes(wanted));
    }),
  );
}

const solid = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

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

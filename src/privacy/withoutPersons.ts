import { findPersonalData } from './findPersonalData.ts';
import { maskText } from './maskText.ts';
import type { PersonalDataHit } from './personalDataHit.ts';

/** A text that nothing stands around, with what it holds of persons masked, and the numbers and homes that were. */
export function withoutPersons(text: string): { masked: string; values: string[] } {
  const outside = [{ ref: 'L1', text, to: 'unplaced' as const }];
  const hits = findPersonalData({ title: '', source: null, notes: [], tables: [], outside });
  const masked = hits
    .flatMap(({ parts, ...hit }) => parts.map((part) => ({ ...part, ...hit })))
    .toSorted((a, b) => b.start - a.start)
    .reduce(maskSpan, text);
  return { masked, values: hits.map(({ value }) => value) };
}

const maskSpan = (
  text: string,
  { kind, hidden, start, end }: Pick<PersonalDataHit, 'kind' | 'hidden'> & { start: number; end: number },
): string => text.slice(0, start) + maskText(kind, text.slice(start, end), hidden) + text.slice(end);

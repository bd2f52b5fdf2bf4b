import { maskText } from './maskText.ts';
import type { PersonalDataHit } from './personalDataHit.ts';

type Span = Pick<PersonalDataHit, 'kind' | 'hidden'> & { start: number; end: number };

/** How many characters are shown on either side. */
const AROUND = 10;

/** The text around a hit with this and every other hit of the text masked, on one line. */
export function excerptOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>, hits: readonly Span[]): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const shown = maskSpans(text, hits);
  return `${from > 0 ? '…' : ''}${shown.slice(from, to)}${to < text.length ? '…' : ''}`.replace(/\s+/g, ' ').trim();
}

/** A text with every hit masked; every character stays at its place. */
function maskSpans(text: string, hits: readonly Span[]): string {
  let masked = text;
  for (const { kind, start, end, hidden } of hits) {
    const piece = maskText(kind, text.slice(start, end), hidden).padEnd(end - start, '*');
    masked = masked.slice(0, start) + piece + masked.slice(end);
  }
  return masked;
}

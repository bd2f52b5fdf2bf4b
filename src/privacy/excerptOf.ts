import { maskText } from './maskText.ts';
import type { PersonalDataHit } from './personalDataHit.ts';

type Span = Pick<PersonalDataHit, 'kind' | 'hidden'> & { start: number; end: number };

/** How many characters are shown on either side. */
const AROUND = 10;

/** The text around a hit with this and every other hit of the text masked, on one line. */
export function excerptOf(text: string, { start, end }: Pick<Span, 'start' | 'end'>, hits: readonly Span[]): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  let shown = text.slice(from, to);
  for (const hit of hits) {
    if (hit.end <= from || hit.start >= to) continue;
    const masked = maskText(hit.kind, text.slice(hit.start, hit.end), hit.hidden).padEnd(hit.end - hit.start, '*');
    const [first, last] = [Math.max(0, hit.start - from), Math.min(to, hit.end) - from];
    const offset = first + from - hit.start;
    shown = shown.slice(0, first) + masked.slice(offset, offset + last - first) + shown.slice(last);
  }
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`.replace(/\s+/g, ' ').trim();
}

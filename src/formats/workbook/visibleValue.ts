import type { CellStyle } from './cellStyle.ts';
import { inkAsSaid, WHITE_INK } from './colours.ts';
import { displayValue, inkOf } from './display/displayValue.ts';
import { everyDigit } from './display/general.ts';
import { seenText } from './richText.ts';
import type { CellValue } from './workbook.ts';

/** A value without what is struck through or lost, null where nothing is left of it, and what of that is not white on white. */
export interface VisibleValue {
  shown: CellValue | null;
  struck: string;
  lost: string;
  seen: CellValue | null;
  unseen: string;
}

/** What of a value is seen, as its style shows and hides it. */
export function visibleValue(value: CellValue, style: CellStyle, date1904: boolean): VisibleValue {
  const { struck, symbols } = style;
  const font = { struck, symbols, raised: false, ...hiding(style, inkOf(value, style.format)) };
  const onWhite = !style.filled;
  if (value.kind !== 'text') {
    const isUnseen = font.white && onWhite;
    if (!font.struck && !font.lost && !isUnseen) return { shown: value, struck: '', lost: '', seen: value, unseen: '' };
    const text = displayValue(value, style.format, { date1904 });
    if (font.struck) return { shown: null, struck: text, lost: '', seen: null, unseen: '' };
    if (font.lost) return { shown: null, struck: '', lost: storedText(value), seen: null, unseen: '' };
    return { shown: value, struck: '', lost: '', seen: null, unseen: text };
  }
  const all = seenText(value, font, false);
  const { shown, unseen } = onWhite ? seenText(value, font, true) : all;
  const textValue = (text: string, without: string): CellValue | null =>
    without !== '' && text === '' ? null : { kind: 'text', text };
  return {
    shown: textValue(all.shown, all.struck + all.unseen),
    ...{ struck: all.struck, lost: all.unseen, seen: textValue(shown, unseen), unseen },
  };
}

/** What hides a text: its size, and its colour, which its number format may set. */
function hiding({ white = false, lost = false, behind = '' }: CellStyle, ink: number | undefined) {
  if (ink === undefined) return { white, lost };
  return { white: ink === WHITE_INK, lost: lost || inkAsSaid(ink).includes(behind) };
}

/** A value as it is stored, whatever the sheet shows. */
export const storedText = (value: CellValue): string =>
  value.kind === 'number'
    ? everyDigit(value.number)
    : value.kind === 'text'
      ? value.text
      : value.kind === 'boolean'
        ? String(value.truth).toUpperCase()
        : value.code;

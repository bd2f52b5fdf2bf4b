import { BUILT_IN_FORMATS } from './display/builtInFormats.ts';
import { type NumberFormat, parseNumberFormat } from './display/numberFormat.ts';
import { LIMITS } from './limits.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** What a cell's style says of it. */
export interface CellStyle {
  format: NumberFormat;
  /** A line at its left or right: a cell of a table, not a heading above it. */
  ruled: boolean;
  /** Its font is struck through. */
  struck: boolean;
  /** Its font is white. */
  white?: boolean;
  /** The name of the symbol font that its text is in. */
  symbols?: string | undefined;
  /** Its text is too small to be seen, or of the colour behind it. */
  lost?: boolean;
  /** A condition changes how it is shown, and nobody can tell whether it is met. */
  unclear?: boolean;
  /** It is aligned so that its text is repeated as often as it fits: 12 is shown as 121212. */
  repeats?: boolean;
  /** The colour of a plain fill behind its text as the file says it, empty where there is none. */
  behind?: string;
  /** Something coloured is behind its text. */
  filled?: boolean;
}

export const PLAIN_STYLE: CellStyle = { format: parseNumberFormat('General'), ruled: false, struck: false };

/**
 * Styles that name their number format by its number → styles.
 * @param codes the formats that the file writes out
 * @throws Unreadable for a format longer than any that Excel takes
 */
export function cellStyles(
  styles: readonly (Omit<CellStyle, 'format'> & { format: number })[],
  codes: ReadonlyMap<number, string>,
): CellStyle[] {
  if ([...codes.values()].some(({ length }) => length > LIMITS.formatCharacters)) throw new Unreadable(DAMAGED);
  const parsed = new Map<number, NumberFormat>();
  return styles.map(({ format, ...style }) => {
    const known = parsed.get(format) ?? parseNumberFormat(codes.get(format) ?? BUILT_IN_FORMATS[format] ?? 'General');
    parsed.set(format, known);
    return { format: known, ...style };
  });
}

import type { CellStyle } from './cellStyle.ts';
import type { NumberFormat } from './display/numberFormat.ts';
import { isMet } from './isMet.ts';
import { tooLarge } from './unreadable.ts';
import type { Area, CellValue } from './workbook.ts';

/** What a style that a condition sets changes of what is seen. */
export interface DifferentialStyle {
  format?: NumberFormat;
  white: boolean;
  struck: boolean;
  /** It colours what is behind the text. */
  fills: boolean;
  /** It shows a bar or an icon in place of the number. */
  hides: boolean;
}

/** Whether what a condition sets may change or hide the text of a cell: white is seen on a colour. */
export const changesText = ({ format, white, struck, hides, fills }: DifferentialStyle, isFilled = false): boolean =>
  format !== undefined || struck || hides || (white && !fills && !isFilled);

/** A rule of a conditional format. */
export interface ConditionRule {
  areas: readonly Area[];
  /** How it asks, and by which comparison, as ECMA-376 names them (part 1, 18.18.12 and 18.18.15). */
  type: string;
  operator: string;
  formulas: readonly string[];
  /** The first is asked first. */
  priority: number;
  /** Where it is met, none behind it is asked. */
  stops: boolean;
  /** Null for scales, bars and icons, which colour and say nothing else. */
  style: DifferentialStyle | null;
}

/** The style of a cell as its conditions make it; null where nobody can tell. */
export type ConditionalStyle = (row: number, column: number, value: CellValue, style: CellStyle) => CellStyle | null;

/** So many areas of conditions are looked at for every cell of a sheet. */
const MOST_AREAS = 2_000;

/**
 * What the conditional formats of a sheet make of its cells, where they change or hide a text: another number format shows another number.
 * @returns null where no rule does
 */
export function conditionalStyle(rules: readonly ConditionRule[]): ConditionalStyle | null {
  if (!rules.some(({ style }) => style && changesText(style))) return null;
  const areas = rules.reduce((sum, rule) => sum + rule.areas.length, 0);
  if (areas > MOST_AREAS) throw tooLarge(`条件格式的区域超过 ${MOST_AREAS} 处`, MOST_AREAS);
  const sorted = rules.toSorted((a, b) => a.priority - b.priority);
  // Cells come row by row.
  let last = { row: 0, rules: sorted };
  return (row, column, value, style) => {
    if (last.row !== row) last = { row, rules: sorted.filter(({ areas }) => areas.some((area) => inRow(area, row))) };
    const here = last.rules.filter(({ areas }) => areas.some((area) => inRow(area, row) && inColumn(area, column)));
    return here.length > 0 ? styleBy(here, row, column, value, style) : style;
  };
}

const inRow = ({ top, bottom }: Area, row: number): boolean => row >= top && row <= bottom;
const inColumn = ({ left, right }: Area, column: number): boolean => column >= left && column <= right;

function styleBy(rules: readonly ConditionRule[], row: number, column: number, value: CellValue, own: CellStyle) {
  let style = own;
  let isFormatted = false;
  for (const [at, rule] of rules.entries()) {
    const matters = rule.style !== null && changesText(rule.style, own.filled);
    if (!matters && !rule.stops) continue;
    const met = isMet(rule, row, column, value);
    if (met === null) {
      if (matters || rules.slice(at + 1).some((later) => later.style && changesText(later.style, own.filled)))
        return null;
      continue;
    }
    if (!met) continue;
    if (rule.style) {
      const { format, white, struck, fills, hides } = rule.style;
      if (format && !isFormatted) style = { ...style, format };
      isFormatted ||= format !== undefined;
      if (struck) style = { ...style, struck: true };
      const mayBeSeen = own.filled || fills || rules.some((other) => other !== rule && (other.style?.fills ?? true));
      if (hides || (white && !mayBeSeen)) style = { ...style, lost: true };
    }
    if (rule.stops) break;
  }
  return style;
}

import type { ColumnRole } from '../../../../src/recognise/template.ts';
import type { DescribedParagraph, DescribedText } from './described.ts';

/** What one printed form holds, by field and before it is laid out. */
export interface FormContent {
  /** Lines above the table. */
  above: DescribedParagraph[];
  labels: Record<string, DescribedText>;
  /** A field whose cell is blank may be left out. */
  values: Record<string, DescribedText>;
  /** The heads of the indicator columns; null where the form prints none. */
  columnHeads: Partial<Record<ColumnRole, DescribedText>> | null;
  /** 绩效指标, printed once beside all indicators; left out where the form has no such column. */
  block?: DescribedText;
  entries: IndicatorEntry[];
}

/**
 * A row of indicators. A class left out is covered by the one above it; a class with an empty text is a blank cell of its own.
 */
export type IndicatorEntry = Partial<Record<Exclude<ColumnRole, 'block'>, DescribedText>>;

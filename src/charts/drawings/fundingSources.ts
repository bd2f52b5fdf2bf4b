import { TOTAL_LABEL } from '../../model/fundingRows.ts';
import { cascadeDrawing, type PartsOfTotal } from './cascade.ts';
import type { Drawing } from './drawing.ts';
import type { DrawingSize } from './theme.ts';

/** The year's money by where it comes from; the parts add up to the total. */
export type FundingSources = Pick<PartsOfTotal, 'total' | 'parts'>;

/** One stacked bar with a labelled row for each source. */
export function fundingSourcesDrawing({ total, parts }: FundingSources, size: DrawingSize): Drawing {
  return cascadeDrawing({ totalLabel: TOTAL_LABEL, total, parts, stacked: true }, size);
}

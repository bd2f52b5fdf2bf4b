import { TOTAL_LABEL } from '../../model/fundingRows.ts';
import { cascadeDrawing, type PartsOfTotal } from './cascade.ts';
import type { Drawing } from './drawing.ts';
import type { DrawingSize } from './theme.ts';

/** Cost indicators that are amounts, beside the year's total. They may be less or more than it. */
export type CostParts = Pick<PartsOfTotal, 'total' | 'parts'>;

/** The bar of the total, and under it the cost indicators end to end. */
export function costIndicatorsDrawing({ total, parts }: CostParts, size: DrawingSize): Drawing {
  return cascadeDrawing({ totalLabel: TOTAL_LABEL, total, parts, stacked: false }, size);
}

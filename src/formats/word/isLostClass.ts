import { solid } from '../solidTexts.ts';

/**
 * Whether a cell that goes on a merged one holds another class of indicators than that: the mark of a new beginning was lost. Word shows
 * neither its text nor whose rows follow; they are those of no class, and surely not of the one above.
 */
export const isLostClass = (lower: string, upper: string): boolean =>
  CLASS.test(solid(lower)) && solid(lower) !== solid(upper);

const CLASS = /^.{2,8}指标(?:[(（].{0,6}[)）])?$/;

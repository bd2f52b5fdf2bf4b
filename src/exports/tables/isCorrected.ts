import type { Place } from '../../model/printed.ts';

/** Whether the office set a value, other than the print. */
export const isCorrected = (value: { places: readonly Place[] } | undefined): boolean =>
  value?.places.some(({ corrected }) => corrected !== undefined) ?? false;

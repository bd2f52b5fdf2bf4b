import type { Area } from '../workbook.ts';

/** A count at a place of a record, and behind it so many areas ([MS-XLS] 2.5.211). */
export const areasIn = (view: DataView, at: number): Area[] =>
  Array.from({ length: view.byteLength > at + 1 ? view.getUint16(at, true) : 0 }, (_, index) => {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(
      (by) => view.getUint16(at + 2 + index * 8 + by, true) + 1,
    );
    return { top, left, bottom, right };
  });

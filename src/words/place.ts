import { lineOf, type SourceRef, sayRef } from '../model/sourceRef.ts';

/** Where a value is printed, as a page says it: the line of the text a document was converted to, or the place in the original. */
export function sayOriginal(ref: SourceRef): string {
  const line = lineOf(ref);
  return line === null ? sayRef(ref) : `文字稿第 ${line} 行`;
}

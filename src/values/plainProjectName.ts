import { foldWidth } from './foldWidth.ts';
import { labelKey } from './labelKey.ts';

/** The number of a budget paper in front of a name: 官厅镇怀财字【2024】7号. */
const PAPER_NUMBER = /^\p{Script=Han}{0,10}[【〔[（(](?:19|20)\d{2}[】〕\]）)]\d{1,4}号/u;
const YEAR = /^(?:19|20)\d{2}年(?:度)?/;

/**
 * A project name as two documents are compared by it: without the year and the number of a paper in front of it, white space,
 * punctuation and width aside. `2024年村委会办公经费` and `村委会 办公经费` → `村委会办公经费`.
 */
export function plainProjectName(name: string): string {
  let rest = foldWidth(name).replace(/\s+/g, '');
  for (const prefix of [PAPER_NUMBER, YEAR, PAPER_NUMBER]) {
    const shorter = rest.replace(prefix, '').replace(/^[-—_－]+/, '');
    if (labelKey(shorter).length > 1) rest = shorter;
  }
  return labelKey(rest);
}

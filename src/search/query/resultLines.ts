import { type Catalogue, facetValue } from '../format/catalogue.ts';
import { normaliseText, type Variants } from '../format/normaliseText.ts';
import type { RecordDetail } from '../format/recordDetail.ts';
import type { SearchLine } from '../format/searchRecord.ts';

/** What a page shows at its top besides the name: found there, and nowhere else to be linked to. */
const topFacets = [
  { facet: 'unit', label: '实施单位' },
  { facet: 'department', label: '主管部门' },
  { facet: 'attribute', label: '项目属性' },
] as const;

/**
 * The lines of a record in which the words stand that its title does not hold: for each such word the first line, at
 * most `limit` in all.
 */
export function resultLines(
  catalogue: Catalogue,
  record: number,
  detail: RecordDetail,
  words: readonly string[],
  limit: number,
): SearchLine[] {
  const title = normaliseText(detail.title, catalogue.variants);
  const lines: SearchLine[] = [
    ...detail.lines,
    ...topFacets.map(({ facet, label }) => ({ label, text: facetValue(catalogue, facet, record) ?? '', anchor: '' })),
  ];
  const shown: SearchLine[] = [];
  for (const word of words) {
    if (title.includes(word) || shown.some((line) => holds(line, word, catalogue.variants))) continue;
    const line = lines.find((candidate) => holds(candidate, word, catalogue.variants));
    if (line) shown.push(line);
  }
  return shown.slice(0, limit);
}

function holds(line: SearchLine, word: string, variants: Variants): boolean {
  return normaliseText(line.text, variants).includes(word);
}

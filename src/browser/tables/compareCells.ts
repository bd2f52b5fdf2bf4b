/** Compares two cell texts for sorting: numbers by size, words by pinyin, empty cells last in either direction. */
export function compareCells(a: string, b: string, descending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const [left, right] = [Number(a), Number(b)];
  const order = Number.isNaN(left) || Number.isNaN(right) ? a.localeCompare(b, 'zh-CN') : left - right;
  return descending ? -order : order;
}

/** The share of lines with a sign that say how many cells a line has. */
const NEARLY_ALL = 0.8;

/**
 * Of lines whose cells signs part, the one that keeps the others from being a table: one whose quotes do not close, or the first one with more
 * cells than nearly all have.
 * @returns its number, 1-based, and what is wrong with it; null where no line stands out
 */
export function oddLine(lines: readonly string[]): { line: number; found: string } | null {
  const isOdd = lines.map((text) => (text.split('"').length - 1) % 2 === 1);
  if (isOdd.filter(Boolean).length % 2 === 1) return { line: isOdd.lastIndexOf(true) + 1, found: '引号没有合上' };
  for (const sign of [',', ';']) {
    const counts = lines.map((text) => text.replace(/"[^"]*"/g, '').split(sign).length);
    const printed = counts.filter((count) => count > 1);
    const byCount = [...Map.groupBy(printed, (count) => count)].sort(([, a], [, b]) => b.length - a.length);
    const [usual = 0, all] = byCount[0] ?? [];
    const wider = counts.findIndex((count) => count > usual);
    if (all && all.length >= printed.length * NEARLY_ALL && wider >= 0)
      return { line: wider + 1, found: `有 ${counts[wider]} 格，别的行有 ${usual} 格` };
  }
  return null;
}

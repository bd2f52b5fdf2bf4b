/** One row of the downloaded list; the keys are its column heads. */
export type ResultRow = Readonly<Record<string, string | number | null>>;

/**
 * A list of results as CSV for a spreadsheet: UTF-8 with byte order mark, so that Excel reads the Chinese; a text that
 * a spreadsheet would run as a formula begins with an apostrophe.
 */
export function resultsCsv(rows: readonly ResultRow[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))];
  return `\u{feff}${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A file name that says what was searched, without characters that file systems refuse. */
export function resultsFileName(typed: string): string {
  const query = [...typed.replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim()].slice(0, 40).join('');
  return `明白账-搜索${query === '' ? '' : `-${query}`}.csv`;
}

function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

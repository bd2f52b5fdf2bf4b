/**
 * Lines as CSV for a spreadsheet: UTF-8 with byte order mark, so that Excel reads the Chinese; a text that a spreadsheet
 * would run as a formula begins with an apostrophe. Runs in the browser too.
 */
export function spreadsheetCsv(lines: readonly (readonly (string | number)[])[]): string {
  return `\u{feff}${lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Words as the name of a file, without characters that file systems refuse. */
export function spreadsheetFileName(...words: readonly string[]): string {
  const parts = words.map((word) => [...word.replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ').trim()].slice(0, 40).join(''));
  return `${['明白账', ...parts].filter((part) => part !== '').join('-')}.csv`;
}

function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number cell: what it holds, and the number format by which a spreadsheet shows the described text. */
export interface DisplayedNumber {
  value: number;
  format: string;
}

/**
 * How a spreadsheet would hold a text that is a number: `95%` is 0.95 shown as `0%`, `400.000000` is 400 shown as `0.000000`,
 * `1,257,552` is shown with `#,##0`. Null where a spreadsheet could not show just this text from a number.
 */
export function displayedNumber(text: string): DisplayedNumber | null {
  const plain = /^(0|[1-9]\d{0,9})(?:\.(\d{1,6}))?(%?)$/.exec(text);
  if (plain) {
    const [, whole = '', decimals = '', percent] = plain;
    const format = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
    const value = Number(percent ? moveLeft(whole, decimals) : `${whole}.${decimals || '0'}`);
    return { value, format: `${format}${percent}` };
  }
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text);
  return grouped ? { value: Number(text.replaceAll(',', '')), format: '#,##0' } : null;
}

/** The number a hundred times smaller, by its digits: 67.54 → 0.6754. */
const moveLeft = (whole: string, decimals: string) => {
  const digits = whole.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
};

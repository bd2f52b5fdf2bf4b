/**
 * Records → the same with the 1-based line of the file each field starts on: a quoted field may go on over several lines.
 * @param records all records of a text with `\n` line ends, blank lines among them
 */
export function fieldLines(records: readonly string[][]): { text: string; line: number }[][] {
  let line = 1;
  return records.map((fields) => {
    const placed = fields.map((text) => {
      const field = { text, line };
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
      return field;
    });
    line += 1;
    return placed;
  });
}

/** An input that cannot be used, told in one Chinese sentence: where, what was found, what was expected, what to do next. */
export class InputError extends Error {
  override name = 'InputError';

  /**
   * @param place file, and line or path inside it where known
   * @param found what stands there
   * @param expected what would be usable
   * @param next what the office can do
   */
  constructor(place: string, found: string, expected: string, next: string) {
    // A file may have ends of lines in its name; what stands behind one would pass for a line of the report.
    const oneLine = place.replace(/[\n\r]/g, (end) => (end === '\n' ? '〔U+000A〕' : '〔U+000D〕'));
    super(`${oneLine}：${found}；应为${expected}。请${next}。`);
  }
}

/**
 * The text of a file with plain line ends, also inside fields. `sep=;` in its first line is an order to Excel and left blank; of `="0012"`,
 * by which systems keep Excel from taking a text for a number, Excel shows the text.
 */
export const textOfCsv = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^sep=[,;\t]?(?=\n)/i, '')
    .replace(AS_TEXT, (_, plain?: string, quoted?: string) => `"${plain ?? quoted}"`);

/** A whole field, written plainly or in quotes of its own. */
const AS_TEXT = /(?<=^|[,;\t])(?:="([^"\n]*)"|"=""([^"\n]*)""")(?=[,;\t]|$)/gm;

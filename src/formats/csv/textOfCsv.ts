/** The text of a file with plain line ends, also inside fields; `sep=;` in its first line is an order to Excel and left blank. */
export const textOfCsv = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/^sep=[,;\t]?(?=\n)/i, '');

export type Delimiter = ',' | ';' | '\t';

/** A field as it stands in the file, its quotes taken off. */
export interface ScannedField {
  text: string;
  /** 1-based line it starts on. */
  line: number;
  isQuoted: boolean;
}

/**
 * A text of separated fields, character by character, without a parser: to tell the format, and to count.
 * @param text with `\n` line ends
 * @returns records of fields (a blank line is one blank field), and whether every quote is where it may be
 */
export function scanFields(text: string, delimiter: Delimiter): { records: ScannedField[][]; isSound: boolean } {
  const [separator, records]: [number, ScannedField[][]] = [delimiter.charCodeAt(0), []];
  let record: ScannedField[] = [];
  let line = 1;
  let isSound = true;
  for (let at = 0; at <= text.length; at += 1) {
    if (text.charCodeAt(at) === QUOTE) {
      const end = endOfQuoted(text, at);
      const raw = text.slice(at, end);
      record.push({ text: raw.slice(1, -1).replaceAll('""', '"'), line, isQuoted: true });
      line += raw.split('\n').length - 1;
      at = endOfPlain(text, end, separator);
      isSound &&= raw.length > 1 && raw.endsWith('"') && at === end;
    } else {
      const end = endOfPlain(text, at, separator);
      record.push({ text: text.slice(at, end), line, isQuoted: false });
      at = end;
    }
    if (text.charCodeAt(at) === separator) continue;
    records.push(record);
    record = [];
    line += 1;
  }
  return { records, isSound };
}

const [QUOTE, LINE_END] = [0x22, 0x0a];

/** The place after the closing quote of the field that opens at `start`; the end of the text where none closes. */
function endOfQuoted(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at + 1;
  }
  return text.length;
}

function endOfPlain(text: string, start: number, separator: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LINE_END) return at;
  }
  return text.length;
}

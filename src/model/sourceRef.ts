/**
 * A place in an original, as data files publish it in `source_ref`. Every number is 1-based.
 *
 * | original | in a table | outside tables |
 * |---|---|---|
 * | text | `L120 c2` line and piece between tabs | `L120 c1` |
 * | workbook | `'附件2'!C7` sheet (always quoted, quotes doubled) and cell | the same |
 * | Word, web page | `t2 r5 c3` table, row, cell of that row; nested `t2 r5 c3 > t1 r1 c2` | `L12` paragraph |
 * | PDF | `p3 t2 r5 c3` page, table, row, column | `p3 L12` line of the page |
 *
 * Headers, footers and notes of a Word document count their paragraphs apart: `h1 L1`, `f1 L1`, `n1 L1`.
 * A member of an archive stands before it: `附件.docx#t2 r5 c3`.
 */
export type SourceRef = string;

const PIECE = String.raw`(?:t\d+ r\d+ c\d+|(?:[hfn]\d+ )?L\d+(?: c\d+)?)`;
const WRITTEN = new RegExp(`^(?:[^'#][^#]*#)*(?:(?:p\\d+ )?${PIECE}(?: > ${PIECE})*|'(?:[^']|'')+'![A-Z]+\\d+)$`);

/** Whether a text that somebody wrote by hand may be a place at all: `L8c3` and `l8 c3` are none. */
export const isSourceRef = (written: string): boolean => WRITTEN.test(written);

export const textRef = (line: number, piece: number): SourceRef => `L${line} c${piece}`;

export const paragraphRef = (number: number): SourceRef => `L${number}`;

/** @param row 1-based @param column 1-based: 1 → A, 27 → AA */
export const sheetRef = (sheet: string, row: number, column: number): SourceRef =>
  `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${row}`;

export const cellRef = (table: number, row: number, cell: number): SourceRef => `t${table} r${row} c${cell}`;

export const onPage = (page: number, ref: SourceRef): SourceRef => `p${page} ${ref}`;

export const nestedRef = (outer: SourceRef, inner: SourceRef): SourceRef => `${outer} > ${inner}`;

export const memberRef = (member: string, ref: SourceRef): SourceRef =>
  `${member.replaceAll('%', '%25').replaceAll('#', '%23').replace(/^'/, '%27')}#${ref}`;

/** The name of a member as its archive has it. A place may be written by hand: what {@link memberRef} never writes stands as it is. */
const memberName = (written: string): string => written.replace(/%2[357]/g, decodeURIComponent);

/**
 * The part of the original that a place lies in: a line of text (`L120 c1`), a sheet, a paragraph, a table or a page. Readers count what is
 * printed in each part, so that the books can be balanced part by part.
 */
export function partOf(ref: SourceRef): string {
  const { member, place } = splitMember(ref);
  const part = place.replace(/^(L\d+ c)\d+$|^('(?:[^']|'')*'|[hfn]\d+ L\d+|[^ ]*).*$/s, (_, line, other) =>
    line === undefined ? other : `${line}1`,
  );
  return member === null ? part : `${member}#${part}`;
}

/** The 1-based line of a place in a text source; null in any other original. */
export function lineOf(ref: SourceRef): number | null {
  const line = /^L(\d+) c\d+$/.exec(splitMember(ref).place)?.[1];
  return line === undefined ? null : Number(line);
}

/** A place in words: the line alone in a text, whose pieces nobody counts; else as {@link sayRef}. */
export function sayPlace(ref: SourceRef): string {
  const line = lineOf(ref);
  return line === null ? sayRef(ref) : `第 ${line} 行`;
}

/** A place in words for people: `第 120 行第 2 格`, `工作表“附件2”C7`, `第 3 页第 2 张表第 5 行第 3 格`. */
export function sayRef(ref: SourceRef): string {
  const { member, place } = splitMember(ref);
  const said = sayAddress(place);
  return member === null ? said : `${memberName(member)} 的${said}`;
}

/** The number a reader counts rows by: of a line of text, a row of a sheet or of a table; null outside tables of other originals. */
export function rowOf(ref: SourceRef): number | null {
  const { place } = splitMember(ref);
  const row = lineOf(place) ?? /!\p{L}+(\d+)$/u.exec(place)?.[1] ?? /^(?:p\d+ )?t\d+ r(\d+)/.exec(place)?.[1];
  return row === undefined ? null : Number(row);
}

/** An id for the element of a page that shows a place: `L120 c2` → `l120-c2`. */
export const anchorOf = (ref: SourceRef): string =>
  ref
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Orders places as they stand in one original: numbers as numbers, the rest by its letters. */
export function compareRefs(a: SourceRef, b: SourceRef): number {
  const [left, right] = [a, b].map((ref) => ref.match(/\d+|\D+/g) ?? []);
  for (const [index, piece] of (left ?? []).entries()) {
    const other = right?.[index];
    if (other === undefined) return 1;
    const difference = Number(piece) - Number(other);
    if (Number.isNaN(difference) ? piece !== other : difference !== 0) {
      return Number.isNaN(difference) ? (piece < other ? -1 : 1) : difference;
    }
  }
  return (left?.length ?? 0) - (right?.length ?? 0);
}

const SHEET = /^'(?:[^']|'')*'/;

function splitMember(ref: SourceRef): { member: string | null; place: string } {
  if (ref.startsWith("'")) return { member: null, place: ref };
  const hash = ref.indexOf('#');
  return hash < 0 ? { member: null, place: ref } : { member: ref.slice(0, hash), place: ref.slice(hash + 1) };
}

function sayAddress(place: string): string {
  const sheet = SHEET.exec(place)?.[0];
  if (sheet) return `工作表“${sheet.slice(1, -1).replaceAll("''", "'")}”${place.slice(sheet.length + 1)}`;
  const text = /^L(\d+) c(\d+)$/.exec(place);
  if (text) return `第 ${text[1]} 行第 ${text[2]} 格`;
  return place
    .split(' > ')
    .map((piece) =>
      piece
        .split(' ')
        .map(sayPiece(piece.startsWith('p')))
        .join(''),
    )
    .join('里的');
}

const sayPiece = (paged: boolean) => (piece: string) => {
  const number = piece.slice(1);
  return (
    {
      p: `第 ${number} 页`,
      t: `第 ${number} 张表`,
      r: `第 ${number} 行`,
      c: `第 ${number} 格`,
      L: paged ? `第 ${number} 行字` : `第 ${number} 段`,
      h: `第 ${number} 个页眉`,
      f: `第 ${number} 个页脚`,
      n: `第 ${number} 条注`,
    }[piece[0] ?? ''] ?? piece
  );
};

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

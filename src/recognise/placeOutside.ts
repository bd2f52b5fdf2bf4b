import type { Destination, OutsideText } from '../model/documentTables.ts';
import { compactText } from '../normalise/compactText.ts';
import type { SourceRow } from '../read/sourceText.ts';
import { BOOKMARK, isContentsLine } from './findTables.ts';
import { TITLE_HEAD } from './heads.ts';

/** How the text outside tables is told apart, first match wins; `text` is without white space and bookmark residue. */
interface OutsideRule {
  to: Destination;
  heading?: true;
  matches(text: string, context: OutsideContext): boolean;
}

interface OutsideContext {
  row: SourceRow;
  /** In the list of contents, which starts at 目录 and ends with its last line that names a page. */
  inContents: boolean;
  /** In the first run of lines, which is the title. */
  inTitle: boolean;
  /** Before the first table, the contents and the first heading: the cover. */
  onCover: boolean;
  /** The line above is a part heading (第一部分): this one is its name. */
  underPart: boolean;
}

const PART = /^第[一二三四五六七八九十]+部分$/;
const NUMBERED_HEADING = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/;

const RULES: readonly OutsideRule[] = [
  { to: 'note', matches: (text) => text === '' },
  { to: 'contents', matches: (text, { inContents }) => inContents || text === '目录' },
  { to: 'page-number', matches: (text) => /^(?:[-—–]?\d{1,4}[-—–]?|第\d+页(?:,?共\d+页)?)$/.test(text) },
  { to: 'title', matches: (_text, { inTitle }) => inTitle },
  { to: 'title', matches: (text) => TITLE_HEAD.pattern.test(text) },
  { to: 'narrative', heading: true, matches: (text) => NUMBERED_HEADING.test(text) && text.length <= 40 },
  { to: 'narrative', heading: true, matches: (_text, { underPart }) => underPart },
  { to: 'note', matches: (_text, { onCover }) => onCover },
  { to: 'narrative', matches: () => true },
];

/**
 * Gives every piece of text outside tables its destination.
 * @param rows the rows of the document that are in no table, in order
 * @param titleRows how many of them are the title of the document
 */
export function placeOutside(rows: readonly SourceRow[], titleRows: number): OutsideText[] {
  const contents = contentsRange(rows);
  const firstHeading = rows.findIndex((row) => NUMBERED_HEADING.test(rowText(row)));
  const coverEnd = Math.min(...[contents[0], firstHeading].filter((index) => index >= 0), rows.length);
  const isBook = contents[0] >= 0;
  return rows.flatMap((row, index) => {
    const context: OutsideContext = {
      row,
      inContents: index >= contents[0] && index < contents[1],
      inTitle: index < titleRows,
      onCover: isBook && index < coverEnd,
      underPart: PART.test(rowText(rows[index - 1])) && rowText(row).length <= 40,
    };
    return row.cells.map(({ line, column, text }) => {
      const rule = RULES.find(({ matches }) => matches(compactText(text.replace(BOOKMARK, '')), context));
      return { line, column, text, to: rule?.to ?? 'unplaced', ...(rule?.heading ? { heading: true } : {}) };
    });
  });
}

/** The text of a row of no table, without white space and residue. */
export const rowText = (row: SourceRow | undefined) =>
  compactText((row?.cells ?? []).map(({ text }) => text.replace(BOOKMARK, '')).join(''));

/** From 目录 to the last line of that list that names a page. Page numbers of the contents pages themselves end it. */
function contentsRange(rows: readonly SourceRow[]): [number, number] {
  const start = rows.findIndex((row) => rowText(row) === '目录');
  if (start < 0) return [-1, -1];
  let end = start + 1;
  for (let index = start + 1; index < rows.length && index - end < 4; index += 1) {
    if (isContentsLine(rows[index])) end = index + 1;
  }
  return [start, end];
}

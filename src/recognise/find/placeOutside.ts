import type { SourceRow } from '../../grid/sourceRow.ts';
import type { Paragraph } from '../../model/block.ts';
import type { Destination, OutsideText } from '../../model/documentTables.ts';
import { contentsRange } from './contents.ts';
import { BELOW_TABLE } from './findTables.ts';
import { TITLE_HEAD } from './heads.ts';
import { headText } from './headText.ts';
import { isPageNumber, type RunningText } from './runningText.ts';

/** How the text outside tables is told apart, first match wins; `text` is without white space and bookmark residue. */
interface OutsideRule {
  to: Destination;
  heading?: true;
  matches(text: string, context: OutsideContext): boolean;
}

interface OutsideContext {
  /** It is a page number or a running head. */
  running: Destination | undefined;
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
  { to: 'page-number', matches: (text, { running }) => running === 'page-number' || /^\d{1,4}$/.test(text) },
  { to: 'title', matches: (_text, { inTitle }) => inTitle },
  { to: 'title', matches: (text, { running }) => running === 'title' || TITLE_HEAD.pattern.test(text) },
  { to: 'note', matches: (text) => BELOW_TABLE.test(text) },
  { to: 'narrative', heading: true, matches: (text) => NUMBERED_HEADING.test(text) && text.length <= 40 },
  { to: 'narrative', heading: true, matches: (_text, { underPart }) => underPart },
  { to: 'note', matches: (_text, { onCover }) => onCover },
  { to: 'narrative', matches: () => true },
];

/**
 * Gives every piece of text outside tables its destination.
 * @param rows the rows of the document that are in no table, in order
 * @param titleRows how many of them are the title of the document
 * @param running page numbers and running heads
 */
export function placeOutside(rows: readonly SourceRow[], titleRows: number, running: RunningText): OutsideText[] {
  const contents = contentsRange(rows);
  const firstHeading = rows.findIndex((row) => NUMBERED_HEADING.test(rowText(row)));
  const coverEnd = Math.min(...[contents.from, firstHeading].filter((index) => index >= 0), rows.length);
  const isBook = contents.from >= 0;
  return rows.flatMap((row, index) => {
    const context: OutsideContext = {
      running: running.get(row),
      inContents: index >= contents.from && index < contents.to,
      inTitle: index < titleRows,
      onCover: isBook && index < coverEnd,
      underPart: PART.test(rowText(rows[index - 1])) && rowText(row).length <= 40,
    };
    return row.cells.map(({ ref, text }) => {
      const rule = RULES.find(({ matches }) => matches(headText({ text }), context));
      return { ref, text, to: rule?.to ?? 'unplaced', ...(rule?.heading && { heading: true }) };
    });
  });
}

/** Gives a header, footer or footnote its destination: text of the page, not of the document. */
export const placeApart = ({ ref, text, role }: Paragraph): OutsideText => ({
  ref,
  text,
  to: role === 'footnote' ? 'note' : isPageNumber(text) ? 'page-number' : 'title',
});

/** The text of a row of no table, without white space and residue. */
export const rowText = (row: SourceRow | undefined) => (row?.cells ?? []).map(headText).join('');

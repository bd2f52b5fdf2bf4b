import { refuse } from '../grid/pageTables.ts';
import { textSize } from '../lines/textSize.ts';
import type { Box } from '../paint/matrix.ts';
import type { PreparedPage } from './readPage.ts';

/** Fewer characters on a half of a page are a page number, a mark or a seal. */
const A_TEXT = 20;

/** Lines that end at the middle of the page (points) do not cross it. */
const AT_MIDDLE = 1;

/** How near (ems) to the middle nothing stands between two pages, and how far apart they stand where one sheet alone tells it. */
const [APART, FAR_APART] = [1.5, 6];

/** How little (ems) the first lines of two pages differ in their height: a text and a line of a table begin at the same margin. */
const SAME_TOP = 0.7;

/** How much of their height (ems) two tables share that stand beside each other. */
const BESIDE = 3;

/**
 * Leaves the tables of sheets unread that several pages are printed on: nobody says in which order they follow, a row may go on from one to
 * the next, and their titles stand in one line. Two pages stand side by side where nothing crosses the middle between two texts, and one
 * above the other where all sheets with two texts leave it free and both begin equally far from their upper edges.
 */
export function refuseSeveralPages(pages: readonly PreparedPage[]): void {
  const sheets = pages.filter(({ tables }) => tables.length > 0).map(inkOf);
  const halved = sheets.filter(({ across }) => across);
  const above = halved.every(({ across }) => across?.sameTop) ? halved : [];
  const isTold = above.length > 1 || above.some(({ across, em }) => (across?.gap ?? 0) > FAR_APART * em);
  for (const sheet of sheets) {
    if (!sheet.isBeside && !standBeside(sheet.page, sheet.em) && !(isTold && above.includes(sheet))) continue;
    for (const table of sheet.page.tables) refuse(table, 'several');
  }
}

interface Sheet {
  page: PreparedPage;
  em: number;
  isBeside: boolean;
  /** Its upper and lower half, where both hold a text. */
  across: { gap: number; sameTop: boolean } | null;
}

function inkOf(page: PreparedPage): Sheet {
  const { width, height, rules } = page.marks;
  const glyphs = page.body.filter(({ blank }) => !blank);
  const em = textSize(glyphs, 0.5);
  const ink: Box[] = [
    ...glyphs.map(({ centreX, centreY, size }) => around(centreX, centreY, size / 2)),
    ...page.tables.map(({ box }) => box),
    ...rules.map(({ horizontal, at, from, to }) =>
      horizontal ? { left: from, right: to, top: at, bottom: at } : { left: at, right: at, top: from, bottom: to },
    ),
  ];
  const [x, y] = [width / 2, height / 2];
  const isText = (count: number) => count >= A_TEXT && glyphs.length - count >= A_TEXT;
  const isBeside =
    isText(glyphs.filter(({ centreX }) => centreX < x).length) &&
    ink.every(({ left, right }) => right < x + AT_MIDDLE || left > x - AT_MIDDLE);
  const upper = ink.filter(({ top }) => top < y);
  const lower = ink.filter(({ top }) => top >= y);
  const [end, begin] = [highest(upper, 'bottom'), lowest(lower, 'top')];
  const isHalved = isText(glyphs.filter(({ centreY }) => centreY < y).length);
  const sameTop =
    end < y - APART * em && begin > y + APART * em && Math.abs(begin - y - lowest(upper, 'top')) < SAME_TOP * em;
  return { page, em, isBeside, across: isHalved ? { gap: begin - end, sameTop } : null };
}

const around = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});

const lowest = (boxes: readonly Box[], side: keyof Box): number =>
  boxes.reduce((least, box) => Math.min(least, box[side]), Infinity);
const highest = (boxes: readonly Box[], side: keyof Box): number =>
  boxes.reduce((most, box) => Math.max(most, box[side]), -Infinity);

/** Whether two tables of a page stand beside each other. */
const standBeside = ({ tables }: PreparedPage, em: number): boolean =>
  tables.some(({ box }, index) =>
    tables
      .slice(index + 1)
      .some(
        ({ box: other }) =>
          (other.left > box.right || other.right < box.left) &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > BESIDE * em,
      ),
  );

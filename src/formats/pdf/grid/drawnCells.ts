import { WHOLE_PAGE } from '../lines/visibleGlyphs.ts';
import type { PageMarks } from '../paint/marks.ts';
import { type Box, holds, intersection } from '../paint/matrix.ts';
import type { FilledCell } from './fillTable.ts';
import type { PageTable } from './pageTables.ts';

/** Thinner (points) is a line or a spacer. */
const THINNEST = 4;
/** A cell is drawn over by this share of itself, or of what is drawn. */
const LEAST_SHARE = 0.4;
/** More pictures are pieces of one, or an attack. */
const MOST_PICTURES = 1000;
/** What lies over or under more cells with text, or more characters, is a watermark or a ground. */
const MOST_TEXTS = 2;
const MOST_GLYPHS = 12;
/** A letter that is drawn as a shape takes at most this share of its cell's width and height: what takes more is its ground. */
const MOST_OF_CELL = 0.8;

/** The cells without text over which a picture lies, or in which shapes with curves may be letters: nobody reads what they show. */
export function drawnCells(marks: PageMarks, tables: readonly PageTable[]): FilledCell[] {
  const cells = tables.flatMap(({ table }) => table?.cells ?? []);
  const blank = cells.filter(({ text }) => text === '');
  if (blank.length === 0) return [];
  const written = cells.filter(({ text }) => text !== '');
  const pictures = marks.pictures
    .slice(0, MOST_PICTURES)
    .map(({ box }) => box)
    .filter((box) => isContent(box, marks))
    .filter((picture) => written.filter(({ box }) => liesOver(picture, box)).length <= MOST_TEXTS);
  return blank.filter(
    ({ box }) => pictures.some((picture) => liesOver(picture, box)) || marks.inks.some((ink) => isLetterIn(box, ink)),
  );
}

function isContent(box: Box, { glyphs, width, height }: PageMarks): boolean {
  if (Math.min(widthOf(box), heightOf(box)) < THINNEST || areaOf(box) > WHOLE_PAGE * width * height) return false;
  const under = glyphs.filter(({ fault, blank, centreX, centreY }) => !fault && !blank && holds(box, centreX, centreY));
  return under.length <= MOST_GLYPHS;
}

const liesOver = (picture: Box, cell: Box): boolean =>
  areaOf(intersection(picture, cell)) >= LEAST_SHARE * Math.min(areaOf(picture), areaOf(cell));

const isLetterIn = (cell: Box, ink: Box): boolean =>
  holds(cell, ink.left, ink.top) &&
  holds(cell, ink.right, ink.bottom) &&
  widthOf(ink) <= MOST_OF_CELL * widthOf(cell) &&
  heightOf(ink) <= MOST_OF_CELL * heightOf(cell);

const widthOf = ({ left, right }: Box): number => Math.max(0, right - left);
const heightOf = ({ top, bottom }: Box): number => Math.max(0, bottom - top);
const areaOf = (box: Box): number => widthOf(box) * heightOf(box);

import type { Box } from './matrix.ts';

/**
 * Why a glyph is not read: `hidden` nobody sees it (invisible, transparent, white on white, painted over, off the page, in a layer
 * that is off); `repeated` it is painted a second time over itself to look bold; `struck` a line goes through it; `unreadable` its
 * font does not say which character it is.
 */
export type Fault = 'hidden' | 'repeated' | 'struck' | 'unreadable';

/** A character (or several, for a ligature) as painted on the page, in points of the displayed page, y downwards. */
export interface Glyph {
  text: string;
  /** Where the pen stood, on the base line. */
  x: number;
  y: number;
  /** The direction of writing, a unit vector: (1, 0) for upright text. */
  ux: number;
  uy: number;
  /** How far the pen goes on. */
  advance: number;
  /** Height of the em. */
  size: number;
  /** The centre of its body. */
  centreX: number;
  centreY: number;
  /** 0 black to 1 white. */
  lightness: number;
  opacity: number;
  /** Written from top to bottom with upright characters. */
  vertical: boolean;
  /** Marked in the file as no part of the content (page numbers, watermarks, but also repeated head rows). */
  artifact: boolean;
  font: string;
  /** What it was painted within: the same object for what is painted within the same clip. */
  clip: Box;
  /** It lies outside of it. */
  clipped: boolean;
  /** Its number among all that is painted on the page. */
  order: number;
  fault: Fault | null;
  blank: boolean;
}

/** A straight horizontal or vertical line that can be the edge of a cell: a stroke or a thin filled rectangle. */
export interface Rule {
  horizontal: boolean;
  /** y of a horizontal, x of a vertical line: the middle of its thickness. */
  at: number;
  from: number;
  to: number;
  thickness: number;
  order: number;
}

/** A filled area that is no line. */
export interface Fill {
  box: Box;
  lightness: number;
  opaque: boolean;
  order: number;
}

export interface Picture {
  box: Box;
  /** Whether nothing shines through it, as far as the file says. */
  opaque: boolean;
  order: number;
}

/** All that one page paints. */
export interface PageMarks {
  /** 1-based. */
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Lines as white as paper: seen only where they cross a coloured area. */
  whiteRules: Rule[];
  fills: Fill[];
  /** Small filled squares and short lines: a row of them is a dotted or dashed line. */
  dots: Box[];
  /** Slanted straight lines. */
  slants: Box[];
  pictures: Picture[];
  /** Filled shapes with curves, about as large as a letter: letters that are no text, ticks, ornaments. */
  inks: Box[];
  /** Text that pdf.js could not give at all: a font it could not load. */
  brokenFonts: boolean;
}

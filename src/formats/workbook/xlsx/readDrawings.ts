import type { Drawing } from '../workbook.ts';
import { attributesOf, scanXml } from './scanXml.ts';
import type { SheetMeasures } from './sheetMeasures.ts';

/** What is drawn over a sheet. */
export interface Drawn {
  /** Pictures, charts, and shapes with a text, where they lie. */
  drawings: Drawing[];
  pictures: number;
  /** The texts in shapes, a paragraph a line. */
  text: string;
}

const ANCHOR = /^(?:twoCell|oneCell|absolute)Anchor$/;
const PLACES = /^(?:col|colOff|row|rowOff)$/;

/** @param xml of a drawing (ECMA-376, 20.5) @throws XmlError where it is not well-formed */
export function readDrawings(xml: string, measures: () => SheetMeasures): Drawn {
  const drawn: Drawn = { drawings: [], pictures: 0, text: '' };
  let anchor: { from: Place; to: Place; size: [number, number] | null; shows: boolean; hidden: boolean } | null = null;
  let end: Place | null = null;
  let place: string | null = null;
  let inText = false;
  scanXml(xml, {
    open(name, raw) {
      if (ANCHOR.test(name)) anchor = { from: {}, to: {}, size: null, shows: false, hidden: false };
      else if (anchor && (name === 'from' || name === 'to')) end = anchor[name];
      else if (end && PLACES.test(name)) place = name;
      else if (anchor && !anchor.size && !anchor.shows && name === 'ext') {
        const size = attributesOf(raw);
        anchor.size = [Number(size.get('cx')), Number(size.get('cy'))];
      } else if (anchor && name === 'cNvPr' && attributesOf(raw).get('hidden') === '1') anchor.hidden = true;
      if (name === 'pic') drawn.pictures += 1;
      if (anchor && (name === 'pic' || name === 'graphicFrame' || name === 'blip')) anchor.shows = true;
      inText = name === 't';
    },
    text(piece) {
      if (end && place !== null) end[place] = Number(piece);
      if (!inText) return;
      drawn.text += piece;
      if (anchor && piece.trim() !== '') anchor.shows = true;
    },
    close(name) {
      if (name === place) place = null;
      else if (name === 'from' || name === 'to') end = null;
      else if (name === 't') inText = false;
      else if (name === 'p' && drawn.text !== '' && !drawn.text.endsWith('\n')) drawn.text += '\n';
      else if (anchor && ANCHOR.test(name)) {
        const { from, to, size, shows, hidden } = anchor;
        if (shows && !hidden && from.col !== undefined)
          drawn.drawings.push(name === 'twoCellAnchor' ? between(from, to, measures()) : sized(from, size, measures()));
        anchor = null;
      }
    },
  });
  return drawn;
}

/** 0-based columns and rows with how far beyond their edge, in EMU. */
type Place = Partial<Record<string, number>>;

const share = (at: number, beyond: number, measure: (at: number) => number): number =>
  at + Math.min(1, Math.max(0, beyond / (measure(at) || 1)));

const between = (from: Place, to: Place, { column, row }: SheetMeasures): Drawing => ({
  left: share(from.col ?? 0, from.colOff ?? 0, column),
  top: share(from.row ?? 0, from.rowOff ?? 0, row),
  right: share(to.col ?? 0, to.colOff ?? 0, column),
  bottom: share(to.row ?? 0, to.rowOff ?? 0, row),
});

function sized(from: Place, size: readonly [number, number] | null, { column, row }: SheetMeasures): Drawing {
  const [width, height] = size ?? [0, 0];
  const goOn = (at: number, beyond: number, measure: (at: number) => number): number => {
    let [end, left] = [at, beyond];
    while (left > measure(end) && end - at < MOST_STEPS) {
      left -= measure(end);
      end += 1;
    }
    return share(end, left, measure);
  };
  return {
    left: share(from.col ?? 0, from.colOff ?? 0, column),
    top: share(from.row ?? 0, from.rowOff ?? 0, row),
    right: goOn(from.col ?? 0, (from.colOff ?? 0) + width, column),
    bottom: goOn(from.row ?? 0, (from.rowOff ?? 0) + height, row),
  };
}

/** What is larger covers more than a form. */
const MOST_STEPS = 600;

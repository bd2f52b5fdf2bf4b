import { both, either, opposite, type Sureness } from './sureness.ts';

/** The window of an ordinary computer, in pixels. */
const WINDOW = { width: 1280, height: 800 } as const;

/**
 * Whether a list of media queries holds for a page on the screen of an ordinary computer (Media Queries 4): `print` does not,
 * `(max-width: 600px)` does not, of `(orientation: …)` nobody knows.
 */
export const mediaApplies = (list: string): Sureness =>
  list.trim() === '' ? 2 : list.toLowerCase().split(',').map(queryApplies).reduce(either);

function queryApplies(query: string): Sureness {
  const [, not, type = 'all', features = ''] =
    /^\s*(?:(not)\s+|only\s+)?([a-z-]+)?\s*(?:and\b)?([\s\S]*)$/.exec(query) ?? [];
  const screen: Sureness = type === 'all' || type === 'screen' ? 2 : 0;
  const parts = features.trim() === '' ? [] : features.split(/\band\b/).map(featureApplies);
  const applies = parts.reduce(both, screen);
  return not ? opposite(applies) : applies;
}

const PLAIN = /^\s*\(\s*(min-|max-)?(width|height)\s*:\s*(\d*\.?\d+)(px|em|rem)?\s*\)\s*$/;
const RANGE = /^\s*\(\s*(width|height)\s*([<>])=?\s*(\d*\.?\d+)(px|em|rem)?\s*\)\s*$/;

function featureApplies(feature: string): Sureness {
  const plain = PLAIN.exec(feature);
  const range = RANGE.exec(feature);
  const bound = plain?.[1] ?? (range?.[2] === '<' ? 'max-' : range ? 'min-' : undefined);
  const [side, size, unit] = plain ? plain.slice(2) : range ? [range[1], range[3], range[4]] : [];
  if (!bound || !side) return 1;
  const pixels = Number(size) * (unit === 'px' || unit === undefined ? 1 : 16);
  const own = WINDOW[side as keyof typeof WINDOW];
  return (bound === 'min-' ? own >= pixels : own <= pixels) ? 2 : 0;
}

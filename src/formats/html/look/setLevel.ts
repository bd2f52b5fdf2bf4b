import { entryOf } from '../../../values/entryOf.ts';
import { LOWERED } from '../../../values/textOnLevels.ts';
import { pixelsOf } from '../css/lengths.ts';
import type { Setting } from './setting.ts';

/** Half points in a pixel. */
const HALF_POINTS = 1.5;
/** Text set to the upper or lower edge of the line; only a smaller one is seen there. */
const AT_EDGE = 6;
const EDGES: Readonly<Record<string, number>> = {
  top: AT_EDGE,
  'text-top': AT_EDGE,
  bottom: -AT_EDGE,
  'text-bottom': -AT_EDGE,
};

/** How far above or below the line an element is set. */
export function setLevel({ own, tag, box, position, said }: Setting): void {
  if (box === 'block' || box === 'table') {
    own.level = box === 'table' ? 0 : own.level;
    own.raised = box === 'table' ? false : own.raised;
    return;
  }
  const aligned = said('vertical-align') ?? '';
  const variant = said('font-variant-position') ?? '';
  if (tag === 'sup' || aligned === 'super' || variant === 'super') own.raised = true;
  else if (tag === 'sub' || aligned === 'sub' || variant === 'sub') {
    own.raised = false;
    own.level = LOWERED;
  } else {
    const share = /^(-?[\d.]+)%$/.exec(aligned)?.[1];
    const lift = share === undefined ? (pixelsOf(aligned, own.pixels) ?? 0) : (Number(share) / 100) * own.pixels;
    own.level += lift * HALF_POINTS + (entryOf(EDGES, aligned) ?? 0);
  }
  if (position !== 'relative') return;
  const down = pixelsOf(said('top'), own.pixels) ?? -(pixelsOf(said('bottom'), own.pixels) ?? 0);
  if (!own.off) own.level -= down * HALF_POINTS;
}

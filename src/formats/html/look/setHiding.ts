import { pixelsOf } from '../css/lengths.ts';
import { DOUBT } from '../doubt.ts';
import { clips } from './clips.ts';
import { STILL } from './setPlace.ts';
import type { Setting } from './setting.ts';

/** Text as faint as that is not seen. */
export const FAINT = 0.05;

/** A letter of which no more is seen is not read. */
const SMALLER = 0.5;

/** What hides an element, beside its place and its colours. */
export function setHiding(setting: Setting): void {
  const { own, said, absolute } = setting;
  const visibility = said('visibility');
  if (visibility !== undefined && visibility !== 'inherit' && visibility !== 'unset')
    own.hidden = /^(?:hidden|collapse)$/.test(visibility);
  const opacity = said('opacity');
  if (opacity !== undefined) own.opacity *= shareOf(opacity);
  const filter = said('filter') ?? '';
  const clipPath = said('clip-path') ?? 'none';
  if (
    said('mso-hide') === 'all' ||
    said('content-visibility') === 'hidden' ||
    /opacity\(\s*0*\.?0*%?\s*\)/.test(filter) ||
    (absolute && isClippedAway(said('clip'), own.pixels)) ||
    /^(?:inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|circle\(\s*0)/.test(clipPath) ||
    said('font-size-adjust') === '0' ||
    isClosed(setting)
  )
    own.off = true;
  const cuts = [clipPath, said('mask') ?? 'none', said('-webkit-text-security') ?? 'none'];
  if (!own.off && cuts.some((value) => !/^(?:none|initial|unset|auto)$/.test(value))) setting.doubt ??= DOUBT.seen;
  // A picture stands in the place of all that the element holds.
  if (/blur\(\s*[1-9]/.test(filter) || /url\(|image/i.test(said('content') ?? '')) setting.doubt ??= DOUBT.seen;
  if (
    Number(said('zoom')?.replace('%', 'e-2') ?? 1) < SMALLER ||
    /(?:^|\s)(?:size|strict)\b/.test(said('contain') ?? '')
  )
    setting.doubt ??= DOUBT.seen;
  if (isBox(setting)) cutOff(setting);
  if (absolute && said('clip') !== undefined && said('clip') !== 'auto' && !own.off) setting.doubt ??= DOUBT.seen;
}

/** What comes into sight while the page is looked at, nobody can say. */
export function setAnimation(setting: Setting): void {
  const { own, said, around } = setting;
  if (STILL.test(said('animation') ?? '') || own.opacity > FAINT || around.opacity <= FAINT) return;
  own.opacity = 1;
  setting.doubt ??= DOUBT.seen;
}

function shareOf(opacity: string): number {
  if (opacity.endsWith('%')) return Number.parseFloat(opacity) / 100;
  return Number(opacity) >= 0 ? Number(opacity) : 1;
}

/** A box that shows nothing of what is larger than it. */
const isBox = ({ said, box, absolute, floats }: Setting): boolean =>
  (box !== 'inline' || absolute || floats) && box !== 'table' && clips(said('overflow'));

const sizeOf = ({ said, own }: Setting, name: string, unknown = Number.POSITIVE_INFINITY): number =>
  pixelsOf(said(name), own.pixels) ?? unknown;

/** A box lower than its letters shows none of them whole; of one that is narrow the text itself says whether it has room. */
function cutOff(setting: Setting): void {
  const { own } = setting;
  if (Math.min(sizeOf(setting, 'height'), sizeOf(setting, 'max-height')) < own.pixels * SMALLER && !own.off)
    setting.doubt ??= DOUBT.seen;
  own.room = Math.min(own.room, sizeOf(setting, 'width'), sizeOf(setting, 'max-width'));
}

/** A box of no more than a pixel that shows nothing of what is larger. */
const isClosed = (setting: Setting): boolean =>
  isBox(setting) && ['width', 'height', 'max-width', 'max-height'].some((name) => sizeOf(setting, name, 2) <= 1);

/** `rect(0 0 0 0)`, `rect(1px, 1px, 1px, 1px)`: a hole of a pixel or none. */
function isClippedAway(clip: string | undefined, pixels: number): boolean {
  const inside = /^rect\(([^()]*)\)$/.exec(clip ?? '')?.[1];
  if (inside === undefined) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = inside
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((side) => pixelsOf(side, pixels) ?? Number.NaN);
  return bottom - top <= 1 || right - left <= 1;
}

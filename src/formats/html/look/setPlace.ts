import { fontPixels, pixelsOf } from '../css/lengths.ts';
import { DOUBT } from '../doubt.ts';
import { clips } from './clips.ts';
import { movesAllLetters, movesLetters } from './movesLetters.ts';
import type { Setting } from './setting.ts';

/** So far beside the page that nobody gets there. */
const FAR = 500;
/** Text of so many pixels is a line of dots. */
export const TOO_SMALL = 2;
const OF_THOSE_AROUND = /(?:%|em|ex|ch|smaller)$/;
const LEAST_SIZE = 6;

/** How large the letters of an element are. */
export function setSize(setting: Setting): void {
  const { own, said, tag } = setting;
  if (tag === 'input') own.pixels = 13;
  const size = said('font-size');
  own.pixels = fontPixels(size, own.pixels);
  // Some browsers show letters that are too small for those around at a least size, and others as dots.
  if (size !== undefined && own.pixels > 0 && own.pixels <= TOO_SMALL && OF_THOSE_AROUND.test(size)) {
    own.pixels = LEAST_SIZE;
    setting.doubt ??= DOUBT.seen;
  }
}

/**
 * Where an element stands: off the page, or in another place than it is written in.
 * @param gone it stands nowhere
 * @returns whether what stands behind it in its line goes far away with it
 */
export function setPlace(setting: Setting, gone: boolean): boolean {
  const { own, said, tag, box, position, absolute, floats, around } = setting;
  const far = (name: string): boolean => isFar(said(name), own.pixels);
  if (
    position !== 'static' &&
    ['top', 'right', 'bottom', 'left'].some((side) => far(side) && (absolute || /top|left/.test(side)))
  )
    own.off = true;
  const hasMargins = box !== 'table' || absolute || floats || /^(?:table|caption)$/.test(tag);
  if (hasMargins && (far('margin-left') || far('margin-top'))) own.off = true;
  if (position !== 'static' && /^[1-9]\d{3,}(?:\.\d+)?(?:px|em|rem)$/.test(said('left') ?? '')) own.off = true;
  const indent = said('text-indent');
  if (indent !== undefined) {
    const isAside = /^[1-9]\d{2,}%|^[1-9]\d{3,}px/.test(indent) && clips(said('overflow'));
    own.indents = isFar(indent, own.pixels) || isAside;
  }
  own.floats = tag !== 'td' && tag !== 'th' && (floats || around.floats);
  // Handed down by all, heeded by boxes that hold lines.
  if (box !== 'inline' || floats || absolute) own.indented = own.indents;
  setMoved(setting, gone);
  return far('margin-left') && box !== 'block' && box !== 'table' && !absolute && !floats;
}

function setMoved(setting: Setting, gone: boolean): void {
  const { own, said, tag, display, absolute, around } = setting;
  const transform = said('transform') ?? 'none';
  if (/scale\w*\(\s*0*(?:\.0+)?\s*[,)]/.test(transform)) own.off = true;
  const isMoved =
    absolute ||
    movesLetters(setting) ||
    !/^(?:none|initial|unset|inherit|translate\w*\([0a-z\s,]*\))$/.test(transform) ||
    !/^(?:0|auto|initial|unset|inherit)$/.test(said('order') ?? '0') ||
    !STILL.test(said('animation') ?? 'none') ||
    around.reversed;
  if (isMoved && tag !== 'table' && !gone) own.moved ??= DOUBT.place;
  if (movesAllLetters(setting) && !own.indents) setting.doubt ??= DOUBT.place;
  own.arranges = /flex|grid/.test(display ?? '');
  own.reversed = own.arranges && /reverse/.test(`${said('flex-direction')} ${said('flex-wrap')}`);
}

/** What an animation is called that is none. */
export const STILL = /^(?:none|initial|unset)?$/;

const isFar = (value: string | undefined, pixels: number): boolean =>
  value !== undefined && (/^-[1-9]\d{2,}(?:\.\d+)?%$/.test(value) || (pixelsOf(value, pixels) ?? 0) <= -FAR);

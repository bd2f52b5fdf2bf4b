import { BLACK, LINK, looksSame, over, readColour } from '../css/colours.ts';
import { DOUBT } from '../doubt.ts';
import { attributeOf } from '../element.ts';
import { FAINT } from './setHiding.ts';
import type { Setting } from './setting.ts';

/** The colours of an element. @returns whether they hide its text */
export function setColours(setting: Setting): boolean {
  const { own, said, looking } = setting;
  setInk(setting);
  setBack(setting);
  const shadow = said('text-shadow') ?? said('-webkit-text-stroke');
  if (shadow !== undefined) own.shadow = !/^(?:none|0(?:px)?|initial|unset)$/.test(shadow);
  const ink = own.fill === undefined ? own.colour : own.fill;
  if (ink === null || own.shadow) return false;
  const isClear = ink[3] <= FAINT;
  const isLost = own.back !== null && looksSame(over(ink, own.back), own.back);
  // What lies behind it may be coloured from outside.
  if (isLost && !isClear && looking.missing) setting.doubt ??= DOUBT.seen;
  return isClear || (isLost && !looking.missing);
}

const isControl = (tag: string): boolean => /^(?:input|select|textarea|button)$/.test(tag);

function setInk({ own, said, element, tag, around }: Setting): void {
  const colour = said('color') ?? attributeOf(element, INK_ATTRIBUTES[tag] ?? '')?.toLowerCase();
  if (colour !== undefined) {
    if (/^(?:inherit|unset|currentcolor)$/.test(colour)) own.colour = around.colour;
    else own.colour = colour === 'initial' ? BLACK : readColour(colour);
  } else if (isControl(tag)) own.colour = BLACK;
  else if (tag === 'a' && attributeOf(element, 'href') !== null) own.colour = LINK;
  const fill = said('-webkit-text-fill-color');
  if (fill === undefined) return;
  if (/^(?:inherit|unset)$/.test(fill)) own.fill = around.fill;
  else own.fill = fill === 'currentcolor' ? undefined : readColour(fill);
}

/** Attributes of old pages that colour text. */
const INK_ATTRIBUTES: Readonly<Record<string, string>> = { font: 'color', body: 'text' };

function setBack({ own, said, element, tag, around }: Setting): void {
  const colour =
    said('background-color') ?? attributeOf(element, 'bgcolor')?.toLowerCase() ?? (isControl(tag) ? 'white' : 'unset');
  if (!/^(?:inherit|initial|unset)$/.test(colour)) {
    const read = readColour(colour);
    if (read === null) own.back = null;
    else if (read[3] === 0) own.back = around.back;
    else own.back = read[3] >= 1 ? read : around.back && over(read, around.back);
  }
  if (!/^(?:none|initial|unset)$/.test(said('background-image') ?? 'none') || attributeOf(element, 'background'))
    own.back = null;
}

import { pixelsOf } from '../css/lengths.ts';
import type { Declared } from '../css/styles.ts';
import { DOUBT } from '../doubt.ts';
import { attributeOf, elementsIn } from '../element.ts';
import { hiddenText } from '../hiddenText.ts';
import type { PageElement } from '../parsePage.ts';
import type { Handed } from './handed.ts';
import { isGone } from './isGone.ts';
import type { Look } from './look.ts';
import { setColours } from './setColours.ts';
import { setFont } from './setFont.ts';
import { FAINT, setAnimation, setHiding } from './setHiding.ts';
import { setLevel } from './setLevel.ts';
import { setPlace, setSize, TOO_SMALL } from './setPlace.ts';
import { type Looking, newSetting, type Setting } from './setting.ts';

/** A distance as between two words, in pixels. */
const GAP = 3;

/**
 * What a style makes of an element.
 * @param tag its name; empty for what a style sheet writes, which stands in no element
 */
export function computedLook(
  element: PageElement,
  tag: string,
  styles: Declared | null,
  around: Handed,
  looking: Looking,
): Look {
  const setting = newSetting(element, tag, styles, around, looking);
  const { own } = setting;
  if (tag === 'table') {
    own.moved = null;
    own.room = Number.POSITIVE_INFINITY;
    if (looking.quirks) own.pixels = 16;
    if (elementsIn(element).some(isFilledColumn)) own.back = null;
  }
  const gone = isGone(element, tag, setting.display, around.closed);
  setSize(setting);
  const drags = setPlace(setting, gone);
  setHiding(setting);
  const unseenByColour = setColours(setting);
  setStruck(setting);
  setFont(setting);
  setLevel(setting);
  setDirection(setting);
  setAnimation(setting);
  setMarks(setting);
  own.doubt = setting.doubt;
  return {
    styles,
    gone,
    unseen:
      own.hidden ||
      own.off ||
      own.opacity <= FAINT ||
      own.pixels <= TOO_SMALL ||
      unseenByColour ||
      own.indented ||
      own.struck ||
      own.closed,
    struck: own.struck,
    raised: own.raised,
    level: own.level,
    turned: own.turned,
    doubt: own.doubt ?? own.moved,
    written: null,
    apart: isApart(setting),
    drags,
    before: '',
    after: '',
    handed: own,
  };
}

/** Signs that a style sheet can make anew; the usual ones it cannot (CSS Counter Styles 3, 2). */
const OTHER_SIGNS =
  /(?<![\w-])(?!(?:none|disc|circle|square|decimal|inside|outside|inherit|initial|unset|revert)(?![\w-]))[\w-]/;

/** What a browser writes beside an element that no one here can number, or in its place. */
function setMarks(setting: Setting): void {
  const { said, element, tag, looking } = setting;
  const signs = said('list-style') ?? '';
  if (/["']/.test(signs) || (looking.ownSigns && OTHER_SIGNS.test(signs)) || /list-item/.test(said('counter') ?? ''))
    setting.doubt ??= DOUBT.written;
  const label = tag === 'option' && attributeOf(element, 'label')?.trim();
  if (label && label !== hiddenText(element).trim()) setting.doubt ??= DOUBT.written;
}

function setStruck(setting: Setting): void {
  const { own, said, tag, box, absolute, floats, around } = setting;
  const decoration = said('text-decoration');
  if (decoration === undefined ? /^(?:del|s|strike)$/.test(tag) : decoration.includes('line-through'))
    own.struck = true;
  else if (around.struck && (box === 'inline-box' || floats || absolute)) setting.doubt ??= DOUBT.seen;
}

function setDirection(setting: Setting): void {
  const { own, said, element, tag } = setting;
  const direction = said('direction') ?? attributeOf(element, 'dir')?.toLowerCase();
  if ((tag === 'bdo' && direction === 'rtl') || /override|plaintext/.test(said('unicode-bidi') ?? ''))
    own.turned = true;
  if (direction === 'rtl' && !own.turned) setting.doubt ??= DOUBT.direction;
}

function isApart({ own, said, element, box, floats, around, looking }: Setting): boolean {
  if (box === 'block' || box === 'table') return false;
  const isPart = ['margin-left', 'margin-right', 'padding-left', 'padding-right'].some(
    (name) => (pixelsOf(said(name), own.pixels) ?? 0) > GAP,
  );
  return (
    isPart ||
    box === 'inline-box' ||
    floats ||
    around.arranges ||
    /^[sv]/.test(said('writing-mode') ?? '') ||
    (looking.missing && isNamed(element))
  );
}

const isNamed = (element: PageElement): boolean =>
  (attributeOf(element, 'class') ?? attributeOf(element, 'id')) !== null;

const isFilledColumn = (element: PageElement): boolean =>
  /^col(?:group)?$/.test(element.tagName) &&
  (attributeOf(element, 'bgcolor') !== null ||
    /background/i.test(attributeOf(element, 'style') ?? '') ||
    attributeOf(element, 'class') !== null);

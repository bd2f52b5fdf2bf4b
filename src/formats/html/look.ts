import { LOWERED } from '../../values/textOnLevels.ts';
import { BLACK, type Colour, LINK, looksSame, over, readColour, WHITE } from './css/colours.ts';
import { generatedText } from './css/generatedText.ts';
import { fontPixels, pixelsOf } from './css/lengths.ts';
import type { Declared, Styles } from './css/styles.ts';
import { DOUBT, type Doubt } from './doubt.ts';
import { attributeOf, elementsIn } from './element.ts';
import { isChosen } from './isChosen.ts';
import { setMath } from './math.ts';
import type { PageElement } from './parsePage.ts';

/** What style sheets, its own style and its tag make of an element and of the text right in it. */
export interface Look {
  styles: Declared | null;
  /** It takes no room, and nothing in it is shown. */
  gone: boolean;
  /** The text right in it is shown to nobody: hidden, too small, of the colour behind it, struck. */
  unseen: boolean;
  struck: boolean;
  raised: boolean;
  /** How far above the line it is set, in half points. */
  level: number;
  /** Its characters are shown in another order than they stand in. */
  turned: boolean;
  /** Why nobody can say from the file whether its text is seen, or where. */
  doubt: Doubt | null;
  /** The same of what a style sheet writes into it; of no concern to what stands in it. */
  written: Doubt | null;
  /** A distance that nobody knows is to its left and right. */
  apart: boolean;
  /** What stands behind it in its line goes far away with it. */
  drags: boolean;
  /** What style sheets write before and behind its own text. */
  before: string;
  after: string;
  handed: Handed;
}

/** What is handed down to the elements in it. */
interface Handed {
  hidden: boolean;
  off: boolean;
  opacity: number;
  pixels: number;
  colour: Colour | null;
  /** Overrules the colour where it is said; null where nobody knows it. */
  fill: Colour | null | undefined;
  back: Colour | null;
  shadow: boolean;
  indents: boolean;
  indented: boolean;
  struck: boolean;
  raised: boolean;
  level: number;
  turned: boolean;
  doubt: Doubt | null;
  /** The same for doubts that concern single cells: a table that is moved as a whole is read as it stands. */
  moved: Doubt | null;
  /** Boxes in it stand side by side as style sheets say. */
  arranges: boolean;
  reversed: boolean;
  floats: boolean;
  /** A closed box that is opened by its summary. */
  closed: boolean;
}

const NOTHING: Handed = {
  ...{ hidden: false, off: false, opacity: 1, pixels: 16, colour: BLACK, fill: undefined, back: WHITE, shadow: false },
  ...{
    indents: false,
    indented: false,
    struck: false,
    raised: false,
    level: 0,
    turned: false,
    doubt: null,
    moved: null,
  },
  ...{ arranges: false, reversed: false, floats: false, closed: false },
};

/** What the looks of a page share. */
export interface Looking {
  /** What `var()` stands for; null where that depends on the place. */
  variables: ReadonlyMap<string, string | null>;
  /** A style sheet lies outside the file. */
  missing: boolean;
  quirks: boolean;
}

/**
 * What an element looks like.
 * @param outer that of the element around; null for the outermost
 * @param at how many elements stand before it in its parent
 */
export function newLook(element: PageElement, styles: Styles, outer: Look | null, at: number, looking: Looking): Look {
  const around = outer?.handed ?? NOTHING;
  const look = computed(element, element.tagName, styles.sure, around, looking);
  if (styles.perhaps) {
    const other = computed(element, element.tagName, styles.perhaps, around, looking);
    if (other.gone !== look.gone || other.unseen !== look.unseen || other.handed.doubt !== look.handed.doubt) {
      look.handed.doubt ??= DOUBT.seen;
    } else look.handed.moved ??= other.handed.moved;
    look.doubt ??= look.handed.doubt ?? look.handed.moved;
  }
  if (styles.before || styles.after || styles.part || styles.perhapsWritten) generate(look, element, styles, looking);
  setMath(look, element, at);
  return look;
}

/** So far beside the page that nobody gets there. */
const FAR = 500;
/** Text of so many pixels is a line of dots. */
const TOO_SMALL = 2;
const OF_THOSE_AROUND = /(?:%|em|ex|ch|smaller)$/;
const LEAST_SIZE = 6;
const FAINT = 0.05;

function computed(element: PageElement, tag: string, styles: Declared | null, around: Handed, looking: Looking): Look {
  const own: Handed = {
    ...around,
    arranges: false,
    reversed: false,
    closed: tag === 'details' && attributeOf(element, 'open') === null,
  };
  let why: Doubt | null = around.doubt;
  const said = (name: string): string | undefined => {
    const value = styles?.get(name);
    if (value === undefined || !value.includes('var(')) return value;
    const resolved = value.replace(
      /var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/g,
      (_, name: string) => looking.variables.get(name) ?? UNKNOWN,
    );
    if (!resolved.includes(UNKNOWN) && !resolved.includes('var(')) return resolved.trim().toLowerCase();
    if (DECIDES.has(name)) why ??= DOUBT.seen;
    return UNKNOWN;
  };
  if (tag === 'table') {
    own.moved = null;
    if (looking.quirks) own.pixels = 16;
    if (elementsIn(element).some(isFilledColumn)) own.back = null;
  }
  const display = said('display');
  const gone =
    display === undefined || /^(?:inherit|initial|unset|revert)$/.test(display)
      ? isGoneByItself(element, tag, around)
      : display === 'none' || isNeverOpen(element, tag, around);
  const box = boxOf(tag, display);

  // Where it is.
  const position = said('position') ?? 'static';
  own.pixels = tag === 'input' ? 13 : own.pixels;
  const size = said('font-size');
  own.pixels = fontPixels(size, own.pixels);
  // Some browsers show letters that are too small for those around at a least size, and others as dots.
  if (size !== undefined && own.pixels > 0 && own.pixels <= TOO_SMALL && OF_THOSE_AROUND.test(size)) {
    own.pixels = LEAST_SIZE;
    why ??= DOUBT.seen;
  }
  const far = (name: string): boolean => isFar(said(name), own.pixels);
  const absolute = /^(?:absolute|fixed)$/.test(position);
  if (
    position !== 'static' &&
    ['top', 'right', 'bottom', 'left'].some((side) => far(side) && (absolute || /top|left/.test(side)))
  )
    own.off = true;
  const floats = tag !== 'table' && /^(?:left|right|inline-)/.test(said('float') ?? '');
  const hasMargins = box !== 'table' || absolute || floats || /^(?:table|caption)$/.test(tag);
  const isDragging = far('margin-left') && box !== 'block' && box !== 'table' && !absolute && !floats;
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
  const transform = said('transform') ?? 'none';
  if (/scale\w*\(\s*0*(?:\.0+)?\s*[,)]/.test(transform)) own.off = true;
  const isMoved =
    absolute ||
    !/^(?:none|initial|unset|inherit|translate\w*\([0a-z\s,]*\))$/.test(transform) ||
    Number(said('order') ?? 0) !== 0 ||
    around.reversed;
  if (isMoved && tag !== 'table' && !gone) own.moved ??= DOUBT.place;
  own.arranges = /flex|grid/.test(display ?? '');
  own.reversed = own.arranges && (said('flex-direction') ?? '').includes('reverse');

  // What hides it.
  const visibility = said('visibility');
  if (visibility !== undefined && visibility !== 'inherit' && visibility !== 'unset')
    own.hidden = /^(?:hidden|collapse)$/.test(visibility);
  const opacity = said('opacity');
  if (opacity !== undefined)
    own.opacity *= opacity.endsWith('%')
      ? Number.parseFloat(opacity) / 100
      : Number(opacity) >= 0
        ? Number(opacity)
        : 1;
  const filter = said('filter') ?? '';
  const clipPath = said('clip-path') ?? 'none';
  if (
    said('mso-hide') === 'all' ||
    said('content-visibility') === 'hidden' ||
    /opacity\(\s*0*\.?0*%?\s*\)/.test(filter) ||
    (absolute && isClippedAway(said('clip'), own.pixels)) ||
    /^(?:inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|circle\(\s*0)/.test(clipPath) ||
    ((box !== 'inline' || absolute || floats) &&
      box !== 'table' &&
      clips(said('overflow')) &&
      ['width', 'height', 'max-width', 'max-height'].some((name) => (pixelsOf(said(name), own.pixels) ?? 2) <= 1))
  )
    own.off = true;
  if (
    !own.off &&
    [clipPath, said('mask') ?? 'none', said('-webkit-text-security') ?? 'none'].some(
      (value) => !/^(?:none|initial|unset|auto)$/.test(value),
    )
  )
    why ??= DOUBT.seen;
  if (/blur\(\s*[1-9]/.test(filter)) why ??= DOUBT.seen;
  if (/^(?:absolute|fixed)$/.test(position) && said('clip') !== undefined && said('clip') !== 'auto' && !own.off)
    why ??= DOUBT.seen;

  // Its colours.
  const control = /^(?:input|select|textarea|button)$/.test(tag);
  const isLink = tag === 'a' && attributeOf(element, 'href') !== null;
  const colour =
    said('color') ??
    (tag === 'font'
      ? attributeOf(element, 'color')
      : tag === 'body'
        ? attributeOf(element, 'text')
        : null
    )?.toLowerCase();
  if (colour !== undefined)
    own.colour = /^(?:inherit|unset|currentcolor)$/.test(colour)
      ? around.colour
      : colour === 'initial'
        ? BLACK
        : readColour(colour);
  else if (control) own.colour = BLACK;
  else if (isLink) own.colour = LINK;
  const fill = said('-webkit-text-fill-color');
  if (fill !== undefined)
    own.fill = /^(?:inherit|unset)$/.test(fill) ? around.fill : fill === 'currentcolor' ? undefined : readColour(fill);
  const backColour =
    said('background-color') ?? attributeOf(element, 'bgcolor')?.toLowerCase() ?? (control ? 'white' : undefined);
  if (backColour !== undefined && !/^(?:inherit|initial|unset)$/.test(backColour)) {
    const read = readColour(backColour);
    own.back =
      read === null ? null : read[3] === 0 ? around.back : read[3] >= 1 ? read : around.back && over(read, around.back);
  }
  if (!/^(?:none|initial|unset)$/.test(said('background-image') ?? 'none') || attributeOf(element, 'background'))
    own.back = null;
  const shadow = said('text-shadow') ?? said('-webkit-text-stroke');
  if (shadow !== undefined) own.shadow = !/^(?:none|0(?:px)?|initial|unset)$/.test(shadow);
  const ink = own.fill === undefined ? own.colour : own.fill;
  const isClear = ink !== null && ink[3] <= FAINT && !own.shadow;
  const isLost = ink !== null && own.back !== null && !own.shadow && looksSame(over(ink, own.back), own.back);
  // What lies behind it may be coloured from outside.
  if (isLost && !isClear && looking.missing) why ??= DOUBT.seen;

  // How it is set.
  const decoration = said('text-decoration');
  if (decoration === undefined ? /^(?:del|s|strike)$/.test(tag) : decoration.includes('line-through'))
    own.struck = true;
  else if (around.struck && (box === 'inline-box' || floats || absolute)) why ??= DOUBT.seen;
  setLevel(own, tag, box, position, said);
  const bidi = said('unicode-bidi') ?? '';
  const direction = said('direction') ?? attributeOf(element, 'dir')?.toLowerCase();
  if ((tag === 'bdo' && direction === 'rtl') || /override|plaintext/.test(bidi)) own.turned = true;
  if (direction === 'rtl' && !own.turned) why ??= DOUBT.direction;

  const byColour = isClear || (isLost && !looking.missing);
  const unseenByAnimation =
    !/^(?:none|initial|unset)?$/.test(said('animation') ?? '') && own.opacity <= FAINT && around.opacity > FAINT;
  if (unseenByAnimation) {
    own.opacity = 1;
    why ??= DOUBT.seen;
  }
  own.doubt = why;
  const isPart = ['margin-left', 'margin-right', 'padding-left', 'padding-right'].some(
    (name) => (pixelsOf(said(name), own.pixels) ?? 0) > GAP,
  );
  return {
    styles,
    gone,
    unseen:
      own.hidden ||
      own.off ||
      own.opacity <= FAINT ||
      own.pixels <= TOO_SMALL ||
      byColour ||
      own.indented ||
      own.struck ||
      own.closed,
    struck: own.struck,
    raised: own.raised,
    level: own.level,
    turned: own.turned,
    doubt: own.doubt ?? own.moved,
    written: null,
    apart:
      box !== 'block' &&
      box !== 'table' &&
      (isPart || box === 'inline-box' || floats || around.arranges || (looking.missing && isNamed(element))),
    drags: isDragging,
    before: '',
    after: '',
    handed: own,
  };
}

/** What stands for a value that depends on the place. */
const UNKNOWN = '?';
/** Properties that hide by themselves. */
const DECIDES = new Set(['display', 'visibility', 'opacity', 'font-size', 'clip-path', 'text-indent']);
/** A distance as between two words, in pixels. */
const GAP = 3;

const clips = (overflow: string | undefined): boolean => /hidden|clip/.test(overflow ?? '');

const isFar = (value: string | undefined, pixels: number): boolean =>
  value !== undefined && (/^-[1-9]\d{2,}(?:\.\d+)?(?:%|v[wh])$/.test(value) || (pixelsOf(value, pixels) ?? 0) <= -FAR);

const isNamed = (element: PageElement): boolean =>
  (attributeOf(element, 'class') ?? attributeOf(element, 'id')) !== null;

const isFilledColumn = (element: PageElement): boolean =>
  /^col(?:group)?$/.test(element.tagName) &&
  (attributeOf(element, 'bgcolor') !== null ||
    /background/i.test(attributeOf(element, 'style') ?? '') ||
    attributeOf(element, 'class') !== null);

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

/** A box that says nothing of its display. */
function isGoneByItself(element: PageElement, tag: string, around: Handed): boolean {
  return (
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'popover') !== null ||
    (tag === 'dialog' && attributeOf(element, 'open') === null) ||
    isNeverOpen(element, tag, around)
  );
}

/** What no style sheet opens: what is not chosen of a list, what a closed box holds beside its summary, the text in a gauge. */
function isNeverOpen(element: PageElement, tag: string, around: Handed): boolean {
  if (tag === 'option') return !isChosen(element);
  if (tag === 'meter' || tag === 'progress') return true;
  return (
    around.closed &&
    !(
      tag === 'summary' &&
      element.parentNode &&
      'childNodes' in element.parentNode &&
      element.parentNode.childNodes.find((node) => node.nodeName === 'summary') === element
    )
  );
}

type Box = 'inline' | 'inline-box' | 'block' | 'table';

const TABLE_PARTS = /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|td|th)$/;

function boxOf(tag: string, display: string | undefined): Box {
  const isUsual = display === undefined || /^(?:none|inherit|initial|unset|revert)$/.test(display);
  if (TABLE_PARTS.test(tag) && (isUsual || /^(?:inline-)?table/.test(display))) return 'table';
  if (isUsual) return BLOCKS.has(tag) ? 'block' : 'inline';
  if (/^(?:inline|contents|ruby.*|none)$/.test(display)) return 'inline';
  return display.startsWith('inline') || display.startsWith('-webkit-inline') ? 'inline-box' : 'block';
}

/** Elements that begin and end a line, by the standard's style sheet for browsers. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

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

function setLevel(
  own: Handed,
  tag: string,
  box: Box,
  position: string,
  said: (name: string) => string | undefined,
): void {
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
    own.level += lift * HALF_POINTS + (EDGES[aligned] ?? 0);
  }
  if (position !== 'relative') return;
  const down = pixelsOf(said('top'), own.pixels) ?? -(pixelsOf(said('bottom'), own.pixels) ?? 0);
  if (!own.off) own.level -= down * HALF_POINTS;
}

/** Elements that style sheets write nothing into. */
const WITHOUT_TEXT = /^(?:img|input|br|hr|select|textarea|col|colgroup|option|wbr)$/;

function generate(look: Look, element: PageElement, styles: Styles, looking: Looking): void {
  const { before, after, part } = styles;
  if (WITHOUT_TEXT.test(element.tagName) || look.gone) return;
  for (const [name, declared] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const content = declared?.get('content');
    if (!declared || content === undefined) continue;
    const text = generatedText(content, (name) => attributeOf(element, name) ?? '');
    if (text === '') continue;
    const own = computed(NO_ELEMENT, '', declared, look.handed, looking);
    if (own.gone || own.unseen) continue;
    const isAside =
      own.handed.floats !== look.handed.floats ||
      own.handed.doubt !== look.handed.doubt ||
      own.handed.moved !== look.handed.moved;
    if (text === null || isAside) look.written = DOUBT.written;
    else look[name] = text;
  }
  if (styles.perhapsWritten?.some(writes)) look.written = DOUBT.written;
  if (!part) return;
  const own = computed(NO_ELEMENT, '', part, look.handed, looking);
  if (writes(part.get('content') ?? '') || own.gone !== look.gone || own.unseen !== look.unseen)
    look.written = DOUBT.written;
}

/** Whether a value of `content` writes anything. */
const writes = (content: string): boolean => generatedText(content, () => '') !== '' || content.includes('attr(');

/** What a style sheet writes stands in no element. */
const NO_ELEMENT = { tagName: '', attrs: [], childNodes: [], parentNode: null } as unknown as PageElement;

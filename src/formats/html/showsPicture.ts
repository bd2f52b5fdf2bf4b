import { pixelsOf } from './css/lengths.ts';
import { isGone } from './displayed.ts';
import { attributeOf, elementsIn, lookOf, styleOf } from './element.ts';
import type { PageElement } from './parsePage.ts';

const DRAWN = /^(?:img|image|svg|canvas|object|embed|video)$/;

/** Smaller (pixels) is a spacer or a line: nothing can be written in it. */
const THINNEST = 5;

/** What keeps room and shows nothing: by its name, or a picture of a pixel within the page. */
const SPACER = /(?:spacer?|blank|pixel|clear|trans(?:parent)?)\d*\.(?:gif|png)|^data:.{0,120}$/i;

/** Whether a cell shows a picture in which something may be written. */
export function showsPicture(element: PageElement): boolean {
  if (isGone(element) || lookOf(element).handed.hidden || lookOf(element).handed.off) return false;
  return DRAWN.test(element.tagName) || attributeOf(element, 'type') === 'image'
    ? isSpacious(element)
    : elementsIn(element).some(showsPicture);
}

function isSpacious(picture: PageElement): boolean {
  if (picture.tagName === 'img') {
    const address = picture.attrs.find(({ name }) => /src$|^data-/.test(name))?.value ?? '';
    if (address === '' || SPACER.test(address)) return false;
  }
  return ['width', 'height'].every(
    (side) => !((pixelsOf(styleOf(picture, side) ?? attributeOf(picture, side) ?? '', 16) ?? THINNEST) < THINNEST),
  );
}

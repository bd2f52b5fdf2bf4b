import type { Declared, Styles } from '../css/styles.ts';
import { DOUBT, type Doubt } from '../doubt.ts';
import { setMath } from '../math.ts';
import type { PageElement } from '../parsePage.ts';
import { computedLook } from './computedLook.ts';
import { type Handed, NOTHING } from './handed.ts';
import type { Looking } from './setting.ts';

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

/**
 * What an element looks like.
 * @param outer that of the element around; null for the outermost
 * @param at how many elements stand before it in its parent
 */
export function newLook(element: PageElement, styles: Styles, outer: Look | null, at: number, looking: Looking): Look {
  const around = outer?.handed ?? NOTHING;
  const look = computedLook(element, element.tagName, styles.sure, around, looking);
  if (styles.perhaps) {
    const other = computedLook(element, element.tagName, styles.perhaps, around, looking);
    if (other.gone !== look.gone || other.unseen !== look.unseen || other.handed.doubt !== look.handed.doubt) {
      look.handed.doubt ??= DOUBT.seen;
    } else look.handed.moved ??= other.handed.moved;
    look.doubt ??= look.handed.doubt ?? look.handed.moved;
  }
  looking.write?.(look, element, styles, looking);
  setMath(look, element, at);
  return look;
}

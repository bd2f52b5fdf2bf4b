import type { Cascade, Declared } from '../css/styles.ts';
import { DOUBT, type Doubt } from '../doubt.ts';
import { attributeOf } from '../element.ts';
import type { PageElement } from '../parsePage.ts';
import { type Box, boxOf } from './boxOf.ts';
import type { Handed } from './handed.ts';

/** What is known of symbol fonts. */
export type SymbolFonts = Pick<typeof import('../../word/symbols.ts'), 'isSymbolFont' | 'symbolsOf'>;

/** What the looks of a page share. */
export interface Looking extends Pick<Cascade, 'variables' | 'write'> {
  /** A style sheet lies outside the file. */
  missing: boolean;
  /** A style sheet makes signs of items of its own (`@counter-style`). */
  ownSigns: boolean;
  quirks: boolean;
  /** What letters of symbol fonts show, where the page may have such fonts. */
  signs: SymbolFonts | undefined;
}

/** An element while its look is worked out. */
export interface Setting {
  element: PageElement;
  tag: string;
  looking: Looking;
  around: Handed;
  /** What it hands down; is changed by each part of the work. */
  own: Handed;
  /** What its style says of a property, in small letters; undefined where that says nothing. */
  said(name: string): string | undefined;
  display: string | undefined;
  box: Box;
  position: string;
  absolute: boolean;
  floats: boolean;
  /** Why nobody can say whether its text is seen: the first reason counts. */
  doubt: Doubt | null;
}

/** What stands for a value that depends on the place. */
const UNKNOWN = '?';
/** Properties that hide by themselves. */
const DECIDES = new Set(['display', 'visibility', 'opacity', 'font-size', 'clip-path', 'text-indent']);

/** An element whose look nothing is known of yet. */
export function newSetting(
  element: PageElement,
  tag: string,
  styles: Declared | null,
  around: Handed,
  looking: Looking,
): Setting {
  const said = (name: string): string | undefined => {
    const value = styles?.get(name);
    if (value === undefined || !value.includes('var(')) return value;
    const resolved = value.replace(
      /var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/g,
      (_, name: string) => looking.variables.get(name) ?? UNKNOWN,
    );
    if (!resolved.includes(UNKNOWN) && !resolved.includes('var(')) return resolved.trim().toLowerCase();
    if (DECIDES.has(name)) setting.doubt ??= DOUBT.seen;
    return UNKNOWN;
  };
  const setting: Setting = {
    ...{ element, tag, looking, around, said, doubt: around.doubt },
    own: {
      ...around,
      arranges: false,
      reversed: false,
      closed: tag === 'details' && attributeOf(element, 'open') === null,
    },
    ...{ display: undefined, box: 'inline', position: 'static', absolute: false, floats: false },
  };
  setting.display = said('display');
  setting.box = boxOf(tag, setting.display);
  setting.position = said('position') ?? 'static';
  setting.absolute = /^(?:absolute|fixed)$/.test(setting.position);
  setting.floats = tag !== 'table' && /^(?:left|right|inline-)/.test(said('float') ?? '');
  return setting;
}

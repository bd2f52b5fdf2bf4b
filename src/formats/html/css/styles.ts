import { attributeOf } from '../element.ts';
import type { Look } from '../look/look.ts';
import type { Looking } from '../look/setting.ts';
import type { PageElement } from '../parsePage.ts';
import { type Declaration, inlineDeclarations } from './declarations.ts';

/** Property → the value that wins for an element, of those looked at. */
export type Declared = ReadonlyMap<string, string>;

/** What is declared for an element, and for what a style sheet writes before and behind it. */
export interface Styles {
  sure: Declared | null;
  /** The same with the rules of which nobody knows whether they hold; absent where none is of the element. */
  perhaps?: Declared;
  before?: Declared;
  after?: Declared;
  /** What is declared for its first letter, first line or mark. */
  part?: Declared;
  /** `content` of these, where nobody knows whether all of their rules hold. */
  perhapsWritten?: string[];
  /** The same number for elements that are the same to all selectors that look at names, classes and ids alone. */
  path: number;
}

/** Says what is declared for the elements of a page, each asked before those in it. */
export interface Cascade {
  /** What `var()` stands for; null where that depends on the place. */
  variables: ReadonlyMap<string, string | null>;
  /** @param outer what is declared for the element around; null for the outermost */
  stylesOf(element: PageElement, outer: Styles | null): Styles;
  /** To be said before what is in an element is asked about, and after. */
  enter(element: PageElement): void;
  leave(element: PageElement): void;
  /** Says of a look what style sheets write before and behind the text of its element; absent where none do. */
  write?(look: Look, element: PageElement, styles: Styles, looking: Looking): void;
}

const NOTHING: Styles = { sure: null, path: 0 };

/** That of a page without style sheets. */
export function inlineCascade(): Cascade {
  const known = new Map<string, Styles>();
  return {
    variables: new Map(),
    stylesOf(element) {
      const style = attributeOf(element, 'style');
      if (style === null) return NOTHING;
      const before = known.get(style);
      if (before) return before;
      const declarations = inlineDeclarations(style);
      const styles = declarations.length > 0 ? { sure: merged([], declarations), path: 0 } : NOTHING;
      known.set(style, styles);
      return styles;
    },
    enter() {},
    leave() {},
  };
}

/** What wins of the declarations of rules, in the order of their weight, and of an inline style. */
export function merged(
  rules: readonly { declarations: readonly Declaration[] }[],
  inline: readonly Declaration[],
): Declared {
  const declared = new Map<string, string>();
  for (const important of [false, true]) {
    for (const declarations of [...rules.map(({ declarations }) => declarations), inline]) {
      for (const one of declarations) if (one.important === important) declared.set(one.name, one.value);
    }
  }
  return declared;
}

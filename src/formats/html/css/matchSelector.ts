import type { AttributeSelector, Selector } from 'css-what';
import { entryOf } from '../../../values/entryOf.ts';
import { attributeOf, elementsIn, isElement } from '../element.ts';
import type { PageElement } from '../parsePage.ts';
import { matchesFormula } from './matchesFormula.ts';
import type { CompiledSelector, Compound } from './selectors.ts';
import { both, either, opposite, type Sureness } from './sureness.ts';

/** What selectors are matched within. */
export interface Matching {
  /** A page without a doctype: classes and ids are told apart without regard to case. */
  quirks: boolean;
  /** Counts one more test. @throws InputError where a page asks for more than any page does */
  step(): void;
}

/** Whether an element is one that a selector is of (Selectors 4). */
export const matchSelector = (
  { compounds }: Pick<CompiledSelector, 'compounds'>,
  element: PageElement,
  within: Matching,
): Sureness => matchFrom(compounds, compounds.length - 1, element, within);

function matchFrom(compounds: readonly Compound[], at: number, element: PageElement, within: Matching): Sureness {
  const compound = compounds[at];
  if (!compound) return 2;
  within.step();
  const own = compound.tests.reduce<Sureness>(
    (sum, test) => (sum === 0 ? 0 : both(sum, matchTest(test, element, within))),
    2,
  );
  if (own === 0 || at === 0) return own;
  let rest: Sureness = 0;
  for (const other of related(compound.combinator, element)) {
    rest = either(rest, matchFrom(compounds, at - 1, other, within));
    if (rest === 2) break;
  }
  return /^(?:column-combinator|parent)$/.test(compound.combinator ?? '') ? both(own, 1) : both(own, rest);
}

function* related(combinator: string | null, element: PageElement): Generator<PageElement> {
  if (combinator === 'descendant' || combinator === 'child') {
    for (let outer = parentOf(element); outer; outer = combinator === 'child' ? null : parentOf(outer)) yield outer;
  } else if (combinator === 'adjacent' || combinator === 'sibling') {
    const { siblings, index } = placeOf(element);
    const last = combinator === 'adjacent' ? index - 1 : 0;
    for (let at = index - 1; at >= Math.max(last, 0); at -= 1) {
      const sibling = siblings[at];
      if (sibling) yield sibling;
    }
  }
}

const parentOf = ({ parentNode }: PageElement): PageElement | null =>
  parentNode && isElement(parentNode) ? parentNode : null;

function matchTest(test: Selector, element: PageElement, within: Matching): Sureness {
  switch (test.type) {
    case 'universal':
      return 2;
    case 'tag':
      return test.name.toLowerCase() === element.tagName.toLowerCase() ? 2 : 0;
    case 'attribute':
      return matchAttribute(test, element, within.quirks) ? 2 : 0;
    case 'pseudo':
      return matchPseudo(test.name.toLowerCase(), test.data, element, within);
    default:
      return 1;
  }
}

/** Attributes of HTML whose values mean the same in either case. */
const CASELESS = new Set(
  'align bgcolor color dir face frame lang media method rel rules scope shape type valign'.split(' '),
);

function matchAttribute(
  { name, action, value, ignoreCase }: AttributeSelector,
  element: PageElement,
  quirks: boolean,
): boolean {
  const found = attributeOf(element, name.toLowerCase());
  if (found === null) return action === 'not';
  const isCaseless =
    ignoreCase === true || (ignoreCase === 'quirks' && (CASELESS.has(name) || (quirks && /^(?:class|id)$/.test(name))));
  const [has, wanted] = isCaseless ? [found.toLowerCase(), value.toLowerCase()] : [found, value];
  return COMPARE[action]?.(has, wanted) ?? true;
}

const COMPARE: Readonly<Record<string, (has: string, wanted: string) => boolean>> = {
  equals: (has, wanted) => has === wanted,
  not: (has, wanted) => has !== wanted,
  element: (has, wanted) => wanted !== '' && has.split(/[ \t\n\f\r]+/).includes(wanted),
  hyphen: (has, wanted) => has === wanted || has.startsWith(`${wanted}-`),
  start: (has, wanted) => wanted !== '' && has.startsWith(wanted),
  end: (has, wanted) => wanted !== '' && has.endsWith(wanted),
  any: (has, wanted) => wanted !== '' && has.includes(wanted),
};

/** States that a page is not in while nobody touches it. */
const NEVER = new Set(
  'hover active focus focus-visible focus-within visited target target-within fullscreen modal popover-open'.split(' '),
);

type PseudoTest = (element: PageElement) => boolean;

const PSEUDOS: Readonly<Record<string, PseudoTest>> = {
  root: (element) => parentOf(element) === null,
  link: isLink,
  'any-link': isLink,
  empty: ({ childNodes }) =>
    childNodes.every((node) => node.nodeName === '#comment' || ('value' in node && node.value === '')),
  checked: (element) => attributeOf(element, element.tagName === 'option' ? 'selected' : 'checked') !== null,
  disabled: (element) => attributeOf(element, 'disabled') !== null,
  enabled: (element) =>
    /^(?:input|button|select|textarea|option)$/.test(element.tagName) && attributeOf(element, 'disabled') === null,
  'first-child': (element) => placeOf(element).index === 0,
  'last-child': (element) => placeOf(element).fromEnd === 0,
  'only-child': (element) => placeOf(element).siblings.length === 1,
  'first-of-type': (element) => placeOf(element).ofType === 0,
  'last-of-type': (element) => placeOf(element).ofTypeFromEnd === 0,
  'only-of-type': (element) => placeOf(element).ofType === 0 && placeOf(element).ofTypeFromEnd === 0,
};

const COUNTED: Readonly<Record<string, 'index' | 'fromEnd' | 'ofType' | 'ofTypeFromEnd'>> = {
  'nth-child': 'index',
  'nth-last-child': 'fromEnd',
  'nth-of-type': 'ofType',
  'nth-last-of-type': 'ofTypeFromEnd',
};

function matchPseudo(
  name: string,
  data: Selector[][] | string | null,
  element: PageElement,
  within: Matching,
): Sureness {
  if (NEVER.has(name)) return 0;
  const test = entryOf(PSEUDOS, name);
  if (test) return test(element) ? 2 : 0;
  const counted = entryOf(COUNTED, name);
  if (counted && typeof data === 'string') return matchesFormula(data, placeOf(element)[counted] + 1);
  if (!Array.isArray(data)) return 1;
  if (!/^(?:is|where|matches|not)$/.test(name)) return 1;
  const any = data.map((tokens) => matchTokens(tokens, element, within)).reduce<Sureness>(either, 0);
  return name === 'not' ? opposite(any) : any;
}

function matchTokens(tokens: readonly Selector[], element: PageElement, within: Matching): Sureness {
  const compounds: Compound[] = [{ tests: [], combinator: null }];
  for (const token of tokens) {
    if (/^(?:descendant|child|adjacent|sibling|column-combinator|parent)$/.test(token.type))
      compounds.push({ tests: [], combinator: token.type });
    else compounds.at(-1)?.tests.push(token);
  }
  return matchSelector({ compounds }, element, within);
}

function isLink(element: PageElement): boolean {
  return /^(?:a|area)$/.test(element.tagName) && attributeOf(element, 'href') !== null;
}

interface Place {
  siblings: readonly PageElement[];
  index: number;
  fromEnd: number;
  ofType: number;
  ofTypeFromEnd: number;
}

const places = new WeakMap<PageElement, Place>();

/** Where an element stands among its siblings, worked out once for all of them. */
function placeOf(element: PageElement): Place {
  const known = places.get(element);
  if (known) return known;
  const outer = parentOf(element);
  const siblings = outer ? elementsIn(outer) : [element];
  const types = Map.groupBy(siblings, ({ tagName }) => tagName);
  for (const [index, sibling] of siblings.entries()) {
    places.set(sibling, { siblings, index, fromEnd: siblings.length - 1 - index, ofType: 0, ofTypeFromEnd: 0 });
  }
  for (const same of types.values()) {
    for (const [index, sibling] of same.entries()) {
      const place = places.get(sibling);
      if (place) Object.assign(place, { ofType: index, ofTypeFromEnd: same.length - 1 - index });
    }
  }
  return places.get(element) as Place;
}

import { attributeOf } from '../element.ts';
import { writeGenerated } from '../look/writeGenerated.ts';
import type { PageElement } from '../parsePage.ts';
import { type Declaration, inlineDeclarations } from './declarations.ts';
import { type Matching, matchSelector } from './matchSelector.ts';
import { readSheet } from './readSheet.ts';
import { type CompiledSelector, compileSelectors, isClassOrId } from './selectors.ts';
import { type Cascade, merged, type Styles } from './styles.ts';
import { both, type Sureness } from './sureness.ts';

/** A style sheet with the media it is for. */
export interface Sheet {
  text: string;
  media: string;
}

interface Rule {
  selector: CompiledSelector;
  declarations: readonly Declaration[];
  applies: Sureness;
  order: number;
}

interface Match {
  rule: Rule;
  holds: Sureness;
}

/** Rules by a name that they want around an element; '' for those that want none. */
type Bucket = Map<string, Rule[]>;

/** What is known of all elements of one path. */
interface Path {
  path: number;
  matches: Match[];
  /** Rules that look at more than the path. */
  others: Rule[];
  /** By inline style. */
  styles: Map<string, Styles>;
}

const NO_NAMES: string[] = [];

/**
 * The rules of the style sheets of a page, by the cascade (CSS Cascade 4): importance, then the inline style, then specificity, then order.
 * A program of its own, as many pages have no style sheet.
 */
export const cascadeOf = (sheets: readonly Sheet[], matching: Matching): Cascade => new SheetCascade(sheets, matching);

class SheetCascade implements Cascade {
  /** By what their last part names, so that few are looked at for each element. */
  #buckets = new Map<string, Bucket>();
  #matching: Matching;
  #paths = new Map<string, Path>();
  /** The names of the elements around, and how many have each. */
  #around = new Map<string, number>();
  #inline = new Map<string, Declaration[]>();
  /** What `var()` stands for; null where that depends on the place. */
  readonly variables: ReadonlyMap<string, string | null>;
  readonly write = writeGenerated;

  constructor(sheets: readonly Sheet[], matching: Matching) {
    this.#matching = matching;
    const variables = new Map<string, string | null>();
    let order = 0;
    for (const { selector, declarations, applies } of sheets.flatMap(({ text, media }) => readSheet(text, media))) {
      for (const { name, value } of declarations) {
        if (name.startsWith('--')) variables.set(name, (variables.get(name) ?? value) === value ? value : null);
      }
      for (const one of compileSelectors(selector)) {
        order += 1;
        this.#put({ selector: one, declarations, applies, order });
      }
    }
    this.variables = variables;
  }

  /**
   * What is declared for an element; to be asked of each element before those in it.
   * @param outer what is declared for the element around; null for the outermost
   */
  stylesOf(element: PageElement, outer: Styles | null): Styles {
    const names = this.#namesOf(element);
    const key = `${outer?.path ?? 0} ${element.tagName} ${names.join(' ')}`;
    let known = this.#paths.get(key);
    if (!known) {
      const rules = this.#candidates(element, names);
      const shared = rules.filter(({ selector }) => selector.shared);
      const others = rules.filter(({ selector }) => !selector.shared);
      known = { path: this.#paths.size + 1, matches: this.#match(shared, element), others, styles: new Map() };
      this.#paths.set(key, known);
    }
    const { path } = known;
    const style = attributeOf(element, 'style');
    const inline = this.#declaredInline(style);
    const more = known.others.length > 0 ? this.#match(known.others, element) : [];
    if (more.length > 0) return { ...cascaded([...known.matches, ...more], inline), path };
    const declared = inline.length > 0 ? (style ?? '') : '';
    const before = known.styles.get(declared);
    if (before) return before;
    const styles = { ...cascaded(known.matches, inline), path };
    if (declared.length < MOST_REMEMBERED) known.styles.set(declared, styles);
    return styles;
  }

  /** To be said before what is in an element is asked about, and after. */
  enter(element: PageElement): void {
    for (const name of this.#namesOf(element)) this.#around.set(name, (this.#around.get(name) ?? 0) + 1);
  }

  leave(element: PageElement): void {
    for (const name of this.#namesOf(element)) {
      const left = (this.#around.get(name) ?? 1) - 1;
      if (left > 0) this.#around.set(name, left);
      else this.#around.delete(name);
    }
  }

  /** The rules that may be of an element, by what their last part names and by what they want around it. */
  #candidates(element: PageElement, names: readonly string[]): Rule[] {
    return ['*', element.tagName.toLowerCase(), ...names].flatMap((key) => {
      const bucket = this.#buckets.get(key);
      if (!bucket) return [];
      const few = bucket.size < this.#around.size ? bucket.keys() : this.#around.keys();
      const wanted = Array.from(few).filter((name) => name === '' || this.#around.has(name));
      return ['', ...wanted.filter(Boolean)].flatMap((name) => bucket.get(name) ?? []);
    });
  }

  /** `#id` and `.class`, as selectors name them. */
  #namesOf(element: PageElement): string[] {
    const id = attributeOf(element, 'id');
    const classes = attributeOf(element, 'class')?.match(/[^ \t\n\f\r]+/g) ?? [];
    if (id === null && classes.length === 0) return NO_NAMES;
    return [...(id === null ? [] : [`#${this.#name(id)}`]), ...new Set(classes.map((one) => `.${this.#name(one)}`))];
  }

  #match(rules: readonly Rule[], element: PageElement): Match[] {
    return rules.flatMap((rule) => {
      const holds = both(rule.applies, matchSelector(rule.selector, element, this.#matching));
      return holds === 0 ? [] : [{ rule, holds }];
    });
  }

  #put(rule: Rule): void {
    const compounds = rule.selector.compounds;
    const tests = compounds.at(-1)?.tests ?? [];
    const tag = tests.find(({ type }) => type === 'tag');
    const key = this.#nameIn(tests) ?? (tag && 'name' in tag ? tag.name.toLowerCase() : '*');
    // What stands before a descendant or a child is around it, and around whatever follows.
    const outer = compounds.filter((_, at) => /^(?:descendant|child)$/.test(compounds[at + 1]?.combinator ?? ''));
    const around = outer.map((compound) => this.#nameIn(compound.tests)).find((name) => name !== null) ?? '';
    const bucket = this.#buckets.get(key) ?? new Map<string, Rule[]>();
    this.#buckets.set(key, bucket);
    const rules = bucket.get(around) ?? [];
    bucket.set(around, rules);
    rules.push(rule);
  }

  #nameIn(tests: CompiledSelector['compounds'][number]['tests']): string | null {
    const named = tests.find(isClassOrId);
    return named ? `${named.name === 'id' ? '#' : '.'}${this.#name(named.value)}` : null;
  }

  #name(name: string): string {
    return this.#matching.quirks ? name.toLowerCase() : name;
  }

  #declaredInline(style: string | null): Declaration[] {
    if (style === null) return [];
    const known = this.#inline.get(style);
    if (known) return known;
    const declarations = inlineDeclarations(style);
    if (style.length < MOST_REMEMBERED) this.#inline.set(style, declarations);
    return declarations;
  }
}

/** Longer inline styles are not written twice. */
const MOST_REMEMBERED = 1000;

const rulesOf = (matches: readonly Match[]): Rule[] => matches.map(({ rule }) => rule);

const PARTS = {
  before: 'before',
  after: 'after',
  'first-letter': 'part',
  'first-line': 'part',
  marker: 'part',
} as const;

function cascaded(matches: readonly Match[], inline: readonly Declaration[]): Omit<Styles, 'path'> {
  if (matches.length === 0) return { sure: inline.length > 0 ? merged([], inline) : null };
  const ordered = matches.toSorted(
    ({ rule: one }, { rule: other }) =>
      one.selector.specificity - other.selector.specificity || one.order - other.order,
  );
  const own = ordered.filter(({ rule }) => rule.selector.pseudoElement === null);
  const sure = own.filter(({ holds }) => holds === 2);
  const styles: Omit<Styles, 'path'> = { sure: merged(rulesOf(sure), inline) };
  if (sure.length < own.length) styles.perhaps = merged(rulesOf(own), inline);
  for (const [name, part] of Object.entries(PARTS)) {
    const ofPart = ordered.filter(({ rule }) => rule.selector.pseudoElement === name);
    if (ofPart.length === 0) continue;
    styles[part] = new Map([
      ...(styles[part] ?? []),
      ...merged(rulesOf(ofPart.filter(({ holds }) => holds === 2)), []),
    ]);
    const perhaps = ofPart.some(({ holds }) => holds === 1) ? merged(rulesOf(ofPart), []).get('content') : undefined;
    if (perhaps !== undefined) styles.perhapsWritten = [...(styles.perhapsWritten ?? []), perhaps];
  }
  return styles;
}

import { parse, type Selector } from 'css-what';

/** A part of a selector that is of one element, and how the one before it stands to it. */
export interface Compound {
  tests: Selector[];
  /** `descendant`, `child`, `adjacent`, `sibling`; null for the first. */
  combinator: string | null;
}

/** One selector of a list, taken apart. */
export interface CompiledSelector {
  compounds: Compound[];
  /** What it is of, apart from elements: `before` of `td::before`. */
  pseudoElement: string | null;
  specificity: number;
  /** Looks at names, classes, ids and what stands around alone: elements with the same of these on their whole path are the same to it. */
  shared: boolean;
}

/** A selector list → its selectors; nothing where a browser passes over the rule. */
export function compileSelectors(list: string): CompiledSelector[] {
  try {
    return parse(list).map(compile);
  } catch {
    return [];
  }
}

function compile(tokens: Selector[]): CompiledSelector {
  const compounds: Compound[] = [{ tests: [], combinator: null }];
  let pseudoElement: string | null = null;
  for (const token of tokens) {
    if (token.type === 'pseudo-element') pseudoElement = token.name.toLowerCase();
    else if (/^(?:descendant|child|adjacent|sibling|column-combinator|parent)$/.test(token.type))
      compounds.push({ tests: [], combinator: token.type });
    else compounds.at(-1)?.tests.push(token);
  }
  return { compounds, pseudoElement, specificity: specificityOf(tokens), shared: tokens.every(isShared) };
}

const isShared = (token: Selector): boolean =>
  /^(?:tag|universal|descendant|child|pseudo-element)$/.test(token.type) || isClassOrId(token);

export const isClassOrId = (token: Selector): token is Selector & { name: string; value: string } =>
  token.type === 'attribute' &&
  ((token.name === 'class' && token.action === 'element') || (token.name === 'id' && token.action === 'equals'));

const ID = 1_000_000;
const CLASS = 1000;

/** Selectors 4, 17. */
function specificityOf(tokens: readonly Selector[]): number {
  let sum = 0;
  for (const token of tokens) {
    if (token.type === 'tag' || token.type === 'pseudo-element') sum += 1;
    else if (token.type === 'attribute') sum += token.name === 'id' && token.action === 'equals' ? ID : CLASS;
    else if (token.type === 'pseudo' && token.name !== 'where')
      sum += Array.isArray(token.data) ? Math.max(0, ...token.data.map(specificityOf)) : CLASS;
  }
  return sum;
}

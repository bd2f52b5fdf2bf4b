import { SIGNS, unescaped, withoutComments } from './signs.ts';

/** What is looked at, and what a valid value of it is: a browser passes over a declaration with any other. */
const VALID: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|contents|block|inline|flow-root|flex|grid|list-item|inherit|initial|unset|revert|ruby.*|table(?:-.*)?|inline-.*|-webkit-.*|(?:block|inline) .*)$/,
  visibility: /^(?:visible|hidden|collapse|inherit|initial|unset|revert)$/,
  opacity: /^(?:\d*\.?\d+(?:e-?\d+)?%?|inherit|initial|unset|revert)$/,
  position: /^(?:static|relative|absolute|fixed|sticky|-webkit-sticky|inherit|initial|unset|revert)$/,
  float: /^(?:left|right|none|inline-start|inline-end|inherit|initial|unset|revert)$/,
};

const WATCHED = (
  'display visibility opacity position float content white-space list-style text-decoration vertical-align font-size font-family unicode-bidi ' +
  'direction top right bottom left margin-top margin-right margin-bottom margin-left padding-left padding-right text-indent clip ' +
  'clip-path transform color background-color background-image -webkit-text-fill-color text-shadow -webkit-text-stroke ' +
  '-webkit-text-security overflow width height max-width max-height order flex-direction filter mask content-visibility animation ' +
  'font-variant-position font-size-adjust letter-spacing word-spacing flex-wrap writing-mode zoom contain counter mso-hide mso-ignore mso-element mso-list'
).split(' ');

/** The same under another name. */
const ALIASES: Readonly<Record<string, string>> = {
  'list-style-type': 'list-style',
  'text-decoration-line': 'text-decoration',
  '-webkit-text-decoration': 'text-decoration',
  '-webkit-text-decoration-line': 'text-decoration',
  'overflow-x': 'overflow',
  'overflow-y': 'overflow',
  '-webkit-clip-path': 'clip-path',
  '-webkit-mask': 'mask',
  'mask-image': 'mask',
  '-webkit-mask-image': 'mask',
  '-webkit-transform': 'transform',
  'animation-name': 'animation',
  '-webkit-animation': 'animation',
  '-webkit-text-stroke-width': '-webkit-text-stroke',
  ...{
    rotate: 'transform',
    scale: 'transform',
    translate: 'transform',
    offset: 'transform',
    'offset-path': 'transform',
  },
  ...{ 'grid-area': 'order', 'grid-row': 'order', 'grid-column': 'order', '-webkit-order': 'order' },
  ...{ '-webkit-flex-direction': 'flex-direction', '-webkit-box-direction': 'flex-direction' },
  ...{ 'counter-reset': 'counter', 'counter-set': 'counter', 'counter-increment': 'counter' },
};

/** Sides and sizes by the direction of the text, which is taken for that of Chinese (CSS Logical Properties 1). */
const LOGICAL: readonly (readonly [RegExp, string])[] = [
  [/inline-start$/, 'left'],
  [/inline-end$/, 'right'],
  [/block-start$/, 'top'],
  [/block-end$/, 'bottom'],
  [/block-size$/, 'height'],
  [/inline-size$/, 'width'],
  [/^inset-(?!inline$|block$)/, ''],
];
const physical = (name: string): string => LOGICAL.reduce((said, [logical, side]) => said.replace(logical, side), name);

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
const sides = (prefix: string) => (value: string) => {
  const values = value.split(/\s+/);
  return SIDES.map((side, at) => [`${prefix}${side}`, values[at] ?? values[at - 2] ?? values[0] ?? ''] as const);
};

const twoSides = (prefix: string, first: string, second: string) => (value: string) => {
  const values = value.split(/\s+/);
  return [first, second].map((side, at) => [`${prefix}${side}`, values[at] ?? values[0] ?? ''] as const);
};
const pairsOf = (name: string, prefix: string) => ({
  [`${name}-inline`]: twoSides(prefix, 'left', 'right'),
  [`${name}-block`]: twoSides(prefix, 'top', 'bottom'),
});

/** What says several things at once. */
const SHORTHANDS: Readonly<Record<string, (value: string) => readonly (readonly [string, string])[]>> = {
  background: (value) => [
    ['background-color', value.length > LONG ? 'transparent' : colourIn(value)],
    ['background-image', value.length > LONG || /url\(|gradient\(|image|element\(/.test(value) ? 'some' : 'none'],
  ],
  font: (value) => {
    const size =
      /(?:^|\s)(\d*\.?\d+(?:px|pt|pc|in|cm|mm|q|r?em|ex|ch|%)|0|(?:xx?|xxx)-(?:small|large)|small(?:er)?|medium|large(?:r)?)(?=[\s/])/.exec(
        value,
      );
    if (!size) return [];
    const family = value.slice(size.index + size[0].length).replace(/^\s*\/\s*\S+/, '');
    return [
      ['font-size', size[1] ?? ''],
      ['font-family', family.trim()],
    ];
  },
  'flex-flow': (value) => [['flex-direction', value]],
  ...{ ...pairsOf('margin', 'margin-'), ...pairsOf('padding', 'padding-'), ...pairsOf('inset', '') },
  inset: sides(''),
  margin: sides('margin-'),
  padding: sides('padding-'),
};

/** The colour in a background; what stands in brackets stays together. */
function colourIn(value: string): string {
  const words = value.replace(/url\([^)]*\)|[a-z-]*gradient\(.*\)/g, ' ').match(/[^\s(]+\([^)]*\)|[^\s/]+/g) ?? [];
  return words.find((word) => !NO_COLOUR.test(word)) ?? 'transparent';
}

const NO_COLOUR =
  /^(?:none|scroll|fixed|local|repeat(?:-[xy])?|no-repeat|space|round|left|right|top|bottom|center|auto|cover|contain|(?:border|padding|content)-box|text|initial|[\d.+-]+(?:[a-z%]*)|calc\(.*)$/;

/** Longer than any value of a background but a picture. */
const LONG = 2000;

const KNOWN = new Set([...WATCHED, ...Object.keys(ALIASES), ...Object.keys(SHORTHANDS)]);

const HAS_SIGNS = /["'(\\/]/;

/** Whether a text may declare anything of it: most styles are long and declare none. */
export const MENTIONED = new RegExp([...KNOWN, '[ek]-size', '\\\\'].join('|'), 'i');

export interface Declaration {
  name: string;
  value: string;
  important: boolean;
}

/** `Display: NONE !important` → what it declares of what is looked at, in lower case; nothing for any other property. */
export function readDeclaration(text: string): Declaration[] {
  const colon = text.indexOf(':');
  const name = physical(unescaped(text.slice(0, Math.max(colon, 0)).trim()).toLowerCase());
  if (!KNOWN.has(name) && !name.startsWith('--')) return [];
  const said = text.slice(colon + 1).trim();
  const important = /!\s*important$/i.test(said);
  const plain = important ? said.replace(/\s*!\s*important$/i, '') : said;
  if (name === 'content') return [{ name, value: plain, important }];
  const value = unescaped(plain).toLowerCase();
  // `\9` and `\0` behind a value were ways to talk to one browser alone.
  if (/^$|[\t\ufffd]/.test(value)) return [];
  const expand = SHORTHANDS[name];
  const pairs = expand ? expand(value) : [[ALIASES[name] ?? name, value] as const];
  return pairs.flatMap(([known, one]) =>
    (VALID[known] ?? /./).test(one) || one.includes('var(') ? [{ name: known, value: one, important }] : [],
  );
}

/** What an inline style declares of what is looked at. */
export function inlineDeclarations(style: string): Declaration[] {
  if (!MENTIONED.test(style)) return [];
  if (!HAS_SIGNS.test(style)) return style.split(';').flatMap(readDeclaration);
  const css = withoutComments(style);
  const declarations: Declaration[] = [];
  let start = 0;
  let brackets = 0;
  const end = (at: number): void => {
    for (const declaration of readDeclaration(css.slice(start, at))) declarations.push(declaration);
    start = at + 1;
  };
  for (const { 0: sign, index } of css.matchAll(SIGNS)) {
    if (sign === '(') brackets += 1;
    else if (sign === ')') brackets = Math.max(brackets - 1, 0);
    else if (sign === ';' && brackets === 0) end(index);
  }
  end(css.length);
  return declarations;
}

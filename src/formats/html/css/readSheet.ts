import { type Declaration, readDeclaration } from './declarations.ts';
import { mediaApplies } from './mediaApplies.ts';
import { SIGNS, withoutComments } from './signs.ts';
import { both, type Sureness } from './sureness.ts';

/** A rule of a style sheet, with what it declares of what is looked at. */
export interface SheetRule {
  selector: string;
  declarations: Declaration[];
  /** Whether its conditions hold. */
  applies: Sureness;
}

/** A block that is open: a rule, a group of rules, or something without rules (`@font-face`). */
interface OpenBlock {
  selector: string | null;
  declarations: Declaration[];
  applies: Sureness;
  passedOver: boolean;
}

/** Selectors within selectors grow with every level. */
const LONGEST_SELECTOR = 2000;
/** What nobody can take apart may be meant for anything. */
const ANYTHING = '*';

/**
 * A style sheet → its rules in order, those in groups of rules too (CSS Syntax 3, CSS Nesting 1). In linear time.
 * @param media the media of the sheet as a whole
 */
export function readSheet(text: string, media: string): SheetRule[] {
  const css = withoutComments(text);
  const rules: SheetRule[] = [];
  const outermost = { selector: null, declarations: [], applies: mediaApplies(media), passedOver: false };
  const open: OpenBlock[] = [outermost];
  let start = 0;
  let brackets = 0;
  for (const { 0: sign, index } of css.matchAll(SIGNS)) {
    if (sign === '(') brackets += 1;
    else if (sign === ')') brackets = Math.max(brackets - 1, 0);
    else if (brackets === 0 && /^[{};]$/.test(sign)) {
      const piece = css.slice(start, index).trim();
      start = index + 1;
      if (sign === '{') begin(piece);
      else {
        declare(piece);
        if (sign === '}' && open.length > 1) close();
      }
    }
  }
  declare(css.slice(start).trim());
  while (open.length > 1) close();
  return rules;

  function begin(prelude: string): void {
    const around = open.at(-1) ?? outermost;
    const group = /^@(media|supports|layer|container|scope|starting-style)\b([\s\S]*)$/i.exec(prelude);
    if (group) {
      const condition = group[1]?.toLowerCase() === 'media' ? mediaApplies(group[2] ?? '') : 1;
      open.push({ ...around, declarations: [], applies: both(around.applies, condition) });
      return;
    }
    const passedOver = around.passedOver || prelude.startsWith('@') || prelude.startsWith('--');
    open.push({ selector: within(around.selector, prelude), declarations: [], applies: around.applies, passedOver });
  }

  function declare(piece: string): void {
    const { selector, declarations, passedOver } = open.at(-1) ?? outermost;
    if (selector === null || passedOver || piece === '') return;
    for (const declaration of readDeclaration(piece)) declarations.push(declaration);
  }

  function close(): void {
    const { selector, declarations, applies, passedOver } = open.pop() ?? outermost;
    if (selector === null || passedOver || applies === 0 || declarations.length === 0) return;
    if (selector.length <= LONGEST_SELECTOR) rules.push({ selector, declarations, applies });
    else rules.push({ selector: ANYTHING, declarations, applies: 1 });
  }
}

/** A selector inside of another rule's block. */
function within(outer: string | null, inner: string): string {
  if (outer === null || outer.length > LONGEST_SELECTOR) return outer ?? inner;
  const parent = `:is(${outer})`;
  if (inner.includes('&')) return inner.replaceAll('&', () => parent);
  return inner
    .split(',')
    .map((one) => `${parent} ${one}`)
    .join(',');
}

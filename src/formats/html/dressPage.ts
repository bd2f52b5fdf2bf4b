import { InputError } from '../../model/inputError.ts';
import { inlineCascade, type Styles } from './css/styles.ts';
import { DOUBT } from './doubt.ts';
import { attributeOf, elementsIn } from './element.ts';
import { type Look, newLook } from './look/look.ts';
import type { Looking, SymbolFonts } from './look/setting.ts';
import type { PageElement } from './parsePage.ts';
import type { PageSheets } from './sheetsOf.ts';

/** More tests of selectors than any page asks for; a second or two. */
const MOST_STEPS = 20_000_000;

/**
 * Says of each element of a page what it looks like, by the style sheets in the page and its own style.
 * @param signs where letters of symbol fonts may stand in it
 * @throws InputError where its selectors take no end
 */
export async function dressPage(
  root: PageElement,
  { sheets, missing }: PageSheets,
  file: string,
  signs?: SymbolFonts,
): Promise<void> {
  const document = root.parentNode;
  const quirks = document !== null && 'mode' in document && document.mode === 'quirks';
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps > MOST_STEPS)
      throw new InputError(file, '样式规则过多', '正常保存的网页', '把表格另存为 .docx 或 .xlsx 后放入');
  };
  const cascade =
    sheets.length > 0 ? (await import('./css/cascade.ts')).cascadeOf(sheets, { quirks, step }) : inlineCascade();
  const { variables, write } = cascade;
  const ownSigns = sheets.some(({ text }) => /@counter-style/i.test(text));
  const looking: Looking = { variables, write, missing: missing.length > 0, ownSigns, quirks, signs };
  const looks = new WeakMap<Look, Map<Styles, Look>>();
  dress(root, null, null, 0);

  function dress(element: PageElement, outer: Look | null, around: Styles | null, at: number): void {
    const styles = cascade.stylesOf(element, around);
    const elements = elementsIn(element);
    const look = lookFor(element, styles, outer, at);
    element.look = look;
    // What scripts put in its place is shown instead of what stands in it.
    if (elements.some(isShadow)) look.handed.doubt = look.doubt = DOUBT.seen;
    cascade.enter(element);
    for (const [index, child] of elements.entries()) dress(child, look, styles, index);
    cascade.leave(element);
  }

  /** Most elements of a page look like one before. */
  function lookFor(element: PageElement, styles: Styles, outer: Look | null, at: number): Look {
    if (outer === null || !isPlain(element) || (looking.missing && element.attrs.some(isName)))
      return newLook(element, styles, outer, at, looking);
    const known = looks.get(outer) ?? new Map<Styles, Look>();
    looks.set(outer, known);
    const look = known.get(styles) ?? newLook(element, styles, outer, at, looking);
    known.set(styles, look);
    return look;
  }
}

const isShadow = (element: PageElement): boolean =>
  element.tagName === 'template' && attributeOf(element, 'shadowrootmode') !== null;

const isName = ({ name }: { name: string }): boolean => name === 'class' || name === 'id';

const PLAIN = new Set('td th tr tbody p div span b i u strong em o:p'.split(' '));
const OF_LAYOUT = new Set(
  'class id style width height align valign colspan rowspan lang nowrap border cellspacing cellpadding x:num x:str'.split(
    ' ',
  ),
);

/** Whether an element looks as its styles say and nothing else of it does. */
const isPlain = ({ tagName, attrs, childNodes }: PageElement): boolean =>
  PLAIN.has(tagName) &&
  attrs.every(({ name }) => OF_LAYOUT.has(name)) &&
  childNodes.every((node) => node.nodeName !== 'template');

import { generatedText } from '../css/generatedText.ts';
import type { Declared, Styles } from '../css/styles.ts';
import { DOUBT } from '../doubt.ts';
import { attributeOf } from '../element.ts';
import type { PageElement } from '../parsePage.ts';
import { computedLook } from './computedLook.ts';
import type { Look } from './look.ts';
import type { Looking } from './setting.ts';

/** Elements that style sheets write nothing into. */
const WITHOUT_TEXT = /^(?:img|input|br|hr|select|textarea|col|colgroup|option|wbr)$/;

/** Says of a look what style sheets write before and behind the text of its element. */
export function writeGenerated(look: Look, element: PageElement, styles: Styles, looking: Looking): void {
  const { before, after, part } = styles;
  if (!(before || after || part || styles.perhapsWritten) || WITHOUT_TEXT.test(element.tagName) || look.gone) return;
  const lookOf = (declared: Declared) => computedLook(NO_ELEMENT, '', declared, look.handed, looking);
  for (const [name, declared] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const content = declared?.get('content');
    if (!declared || content === undefined) continue;
    const text = generatedText(content, (name) => attributeOf(element, name) ?? '');
    if (text === '') continue;
    const own = lookOf(declared);
    if (own.gone || own.unseen) continue;
    if (text === null || isAside(own, look)) look.written = DOUBT.written;
    else look[name] = text;
  }
  if (styles.perhapsWritten?.some(writes)) look.written = DOUBT.written;
  if (!part) return;
  const own = lookOf(part);
  if (writes(part.get('content') ?? '') || own.gone !== look.gone || own.unseen !== look.unseen || isAside(own, look))
    look.written = DOUBT.written;
}

/** Whether a part of an element stands elsewhere, or nobody knows where. */
const isAside = ({ handed: own }: Look, { handed }: Look): boolean =>
  own.floats !== handed.floats || own.doubt !== handed.doubt || own.moved !== handed.moved;

/** Whether a value of `content` writes anything. */
const writes = (content: string): boolean => generatedText(content, () => '') !== '' || content.includes('attr(');

/** What a style sheet writes stands in no element. */
const NO_ELEMENT = { tagName: '', attrs: [], childNodes: [], parentNode: null } as unknown as PageElement;

import { attributeOf } from '../element.ts';
import type { Setting } from './setting.ts';

/** Whether its letters are signs, as `R` of Wingdings 2 is ☑: the first of its fonts counts, which the machine that made the page had. */
export function setFont({ own, element, tag, looking, said }: Setting): void {
  if (!looking.signs) return;
  const fonts = said('font-family') ?? (tag === 'font' ? attributeOf(element, 'face') : null);
  const [first = ''] = fonts?.split(',') ?? [];
  const font = first.replace(/["']/g, '').trim();
  const { isSymbolFont, symbolsOf } = looking.signs;
  if (font !== '' && font !== 'inherit') own.draws = isSymbolFont(font) ? (text) => symbolsOf(font, text) : null;
}

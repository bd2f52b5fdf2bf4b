import type { RichText } from '../richText.ts';
import { Unreadable } from '../unreadable.ts';
import { fontOf, type PieceReader } from './biffStrings.ts';
import { type Globals, oldText } from './readGlobals.ts';

/**
 * A text of Excel 5 or 95 with runs in fonts of their own. Nothing says whether the place of a run counts bytes or characters, so that a
 * text of Chinese characters of which a part is struck, raised, lowered or not seen cannot be read.
 * @throws Unreadable
 */
export function oldRichText(
  reader: PieceReader,
  count: number,
  { codePage, fonts }: Pick<Globals, 'codePage' | 'fonts'>,
): RichText {
  const text = oldText(reader, count, codePage);
  const starts = Array.from({ length: reader.u8() }, () => ({ at: reader.u8(), font: reader.u8() }));
  const runs = [{ at: 0, font: null }, ...starts].map(({ at, font }, index) => ({
    text: text.slice(at, starts[index]?.at ?? text.length),
    font: font === null ? null : (fontOf(fonts, font) ?? null),
  }));
  if (!runs.some(({ font }) => font && Object.values(font).some(Boolean))) return { text };
  if (text.length === count || starts.every(({ at }) => at === 0)) return { text, runs };
  throw new Unreadable(
    '有一格的字只划掉一部分，Excel 95 的格式里分不清是哪几个字',
    'Excel 97 以后的格式（.xls、.xlsx）',
    '用 Excel 或 WPS 打开，确认内容完整后另存为 .xlsx 再放入',
  );
}

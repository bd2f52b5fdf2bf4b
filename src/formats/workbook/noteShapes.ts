import type { SheetBuilder } from './sheetBuilder.ts';

/** So many characters of what stands in shapes are told. */
const MOST = 200;

/** Says what the shapes over a sheet have written in them: it stands in no cell. */
export function noteShapes(text: string, builder: SheetBuilder): void {
  const printed = text.trim().slice(0, MOST);
  if (printed !== '') builder.note('document/text-in-shapes', printed, '写在单元格里的文字；图形里的没有收入');
}

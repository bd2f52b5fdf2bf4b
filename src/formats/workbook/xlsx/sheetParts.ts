import { noteShapes } from '../noteShapes.ts';
import type { SheetBuilder } from '../sheetBuilder.ts';
import { type Package, relationsOf } from './package.ts';
import { readDrawings } from './readDrawings.ts';
import { scanXml } from './scanXml.ts';
import { type SheetMeasures, sheetMeasures } from './sheetMeasures.ts';

/** Says what lies over the cells of a sheet and is not read: comments, pictures, and text in shapes. @param sheet its XML */
export function noteSheetParts(parts: Package, path: string, sheet: string, builder: SheetBuilder): void {
  let comments = 0;
  let shapes = '';
  let pictures = 0;
  let measured: SheetMeasures | null = null;
  const measures = (): SheetMeasures => {
    measured ??= sheetMeasures(sheet);
    return measured;
  };
  for (const { type, path: target } of relationsOf(parts, path).values()) {
    if (target === null || (type !== 'comments' && type !== 'drawing')) continue;
    const xml = parts.part(target);
    if (xml === null) continue;
    if (type === 'comments') {
      scanXml(xml, {
        open(name) {
          if (name === 'comment') comments += 1;
        },
        close: () => undefined,
      });
      continue;
    }
    const drawn = readDrawings(xml, measures);
    for (const drawing of drawn.drawings) builder.draw(drawing);
    pictures += drawn.pictures;
    shapes += drawn.text;
  }
  if (comments > 0) builder.note('document/comments', `${comments} 条批注`, '批注不打印，没有收入');
  if (pictures > 0) builder.note('document/pictures', `${pictures} 张图片`, '写成文字的内容；图片里的字没有读');
  noteShapes(shapes, builder);
}

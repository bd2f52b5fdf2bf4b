import { attributesOf } from './scanXml.ts';

/** In English Metric Units: a point, and a pixel of a screen. */
const [POINT, PIXEL] = [12_700, 9_525];
/** The widest digit of the usual font, and what stands beside it, in pixels (ECMA-376, 18.3.1.13). */
const [DIGIT, PADDING] = [7, 5];
const USUAL = { row: 15, column: 8.43 };

/** How wide the columns and how high the rows of a sheet are: 0-based → EMU. */
export interface SheetMeasures {
  column(at: number): number;
  row(at: number): number;
}

/** @param xml of a worksheet, well-formed */
export function sheetMeasures(xml: string): SheetMeasures {
  const tags = (name: string) =>
    Array.from(xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)/?>`, 'g')), ([, raw = '']) => attributesOf(raw));
  const [usual] = tags('sheetFormatPr');
  const given = (value: string | undefined, other: number): number => (Number(value) > 0 ? Number(value) : other);
  const height = given(usual?.get('defaultRowHeight'), USUAL.row) * POINT;
  const width = widthOf(given(usual?.get('defaultColWidth'), USUAL.column + PADDING / DIGIT));
  const columns = tags('col').map((column) => ({
    min: Number(column.get('min')),
    max: Number(column.get('max')),
    width: column.get('hidden') === '1' ? 0 : column.has('width') ? widthOf(Number(column.get('width'))) : width,
  }));
  const rows = new Map<number, number>();
  for (const row of tags('row')) {
    if (row.get('hidden') === '1') rows.set(Number(row.get('r')), 0);
    else if (row.has('ht')) rows.set(Number(row.get('r')), Number(row.get('ht')) * POINT);
  }
  return {
    column: (at) => columns.find(({ min, max }) => min <= at + 1 && at + 1 <= max)?.width ?? width,
    row: (at) => rows.get(at + 1) ?? height,
  };
}

const widthOf = (characters: number): number => Math.trunc(characters * DIGIT + 0.5) * PIXEL;

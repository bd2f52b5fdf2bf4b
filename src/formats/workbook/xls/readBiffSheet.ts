import { PLAIN_STYLE } from '../cellStyle.ts';
import { ANY_CELL } from '../movingFormulas.ts';
import { noteShapes } from '../noteShapes.ts';
import type { RichText } from '../richText.ts';
import type { SheetBuilder } from '../sheetBuilder.ts';
import { DAMAGED, Unreadable } from '../unreadable.ts';
import type { CellValue, Drawing } from '../workbook.ts';
import { anchorIn } from './anchorIn.ts';
import { areasIn } from './areasIn.ts';
import { type BiffRecord, RECORD } from './biffRecords.ts';
import { pieceReader, richString } from './biffStrings.ts';
import { biffConditions } from './conditions.ts';
import { formulaReads } from './formulaReads.ts';
import { oldRichText } from './oldRichText.ts';
import { type Globals, oldText } from './readGlobals.ts';
import { sheetRecords } from './sheetRecords.ts';

/** In twips, and in parts of 256 of a character: so much shows nothing of a letter. */
const [TOO_LOW, TOO_NARROW] = [60, 76];

/**
 * What an OBJ record says its object is ([MS-XLS] 2.5.143 FtCmo): a chart, a picture, or a shape, whose text comes next. A comment has a
 * text as well, and is not printed.
 */
const [RECTANGLE, OVAL, ARC, CHART, TEXT, BUTTON, PICTURE, POLYGON, LABEL, GROUP_BOX, SHAPE] = [
  2, 3, 4, 5, 6, 7, 8, 9, 14, 19, 30,
];
const SHOWN: ReadonlySet<number> = new Set([CHART, PICTURE]);
const TEXTS: ReadonlySet<number> = new Set([RECTANGLE, OVAL, ARC, TEXT, BUTTON, POLYGON, LABEL, GROUP_BOX, SHAPE]);

/** The kind in the first part of an OBJ record; 0 where it has none. */
const objectKind = (view: DataView): number =>
  view.byteLength >= 6 && view.getUint16(0, true) === 0x15 ? view.getUint16(4, true) : 0;

/** Formulas are stored as tokens, which are left alone. */
const NOT_READ = '';

/** The substream of a sheet → its cells, merges and what of it is hidden, given to a builder. @throws Unreadable, RangeError */
export function readBiffSheet(stream: Uint8Array, at: number, globals: Globals, builder: SheetBuilder): void {
  /** A formula whose text stands in the next STRING record. */
  let awaiting: DataView | null = null;
  let comments = 0;
  let pictures = 0;
  const shapes: string[] = [];
  /** Where the shape lies of which the next records tell more. */
  let drawing: Drawing | null = null;
  /** Rows that the file says something of, and those of cells. */
  const [told, used] = [new Set<number>(), new Set<number>()];
  let hidesOthers = false;
  const conditional = biffConditions(stream, at, globals.isWhite);
  const put = (
    view: DataView,
    value: CellValue | null,
    formula?: string,
    style = 4,
    column = view.getUint16(2, true),
  ) => {
    const row = view.getUint16(0, true) + 1;
    used.add(row);
    const own = globals.styles[view.getUint16(style, true)] ?? PLAIN_STYLE;
    const shown = value && conditional ? conditional(row, column + 1, value, own) : own;
    const calculated = formula === undefined ? undefined : readsOf(view);
    builder.cell(row, column + 1, value, shown ?? { ...own, unclear: true }, formula, calculated);
  };
  const readsOf = (view: DataView) =>
    globals.biff === 8 ? formulaReads(view) : { always: (view.getUint16(14, true) & 1) === 1, reads: ANY_CELL };
  const text = (record: BiffRecord, from: number): CellValue => ({
    kind: 'text',
    ...longText(record, from, globals),
  });

  for (const record of sheetRecords(stream, at)) {
    const view = record.pieces[0] as DataView;
    switch (record.type) {
      case RECORD.filePass:
        throw new Unreadable(DAMAGED);
      case RECORD.usualRow:
        // Rows of which nothing is said are of no height ([MS-XLS] 2.4.90, fDyZero).
        hidesOthers = (view.getUint8(0) & 2) === 2;
        break;
      case RECORD.row:
        told.add(view.getUint16(0, true) + 1);
        if (view.getUint16(12, true) & 0x20 || (view.getUint16(6, true) & 0x7fff) <= TOO_LOW)
          builder.hideRow(view.getUint16(0, true) + 1);
        break;
      case RECORD.columnInfo:
        if (view.getUint16(8, true) & 1 || view.getUint16(4, true) <= TOO_NARROW) {
          builder.hideColumns(view.getUint16(0, true) + 1, view.getUint16(2, true) + 1);
        }
        break;
      case RECORD.window2:
        if ((view.getUint16(0, true) & 0x10) === 0) builder.showNoZeros();
        if (view.getUint16(0, true) & 0x40) builder.mirror();
        break;
      case RECORD.uncalculated:
        builder.calculateAnew();
        break;
      case RECORD.conditionalFormats:
      case RECORD.newConditionalFormats:
      case RECORD.background:
      case RECORD.tables:
        builder.mayBeFilled();
        break;
      case RECORD.note:
        comments += 1;
        break;
      case RECORD.drawing:
        drawing = anchorIn(record.pieces) ?? drawing;
        break;
      case RECORD.object:
        if (drawing && SHOWN.has(objectKind(view))) builder.draw(drawing);
        if (objectKind(view) === PICTURE) pictures += 1;
        if (!TEXTS.has(objectKind(view))) drawing = null;
        break;
      case RECORD.objectText:
        if (drawing && view.byteLength > 12 && view.getUint16(10, true) > 0) {
          builder.draw(drawing);
          shapes.push(shapeText(record));
        }
        drawing = null;
        break;
      case RECORD.mergedCells:
        for (const area of areasIn(view, 0)) builder.merge(area);
        break;
      case RECORD.blank:
        put(view, null);
        break;
      case RECORD.multipleBlank:
        for (let from = 4; from + 2 < view.byteLength; from += 2) {
          put(view, null, undefined, from, view.getUint16(2, true) + (from - 4) / 2);
        }
        break;
      case RECORD.number:
        put(view, { kind: 'number', number: finite(view.getFloat64(6, true)) });
        break;
      case RECORD.rk:
        put(view, { kind: 'number', number: rkNumber(view.getInt32(6, true)) });
        break;
      case RECORD.multipleRk:
        for (let from = 4; from + 6 < view.byteLength; from += 6) {
          const value: CellValue = { kind: 'number', number: rkNumber(view.getInt32(from + 2, true)) };
          put(view, value, undefined, from, view.getUint16(2, true) + (from - 4) / 6);
        }
        break;
      case RECORD.labelSst: {
        const shared = globals.strings[view.getUint32(6, true)];
        if (shared === undefined) throw new Unreadable(DAMAGED);
        put(view, { kind: 'text', ...shared });
        break;
      }
      case RECORD.label:
      case RECORD.richString:
        put(view, text(record, 6));
        break;
      case RECORD.boolOrError:
        put(view, boolOrError(view.getUint8(7) === 1, view.getUint8(6)));
        break;
      case RECORD.formula: {
        const result = formulaResult(view);
        if (result === 'text follows') awaiting = view;
        else put(view, result, NOT_READ);
        break;
      }
      case RECORD.string:
        if (awaiting) put(awaiting, text(record, 0), NOT_READ);
        awaiting = null;
        break;
    }
  }
  if (awaiting) throw new Unreadable(DAMAGED);
  for (const row of hidesOthers ? used : []) if (!told.has(row)) builder.hideRow(row);
  if (comments > 0) builder.note('document/comments', `${comments} 条批注`, '批注不打印，没有收入');
  noteShapes(shapes.join('\n'), builder);
  if (pictures > 0) builder.note('document/pictures', `${pictures} 张图片`, '写成文字的内容；图片里的字没有读');
}

function longText(record: BiffRecord, at: number, globals: Globals): RichText {
  const reader = pieceReader(record, at);
  const count = reader.u16();
  if (globals.biff === 8) return richString(reader, count, globals.fonts);
  return record.type === RECORD.richString
    ? oldRichText(reader, count, globals)
    : { text: oldText(reader, count, globals.codePage) };
}

/** The text of a shape, in the continuations of its record ([MS-XLS] 2.4.329 TxO): a byte that says its width, then its characters. */
function shapeText({ pieces }: BiffRecord): string {
  let left = pieces[0]?.getUint16(10, true) ?? 0;
  let text = '';
  for (const piece of pieces.slice(1)) {
    const width = piece.byteLength > 0 && piece.getUint8(0) & 1 ? 2 : 1;
    for (let at = 1; left > 0 && at + width <= piece.byteLength; at += width, left -= 1)
      text += String.fromCharCode(width === 2 ? piece.getUint16(at, true) : piece.getUint8(at));
  }
  return text;
}

/** A number in four bytes ([MS-XLS] 2.5.217): a whole number or the upper half of a double, as it is or in hundredths. */
function rkNumber(rk: number): number {
  const half = new DataView(new ArrayBuffer(8));
  half.setInt32(0, rk & ~3);
  const number = rk & 2 ? rk >> 2 : half.getFloat64(0);
  return finite(rk & 1 ? number / 100 : number);
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const boolOrError = (isError: boolean, code: number): CellValue =>
  isError ? { kind: 'error', code: ERRORS[code] ?? '#N/A' } : { kind: 'boolean', truth: code === 1 };

function formulaResult(view: DataView): CellValue | null | 'text follows' {
  if (view.getUint16(12, true) !== 0xffff) return { kind: 'number', number: finite(view.getFloat64(6, true)) };
  switch (view.getUint8(6)) {
    case 0:
      return 'text follows';
    case 1:
    case 2:
      return boolOrError(view.getUint8(6) === 2, view.getUint8(8));
    default:
      return { kind: 'text', text: '' };
  }
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new Unreadable(DAMAGED);
  return number;
}

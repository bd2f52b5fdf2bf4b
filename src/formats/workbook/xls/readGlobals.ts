import { isSymbolFont } from '../../word/symbols.ts';
import { type CellStyle, cellStyles } from '../cellStyle.ts';
import { indexed } from '../colours.ts';
import { type RichText, type TextFont, TOO_SMALL } from '../richText.ts';
import type { Calculation } from '../sheetBuilder.ts';
import { encrypted, Unreadable } from '../unreadable.ts';
import { type BiffRecord, biffRecords, RECORD } from './biffRecords.ts';
import { breaks, fontOf, pieceReader, richString, sharedStrings } from './biffStrings.ts';
import { decodeCodePage } from './codePage.ts';

/** What a workbook says before its sheets. */
export interface Globals {
  /** BIFF8 (Excel 97 and later) or BIFF5 (Excel 5 and 95). */
  biff: 5 | 8;
  codePage: number;
  date1904: boolean;
  strings: RichText[];
  fonts: TextFont[];
  styles: CellStyle[];
  sheets: SheetPlace[];
  externalBooks: number;
  calculation: Calculation;
  /** Whether a colour is white, by its number. */
  isWhite(ink: number): boolean;
}

export interface SheetPlace {
  name: string;
  /** Where its substream begins. */
  at: number;
  hidden: boolean;
  /** 0 sheet, 1 macro sheet, 2 chart, 6 module. */
  type: number;
}

const VERSIONS: Readonly<Record<number, 5 | 8>> = { 1280: 5, 1536: 8 };

/** The first substream of a workbook. @throws Unreadable, RangeError */
export function readGlobals(stream: Uint8Array): Globals {
  const globals: Globals = {
    biff: 8,
    codePage: 1252,
    date1904: false,
    strings: [],
    fonts: [],
    styles: [],
    sheets: [],
    externalBooks: 0,
    calculation: 'unsure',
    isWhite: (ink) => PLAIN_WHITE.has(ink),
  };
  const codes = new Map<number, string>();
  const styles: { format: number; ruled: boolean; font: number; fill: Fill; repeats: boolean }[] = [];
  const inks: number[] = [];
  for (const record of biffRecords(stream, 0)) {
    const view = record.pieces[0] as DataView;
    switch (record.type) {
      case RECORD.bof: {
        const biff = VERSIONS[view.getUint16(0, true)];
        if (!biff) throw new Unreadable('是 Excel 4.0 或更早的工作簿', 'Excel 97 以后的工作簿');
        globals.biff = biff;
        break;
      }
      case RECORD.filePass:
        throw encrypted();
      case RECORD.codePage:
        globals.codePage = view.getUint16(0, true);
        break;
      case RECORD.dateMode:
        globals.date1904 = view.getUint16(0, true) === 1;
        break;
      case RECORD.format:
        codes.set(view.getUint16(0, true), shortText(record, 2, globals));
        break;
      case RECORD.font: {
        const name = fontName(view);
        globals.fonts.push({
          struck: (view.getUint16(2, true) & 8) !== 0,
          raised: view.getUint16(8, true) === 1,
          lowered: view.getUint16(8, true) === 2,
          lost: view.getUint16(0, true) <= TOO_SMALL * TWIPS,
          symbols: isSymbolFont(name) ? name : undefined,
        });
        inks.push(view.getUint16(4, true));
        break;
      }
      case RECORD.xf:
        styles.push({
          format: view.getUint16(2, true),
          ruled: isRuled(view, globals.biff),
          font: view.getUint16(0, true),
          fill: fillOf(view, globals.biff),
          // Its alignment ([MS-XLS] 2.5.20, 2.5.130) stands at the same place in both versions.
          repeats: (view.getUint8(6) & 7) === FILL,
        });
        break;
      case RECORD.palette:
        globals.isWhite = whiteBy(view);
        break;
      case RECORD.boundSheet: {
        const hidden = (view.getUint8(4) & 3) !== 0;
        globals.sheets.push({
          at: view.getUint32(0, true),
          hidden,
          type: view.getUint8(5),
          name: shortText(record, 6, globals, 1),
        });
        break;
      }
      case RECORD.sharedStrings:
        globals.strings = sharedStrings(record, globals.fonts);
        break;
      case RECORD.recalculation:
        // The engine that calculated last ([MS-XLS] 2.4.215); 0 is none, and asks every program to begin anew.
        globals.calculation = view.getUint32(4, true) === 0 ? 'outdated' : 'done';
        break;
      case RECORD.externalBook:
        // A book that stands for this one itself, or for add-ins, has the mark 0x0401 or 0x3A01 in place of a path.
        if (view.byteLength > 4) globals.externalBooks += 1;
        break;
    }
  }
  for (const [index, font] of globals.fonts.entries()) font.white = globals.isWhite(inks[index] ?? 0);
  globals.styles = cellStyles(
    styles.map(({ format, ruled, font, fill, repeats }) => {
      const { struck = false, white = false, lost = false, symbols } = fontOf(globals.fonts, font) ?? {};
      const filled = fill.filled && !(fill.solid && globals.isWhite(fill.ink));
      const behind = fill.solid ? indexed(fill.ink) : '';
      return { format, ruled, struck, white, lost, symbols, behind, filled, repeats };
    }),
    codes,
  );
  return globals;
}

/** The name of a font, where it is in Latin letters, as those of symbol fonts are: in one byte each, or in two of which one is 0. */
function fontName(view: DataView): string {
  const bytes = Array.from({ length: Math.max(0, view.byteLength - NAME_OF_FONT) }, (_, at) =>
    view.getUint8(NAME_OF_FONT + at),
  );
  return String.fromCharCode(...bytes.filter((byte) => byte > 1));
}

/** Behind the length of the name; in BIFF8 a mark of its width follows. */
const NAME_OF_FONT = 15;

/** An alignment: the text is repeated. */
const FILL = 4;

/** Twentieths of a point. */
const TWIPS = 20;

/** White by its number ([MS-XLS] 2.5.161): twice among the colours, and what is behind the text of a window. */
const PLAIN_WHITE: ReadonlySet<number> = new Set([1, 9, 65]);
const FIRST_OF_PALETTE = 8;
const NEARLY = 250;

/** White by the colours that a workbook sets itself. */
const whiteBy =
  (palette: DataView) =>
  (ink: number): boolean => {
    const at = 2 + 4 * (ink - FIRST_OF_PALETTE);
    if (ink < FIRST_OF_PALETTE || at + 4 > palette.byteLength) return PLAIN_WHITE.has(ink);
    return [0, 1, 2].every((part) => palette.getUint8(at + part) >= NEARLY);
  };

interface Fill {
  filled: boolean;
  solid: boolean;
  ink: number;
}

/** What is behind the text of a cell ([MS-XLS] 2.5.20; in BIFF5 it stands elsewhere). */
function fillOf(view: DataView, biff: 5 | 8): Fill {
  const end = biff === 8 ? 20 : 12;
  if (view.byteLength < end) return { filled: false, solid: false, ink: 0 };
  const pattern = biff === 8 ? view.getUint32(14, true) >>> 26 : view.getUint16(10, true) & 0x3f;
  const ink = view.getUint16(biff === 8 ? 18 : 8, true) & 0x7f;
  return { filled: pattern !== 0, solid: pattern === 1, ink };
}

/** Whether a cell has a line at its left or right ([MS-XLS] 2.5.20; in BIFF5 the lines stand elsewhere). */
const isRuled = (view: DataView, biff: 5 | 8): boolean =>
  biff === 8 ? (view.getUint16(10, true) & 0xff) !== 0 : (view.getUint16(12, true) & 0x1f8) !== 0;

/** A text with its length before it: names and formats, labels, results of formulas. @param width bytes of the length in BIFF8 */
export function shortText(
  record: BiffRecord,
  at: number,
  { biff, codePage }: Pick<Globals, 'biff' | 'codePage'>,
  width: 1 | 2 = 2,
): string {
  const reader = pieceReader(record, at);
  if (biff === 8) return richString(reader, width === 1 ? reader.u8() : reader.u16(), []).text;
  return oldText(reader, reader.u8(), codePage);
}

/** A text of BIFF5 in bytes of the workbook's code page. */
export function oldText(reader: ReturnType<typeof pieceReader>, count: number, codePage: number): string {
  const bytes = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) bytes[index] = reader.u8();
  return breaks(decodeCodePage(bytes, codePage));
}

import type { SourceNote } from '../../../model/block.ts';
import { openCompound } from '../../compound/openCompound.ts';
import { LIMITS } from '../limits.ts';
import { sheetBuilder, type WorkbookTotals } from '../sheetBuilder.ts';
import { encrypted, inSheet, tooLarge, Unreadable } from '../unreadable.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { readBiffSheet } from './readBiffSheet.ts';
import { readGlobals } from './readGlobals.ts';

const KINDS: Readonly<Record<number, Sheet['kind']>> = { 0: 'sheet', 1: 'macro', 2: 'chart' };

/** An .xls or .et workbook (BIFF8, BIFF5) → its sheets. @throws Unreadable, RangeError */
export function readXls(bytes: Uint8Array): Workbook {
  const compound = openCompound(bytes);
  if (compound.has('EncryptedPackage')) throw encrypted();
  // A file saved for two versions of Excel holds both; the newer one is whole.
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (!stream) throw new Unreadable('文件里没有工作簿');
  const globals = readGlobals(stream);
  const places = globals.sheets.filter(({ type }) => type in KINDS);
  if (places.length > LIMITS.sheets) throw tooLarge(`工作表有 ${places.length} 张`, LIMITS.sheets);
  const totals: WorkbookTotals = { cells: 0, characters: 0, moving: new Map() };
  const sheets = places.map(({ name, at, hidden, type }): Sheet => {
    const kind = KINDS[type] ?? 'sheet';
    const builder = sheetBuilder(
      { name, kind, hidden, date1904: globals.date1904, calculation: globals.calculation },
      totals,
    );
    return inSheet(name, () => {
      if (kind !== 'chart') readBiffSheet(stream, at, globals, builder);
      return builder.sheet();
    });
  });
  const notes: SourceNote[] = [];
  const add = (code: string, printed: string, expected: string) => notes.push({ code, ref: null, printed, expected });
  if (compound.has('_VBA_PROJECT_CUR')) add('document/macros', '宏', '没有宏的文件；宏没有运行');
  if (globals.externalBooks > 0)
    add('document/external-links', `${globals.externalBooks} 个外部链接`, '没有外部链接；没有去读');
  return { sheets, notes };
}

import type { SourceNote } from '../../../model/block.ts';
import { entryOf } from '../../../values/entryOf.ts';
import { asideTexts } from '../../asideTexts.ts';
import { clockNames } from '../clockNames.ts';
import { LIMITS } from '../limits.ts';
import { sheetBuilder, type WorkbookTotals } from '../sheetBuilder.ts';
import { inSheet, tooLarge, Unreadable } from '../unreadable.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { asideParts } from './asideParts.ts';
import { differentialStyles } from './differentialStyles.ts';
import { type Package, type Relation, relationsOf } from './package.ts';
import { readSharedStrings } from './readSharedStrings.ts';
import { readSheet, type SheetSources } from './readSheet.ts';
import { readStyles } from './readStyles.ts';
import { readWorkbookPart, type SheetEntry } from './readWorkbookPart.ts';
import { noteSheetParts } from './sheetParts.ts';

/** The package of an .xlsx, .xlsm or WPS workbook → its sheets. @throws Unreadable, XmlError */
export function readXlsx(parts: Package): Workbook {
  const root = relationsOf(parts, '');
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) {
    throw new Unreadable(
      '是二进制工作簿（.xlsb）',
      '.xlsx 或 .xls 工作簿',
      '用 Excel 或 WPS 打开，另存为 .xlsx 再放入',
    );
  }
  const xml = parts.part(path);
  if (xml === null) throw new Unreadable('压缩包里没有工作簿正文');
  const { entries, date1904, calculation, names } = readWorkbookPart(xml);
  if (entries.length > LIMITS.sheets) throw tooLarge(`工作表有 ${entries.length} 张`, LIMITS.sheets);
  const relations = relationsOf(parts, path);
  const target = (type: string): string | null => {
    const relation = [...relations.values()].find((one) => one.type === type);
    return relation?.path ? parts.part(relation.path) : null;
  };
  const strings = target('sharedStrings');
  const styles = target('styles');
  const sources: SheetSources = {
    strings: strings === null ? [] : readSharedStrings(strings),
    used: new Set(),
    styles: styles === null ? [] : readStyles(styles),
    differential: styles === null ? [] : differentialStyles(styles),
    date1904,
    calculation,
    ofTheClock: clockNames(names),
  };
  const totals: WorkbookTotals = { cells: 0, characters: 0, moving: new Map() };
  const sheets = entries.map((entry) => sheetOf(parts, entry, relations.get(entry.relation), sources, totals));
  const read = entries.map(({ relation }) => relations.get(relation)?.path?.toLowerCase() ?? '');
  return {
    sheets,
    aside: [
      ...asideParts(parts, new Set(read)),
      ...asideTexts(
        '没有用到的文字',
        sources.strings.filter((_, number) => !sources.used.has(number)).map(({ text }) => text),
      ),
    ],
    notes: fileNotes(parts.paths, relations),
  };
}

function sheetOf(
  parts: Package,
  { name, hidden }: SheetEntry,
  relation: Relation | undefined,
  sources: SheetSources,
  totals: WorkbookTotals,
): Sheet {
  const kind = entryOf(KINDS, relation?.type ?? '') ?? 'sheet';
  const { date1904, calculation } = sources;
  const builder = sheetBuilder({ name, kind, hidden, date1904, calculation }, totals);
  const xml = relation?.path ? parts.part(relation.path) : null;
  if (xml === null || !relation?.path) throw new Unreadable(`工作表“${name}”的内容不在文件里`);
  const { path } = relation;
  return inSheet(name, () => {
    if (kind === 'sheet' || kind === 'macro') readSheet(xml, sources, builder);
    noteSheetParts(parts, path, xml, builder);
    return builder.sheet();
  });
}

const KINDS: Readonly<Record<string, Sheet['kind']>> = {
  worksheet: 'sheet',
  chartsheet: 'chart',
  dialogsheet: 'dialog',
  xlMacrosheet: 'macro',
  xlIntlMacrosheet: 'macro',
};

function fileNotes(paths: readonly string[], relations: ReadonlyMap<string, Relation>): SourceNote[] {
  const notes: SourceNote[] = [];
  const add = (code: string, printed: string, expected: string) => notes.push({ code, ref: null, printed, expected });
  if (paths.some((path) => /vbaProject\.bin$/i.test(path))) add('document/macros', '宏', '没有宏的文件；宏没有运行');
  const external = [...relations.values()].filter(({ type }) => type === 'externalLink').length;
  if (external > 0) add('document/external-links', `${external} 个外部链接`, '没有外部链接；没有去读');
  return notes;
}

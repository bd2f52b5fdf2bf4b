import type { Omission, UnseenText } from '../../../model/block.ts';
import { type SourceRef, sheetRef } from '../../../model/sourceRef.ts';
import { charactersOf } from '../sheetBuilder.ts';
import type { Area, Sheet, SheetCell } from '../workbook.ts';
import { mergedAreas } from './mergedAreas.ts';
import { nextVisible } from './nextVisible.ts';

/** A cell as a reader of the sheet sees it, a merged area once. */
export interface Box {
  ref: SourceRef;
  /** Blank for a merged area without text. */
  text: string;
  /** What of it is seen: the row and column it begins in are shown, what is hidden between them is not taken out. */
  area: Area;
}

export interface VisibleSheet {
  /** By row, then column; no two overlap. */
  boxes: Box[];
  omissions: Omission[];
  /** The texts of the omissions. */
  unseen: UnseenText[];
}

/** The cells of a sheet that are seen, and those that are not, counted by reason. */
export function visibleSheet(sheet: Sheet): VisibleSheet {
  const { merges, coveredBy } = mergedAreas(sheet);
  const rowFrom = nextVisible(sheet.hiddenRows);
  const columnFrom = nextVisible(sheet.hiddenColumns);
  const boxes: Box[] = [];
  const counts = new Map<Omission['reason'], Omission>();
  const unseen: UnseenText[] = [];
  const part = partOfSheet(sheet);
  const omit = (reason: Omission['reason'], cell: SheetCell, cells = 1) => {
    const sum = counts.get(reason) ?? { reason, part, cells: 0, characters: 0 };
    unseen.push(unseenText(sheet, cell));
    counts.set(reason, { ...sum, cells: sum.cells + cells, characters: sum.characters + charactersOf(cell) });
  };
  const seen = (area: Area): Area | null => {
    const [top, left] = [rowFrom(area.top), columnFrom(area.left)];
    return top > area.bottom || left > area.right ? null : { ...area, top, left };
  };
  const withText = new Set<Area>();
  for (const [index, cell] of sheet.cells.entries()) {
    const merge = coveredBy[index] ?? null;
    const { row, column } = cell;
    if (merge && (merge.top !== row || merge.left !== column)) {
      omit('covered-cell', cell);
      continue;
    }
    const area = seen(merge ?? { top: row, left: column, bottom: row, right: column });
    if (!area || cell.text === '') omit('hidden-text', cell);
    else {
      boxes.push({ ref: sheetRef(sheet.name, row, column), text: cell.text, area });
      if (cell.unseen !== '') omit('hidden-text', { ...cell, text: '' }, 0);
      if (merge) withText.add(merge);
    }
  }
  for (const merge of merges) {
    const area = withText.has(merge) ? null : seen(merge);
    if (area) boxes.push({ ref: sheetRef(sheet.name, merge.top, merge.left), text: '', area });
  }
  boxes.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  return { boxes, omissions: [...counts.values()], unseen };
}

/** A cell that nobody sees; where its format shows nothing, its value. */
export const unseenText = ({ name }: Pick<Sheet, 'name'>, { row, column, text, unseen }: SheetCell): UnseenText => ({
  ref: sheetRef(name, row, column),
  text: text + unseen,
  at: { row, column },
});

/** The part of the original that a sheet is: its quoted name. */
export const partOfSheet = ({ name }: Pick<Sheet, 'name'>): string => sheetRef(name, 1, 1).replace(/!A1$/, '');

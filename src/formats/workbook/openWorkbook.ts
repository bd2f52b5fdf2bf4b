import type { Block, Omission, SourceDocument, SourceNote, Tally, UnseenText } from '../../model/block.ts';
import { sheetRef } from '../../model/sourceRef.ts';
import type { OpenFile } from '../format.ts';
import { hiddenNote } from '../hiddenNote.ts';
import { sayDrawn } from '../sayDrawn.ts';
import { drawnCells } from './grid/drawnCells.ts';
import { sheetBlocks } from './grid/sheetBlocks.ts';
import { partOfSheet, unseenText, type VisibleSheet, visibleSheet } from './grid/visibleSheet.ts';
import { LIMITS } from './limits.ts';
import { charactersOf } from './sheetBuilder.ts';
import { inOneSentence, tooLarge } from './unreadable.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A parsed workbook as an open file. @param file its name, for messages */
export const openWorkbook = (workbook: Workbook, file: string): OpenFile =>
  sayDrawn(
    {
      read: () => inOneSentence(file, () => readWorkbook(workbook)),
      count: () => workbook.sheets.flatMap(countSheet),
    },
    () => new Map(workbook.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => drawnCells(sheet))),
  );

function readWorkbook({ sheets, notes: fileNotes, aside = [] }: Workbook): SourceDocument {
  const blocks: Block[] = [];
  const notes: SourceNote[] = [...fileNotes];
  const omissions: Omission[] = [];
  const unseen: UnseenText[] = [...aside];
  let spent = 0;
  const spend = (cells: number) => {
    spent += cells;
    if (spent > LIMITS.gridCells) throw tooLarge(`表格连同空格超过 ${LIMITS.gridCells} 格`, LIMITS.gridCells);
  };
  for (const sheet of sheets) {
    if (sheet.hidden) {
      const [sum] = countSheet(sheet);
      for (const cell of sheet.cells) unseen.push(unseenText(sheet, cell));
      if (sum) omissions.push({ reason: 'hidden-sheet', ...sum, cells: sum.cells ?? 0 });
      notes.push(
        noteOn(
          sheet,
          'document/hidden-sheet',
          `隐藏的工作表，${sum?.cells ?? 0} 格`,
          '显示出来的工作表；隐藏的没有收入',
        ),
      );
      continue;
    }
    if (sheet.kind !== 'sheet')
      notes.push(noteOn(sheet, `document/${sheet.kind}-sheet`, KINDS[sheet.kind], '普通工作表'));
    const visible = visibleSheet(sheet);
    const isUnread = sheet.mirrored && visible.boxes.some(({ area }) => area.left > 1);
    if (isUnread) notes.push(noteOn(sheet, 'document/unread-table', '工作表的列从右往左排', '列从左往右排的工作表'));
    for (const block of isUnread ? linesOf(visible) : sheetBlocks(sheet, visible, spend)) blocks.push(block);
    omissions.push(...visible.omissions);
    for (const text of visible.unseen) unseen.push(text);
    notes.push(...sheet.notes, ...visible.omissions.map((omission) => omissionNote(sheet, omission)));
  }
  return { blocks, notes, omissions, unseen };
}

/** What stands on a sheet, cell by cell: of a label nobody can say whether its value is meant to stand at its left or its right. */
const linesOf = ({ boxes }: VisibleSheet): Block[] =>
  boxes
    .filter(({ text }) => text !== '')
    .map(({ ref, text }) => ({ kind: 'paragraph', ref, text, gapAbove: false, role: 'body' }));

const KINDS: Readonly<Record<Exclude<Sheet['kind'], 'sheet'>, string>> = {
  chart: '图表工作表',
  dialog: '对话框工作表',
  macro: '宏工作表',
};

const noteOn = (sheet: Sheet, code: string, printed: string, expected: string): SourceNote => ({
  code,
  ref: sheetRef(sheet.name, 1, 1),
  printed,
  expected,
});

const omissionNote = (sheet: Sheet, omission: Omission): SourceNote =>
  omission.reason === 'covered-cell'
    ? noteOn(sheet, 'document/covered-cell', `合并单元格下盖住 ${omission.cells} 格`, '看得见的文字；盖住的没有收入')
    : hiddenNote(sheetRef(sheet.name, 1, 1), omission);

/** The books of a sheet: every cell that holds something, seen or not. What is not seen is told by the omissions of the reading. */
function countSheet(sheet: Sheet): Tally[] {
  let characters = 0;
  for (const cell of sheet.cells) characters += charactersOf(cell);
  return sheet.cells.length === 0 ? [] : [{ part: partOfSheet(sheet), cells: sheet.cells.length, characters }];
}

import type { Block, SourceNote } from '../../model/block.ts';
import { InputError } from '../../model/inputError.ts';
import { sayRef } from '../../model/sourceRef.ts';
import { decodeBytes } from '../encoding/decodeBytes.ts';
import type { OpenFile, Reader } from '../format.ts';
import { hiddenNote } from '../hiddenNote.ts';
import { sayDrawn } from '../sayDrawn.ts';
import { asidePage } from './asidePage.ts';
import { countPage } from './countPage.ts';
import { isGone } from './displayed.ts';
import { dressPage } from './dressPage.ts';
import { elementsIn } from './element.ts';
import { looksLikeMhtml } from './looksLikeMhtml.ts';
import { openPage, placeIn } from './openPage.ts';
import { parsePage } from './parsePage.ts';
import { readFlow } from './readFlow.ts';
import { readTable } from './readTable.ts';
import { sheetsOf } from './sheetsOf.ts';

const SYMBOL_FONTS = /(?:wing|web)dings|symbol/i;

/**
 * Web pages as a browser shows them on a computer without scripts. Everything shown is kept, the furniture around an article too.
 * What the style sheets in the file hide is left out and counted; of those outside of it is said that they are not known.
 */
export const htmlReader: Reader = {
  async open(bytes, file) {
    const single = looksLikeMhtml(bytes) ? (await import('./pageOfMhtml.ts')).pageOfMhtml(bytes, file) : null;
    const { text, encoding } = single ? decodeBytes(single.bytes, file, single.isBig5) : decodeBytes(bytes, file);
    const root = parsePage(text, file);
    if (elementsIn(root).some(({ tagName }) => tagName === 'frameset')) {
      throw new InputError(
        file,
        '网页只是框架，表格在旁边同名文件夹（.files）里',
        '带有表格的网页',
        '把原工作簿直接放入，或放入那个文件夹里的 sheet001.htm',
      );
    }
    const style = sheetsOf(root, single?.sheetAt ?? (() => undefined));
    const named = [text, ...style.sheets.map((sheet) => sheet.text)].some((part) => SYMBOL_FONTS.test(part));
    await dressPage(root, style, file, named ? await import('../word/symbols.ts') : undefined);
    const page = openPage(root, file);
    for (const note of missingSheets(style.missing)) page.notes.push(note);
    const blocks = isGone(root) ? [] : readFlow(root, placeIn(null), page, readTable);
    if (page.hiddenCells > 0) page.notes.push(hiddenNote(null, { cells: page.hiddenCells, characters: 0 }));
    if (blocks.length === 0) {
      throw new InputError(
        file,
        '网页里没有显示出来的文字',
        '保存下来的网页',
        '在浏览器里打开原网页，等内容显示后重新保存',
      );
    }
    for (const block of blocks) refuseLostCharacters(block, file);
    const open: OpenFile = {
      encoding,
      read: () => ({
        ...{ blocks, notes: page.notes, omissions: page.omissions.list() },
        unseen: [...page.omissions.unseen, ...asidePage(root, text, single?.beside)],
      }),
      count: () => countPage(root, page.holders),
    };
    return sayDrawn(open, () => page.drawn);
  },
};

/** One note for all style sheets outside the file: what they hide is not known. */
function missingSheets([first, ...others]: readonly string[]): SourceNote[] {
  if (first === undefined) return [];
  const printed = `样式表 ${first}${others.length > 0 ? ` 等 ${others.length + 1} 个` : ''}`;
  const expected = '样式写在网页里，或存成一个文件（.mht）';
  return [{ code: 'document/missing-style-sheet', ref: null, printed, expected }];
}

/** `&#0;` and `&#xFFFD;` stand for characters that were lost before. */
function refuseLostCharacters(block: Block, file: string): void {
  const pieces = block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells);
  const lost = pieces.find(({ text }) => text.includes('\ufffd'));
  if (!lost) return;
  throw new InputError(`${file} ${sayRef(lost.ref)}`, '有丢失的字（�）', '完整的文字', '在原网页上核对后重新保存');
}

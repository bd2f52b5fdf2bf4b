import { InputError } from '../../model/inputError.ts';
import type { SourceRef } from '../../model/sourceRef.ts';
import { asideTexts } from '../asideTexts.ts';
import type { OpenFile } from '../format.ts';
import { type Drawn, sayDrawn } from '../sayDrawn.ts';
import { solid, solidTexts } from '../solidTexts.ts';
import { refuse } from './grid/pageTables.ts';
import { alignColumns } from './pages/alignColumns.ts';
import { findRunning } from './pages/findRunning.ts';
import { giveTextsOverPages } from './pages/giveTextsOverPages.ts';
import { joinRowsOverPages } from './pages/joinRowsOverPages.ts';
import { findFeet } from './pages/marginLines.ts';
import { closeOverPages } from './pages/openTables.ts';
import { pageBlocks } from './pages/pageBlocks.ts';
import { preparePage, readPage, seenMarks } from './pages/readPage.ts';
import { refuseSeveralPages } from './pages/refuseSeveralPages.ts';
import { repeatedHeads } from './pages/repeatedHeads.ts';
import { takeOverhang } from './pages/takeOverhang.ts';
import { glyphsOverPages, textsOverPages } from './pages/textsOverPages.ts';
import { withoutNumbers } from './pages/withoutNumbers.ts';
import { loadPages } from './paint/loadPages.ts';
import type { Glyph, PageMarks } from './paint/marks.ts';
import { loadPdfjs } from './parser/pdfjs.ts';
import { earlierTexts } from './unseen/earlierTexts.ts';
import { objectTexts } from './unseen/objectTexts.ts';
import { unusedTexts } from './unseen/unusedTexts.ts';

/** What is at the end of a whole PDF, within this many bytes; some programs add line ends or zeros after it. */
const TAIL = 2048;

/**
 * Opens a PDF.
 * @throws InputError where it asks for a password, is cut short or damaged, or has no page
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<OpenFile> {
  if (!tellsItsEnd(bytes)) throw cutShort(file);
  const pdfjs = await loadPdfjs();
  const { pages, tallies, beside } = await loadPages(pdfjs, bytes, file);
  const earlier = await earlierTexts(pdfjs, bytes);
  const unused = await unusedTexts(pdfjs, bytes);
  let read: ReturnType<OpenFile['read']> | null = null;
  let places: ReadonlyMap<SourceRef, Drawn> = new Map();
  const open: OpenFile = {
    read: () => {
      if (!read) {
        const marks = pages.map((page) => seenMarks(page.marks));
        const texts = textsOverPages(marks);
        const apart = glyphsOverPages(texts);
        const prepare = (index: number, numbers?: ReadonlySet<Glyph>) =>
          preparePage(marks[index] as PageMarks, pages[index]?.damaged === true, apart, numbers);
        const prepared = withoutNumbers(
          marks.map((_, index) => prepare(index)),
          prepare,
        );
        refuseSeveralPages(prepared);
        for (const [index, { tables }] of prepared.entries())
          if (pages[index]?.undrawn) for (const table of tables) refuse(table, 'field');
        findFeet(prepared);
        findRunning(prepared);
        takeOverhang(prepared);
        closeOverPages(prepared, apart);
        alignColumns(prepared);
        giveTextsOverPages(prepared, texts);
        const heads = repeatedHeads(prepared);
        joinRowsOverPages(prepared, heads);
        const { document, drawn } = pageBlocks(prepared.map(readPage), heads);
        places = drawn;
        const printed = solidTexts(document.blocks);
        const isGone = (line: string) => !printed.includes(solid(line));
        const aside = [
          ...asideTexts('页面以外的部分', [...beside, ...objectTexts(bytes), ...unused.filter(isGone)]),
          ...asideTexts('文件里存着的上一稿', earlier.filter(isGone)),
        ];
        read = { ...document, unseen: [...(document.unseen ?? []), ...aside] };
      }
      return read;
    },
    count: () => tallies,
  };
  return sayDrawn(open, () => places);
}

/** `%%EOF` stands at the end of every whole PDF; pdf.js would read what is left of one cut short, and lose pages without a word. */
function tellsItsEnd(bytes: Uint8Array): boolean {
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - TAIL)));
  return tail.includes('%%EOF') || tail.trimEnd().endsWith('%%EO');
}

const cutShort = (file: string): InputError =>
  new InputError(file, '这个 PDF 不完整，结尾缺了一截', '完整的 PDF 文件', '从原处重新下载或重新导出，再放进来');

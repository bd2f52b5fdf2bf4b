import { characterCount, type Tally } from '../../../model/block.ts';
import { InputError } from '../../../model/inputError.ts';
import { assertRoom } from '../../documentLimits.ts';
import { contradictedDigits } from '../fonts/contradictedDigits.ts';
import { shownCharacter } from '../fonts/shownCharacter.ts';
import { type FontUse, mapHoles, noteUse, unreadableFonts } from '../fonts/unreadableFonts.ts';
import { fontOf, type OperatorList, type PdfGlyph, type PdfHandle, type Pdfjs } from '../parser/pdfjs.ts';
import { besidePages } from '../unseen/besidePages.ts';
import type { PageMarks } from './marks.ts';
import type { Matrix } from './matrix.ts';
import { readMarks } from './readMarks.ts';

export interface LoadedPage {
  marks: PageMarks;
  /** Something on it could not be read from the file and was left out. */
  damaged: boolean;
  /** A field of a form on it holds a value that the file does not draw. */
  undrawn: boolean;
}

/** Pictures with more pixels than a logo are not decoded: nothing in them is read, and a scan of 300 pages takes minutes. */
const LARGEST_PICTURE = 1_500_000;

/**
 * Follows all pages of a PDF.
 * @returns what each page paints, how many characters its operators show, and the texts beside the pages
 * @throws InputError
 */
export async function loadPages(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  file: string,
): Promise<{ pages: LoadedPage[]; tallies: Tally[]; beside: string[] }> {
  const strict = await openDocument(pdfjs, bytes, file, true);
  let lenient: PdfHandle | null = null;
  try {
    const pages: LoadedPage[] = [];
    const tallies: Tally[] = [];
    const uses = new Map<string, FontUse>();
    let glyphs = 0;
    assertRoom('pages', strict.document.numPages, file);
    for (let number = 1; number <= strict.document.numPages; number += 1) {
      const first = await tryPage(pdfjs, strict, number, uses, true);
      if (first.page === null) lenient ??= await openDocument(pdfjs, bytes, file, false);
      const loaded = first.page ?? (lenient ? (await tryPage(pdfjs, lenient, number, uses, false)).page : null);
      if (!loaded) throw damagedPage(file, number);
      glyphs += loaded.marks.glyphs.length;
      assertRoom('glyphs', glyphs, file);
      if (first.page === null && first.picture) loaded.marks.pictures.push(wholePage(loaded.marks));
      const { marks, undrawn } = loaded;
      pages.push({ marks, damaged: first.page === null && !first.picture, undrawn });
      tallies.push({ part: `p${number}`, cells: null, characters: loaded.characters });
    }
    const lists = strict.usedCharacterLists() || lenient?.usedCharacterLists() === true;
    const unreadable = unreadableFonts(uses, lists);
    const wrong = [mapHoles(uses), contradictedDigits(uses)];
    for (const { marks } of pages) {
      for (const glyph of marks.glyphs) {
        if (glyph.fault !== null || glyph.blank) continue;
        if (unreadable.has(glyph.font) || wrong.some((texts) => texts.get(glyph.font)?.has(glyph.text)))
          glyph.fault = 'unreadable';
      }
    }
    return { pages, tallies, beside: await besidePages(strict.document, pdfjs) };
  } finally {
    await strict.close();
    await lenient?.close();
  }
}

interface Attempt {
  page: { marks: PageMarks; characters: number; undrawn: boolean } | null;
  /** It failed because of a large picture alone. */
  picture: boolean;
}

async function tryPage(
  pdfjs: Pdfjs,
  handle: PdfHandle,
  number: number,
  uses: Map<string, FontUse>,
  strict: boolean,
): Promise<Attempt> {
  try {
    const page = await handle.document.getPage(number);
    handle.takeErrors();
    const list = (await page.getOperatorList()) as OperatorList;
    const errors = handle.takeErrors();
    if (strict && errors.length > 0) return { page: null, picture: errors.every(isPicture) };
    const layers = await layersOf(handle);
    const view = page.getViewport({ scale: 1 });
    const marks = readMarks(
      list,
      pdfjs.operators,
      { page: number, width: view.width, height: view.height, matrix: view.transform as unknown as Matrix },
      {
        font: (name) => fontOf(page, name),
        layerShown: (group) => layers.isVisible(group as Parameters<typeof layers.isVisible>[0]),
        used: (name, font, glyph) => noteUse(uses, name, font, glyph),
      },
    );
    const characters = shownCharacters(list, pdfjs.operators.showText ?? 0);
    const undrawn = (await page.getAnnotations().catch(() => [])).some(isUndrawn);
    page.cleanup();
    return { page: { marks, characters, undrawn }, picture: false };
  } catch (error) {
    return { page: null, picture: isPicture(String(error)) };
  }
}

/** Viewers draw a field from its value, as a program that fills in forms asks them to, and what somebody wrote on a page or struck through. */
const isUndrawn = (annotation: Record<string, unknown>): boolean => {
  const { subtype, fieldType, fieldValue, hasAppearance } = annotation;
  const isField =
    subtype === 'Widget' && /^(?:Tx|Ch)$/.test(String(fieldType)) && String(fieldValue ?? '').trim() !== '';
  return hasAppearance !== true && (isField || subtype === 'StrikeOut' || subtype === 'FreeText');
};

const isPicture = (error: string): boolean => error.includes('maximum allowed size');

const layers = new WeakMap<PdfHandle, Awaited<ReturnType<PdfHandle['document']['getOptionalContentConfig']>>>();

async function layersOf(handle: PdfHandle) {
  const known = layers.get(handle) ?? (await handle.document.getOptionalContentConfig());
  layers.set(handle, known);
  return known;
}

/** The plain count: every character that an operator of the page shows, wherever it lands. */
function shownCharacters({ fnArray, argsArray }: OperatorList, showText: number): number {
  let count = 0;
  fnArray.forEach((operator, index) => {
    if (operator !== showText) return;
    const [glyphs] = argsArray[index] as [(PdfGlyph | number)[]];
    for (const glyph of glyphs) {
      if (typeof glyph !== 'number') count += characterCount(shownCharacter(glyph.unicode));
    }
  });
  return count;
}

const wholePage = ({ width, height }: PageMarks): PageMarks['pictures'][number] => ({
  box: { left: 0, top: 0, right: width, bottom: height },
  opaque: false,
  order: 0,
});

async function openDocument(pdfjs: Pdfjs, bytes: Uint8Array, file: string, strict: boolean): Promise<PdfHandle> {
  let handle: PdfHandle;
  try {
    handle = await pdfjs.open(bytes, strict, LARGEST_PICTURE);
  } catch (error) {
    throw (error as Error).name === 'PasswordException' ? locked(file) : damaged(file);
  }
  if (handle.document.numPages > 0) return handle;
  await handle.close();
  throw new InputError(file, '这个 PDF 一页也没有', '至少有一页的 PDF', '从原来的文档重新导出，再放进来');
}

const locked = (file: string): InputError =>
  new InputError(file, '这个 PDF 加了密码，打不开', '不用密码就能打开的 PDF', '在原来的程序里去掉密码，另存后再放进来');

const damaged = (file: string): InputError =>
  new InputError(file, '这个 PDF 已损坏，读不出页面', '能正常打开的 PDF 文件', '从原处重新下载或重新导出，再放进来');

const damagedPage = (file: string, page: number): InputError =>
  new InputError(
    `${file} 第 ${page} 页`,
    '这一页已损坏，读不出来',
    '每页都能正常打开的 PDF',
    '从原来的文档重新导出，再放进来',
  );

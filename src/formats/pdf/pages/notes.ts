import { characterCount, type SourceNote } from '../../../model/block.ts';
import { cellRef, onPage } from '../../../model/sourceRef.ts';
import type { PageTable, Refusal } from '../grid/pageTables.ts';
import type { ReadPage } from './readPage.ts';

const WHY: Record<Refusal, string> = {
  open: '表格的线没有围成完整的格子',
  'over-line': '文字压在表格线上，或者与别的文字重叠',
  unreadable: '表里的字没有字符对照，认不出是什么字',
  slanted: '表里有斜线',
  'stray-line': '格子里有不与边相接的线',
  nested: '表里套着读不准的表',
  'white-line': '表格用白线分格',
  crowded: '这一页的线条太多',
  damaged: '这一页有损坏的内容',
  'cut-row': '一行被分页切开，分不清是一行还是两行',
  'cut-off': '有的格子放不下里面的字，或被纸边截断，没有印全；表格比纸宽时请缩放成一页宽，或直接放入原来的 Excel 文件',
  'cut-cell': '合并的格子被分页切开，分不清它的字是哪几行的',
  several: '这一张纸上并排或上下印着几页，分不清它们的先后；请每张纸只印一页，重新导出',
  covered: '有图片盖住了格里的字，看不见印的是什么；请去掉图片，或从原来的文档重新导出',
  field: '表单里填的内容没有画在页面上；请用 PDF 软件打开，打印成新的 PDF',
  head: '接到下一页那张没能读准的表',
  tail: '接着上一页那张没能读准的表',
};

const READABLE = '四边都有线、文字都在格内的表';

/** What to say about the pages that are pictures: one note if all are, else one a page. */
export function scanNotes(pages: readonly ReadPage[]): SourceNote[] {
  const scans = pages.filter(({ scanned }) => scanned);
  const note = (ref: string | null, printed: string): SourceNote => ({
    code: 'document/scanned',
    ref,
    printed,
    expected: '由文字处理程序导出的页面，不是扫描或拍照的图片',
  });
  if (scans.length > 0 && scans.length === pages.length) return [note(null, `全部 ${pages.length} 页都是图片`)];
  return scans.map(({ page }) => note(`p${page}`, '这一页是图片'));
}

/**
 * What to say about one page: its unread tables, what looks like a table without lines, fonts that nobody can read.
 * @param heads how many first rows of a table are the head of the page before
 */
export function pageNotes(page: ReadPage, heads: ReadonlyMap<PageTable, number>): SourceNote[] {
  const ref = `p${page.page}`;
  const notes: SourceNote[] = [];
  const unread = (printed: string) => notes.push({ code: 'document/unread-table', ref, printed, expected: READABLE });
  for (const { table, refusal } of page.tables) {
    if (!table) unread(WHY[refusal ?? 'open']);
  }
  for (const [index, table] of page.tables.entries()) {
    if (!table.continued || !table.table) continue;
    const place = onPage(page.page, cellRef(index + 1, (heads.get(table) ?? 0) + 1, 1));
    const printed = '这一行从上一页接下来';
    notes.push({ code: 'document/row-over-pages', ref: place, printed, expected: '一行不分在两页' });
  }
  if (looksLikeTable(page)) unread('像是没有线的表');
  const struck = page.omitted.filter(({ fault }) => fault === 'struck').map(({ text }) => text);
  if (struck.length > 0) {
    const printed = `划掉 ${characterCount(struck.join(''))} 字`;
    notes.push({ code: 'document/deleted-text', ref, printed, expected: '没有划掉的字的文件' });
  }
  if (page.damaged) {
    notes.push({ code: 'document/damaged-page', ref, printed: '这一页有损坏的内容', expected: '完好的页面' });
  }
  if (page.unreadable) {
    const printed = '有的字没有字符对照，认不出是什么字';
    notes.push({ code: 'document/unreadable-font', ref, printed, expected: '能选中并复制出文字的页面' });
  }
  return notes;
}

/** Three lines in a row with two wide gaps each: columns, and no line says where one ends. */
const ROWS = 3;
const GAPS = 2;

function looksLikeTable({ lines, tables }: ReadPage): boolean {
  let rows = 0;
  for (const line of lines) {
    const told = tables.some(({ table, box }) => !table && line.top >= box.top && line.bottom <= box.bottom);
    rows = line.gaps >= GAPS && !told ? rows + 1 : 0;
    if (rows >= ROWS) return true;
  }
  return false;
}

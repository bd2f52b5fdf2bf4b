import { GIVE_ORIGINAL, type OtherKind, SAVE_AS, TABLES_ONLY } from '../otherFile.ts';
import { isZip, peekMember, zipNames } from './zipHolds.ts';

const SAVE_AS_WORD = '用 WPS 或 LibreOffice 打开，另存为 .docx 再放入';
const SAVE_AS_SHEET = '用 WPS 或 LibreOffice 打开，另存为 .xlsx 再放入';

/** Members that make a ZIP file a document that a reader takes. */
const READ = /^(?:word\/document\.xml|xl\/workbook[^/]*)$/i;

/** What the member `mimetype` says (OpenDocument 1.3 part 2, 3.3; EPUB 3, 4.3). */
const BY_TYPE: readonly [begins: string, is: string, next: string][] = [
  ['application/vnd.oasis.opendocument.text', 'OpenDocument 文字文档（.odt）', SAVE_AS_WORD],
  ['application/vnd.oasis.opendocument.spreadsheet', 'OpenDocument 表格（.ods）', SAVE_AS_SHEET],
  ['application/vnd.oasis.opendocument.presentation', 'OpenDocument 演示文稿（.odp）', TABLES_ONLY],
  ['application/vnd.oasis.opendocument', 'OpenDocument 文件', GIVE_ORIGINAL],
  ['application/vnd.sun.xml', '旧版 OpenOffice 文件', GIVE_ORIGINAL],
  ['application/epub', 'EPUB 电子书', GIVE_ORIGINAL],
];

/** Members by which other kinds are known, the telling ones first. */
const BY_MEMBER: readonly [name: RegExp, is: string, next: string][] = [
  [/^ofd\.xml$/i, 'OFD 版式文件', '放入原来的 Word 或 Excel 文件，或用 WPS 另存为 PDF 再放入'],
  [/^uof\.xml$/i, '标文通文档（.uof）', SAVE_AS],
  [/^ppt\/presentation\.xml$/i, 'PowerPoint 演示文稿（.pptx）', TABLES_ONLY],
  [/^visio\/document\.xml$/i, 'Visio 图（.vsdx）', TABLES_ONLY],
  [/(?:^|\/)[^/]*\.iwa$/i, '苹果 Pages 或 Numbers 文稿', '在苹果电脑上导出为 .docx 或 .xlsx 再放入'],
  [
    /^documents\/1\/fixeddoc|^fixeddocseq\.fdseq$/i,
    'XPS 版式文件',
    '放入原来的 Word 或 Excel 文件，或另存为 PDF 再放入',
  ],
  [/^meta-inf\/manifest\.mf$/i, 'Java 或安卓程序', '删去这个文件'],
  [/^\[content_types\]\.xml$/i, '不认识的 Office 文件', GIVE_ORIGINAL],
  [/^mimetype$/, '不认识的文档', GIVE_ORIGINAL],
];

/** Whether a ZIP file with these members is one document of some program, and no archive of files. */
export const isOneDocument = (names: readonly string[]): boolean =>
  names.some((name) => READ.test(name) || BY_MEMBER.some(([known]) => known.test(name)));

/**
 * What a ZIP file is that is one document, but of a kind that no reader takes; null for those that one takes, for archives of files and
 * for any other bytes. Never throws.
 */
export function describeZip(bytes: Uint8Array): OtherKind | null {
  const names = isZip(bytes) ? zipNames(bytes) : null;
  if (!names || names.some((name) => READ.test(name))) return null;
  const type = names.includes('mimetype') ? (peekMember(bytes, 'mimetype') ?? '').trim() : '';
  const byType = BY_TYPE.find(([begins]) => type.startsWith(begins));
  const [, is = '', next = ''] = byType ?? BY_MEMBER.find(([name]) => names.some((one) => name.test(one))) ?? [];
  return is === '' ? null : { is, next };
}

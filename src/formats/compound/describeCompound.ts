import { GIVE_ORIGINAL, type OtherKind, TABLES_ONLY } from '../otherFile.ts';
import { compoundNames } from './compoundHolds.ts';
import { isCompound } from './isCompound.ts';

const SAVE_AGAIN = '用原来的软件打开，确认内容完整后另存为 .docx 或 .xlsx 再放入';

/** Streams that readers take. */
const READ = ['EncryptedPackage', 'WordDocument', 'Workbook', 'Book'];

/** Streams and folders by which the other kinds are known, the telling ones first. */
const KINDS: readonly [name: string, is: string, next: string][] = [
  ['PowerPoint Document', '旧版 PowerPoint 或 WPS 演示文稿', TABLES_ONLY],
  ['PP97_DUALSTORAGE', '旧版 PowerPoint 演示文稿', TABLES_ONLY],
  ['PP40', 'PowerPoint 4 演示文稿', TABLES_ONLY],
  ['VisioDocument', 'Visio 图', TABLES_ONLY],
  ['__properties_version1.0', 'Outlook 邮件（.msg）', '打开邮件，把附件存出来放入'],
  ['MatOST', '微软 Works 文档', SAVE_AGAIN],
  ['CONTENTS', '微软 Works 或 Publisher 文档', SAVE_AGAIN],
  ['FileHeader', '韩文 HWP 文档', SAVE_AGAIN],
  ['Props', '微软 Project 计划', TABLES_ONLY],
  ['Catalog', '缩略图缓存（Thumbs.db）', '删去这个文件'],
  ['\u0005DigitalSignature', 'Windows 安装程序', '删去这个文件'],
];

/**
 * What a compound file (the container of Office files before 2007) is that no reader takes; null for those that one takes and for any
 * other bytes. Never throws.
 */
export function describeCompound(bytes: Uint8Array): OtherKind | null {
  if (!isCompound(bytes)) return null;
  const names = compoundNames(bytes)?.map((name) => name.toLowerCase());
  if (!names) return { is: '损坏或不完整的旧版 Office 文件', next: SAVE_AGAIN };
  const holds = (name: string) => names.includes(name.toLowerCase());
  if (READ.some(holds)) return null;
  const [, is, next] = KINDS.find(([name]) => holds(name)) ?? ['', '不认识的旧版 Office 文件', GIVE_ORIGINAL];
  return { is, next };
}

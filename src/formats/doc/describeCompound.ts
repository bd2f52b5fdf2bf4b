import { CompoundFile, isCompound } from './compoundFile.ts';

/** Streams by which a kind of compound file is known, the telling ones first. */
const KINDS: [stream: string, what: string][] = [
  ['EncryptedPackage', '用密码加密的 Office 文件（.docx 或 .xlsx）'],
  ['WordDocument', '旧版 Word 或 WPS 文字文档'],
  ['Workbook', '旧版 Excel 或 WPS 表格工作簿'],
  ['Book', 'Excel 95 或更早的工作簿'],
  ['PowerPoint Document', '旧版 PowerPoint 演示文稿'],
  ['PP97_DUALSTORAGE', '旧版 PowerPoint 演示文稿'],
  ['VisioDocument', 'Visio 图'],
  ['__properties_version1.0', 'Outlook 邮件（.msg）'],
  ['MatOST', '微软 Works 文档'],
  ['CONTENTS', '微软 Works 文档'],
  ['FileHeader', '韩文 HWP 文档'],
  ['Props', '微软 Project 计划'],
  ['Catalog', '缩略图缓存（Thumbs.db）'],
  ['\u0005DigitalSignature', 'Windows 安装程序'],
];

/**
 * What a compound file (the container of Office files before 2007 and of encrypted later ones) holds, in Chinese words such as
 * `旧版 PowerPoint 演示文稿`; null where the bytes are no compound file. Never throws.
 */
export function describeCompound(bytes: Uint8Array): string | null {
  if (!isCompound(bytes)) return null;
  const names = compoundNames(bytes);
  if (names === null) return '损坏的旧版 Office 文件';
  return KINDS.find(([stream]) => names.includes(stream))?.[1] ?? '不认识的复合文档';
}

/** The names in a compound file's directory; null where it is no compound file or its directory cannot be read. */
export function compoundNames(bytes: Uint8Array): string[] | null {
  if (!isCompound(bytes)) return null;
  try {
    return new CompoundFile(bytes).names();
  } catch {
    return null;
  }
}

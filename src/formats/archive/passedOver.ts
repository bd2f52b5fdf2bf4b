/** What systems and open programs leave beside documents: by these names nobody calls a document. */
const LITTER =
  /^(?:~\$|\._|\.~lock\.|\.(?:DS_Store|localized|directory|apdisk|keep)$|\.(?:git|nfs|fuse_hidden|mingbai-)|~WRL\d*\.tmp$|(?:thumbs|ehthumbs)\.db$|desktop\.ini$)/i;

/**
 * Whether a file of a folder or an archive is what systems and programs leave there and no document: `__MACOSX/…`, `.DS_Store`,
 * `Thumbs.db`, `~$附件.docx`, `.~lock.附件.docx#`, the older copy of a document that Word keeps as `~WRL0001.tmp` (read, it would
 * double every sum).
 */
export function isLitter(path: string): boolean {
  const pieces = path.split('/');
  return pieces.includes('__MACOSX') || LITTER.test(pieces.at(-1) ?? '');
}

/** Why a file that may be a document is not read: read, a copy would double every sum, and what is hidden may be nobody's to publish. */
export function whyPassedOver(path: string): string | null {
  const name = path.split('/').at(-1) ?? '';
  if (/^[.~]/.test(name)) return '名字以 . 或 ~ 开头，是隐藏或临时的文件';
  if (/\.(?:tmp|bak|wbk|asd|lnk|part|crdownload)$/i.test(name)) return '名字像备份、快捷方式或没有下载完的文件';
  return null;
}

/** A record of a content folder: of an origin, of corrections, or parsed tables. The page that reads files packs them beside documents. */
export const isContentRecord = (path: string): boolean => /\.ya?ml$|(?:^|\/)tables\/[^/]+\.json$/i.test(path);

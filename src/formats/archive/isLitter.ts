/** Hidden files, lock files and safety copies of an open document (`~$附件.docx`, `~WRL0001.tmp`), and what Windows leaves in folders. */
const LITTER = /^[.~]|^(?:thumbs\.db|desktop\.ini)$|\.(?:tmp|bak|wbk|asd|lnk|part|crdownload)$/i;

/**
 * Whether a file of a folder or an archive is what systems and programs leave there and no document: `__MACOSX/…`, `.DS_Store`,
 * `Thumbs.db`, `~$附件.docx`, `.~lock.附件.docx#`, the older copy of a document that Word keeps as `~WRL0001.tmp` (read, it would
 * double every sum).
 */
export function isLitter(path: string): boolean {
  const pieces = path.split('/');
  const name = pieces.at(-1) ?? '';
  return pieces.includes('__MACOSX') || LITTER.test(name);
}

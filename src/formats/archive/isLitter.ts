/**
 * Whether a member of an archive is what systems and programs leave there and no document: `__MACOSX/…`, `.DS_Store`, `Thumbs.db`,
 * the lock files of an open Word or LibreOffice document (`~$附件.docx`, `.~lock.附件.docx#`).
 */
export function isLitter(path: string): boolean {
  const pieces = path.split('/');
  const name = pieces.at(-1) ?? '';
  return pieces.includes('__MACOSX') || /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

import { isZip, zipNames } from '../zip/zipHolds.ts';
import { foreignArchive } from './foreignArchive.ts';

/** Members by which a ZIP file is one document of some office program and no archive: Word, Excel, OpenDocument, OFD, Java. */
const OF_ONE_DOCUMENT = ['[Content_Types].xml', 'mimetype', 'OFD.xml', 'META-INF/MANIFEST.MF'];

/**
 * Archives as offices send them. No `Format`: an archive is no document but several, see `membersOf`. Those of other kinds than
 * ZIP match too, to be refused in a sentence.
 */
export const archiveFormat = {
  id: 'zip',
  title: '压缩包（.zip）',
  extensions: ['.zip', '.rar', '.7z'] as readonly string[],
  /** Whether the bytes are an archive of files, by their content. Cheap, never throws. */
  matches(bytes: Uint8Array): boolean {
    if (foreignArchive(bytes) !== null) return true;
    return isZip(bytes) && !zipNames(bytes)?.some((name) => OF_ONE_DOCUMENT.includes(name));
  },
};

import { isOneDocument } from '../zip/describeZip.ts';
import { isZip, zipNames } from '../zip/zipHolds.ts';
import { foreignArchive } from './foreignArchive.ts';

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
    return isZip(bytes) && !isOneDocument(zipNames(bytes) ?? []);
  },
};

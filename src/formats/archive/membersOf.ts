import type { SourceNote } from '../../model/block.ts';
import { InputError } from '../../model/inputError.ts';
import type { Format } from '../format.ts';
import { openZip } from '../zip/openZip.ts';
import { newZipBudget, type ZipBudget } from '../zip/zipLimits.ts';
import { archiveFormat } from './archiveFormat.ts';
import { foreignArchive } from './foreignArchive.ts';
import { isContentRecord, isLitter, whyPassedOver } from './passedOver.ts';

/** A file in an archive that a reader takes: a document of its own. */
export interface ArchivedDocument {
  /** Its path in the archive, `/` between folders; that of an inner archive stands before: `附件.zip/表一.docx`. */
  name: string;
  bytes: Uint8Array;
}

export interface ArchiveContents {
  /** In the order of their names. */
  documents: ArchivedDocument[];
  /** `document/unread-member`: a file that no reader takes, or whose name says it is no document; it is named, and everything else is read. */
  notes: SourceNote[];
}

const UNPACK = '解开后把其中的文件放入';
const ONLY_DOCUMENTS = '只装文档的压缩包';
const BESIDE = '解开，把里面的文件夹放进内容文件夹（content）；只有文件的，放进 documents/';

/**
 * An archive → the documents in it. Litter of systems is passed over, every other file that no format takes is named in a note.
 * @param file the name of the archive, for messages
 * @param formats those that can be read, in the order they are asked; archives are not among them
 * @throws InputError for archives that are damaged, hostile, locked or of another kind than ZIP, for archives more than one level
 *   deep, where nothing in it can be read, and where a record lies in it: read as a document it would be published, and what the
 *   office decided or corrected in it be lost
 */
export function membersOf(
  bytes: Uint8Array,
  file: string,
  formats: readonly Pick<Format, 'title' | 'matches'>[],
): ArchiveContents {
  const contents = unpack(bytes, file, '', formats, newZipBudget());
  if (contents.documents.length === 0) {
    const named = contents.notes.map(({ printed }) => printed);
    const found =
      named.length === 0 ? '压缩包里没有文件' : `压缩包里没有能读的文件，只有 ${named.slice(0, 5).join('、')}`;
    throw new InputError(file, found, formats.map(({ title }) => title).join('、'), '放入原来的文件');
  }
  contents.documents.sort((a, b) => (a.name < b.name ? -1 : 1));
  return contents;
}

/** @param folder empty for the outer archive; the path of an inner one with `/` behind */
function unpack(
  bytes: Uint8Array,
  file: string,
  folder: string,
  formats: readonly Pick<Format, 'title' | 'matches'>[],
  budget: ZipBudget,
): ArchiveContents {
  const foreign = foreignArchive(bytes);
  if (foreign) throw new InputError(file, `是 ${foreign} 压缩包`, 'ZIP 压缩包，或压缩包里的文件', UNPACK);
  const contents: ArchiveContents = { documents: [], notes: [] };
  for (const member of openZip(bytes, file, budget)) {
    if (isLitter(member.name)) continue;
    const name = folder + member.name;
    if (isContentRecord(name))
      throw new InputError(
        `${file} 中的 ${member.name}`,
        '是来源、更正或读出的表的记录，不是文档',
        ONLY_DOCUMENTS,
        BESIDE,
      );
    const inner = member.bytes();
    const isRead = whyPassedOver(name) === null;
    if (isRead && formats.some((format) => format.matches(inner))) {
      contents.documents.push({ name, bytes: inner });
    } else if (isRead && archiveFormat.matches(inner)) {
      const place = `${file} 中的 ${member.name}`;
      if (folder !== '') throw new InputError(place, '压缩包套了三层', '至多套一层的压缩包', UNPACK);
      const { documents, notes } = unpack(inner, place, `${name}/`, formats, budget);
      contents.documents.push(...documents);
      contents.notes.push(...notes);
    } else {
      const expected = formats.map(({ title }) => title).join('、');
      contents.notes.push({ code: 'document/unread-member', ref: null, printed: name, expected });
    }
  }
  return contents;
}

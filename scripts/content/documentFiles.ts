import { join } from 'node:path';
import { archiveFormat } from '../../src/formats/archive/archiveFormat.ts';
import { type ArchiveContents, membersOf } from '../../src/formats/archive/membersOf.ts';
import { isLitter, whyPassedOver } from '../../src/formats/archive/passedOver.ts';
import { formats } from '../../src/formats/formats.ts';
import { documentId } from '../../src/identity/ids.ts';
import { InputError } from '../../src/model/inputError.ts';
import { namesIn } from '../files/namesIn.ts';
import { readBytes } from '../files/readBytes.ts';

/** A document of the content folder: a file, or a member of an archive. */
export interface DocumentFile {
  id: string;
  /** File name in documents/; of a member `附件.zip/表一.docx`. */
  file: string;
  /** The path of a member in its archive; null for a file of its own. */
  member: string | null;
  /** The id of the origin records that speak of it, its own first, then that of its archive. */
  origins: string[];
  bytes: Uint8Array;
}

export interface DocumentFiles {
  documents: DocumentFile[];
  /** What was passed over, for the report: 附件.zip 里的 照片.jpg 没有读. */
  passedOver: string[];
  /** Archives that cannot be opened, each in a sentence. */
  unreadable: InputError[];
}

/**
 * The documents of a content folder in the order of their names, archives as what is in them.
 * @throws InputError where two documents have one id, or something in the folder is no file that can be opened
 */
export function documentFiles(folder: string): DocumentFiles {
  const path = join(folder, 'documents');
  const found: DocumentFiles = { documents: [], passedOver: [], unreadable: [] };
  for (const file of namesIn(path)) {
    if (isLitter(file) || /\.ya?ml$/.test(file)) continue;
    const why = whyPassedOver(file);
    if (why !== null) {
      found.passedOver.push(`没有读 ${file}：${why}；是要公开的文档，就改文件名`);
      continue;
    }
    const bytes = readBytes(join(path, file), { place: join('documents', file), within: folder });
    const own = documentId(file);
    if (!archiveFormat.matches(bytes)) {
      add(found.documents, { id: own, file, member: null, origins: [own], bytes });
      continue;
    }
    const { documents, notes } = unpack(bytes, file, found.unreadable);
    for (const { name, bytes } of documents) {
      const id = documentId(`${file}/${name}`);
      add(found.documents, { id, file: `${file}/${name}`, member: name, origins: [id, own], bytes });
    }
    found.passedOver.push(
      ...notes.map(({ printed }) => `${file} 里的 ${printed} 没有读，${whyPassedOver(printed) ?? '不是能读的格式'}`),
    );
  }
  return found;
}

/** The documents of an archive; none, and a sentence, where it cannot be opened: whether to go on without it is for the office to say. */
function unpack(bytes: Uint8Array, file: string, unreadable: InputError[]): ArchiveContents {
  try {
    return membersOf(bytes, file, formats);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    unreadable.push(error);
    return { documents: [], notes: [] };
  }
}

function add(documents: DocumentFile[], document: DocumentFile): void {
  const twin = documents.find(({ id }) => id === document.id);
  if (twin)
    throw new InputError(
      join('documents', document.file),
      // One of the two was named on a Mac: é as one character, or as e and an accent.
      twin.file.normalize() === document.file.normalize()
        ? '有两个文件叫这个名字，看起来一样，字符的存法不同'
        : `与 ${twin.file} 编号相同（${document.id}）`,
      '每个文档一个编号',
      '改其中一个的文件名',
    );
  documents.push(document);
}

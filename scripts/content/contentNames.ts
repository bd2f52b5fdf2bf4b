import { join } from 'node:path';
import { isLitter, whyPassedOver } from '../../src/formats/archive/passedOver.ts';
import { isDeviceName } from '../../src/model/deviceName.ts';
import { InputError } from '../../src/model/inputError.ts';
import { nearestName } from '../correction.ts';
import { namesIn } from '../files/namesIn.ts';
import { shown } from '../files/shown.ts';

/** The files of a content folder that are read under exactly these names. */
const FILES = ['site.yaml', 'topics.yaml', 'everyday-words.yaml', 'functional-classes.yaml', 'links.yaml'];

/** The folders that are, with the endings of what is read in them; null where the content decides. */
const FOLDERS: Readonly<Record<string, readonly string[] | null>> = {
  documents: null,
  tables: ['.json'],
  given: ['.json'],
  corrections: ['.yaml', '.yml'],
  replies: ['.md'],
  guide: ['.md'],
  glossary: ['.md'],
};

/** What a written page may show. */
const PICTURE = /\.(?:gif|jpe?g|png|svg|webp)$/i;

/** What is left of a name where capitals, the kind of ending and the kind of stroke do not count. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/\.ya?ml(?:\.txt)?$/, '.yaml');

/**
 * Refuses names that nobody would read, so that settings, corrections and replies are never passed over in silence: `site.yml`,
 * `Topics.yaml`, `topic.yaml`, `corection/`, `corrections/a.txt`, `replies/x.MD`. A folder that a system holds for another of its name is one of them.
 * @throws InputError naming the file and the name it should have
 */
export function assertNames(folder: string): void {
  const known = [...FILES, ...Object.keys(FOLDERS)];
  for (const name of namesIn(folder)) {
    if (known.includes(name) || isLitter(name) || whyPassedOver(name) !== null || name.endsWith('~')) continue;
    const meant = known.find((each) => plain(each) === plain(name)) ?? nearestName(plain(name), known);
    if (meant !== null) throw misnamed(join(folder, name), meant);
  }
  for (const [below, endings] of Object.entries(FOLDERS)) {
    if (endings) assertEndings(join(folder, below), endings);
  }
  for (const below of ['guide', 'glossary']) assertPages(join(folder, below));
  for (const name of namesIn(join(folder, 'documents'))) {
    if (/\.ya?ml(?:\.txt)?$/i.test(name) && !/\.ya?ml$/.test(name)) {
      throw misnamed(join(folder, 'documents', name), name.replace(/\.ya?ml(?:\.txt)?$/i, '.yaml'));
    }
  }
}

function assertEndings(folder: string, endings: readonly string[]): void {
  for (const name of namesIn(folder)) {
    if (
      isLitter(name) ||
      whyPassedOver(name) !== null ||
      PICTURE.test(name) ||
      endings.some((ending) => name.endsWith(ending))
    )
      continue;
    throw misnamed(join(folder, name), `以 ${endings.join(' 或 ')} 结尾的文件名`);
  }
}

/** The name of a written page is that of its folder on the site, where capitals and blanks do not count. */
function assertPages(folder: string): void {
  const taken = new Map<string, string>();
  for (const name of namesIn(folder).filter((name) => name.endsWith('.md'))) {
    const page = name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.]+/gu, '-');
    const other = taken.get(page);
    const found = other ? `网址和 ${other} 的一样` : isDeviceName(page) ? '这个名称 Windows 留给设备' : null;
    if (found) throw new InputError(shown(join(folder, name)), found, '每页一个做得成文件夹的名称', '给它改名');
    taken.set(page, name);
  }
}

const misnamed = (path: string, meant: string) =>
  new InputError(shown(path), '叫这个名字的文件不会被读', meant, '改文件名（大小写也要一样），或把它移到别处');

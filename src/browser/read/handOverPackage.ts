import { derivedText } from '../../document/derivedText.ts';
import { entryOf } from '../../values/entryOf.ts';
import { contentOf, type DroppedFile } from './droppedFile.ts';
import { correctionsYaml, originYaml } from './recordYaml.ts';

/** What is packed for whoever builds the site, by paths in `content/`; or why it cannot be, in one sentence. */
export type Package = { pack: Record<string, Blob | string>; leftOut: string[] } | { refused: string };

/** A file that says what the package is, by which the page knows its own packages again. */
export const HOW_TO = '怎么用.txt';
const HOW =
  '把这里的几个文件夹放进 content 文件夹，和里面原有的合在一起，再运行 npm run build。几个包都这样放；不同的文件同名的，先改名。\n要接着改，把这个包拖回“拖进来看”那一页：写过的还在，几个包可以一起拖，再打成一个。\n';

/** All of a package is held in memory while it is made. */
const MOST_MEGABYTES = 500;

/**
 * Documents as they are, an origin record beside those of which something is known, their corrections and their parsed tables. Files that cannot be read are
 * left out by name. Personal data that nobody decided about, or two files that would be one document, stop it.
 * @param reader the fingerprint of the reading code
 */
export async function handOverPackage(files: readonly DroppedFile[], reader: string): Promise<Package> {
  const pack: Record<string, Blob | string> = { [HOW_TO]: HOW };
  const owner = new Map<string, string>();
  const leftOut: string[] = [];
  if (files.some(({ state }) => state !== 'done')) return { refused: '还在读，读完再打包。' };
  const megabytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1_000_000);
  if (megabytes > MOST_MEGABYTES) {
    return { refused: `还不能打包：一共 ${megabytes} MB，一个包至多装 ${MOST_MEGABYTES} MB。请分几次放进来、打包。` };
  }
  const undecided = files.filter((file) => file.undecided > 0);
  if (undecided.length > 0) {
    const names = undecided.map(({ name }) => name).join('、');
    return {
      refused: `还不能打包：${names} 里有个人信息，没有说怎么办。请打开它，在“里面的个人信息怎么办”里选遮去或者公开。`,
    };
  }
  for (const file of files) {
    const readable = file.answers.filter(({ report }) => report.unreadable === null);
    if (readable.length === 0) {
      leftOut.push(file.name);
      continue;
    }
    for (const answer of readable) {
      const { tables } = await contentOf(answer);
      if (!tables) continue;
      const { file: place } = answer.report;
      const twin = owner.get(tables.id);
      if (twin) return { refused: `还不能打包：${twin} 和 ${place} 会算作同一份文件。请把其中一个改名再放进来。` };
      owner.set(tables.id, place);
      pack[`tables/${tables.id}.json`] = new Blob([derivedText(tables, reader).text]);
      const corrections = entryOf(file.known.corrections, tables.id) ?? [];
      if (corrections.length > 0) pack[`corrections/${tables.id}.yaml`] = correctionsYaml(corrections);
    }
    pack[`documents/${file.name}`] = file.file;
    if (Object.keys(file.known.origin).length > 0) {
      pack[`documents/${file.name.replace(/\.[^.]+$/, '')}.yaml`] = originYaml(file.known.origin);
    }
  }
  return owner.size === 0 ? { refused: '没有能打包的文件：一份也没有读出来。' } : { pack, leftOut };
}

import { InputError } from '../../src/model/inputError.ts';
import { namesIn } from '../files/namesIn.ts';
import { PROTECTED } from '../projectFolders.ts';
import { outputFolder } from '../publisher/assertPublishable.ts';

/** What a store is made of. */
const PARTS: readonly string[] = ['objects', 'results'];

/**
 * The folder that is meant by a `--store`: an empty one, or one that was a store before.
 * @throws InputError for any other: what is stored would lie among the documents of an office
 */
export function storeFolder(store: string): string {
  const folder = outputFolder(store, PROTECTED, '--store');
  // File systems keep folders of their own at their top.
  const names = namesIn(folder).filter((name) => !/^\.|^lost\+found$/.test(name));
  const other = names.find((name) => !PARTS.includes(name));
  if (other === undefined || PARTS.every((part) => names.includes(part))) return folder;
  throw new InputError(
    folder,
    `这个文件夹里有别的文件（${other}）`,
    '空文件夹，或以前用过的存放处',
    '用 --store 另指一个空文件夹',
  );
}

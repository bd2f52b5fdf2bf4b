import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { readText } from '../files/readText.ts';
import { shown } from '../files/shown.ts';
import { writeTo } from '../files/writeTo.ts';
import { filesIn } from '../publisher/writtenFiles.ts';
import {
  bothOf,
  CHANGES_FILE,
  type Changes,
  changeLines,
  changesBetween,
  NO_CHANGES,
  readChanges,
  writeChanges,
} from './changes.ts';
import { digestOf } from './digests.ts';
import type { KeptFiles, KeptSite } from './keptSite.ts';

/** Remembers the files of a site that were not remembered as they were made, those that every site has: `made` names all of them then. */
export function rememberRest(made: KeptFiles, site: string): void {
  for (const file of filesIn(site)) {
    if (!Object.hasOwn(made, file)) made[file] = { from: '', content: digestOf(readFileSync(join(site, file))) };
  }
}

/** A site may have a hundred thousand files. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Writes into the new site what an upload by hand has to send and remove: what differs from the last one, and what stood in its list
 * still. Whoever has sent all of it removes the list.
 * @param before the digests of the files of the last site
 * @param unlisted what changed since the last list, by builds that wrote none
 * @throws InputError where the list of the last one cannot be read, or is not whole: what it names would never be sent
 */
export function listChanges(
  before: ReadonlyMap<string, string>,
  made: KeptFiles,
  last: string,
  site: string,
  unlisted = NO_CHANGES,
): Changes {
  const changes = changesBetween(before, digestsOf(made), bothOf(unsentOf(join(last, CHANGES_FILE)), unlisted));
  writeTo(join(site, CHANGES_FILE), writeChanges(changes));
  return changes;
}

/** The same of a build that writes no list, for the next that does. A site that is the first in its folder is sent as a whole. */
export const changesUnlisted = (
  { digests, unlisted }: Pick<KeptSite, 'digests' | 'unlisted'>,
  made: KeptFiles,
): Changes => (digests.size === 0 ? NO_CHANGES : changesBetween(digests, digestsOf(made), unlisted));

const digestsOf = (made: KeptFiles) => new Map(Object.entries(made).map(([file, { content }]) => [file, content]));

/** What a list names still; nothing where there is none. */
function unsentOf(list: string): Changes {
  if (!existsSync(list)) return NO_CHANGES;
  const unsent = readChanges(readText(list, { most: MOST_BYTES }).text);
  if (unsent) return unsent;
  throw new InputError(
    shown(list),
    '清单不完整，最后没有“共几行”那一行，或者行数对不上',
    '生成时写下的整个清单',
    '把这个文件夹整个上传一遍，服务器上多出来的文件删去，再删去这个清单，重新运行',
  );
}

/** A longer list hides the other lines of the report. */
const MOST_SHOWN = 40;

/** The same for the report. */
export function sayChanges(changes: Changes): string[] {
  const { send, remove } = changes;
  const lines = changeLines(changes);
  return [
    `上传 ${send.length} 个新的或改了的文件，删去 ${remove.length} 个；清单 ${CHANGES_FILE}，传完删去它`,
    ...lines.slice(0, MOST_SHOWN).map((line) => `　　 ${line}`),
    ...(lines.length > MOST_SHOWN ? [`　　 另有 ${lines.length - MOST_SHOWN} 个，见清单`] : []),
  ];
}

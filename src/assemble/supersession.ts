import { documentId } from '../identity/ids.ts';
import { InputError } from '../model/inputError.ts';
import type { DocumentInput } from './documentInput.ts';

/**
 * The documents that each document is replaced by, directly, by the id of the replaced one.
 * @throws InputError where a document replaces one that is not there, itself, or, through others, what replaces it
 */
export function supersession(inputs: readonly DocumentInput[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(inputs.map(({ tables }) => tables.id));
  const replaces = new Map<string, string>();
  for (const { tables, origin } of inputs) {
    if (origin.supersedes === undefined) continue;
    const older = [origin.supersedes, documentId(origin.supersedes)].find((id) => ids.has(id));
    const place = `${tables.id} 的来源记录`;
    const next = '改成 documents/ 里那份旧文件的文件名，或删去 supersedes 这一行';
    if (older === undefined) {
      throw new InputError(place, `supersedes 写的是 ${origin.supersedes}，没有这份文件`, '一份收录了的文件', next);
    }
    replaces.set(tables.id, older);
  }
  for (const [newer] of replaces) {
    for (let older = replaces.get(newer), steps = 0; older !== undefined; older = replaces.get(older), steps += 1) {
      if (older !== newer && steps <= replaces.size) continue;
      const found = `supersedes 绕了一圈又回到 ${newer}`;
      throw new InputError(
        `${newer} 的来源记录`,
        found,
        '新的取代旧的',
        '检查这几份文件哪份在后，删去写反的 supersedes',
      );
    }
  }
  const byOlder = Map.groupBy(replaces, ([, older]) => older);
  return new Map([...byOlder].map(([older, pairs]) => [older, pairs.map(([newer]) => newer).sort()]));
}

import { basename, join } from 'node:path';
import { documentId } from '../../src/identity/ids.ts';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import { InputError } from '../../src/model/inputError.ts';
import { OriginRecord } from '../../src/model/settings.ts';
import { checkedYaml } from '../files/checkedYaml.ts';
import { filesEnding } from '../files/filesEnding.ts';
import { readYaml } from '../files/readYaml.ts';
import { shown } from '../files/shown.ts';
import { assertPast } from './assertPast.ts';
import type { DocumentFile } from './documentFiles.ts';

const isCenturiesAhead = (record: unknown) =>
  /^(?:2[2-9]|[3-9])/.test(String((record as { published?: unknown } | null)?.published));

/**
 * The origin records beside the documents, by document id.
 * @throws InputError for one that belongs to no document, which is usually a misspelt name
 */
export function readOrigins(
  folder: string,
  documents: readonly DocumentFile[],
  given: readonly DocumentTables[],
): Map<string, OriginRecord> {
  const known = new Set([...documents.flatMap(({ origins }) => origins), ...given.map(({ id }) => id)]);
  const paths = ['.yaml', '.yml'].flatMap((ending) => filesEnding(join(folder, 'documents'), ending));
  const records = new Map<string, OriginRecord>();
  for (const path of paths) {
    const id = documentId(basename(path));
    if (!known.has(id))
      throw new InputError(shown(path), '没有同名的文档', '与文档同名的来源记录', '改成文档的文件名，或删去');
    if (records.has(id)) throw new InputError(shown(path), '同一个文档有两份来源记录', '一份来源记录', '合成一份');
    const yaml = readYaml(path, folder);
    // A site may be made before the day of publication, but not centuries before it.
    assertPast(yaml, isCenturiesAhead(yaml.value) ? ['retrieved', 'published'] : ['retrieved'], shown(path));
    records.set(id, checkedYaml(OriginRecord, yaml, shown(path)));
  }
  assertFormerNames(records, known);
  // What is said of an archive is said of every document in it.
  for (const { id, origins } of documents) {
    const said = origins.map((origin) => records.get(origin)).filter((record) => record !== undefined);
    if (said.length > 0) records.set(id, Object.assign({}, ...said.reverse()));
  }
  return records;
}

/**
 * One address leads to one document: a name that a document had before is that of no other, now or before.
 * @param known the ids of all that is there
 * @throws InputError naming the record that claims it
 */
function assertFormerNames(records: ReadonlyMap<string, OriginRecord>, known: ReadonlySet<string>): void {
  const claimed = new Map<string, string>();
  for (const [id, { formerly = [] }] of records) {
    for (const name of formerly) {
      const former = documentId(name);
      if (former === id) continue;
      const other = known.has(former) ? former : (claimed.get(former) ?? id);
      if (other !== id) {
        const found = known.has(former) ? '是另一份还在的文件的名字' : `${other} 的来源记录里也写了这个名字`;
        throw new InputError(`${id} 的来源记录的 formerly：${name}`, found, '只有这份文件用过的名字', '删去写错的一个');
      }
      claimed.set(former, id);
    }
  }
}

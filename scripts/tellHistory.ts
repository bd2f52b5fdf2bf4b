import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPARED, type Compared, type DataRow, PublishedRows } from '../src/changes/dataRows.ts';
import type { Published } from '../src/changes/nextHistory.ts';
import { otherCounty } from '../src/changes/otherCounty.ts';
import { renamedDocuments } from '../src/changes/renamedDocuments.ts';
import { DataHistory, DataManifest, HISTORY_SCHEMA } from '../src/model/history.ts';
import { InputError } from '../src/model/inputError.ts';
import { parseInput } from '../src/model/parseInput.ts';
import type { SiteData } from '../src/model/site.ts';
import { historyOf } from '../src/pipeline.ts';
import { isOwnFile } from './files/isOwnFile.ts';
import { readBytes } from './files/readBytes.ts';
import { readJson } from './files/readJson.ts';
import { shown } from './files/shown.ts';
import { digestOf, openDigest } from './pages/digests.ts';
import { renamedLines } from './report/renamedLines.ts';
import type { Report } from './report/report.ts';

/**
 * The history of the data with what they say now, beside a site published before.
 * @param previous the folder of that site; empty where there is none
 * @param replaced the folder of data that the new ones take the place of, which may not be there
 * @throws InputError for a folder that holds no data of this program, or those of a newer one; without one, where versions would be forgotten
 */
export function tellHistory(site: SiteData, previous: string, replaced: string, report: Report): DataHistory {
  if (previous === '') {
    assertNoneForgotten(replaced);
    return historyOf(site, null, openDigest);
  }
  const published = readPublished(previous);
  assertSameCounty(previous, published.rows.documents, site.documents);
  const history = report.stage(
    '对照',
    () => historyOf(site, published, openDigest),
    ({ versions, changes, gone }) => {
      const number = versions.at(-1)?.number ?? 1;
      const own = changes.filter(({ version }) => version === number).length;
      return `第 ${number} 版，${own} 处变动，${gone.length} 个不在了的地址`;
    },
  );
  for (const line of renamedLines(renamedDocuments(published.rows.documents, site.documents))) report.line(line);
  return history;
}

/**
 * A history of another county would tell of all its pages as taken down, for as long as there is a history.
 * @throws InputError where the site published before is not of the county that the documents are of
 */
function assertSameCounty(previous: string, before: readonly DataRow[], documents: SiteData['documents']): void {
  const other = otherCounty(before, documents);
  if (!other) return;
  throw new InputError(
    shown(previous),
    `是${other.were.join('、')}的网站，这次的文档是${other.are.join('、')}的，没有一份相同`,
    '同一个县上一次生成的网站',
    '检查 --previous 后面的路径；县改了名、文档又全换了的，先和一份旧文档一起生成一次',
  );
}

/**
 * A site that was told beside the one before it holds what no document says: what changed, and every address that was taken down. The option
 * left out once, they would be gone for good with the folder.
 * @throws InputError where it holds more than a first version
 */
function assertNoneForgotten(data: string): void {
  const history = join(data, 'history.json');
  const { versions, gone } = knownHistory(history) ?? { versions: [], gone: [] };
  if (versions.length <= 1 && gone.length === 0) return;
  throw new InputError(
    shown(history),
    `记着 ${versions.length} 版的变动和 ${gone.length} 个不在了的地址，命令里没有 --previous，新网站会把它们丢掉`,
    '接着上一版生成',
    `在命令后面加上 --previous ${shown(dirname(data))}；真要从第 1 版重新算，先删去这个文件`,
  );
}

/** A history as a build wrote it; null where there is none, or one that nobody can go on from. */
function knownHistory(path: string): DataHistory | null {
  if (!isOwnFile(path)) return null;
  try {
    return DataHistory.safeParse(readJson(path)).data ?? null;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function readPublished(folder: string): Published {
  const file = (name: string) => join(folder, 'data', name);
  const history = file('history.json');
  const kind = statSync(history, { throwIfNoEntry: false });
  if (!kind?.isFile()) {
    throw new InputError(
      shown(history),
      kind ? '不是文件' : '没有这个文件',
      '上一次生成的网站文件夹',
      '检查 --previous 后面的路径；第一次生成时不写 --previous',
    );
  }
  const found = readJson(history);
  const schema = (found as { schema?: unknown } | null)?.schema;
  if (typeof schema === 'number' && schema > HISTORY_SCHEMA) {
    throw new InputError(
      shown(history),
      `是第 ${schema} 版格式`,
      `不高于第 ${HISTORY_SCHEMA} 版`,
      '用当时生成它的新版程序再生成',
    );
  }
  // The first sites had no addresses that led on.
  const tables = [...COMPARED, ...(existsSync(file('aliases.json')) ? ['aliases' as const] : [])];
  assertWhole(folder, ['history.json', ...tables.map((name) => `${name}.json`)]);
  const rowsOf = (name: string) =>
    parseInput(PublishedRows, readJson(file(`${name}.json`)), shown(file(`${name}.json`)));
  const { aliases = [], ...rows } = Object.fromEntries(tables.map((name) => [name, rowsOf(name)]));
  return { history: parseInput(DataHistory, found, shown(history)), rows: rows as unknown as Compared, aliases };
}

/**
 * Holds what a version is told by against the list that was published with it. A copy of a site that came through half would pass for one
 * that never had the rest, and the addresses of all that is missing would be lost. The first sites had no such list.
 * @throws InputError for a file that is not as it was published
 */
function assertWhole(folder: string, names: readonly string[]): void {
  const path = join(folder, 'data', 'manifest.json');
  if (!existsSync(path)) return;
  const { files } = parseInput(DataManifest, readJson(path), shown(path));
  for (const name of names) {
    const listed = files.find((file) => file.path === name);
    const place = shown(join(folder, 'data', name));
    if (listed && digestOf(readBytes(join(folder, 'data', name))) === listed.sha256) continue;
    throw new InputError(
      place,
      '和同一个文件夹里 manifest.json 记的校验值不符，没有传完或者被改过',
      '生成时原样的文件',
      '从网站上重新取一份完整的 data 文件夹',
    );
  }
}

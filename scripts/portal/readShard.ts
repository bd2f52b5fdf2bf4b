import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import type { InferenceRules } from '../../src/model/settings.ts';
import { isAddress, type ShardEntry, type ShardState } from '../../src/model/shard.ts';
import { type ShardData, shardData } from '../../src/portal/shardData.ts';
import { ShardError } from '../../src/portal/shardError.ts';
import { checkFile, type ListedFile, shardManifest } from '../../src/portal/shardManifest.ts';
import { allowsPersonalData, personalDataRefusal, shardPersonalData } from '../../src/portal/shardPersonalData.ts';
import { SHARD_FILES, type ShardFile, type ShardRow, shardRows } from '../../src/portal/shardRows.ts';
import { readBytes } from '../files/readBytes.ts';
import { type FetchLimits, fetchFile } from './fetchFile.ts';

export const LIMITS: FetchLimits = { most: 64 * 1024 * 1024, within: 60_000 };
const MANIFEST_MOST = 16 * 1024 * 1024;

/** What the portal goes by. */
export interface PortalRules {
  rules: InferenceRules;
  /** whether all of its data are invented */
  demonstration: boolean;
}

/** A shard as it was found: what the portal says of it, and its data where they can be used. */
export interface ReadShard {
  state: ShardState;
  data: ShardData | null;
  /** what the report says of it; empty where there is nothing to say */
  told: string;
}

/**
 * Reads the published data of a shard. Whatever is wrong with it ends up in what is said of it, never in an error.
 * @param key tells the shard from the others
 * @param before what the portal said of it the last time; undefined where it was not there
 */
export async function readShard(
  entry: ShardEntry,
  key: string,
  { rules, demonstration }: PortalRules,
  before: ShardState | undefined,
  limits: FetchLimits = LIMITS,
): Promise<ReadShard> {
  const { county, year, from } = entry;
  const site = (entry.site ?? from).replace(/\/*$/, '/');
  const state: ShardState = {
    county,
    year,
    site,
    state: 'used',
    why: '',
    version: null,
    newest: '',
    whole: false,
    projects: 0,
    indicators: 0,
    others: 0,
    taken: before?.taken ?? null,
  };
  try {
    const { version, files } = shardManifest(await read(from, 'manifest.json', { ...limits, most: MANIFEST_MOST }));
    Object.assign(state, {
      version: version.number,
      newest: /^\d{4}-\d\d-\d\d$/.test(version.newest) ? version.newest : '',
    });
    const checksums: Record<string, string> = {};
    const rows = {} as Record<ShardFile, ShardRow[]>;
    for (const name of SHARD_FILES) {
      const listed = files.get(name);
      if (!listed) continue;
      const bytes = await read(from, name, limits);
      checkFile(listed, bytes, before?.taken?.files[name]);
      checksums[name] = listed.sha256;
      rows[name] = shardRows(name, bytes);
    }
    state.whole = true;
    const data = shardData({ ...entry, site }, key, rows, rules, demonstration);
    const hits = Map.groupBy(shardPersonalData(data.rows, rows), ({ documentId }) => documentId);
    for (const id of hits.keys()) {
      if (await isAllowed(files.get(`tables/${id}.json`), from, limits)) hits.delete(id);
    }
    const refusal = personalDataRefusal([...hits.values()].flat());
    if (refusal) throw refusal;
    Object.assign(state, {
      projects: data.projects.length,
      indicators: data.rows.indicators.length,
      others: data.others,
    });
    if (data.projects.length === 0) {
      const why = `数据里没有${county} ${year} 年的项目`;
      // What it has instead is anybody's words: for whoever made the list, and on no page.
      throw new ShardError('refused', why, `${why}，有的是${data.elsewhere}；请核对清单里的 county 和 year`);
    }
    const last = before?.taken?.version ?? 0;
    state.taken = { version: Math.max(version.number, last), files: checksums };
    if (version.number < last) {
      state.state = 'stale';
      state.why = `是第 ${version.number} 版，以前收过第 ${last} 版：退回了旧版，请该县核对`;
    }
    return { state, data, told: state.why };
  } catch (error) {
    if (!(error instanceof ShardError)) throw error;
    return { state: { ...state, state: error.state, why: error.message }, data: null, told: error.told };
  }
}

/** Whether the record of a document, as the manifest lists it, says that its personal data are published. One that cannot be had says nothing. */
async function isAllowed(record: ListedFile | undefined, from: string, limits: FetchLimits): Promise<boolean> {
  if (!record) return false;
  try {
    const bytes = await read(from, record.path, limits);
    checkFile(record, bytes, undefined);
    return allowsPersonalData(bytes);
  } catch (error) {
    if (error instanceof ShardError) return false;
    throw error;
  }
}

/** A file of the data of a shard, from its folder or its server. */
async function read(from: string, name: string, limits: FetchLimits): Promise<Uint8Array> {
  if (isAddress(from)) return fetchFile(new URL(`data/${name}`, from.replace(/\/*$/, '/')), limits);
  const folder = join(from, 'data');
  if (!existsSync(join(folder, name))) throw new ShardError('unreached', `没有找到 data/${name}`);
  try {
    return readBytes(join(folder, name), { within: folder, most: limits.most, place: `data/${name}` });
  } catch (error) {
    if (error instanceof InputError)
      throw new ShardError('refused', `data/${name} 读不了`, error.message.replace(/。$/, ''));
    throw error;
  }
}

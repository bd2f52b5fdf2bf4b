import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { writeInto } from '../files/writeInto.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { digestOf } from '../pages/digests.ts';
import { filesIn } from '../publisher/writtenFiles.ts';

/** Where what is built travels from the machine that built it to the one that makes the portal. Any store of objects by name will do. */
export interface ShardStore {
  get(name: string): Promise<Uint8Array | null>;
  /** Puts an object whole or not at all; one of that name may be there already. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  has(name: string): Promise<boolean>;
}

/** A store in a folder that every machine sees. */
export function folderStore(folder: string): ShardStore {
  const pathOf = (name: string) => join(folder, name);
  return {
    get: async (name) => (exists(pathOf(name)) ? readFileSync(pathOf(name)) : null),
    put: async (name, bytes) => writeWhole(pathOf(name), bytes),
    has: async (name) => exists(pathOf(name)),
  };
}

/** A pipe in its place is nothing stored: reading it would never end. */
const exists = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const objectOf = (digest: string) => `objects/${digest.slice(0, 2)}/${digest}`;

/** The files of a built folder by path, each with the digest it is stored under. */
type Tree = [path: string, digest: string][];

/**
 * Stores a folder, each file by what it holds: what another shard or an earlier build has is not sent again, unless `anew` asks for it.
 * @returns the digest of it all
 */
export async function saveTree(store: ShardStore, folder: string, { anew }: { anew: boolean }): Promise<string> {
  const tree: Tree = [];
  const put = async (bytes: Uint8Array) => {
    const digest = digestOf(bytes);
    if (anew || !(await store.has(objectOf(digest)))) await store.put(objectOf(digest), bytes);
    return digest;
  };
  for (const path of filesIn(folder).sort()) tree.push([path, await put(readFileSync(join(folder, path)))]);
  return put(Buffer.from(JSON.stringify(tree)));
}

const resultName = (from: string) => `results/${from}`;

/** A result with what it is of, so that none can stand in the place of another: it would pass for the site of another county. */
const told = (from: string, digest: string) => `${digest} ${digestOf(`${from} ${digest}`)}`;

/** Notes under which digest is stored what was built from content of a fingerprint. */
export const keepResult = (store: ShardStore, from: string, digest: string): Promise<void> =>
  store.put(resultName(from), Buffer.from(told(from, digest)));

/** What was noted; empty where it is damaged or that of other content, null where nothing was. */
export async function resultOf(store: ShardStore, from: string): Promise<string | null> {
  const bytes = await store.get(resultName(from));
  if (!bytes) return null;
  const text = Buffer.from(bytes).toString();
  const [digest = ''] = text.split(' ');
  return text === told(from, digest) ? digest : '';
}

/**
 * Writes a stored folder out.
 * @throws InputError where something of it is missing, or is not what it was
 */
export async function loadTree(store: ShardStore, digest: string, folder: string): Promise<void> {
  for await (const [path, bytes] of filesOf(store, digest)) writeInto(folder, path, bytes);
}

/** Whether a stored folder can be written out. */
export async function isWhole(store: ShardStore, digest: string): Promise<boolean> {
  try {
    for await (const _ of filesOf(store, digest));
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

async function* filesOf(store: ShardStore, digest: string): AsyncGenerator<[path: string, bytes: Uint8Array]> {
  for (const [path, own] of JSON.parse(Buffer.from(await load(store, digest)).toString()) as Tree) {
    yield [path, await load(store, own)];
  }
}

async function load(store: ShardStore, digest: string): Promise<Uint8Array> {
  const bytes = await store.get(objectOf(digest));
  if (bytes && digestOf(bytes) === digest) return bytes;
  const found = bytes ? '和它的校验值不符' : '没有';
  throw new InputError(`存放处的 ${objectOf(digest)}`, found, '当初存进去的内容', '再运行一次，会重新生成这一份');
}

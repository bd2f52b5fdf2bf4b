import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layOut } from '../../scripts/shards/layOut.ts';
import {
  folderStore,
  isWhole,
  keepResult,
  loadTree,
  resultOf,
  type ShardStore,
  saveTree,
} from '../../scripts/shards/shardStore.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import { ShardTasks } from '../../src/model/shardTask.ts';
import { shardKey } from '../../src/portal/shardKey.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
let store: ShardStore;
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-store-'));
  store = folderStore(at('store'));
  mkdirSync(at('site/data'), { recursive: true });
  writeFileSync(at('site/index.html'), 'page');
  writeFileSync(at('site/data/units.csv'), 'units');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The objects of the store that hold a text. */
const holding = (text: string) =>
  globSync(at('store/objects/*/*')).filter((path) => readFileSync(path, 'utf8') === text);
const save = (anew = false) => saveTree(store, at('site'), { anew });

describe('what was noted of a built shard', () => {
  it('is told of the content it was built from, and of no other', async () => {
    const digest = await save();
    await keepResult(store, 'one', digest);
    expect(await resultOf(store, 'one')).toBe(digest);
    expect(await resultOf(store, 'two')).toBeNull();
    copyFileSync(at('store/results/one'), at('store/results/two'));
    expect(await resultOf(store, 'two')).toBe('');
  });

  it.each(['', 'x', 'a'.repeat(64)])('is nothing where it is damaged: %j', async (text) => {
    await keepResult(store, 'one', await save());
    writeFileSync(at('store/results/one'), text);
    expect(await resultOf(store, 'one')).toBe('');
  });
});

describe('the store of what was built', () => {
  it('gives a folder back as it was, under the same digest for the same files', async () => {
    const digest = await save();
    await loadTree(store, digest, at('out'));
    expect(filesIn(at('out'))).toEqual(filesIn(at('site')));
    expect(await save()).toBe(digest);
    expect(holding('page')).toHaveLength(1);
  });

  it.each([
    ['removed', (path: string) => rmSync(path)],
    ['damaged', (path: string) => writeFileSync(path, 'other')],
  ])('knows that a file of it was %s, and is mended by storing all anew', async (_, spoil) => {
    const digest = await save();
    expect(await isWhole(store, digest)).toBe(true);
    for (const path of holding('page')) spoil(path);
    expect(await isWhole(store, digest)).toBe(false);
    expect(await save(true)).toBe(digest);
    expect(await isWhole(store, digest)).toBe(true);
  });

  it('of which a shard cannot be had lays out the others, and names it', async () => {
    const whole = await save();
    writeFileSync(at('site/index.html'), 'another');
    const spoilt = await save();
    for (const path of holding('another')) rmSync(path);
    const task = (county: string) => ({ county, year: 2024, content: '', site: 'https://a.example/' });
    const failed = await layOut(
      [
        { task: task('甲县'), digest: spoilt, built: false },
        { task: task('乙县'), digest: whole, built: true },
        { task: task('丙县'), failed: '坏了' },
      ],
      store,
      at('out'),
    );
    expect(failed.map((one) => [one.task.county, one.failed])).toEqual([
      ['甲县', expect.stringMatching(/^存放处的 objects\/.*：没有/)],
      ['丙县', '坏了'],
    ]);
    expect(Object.keys(filesIn(at('out'))).sort()).toEqual(
      ['data/units.csv', 'index.html'].map((file) => `${shardKey(task('乙县'))}/${file}`),
    );
  });
});

it('a county and year stands once in the list of what is to be built', () => {
  const task = { county: '甲县', year: 2024, content: 'a', site: 'https://a.example/' };
  const read = (...shards: unknown[]) => parseInput(ShardTasks, { shards }, 'tasks.yaml');
  expect(read(task, { ...task, year: 2023 }).shards).toHaveLength(2);
  expect(() => read(task, { ...task, content: 'b' })).toThrow('每个县每个年度只列一次');
});

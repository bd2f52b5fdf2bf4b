import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { makeFolder } from '../../scripts/files/makeFolder.ts';

const root = mkdtempSync(join(tmpdir(), 'mingbai-folder-'));
afterAll(() => rmSync(root, { recursive: true }));

it('a folder is made with those it lies in, and again where it is there', () => {
  for (const path of ['a/b/c', 'a/b/c', 'a', '.']) {
    makeFolder(join(root, path));
    expect(statSync(join(root, path)).isDirectory()).toBe(true);
  }
});

it('a folder behind a link is one; a file, or a link that leads nowhere, is none', () => {
  symlinkSync(join(root, 'a'), join(root, 'way'));
  makeFolder(join(root, 'way', 'd'));
  expect(statSync(join(root, 'a/d')).isDirectory()).toBe(true);
  writeFileSync(join(root, 'file'), '');
  symlinkSync(join(root, 'nowhere'), join(root, 'lost'));
  expect(() => makeFolder(join(root, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(root, 'file', 'x'))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(join(root, 'lost'))).toThrow(/EEXIST/);
});

it.runIf(process.platform === 'linux')('where no folder can be made it says so at once', () => {
  expect(() => makeFolder('/proc/mingbai/site')).toThrow(/ENOENT/);
});

it('does not mind others that make the same folders at the same moment', async () => {
  const [count, rounds] = [2, 300];
  const root = mkdtempSync(join(tmpdir(), 'mingbai-folders-'));
  const gate = new Int32Array(new SharedArrayBuffer(8));
  // Each waits for the others before each round, so that all of them find nothing there.
  const maker = `
    const { workerData: { gate, root, url, count, rounds }, parentPort } = require('node:worker_threads');
    import(url).then(({ makeFolder }) => {
      for (let round = 1; round <= rounds; round += 1) {
        Atomics.add(gate, 0, 1);
        while (Atomics.load(gate, 0) < round * count) Atomics.wait(gate, 1, 0, 0);
        makeFolder(\`\${root}/\${round}/a/b/c\`);
      }
    }).catch((error) => {
      Atomics.add(gate, 0, count * rounds);
      parentPort.postMessage(error.message);
    });`;
  const url = new URL('../../scripts/files/makeFolder.ts', import.meta.url).href;
  const failed = await Promise.all(
    Array.from({ length: count }, async () => {
      const worker = new Worker(maker, { eval: true, workerData: { gate, root, url, count, rounds } });
      const said: string[] = [];
      worker.on('message', (text) => said.push(text));
      await once(worker, 'exit');
      return said;
    }),
  );
  const made = readdirSync(root, { recursive: true });
  rmSync(root, { recursive: true });

  expect(made).toHaveLength(4 * rounds);
  expect(failed.flat()).toEqual([]);
});

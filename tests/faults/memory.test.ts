import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runBuilder } from '../../scripts/shards/runBuilder.ts';
import { countyText } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-memory-'));
  mkdirSync(at('county/documents'), { recursive: true });
  writeFileSync(at('county/documents/hongyazi.txt'), countyText('hongyazi-2024.txt'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...options: string[]) =>
  spawnSync(process.execPath, [...options, 'scripts/run.ts', 'data', '--content', at('county'), '--out', at('out')], {
    encoding: 'utf8',
  });

it('a command whose memory is used up says so in one sentence, and what was published stands', () => {
  expect(run().status).toBe(0);
  const before = filesIn(at('out/data'));
  const full = run('--max-old-space-size=20');
  expect(full.stderr).toMatch(
    /^错误：data：程序把能用的内存用完了；应为.*。请设 NODE_OPTIONS=--max-old-space-size=.*。\n$/,
  );
  expect(full.status).toBe(1);
  expect(filesIn(at('out/data'))).toEqual(before);
  // The next command takes its lock over and clears what it left.
  expect(run().status).toBe(0);
  expect(readdirSync(at('out'))).toEqual(['data']);
});

it('a county that uses up the memory is named with the same sentence, not with the end of a dump', async () => {
  const options = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = '--max-old-space-size=20';
  try {
    const { ended } = runBuilder(['data', '--content', at('county'), '--out', at('out')]);
    await expect(ended).rejects.toThrow(/^data：程序把能用的内存用完了；应为.*。请设 NODE_OPTIONS=.*没有改动$/);
  } finally {
    if (options === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = options;
  }
});

it('a command hands on how it ends, and what it says', () => {
  writeFileSync(at('county/site.yaml'), 'title: [');
  const refused = run();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/^错误：.*site\.yaml.*。\n$/);
});

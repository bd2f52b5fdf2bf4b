import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyCounty } from '../support/county.ts';
import { filesIn } from '../support/filesIn.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-outputs-'));
  copyCounty(at('county'));
  const county = { county: '甲县', year: 2024, site: 'https://a.example/' };
  writeFileSync(at('tasks.yaml'), JSON.stringify({ shards: [{ ...county, content: 'county' }] }));
  writeFileSync(at('shards.yaml'), JSON.stringify({ shards: [{ ...county, from: 'site' }] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const county = () => ['--content', at('county')];
const tasks = () => ['--tasks', at('tasks.yaml')];

it.each<[string, string, () => string[]]>([
  ['build', '--out', county],
  ['build', '--out', () => [...county(), '--only', 'read']],
  ['data', '--out', county],
  ['portal', '--out', () => ['--shards', at('shards.yaml')]],
  ['shards', '--out', () => [...tasks(), '--store', at('store')]],
  ['shards', '--store', () => [...tasks(), '--out', at('site')]],
])('%s writes by %s to no whole disk, no content and no county that it reads', (command, option, given) => {
  const places = ['/', 'content/new', ...(command === 'portal' ? [] : [at('county/new')])];
  for (const place of places) {
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...given(), option, place], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(stderr).toMatch(
      /^错误：[^\n]*(?:是整个磁盘|而 \S+ 在里面|里面，那里放的是别的东西)；应为一个单独的输出文件夹。[^\n]*\n$/,
    );
    expect(stderr).toContain(`请用 ${option} 另指一个空文件夹`);
    expect(status).toBe(1);
  }
  expect(['/data', '/read', 'content/new', at('county/new')].filter((path) => existsSync(path))).toEqual([]);
});

it('shards of which none can be built leave those of the last time as they are', () => {
  const run = () =>
    spawnSync(process.execPath, ['scripts/shards.ts', ...tasks(), '--store', at('store'), '--out', at('shards')], {
      encoding: 'utf8',
      timeout: 120_000,
    });
  expect(run().status).toBe(0);
  const before = filesIn(at('shards'));
  renameSync(at('county'), at('away'));
  const { status, stdout, stderr } = run();
  renameSync(at('away'), at('county'));
  expect(status).toBe(1);
  expect(stdout).toMatch(/甲县 2024 失败：.*没有这个文件夹/);
  expect(stderr).toMatch(/^错误：.*tasks\.yaml：一份也没有做成；应为至少一份做得成。请看上面每一份的原因。\n$/);
  expect(filesIn(at('shards'))).toEqual(before);
});

it('data written under a site says that its pages are those of the last build', () => {
  const run = () =>
    spawnSync(process.execPath, ['scripts/data.ts', ...county(), '--out', at('served')], {
      encoding: 'utf8',
      timeout: 60_000,
    }).stdout;
  expect(run()).not.toContain('网页');
  for (const file of ['index.html', '.mingbai-files']) writeFileSync(at('served', file), '');
  expect(run()).toContain('网页 没有重做，还是上一次 build 写的。');
});

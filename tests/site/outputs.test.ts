import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyCounty } from '../support/county.ts';

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

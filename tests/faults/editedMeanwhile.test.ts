import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countyText } from '../support/county.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-edited-'));
const content = join(folder, 'county');
const page = join(content, 'guide/reading-rules.md');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (text: string) =>
  writeFileSync(page, `---\ntitle: 自己写的一页\nsummary: 一句话\norder: 1\n---\n\n${text}\n`);

/** Builds; as soon as it says that tables are recognised, it knows what its pages are made from, and something may happen. */
async function build(meanwhile = () => {}) {
  const child = spawn(process.execPath, ['scripts/build.ts', '--content', content, '--out', join(folder, 'site')]);
  let said = '';
  let isUnderWay = false;
  const hear = (text: Buffer) => {
    said += text;
    if (isUnderWay || !said.includes('识别')) return;
    isUnderWay = true;
    meanwhile();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, said };
}

const shown = () => readFileSync(join(folder, 'site/guide/reading-rules/index.html'), 'utf8');

it('a page that was edited while it was built, and then put back, is never taken for what it is now', async () => {
  mkdirSync(join(content, 'documents'), { recursive: true });
  mkdirSync(join(content, 'guide'));
  writeFileSync(join(content, 'documents/a.txt'), countyText('hongyazi-2024.txt'));
  writeFileSync(join(content, 'site.yaml'), 'clerkPage: false\n');
  // Compiled pages of an earlier run are none of this text.
  const [first, second] = [`甲 ${folder}`, `乙 ${folder}`];
  write(first);
  const failed = await build(() => write(second));
  expect(failed.said).toMatch(
    /错误：内容文件夹或程序：生成网站时有文件变了；应为从头到尾不变的文件。请存好以后再运行一次。/,
  );
  expect(failed.code).toBe(1);
  write(first);
  expect((await build()).code).toBe(0);
  expect(shown()).toContain(first);
  // What the county writes itself is part of what its pages are made from.
  write(second);
  expect((await build()).code).toBe(0);
  expect(shown()).toContain(second);
});

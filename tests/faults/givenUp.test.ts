import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { ToCompile } from '../../scripts/pages/compilePages.ts';
import { askProcess } from '../../scripts/threads/askProcess.ts';

const work = mkdtempSync(join(tmpdir(), 'mingbai-given-up-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

it('pages that are being compiled beside a build that fails are given up at once, and their process ends', async () => {
  const before = processes();
  const failed = new AbortController();
  const told: ToCompile = { work, siteUrl: undefined };
  const asked = askProcess('pages/compileProcess.ts', told, failed.signal);
  expect(processes()).toBe(before + 1);
  failed.abort();
  await expect(asked).rejects.toThrow('aborted');
  for (let tries = 0; processes() > before && tries < 100; tries += 1) await setTimeout(100);
  expect(processes()).toBe(before);
});

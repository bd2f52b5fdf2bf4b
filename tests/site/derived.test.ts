import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** A county whose only document has been read once. */
let once: string;
/** A copy of it, to change. */
let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const run = () =>
  spawnSync(process.execPath, ['scripts/data.ts', '--content', at('county'), '--out', at('out')], {
    encoding: 'utf8',
  });
const derived = at.bind(null, 'county/tables/hongyazi-2024.json');
const projects = () => readFileSync(at('out/data/projects.csv'), 'utf8').trim().split('\r\n').length - 1;

beforeAll(() => {
  once = mkdtempSync(join(tmpdir(), 'mingbai-read-once-'));
  const [county, out] = [join(once, 'county'), join(once, 'out')];
  mkdirSync(join(county, 'documents'), { recursive: true });
  cpSync('tests/county/documents/hongyazi-2024.txt', join(county, 'documents/hongyazi-2024.txt'));
  execFileSync(process.execPath, ['scripts/data.ts', '--content', county, '--out', out]);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-derived-'));
  cpSync(once, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(once, { recursive: true, force: true }));

describe('what is derived from a document', () => {
  it('is used again as long as nothing changed', () => {
    const { stdout } = run();
    expect(stdout).toMatch(/1 个文档没有变，沿用/);
    expect(stdout).toMatch(/tables\/ 没有变化/);
  });

  it('goes with its document, and the report says so', () => {
    cpSync('tests/county/documents/taole-2022.txt', at('county/documents/taole-2022.txt'));
    rmSync(at('county/documents/hongyazi-2024.txt'));
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/删去 1 个（hongyazi-2024），它们的原文已不在 documents\//);
    expect(existsSync(derived())).toBe(false);
    expect(projects()).toBe(16);
  });

  it('moves with a renamed document instead of being counted twice', () => {
    renameSync(at('county/documents/hongyazi-2024.txt'), at('county/documents/hongyazi.txt'));
    expect(run().status).toBe(0);
    expect(projects()).toBe(14);
    expect(existsSync(derived())).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, 400)],
    ['empty', () => ''],
    ['of an older format', (text) => text.replace('mingbai-tables/2', 'mingbai-tables/1')],
  ])('goes with its document even where it is %s', (_, damage) => {
    writeFileSync(derived(), damage(readFileSync(derived(), 'utf8')));
    renameSync(at('county/documents/hongyazi-2024.txt'), at('county/documents/hongyazi.txt'));
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/删去 1 个（hongyazi-2024）/);
    expect(projects()).toBe(14);
    expect(existsSync(derived())).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, 5000)],
    ['empty', () => ''],
    ['of an older format', (text) => text.replace('mingbai-tables/2', 'mingbai-tables/1')],
    ['edited by hand', (text) => text.replaceAll('"290000"', '"2900000"')],
    ['of another reader', (text) => text.replace(/"reader": "\w+"/, '"reader": "0123456789ab"')],
    ['of another source', (text) => text.replace(/"sha256": "\w/, '"sha256": "0')],
  ])('is made again where it is %s', (_, damage) => {
    const right = readFileSync(derived(), 'utf8');
    const wrong = damage(right);
    expect(wrong).not.toBe(right);
    writeFileSync(derived(), wrong);
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/按原文更新 1 个（hongyazi-2024）/);
    expect(readFileSync(derived(), 'utf8')).toBe(right);
  });
});

describe('tables handed in as JSON', () => {
  const handIn = (file: string, change: object) => {
    const tables = JSON.parse(readFileSync(derived(), 'utf8'));
    mkdirSync(at('county/given'), { recursive: true });
    writeFileSync(at('county/given', file), JSON.stringify({ ...tables, ...change }));
  };

  it('of one id with a document or with each other are refused: every amount would count twice', () => {
    handIn('same.json', { source: null });
    expect(run().stderr).toMatch(/given\/same\.json：编号 hongyazi-2024 与一个原文相同；应为每份表格一个编号。请/);
    handIn('same.json', { source: null, id: 'twin' });
    handIn('other.json', { source: null, id: 'twin' });
    expect(run().stderr).toMatch(/same\.json：编号 twin 与.*other\.json相同/);
  });

  it('that name a source which is nowhere are refused', () => {
    handIn('nowhere.json', { id: 'nowhere' });
    expect(run().stderr).toMatch(/nowhere\.json：写明出自 hongyazi-2024\.txt，documents\/ 里没有这个文件/);
  });
});

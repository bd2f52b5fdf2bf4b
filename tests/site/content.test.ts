import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Whatever an office keeps in `content/` today: nothing here knows what is in it, so any change of it passes or is at fault. */

const isDocument = (file: string) => !/^\.|\.ya?ml$/.test(file);
const disclosedIn = (documents: string) => readdirSync(documents).filter(isDocument).sort();

describe.each<[string, (documents: string) => void]>([
  ['as it is', () => {}],
  [
    'with a document less',
    (documents) => {
      const { name } = parse(disclosedIn(documents)[0] ?? '');
      for (const file of readdirSync(documents)) if (parse(file).name === name) rmSync(join(documents, file));
    },
  ],
  [
    'with a document more',
    (documents) => cpSync('tests/formats/forms/shanghai-jianguanwei-2026.xlsx', join(documents, 'added.xlsx')),
  ],
])('the content of this project, %s', (_, change) => {
  let folder = '';
  let documents = '';
  let run: ReturnType<typeof spawnSync>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingbai-content-'));
    documents = join(folder, 'content/documents');
    // A copy, as commands keep tables beside the documents they read.
    cpSync('content', join(folder, 'content'), { recursive: true });
    change(documents);
    const command = ['scripts/data.ts', '--content', join(folder, 'content'), '--out', join(folder, 'out')];
    run = spawnSync(process.execPath, command, { encoding: 'utf8' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const rows = (name: string) =>
    JSON.parse(readFileSync(join(folder, 'out/data', `${name}.json`), 'utf8')) as Record<string, string | number>[];
  const checksumOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  const sum = (numbers: readonly (string | number | undefined)[]) =>
    numbers.reduce<number>((total, number) => total + Number(number), 0);

  it('is read without a fault, and every cell of it has its place', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/对账 原文 [\d,]+ 个单元格全部归位/);
  });

  it('is published document by document, each with the cells that its books account for', () => {
    const disclosed = disclosedIn(documents);
    expect(disclosed.length).toBeGreaterThan(0);
    const checksums = rows('documents').map(({ sha256 }) => sha256);
    for (const file of disclosed) expect(checksums, file).toContain(checksumOf(join(documents, file)));
    const ledger = Map.groupBy(rows('ledger'), ({ document_id }) => document_id);
    for (const { id, cell_count } of rows('documents')) {
      expect(sum((ledger.get(id ?? '') ?? []).map(({ cells }) => cells)), String(id)).toBe(cell_count);
    }
  });

  it('adds up: each unit has the money of its projects', () => {
    const projects = Map.groupBy(rows('projects'), ({ unit_id }) => unit_id);
    for (const { id, project_count, total_yuan } of rows('units')) {
      const own = projects.get(id ?? '') ?? [];
      expect(own).toHaveLength(Number(project_count));
      expect(sum(own.map((project) => project.total_yuan))).toBeCloseTo(Number(total_yuan), 2);
    }
  });
});

it('no other test knows the documents of this project', () => {
  const knowing = globSync('tests/**/*.ts').filter((file) =>
    /['"`]content\/(?:documents|tables|given|corrections)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(knowing).toEqual(['tests/site/content.test.ts']);
});

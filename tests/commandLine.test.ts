import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS, commandLine, OPTIONS } from '../scripts/commandLine.ts';

const called = (...given: string[]) => vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'script', ...given]);
afterEach(() => void vi.restoreAllMocks());

describe('the command line', () => {
  it('gives paths in full, and what nobody said by its default', () => {
    called('--out', 'site');
    expect(commandLine('build')).toEqual({
      content: resolve('content'),
      out: resolve('site'),
      only: '',
      changed: '',
      strict: '',
      previous: '',
      operands: [],
    });
    called('--strict');
    expect(commandLine('data').strict).toBe('true');
    called();
    expect(commandLine('bench:search').projects).toBe('1000,10000');
  });

  it('refuses an option of another command, naming its own', () => {
    called('--content', 'x');
    expect(() => commandLine('preview')).toThrow('命令行：--content x；应为--out <路径>。请检查拼写。');
    called('a.txt');
    expect(() => commandLine('build')).toThrow(
      '应为--content <路径> --out <路径> --only read --changed --previous <路径> --strict',
    );
  });

  it('takes no empty path for the folder one stands in', () => {
    for (const option of ['--content', '--out', '--previous']) {
      called(option, '');
      expect(() => commandLine('data'), option).toThrow(/^命令行：.*检查拼写。$/);
    }
  });

  it('takes a document by its name alone where a command reads one', () => {
    called('guanting-2024');
    expect(commandLine('inspect').operands).toEqual(['guanting-2024']);
  });

  it('is read in one place only, by commands that exist, with every option that some command takes', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
    const taken = Object.values(COMMANDS).flatMap(({ options }): string[] => [...options]);
    expect(Object.keys(OPTIONS).filter((option) => !taken.includes(option))).toEqual([]);
    const elsewhere = globSync('{src,scripts,tests/browser}/**/*.ts').filter(
      // A benchmark starts itself and its helpers anew, each in a process of its own; run.ts hands on what it was called with.
      (file) => !/bench|scripts\/run\.ts/.test(file) && /parseArgs|process\.argv/.test(readFileSync(file, 'utf8')),
    );
    expect(elsewhere).toEqual(['scripts/commandLine.ts']);
  });
});

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS, commandLine, OPTIONS } from '../scripts/commandLine.ts';

const called = (...given: string[]) => vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'script', ...given]);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

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
    expect(() => commandLine('preview')).toThrow('命令行：没有 --content 这个选项；应为--out <路径>。请检查拼写。');
    called('a.txt');
    expect(() => commandLine('build')).toThrow(
      '命令行：多出 a.txt；应为--content <路径> --out <路径> --only read --changed --previous <路径> --strict',
    );
  });

  it.each([
    [['--otu', 'x'], '没有 --otu 这个选项', '改成 --out'],
    [['-o', 'x'], '没有 -o 这个选项', '检查拼写'],
    [['--strcit'], '没有 --strcit 这个选项', '改成 --strict'],
    [['--out'], '--out 后面没有值', '在它后面写上<路径>'],
    [['--out', '--strict'], '--out 后面没有值', '在它后面写上<路径>'],
    [['--strict=no'], '--strict 后面不写值，读到 no', '只写 --strict'],
    [['--out', 'a', '--strict', '--out', 'b'], '--out 写了两次', '只留一个'],
    [['--strict', '--strict'], '--strict 写了两次', '只留一个'],
    [['--', '--out'], '多出 --out', '删去它，或在它前面写上选项名'],
  ])('says what is wrong with an option, and which was meant: %j', (given, found, next) => {
    called(...given);
    const usage = '--content <路径> --out <路径> --previous <路径> --strict';
    expect(() => commandLine('data')).toThrow(`命令行：${found}；应为${usage}。请${next}。`);
  });

  it.each(['x', '0', '-1', '1.5', '1,2', '', '１０'])('takes no %j for a count', (count) => {
    called(`--counties=${count}`);
    expect(() => commandLine('bench:portal')).toThrow(
      /^命令行：--counties .*应为--counties <个数>。请在它后面写上<个数>。$/,
    );
  });

  it('says so where npm has taken an option for its own, and does not go on without it', () => {
    called();
    vi.stubEnv('npm_config_strict', 'true');
    expect(() => commandLine('data')).toThrow(
      /^命令行：--strict 被 npm 当成了自己的选项；.*请先写 --，再写选项，如 npm run data -- --strict。$/,
    );
    expect(commandLine('preview').out).toBe(resolve('dist'));
  });

  it('takes no empty path for the folder one stands in', () => {
    for (const option of ['--content', '--out', '--previous']) {
      called(option, '');
      expect(() => commandLine('data'), option).toThrow(`命令行：${option} 后面没有值；`);
    }
  });

  it('takes no empty name for a file', () => {
    called('a.txt', '');
    expect(() => commandLine('check:publish')).toThrow('命令行：有一个名字是空的；应为<文件 …>。请写上名字。');
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
      // A benchmark starts helpers, each in a process of its own; run.ts hands on what it was called with.
      (file) =>
        !/scripts\/bench\/|scripts\/run\.ts/.test(file) && /parseArgs|process\.argv/.test(readFileSync(file, 'utf8')),
    );
    expect(elsewhere).toEqual(['scripts/commandLine.ts']);
  });
});

describe('a command that is not there', () => {
  const run = (...given: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.ts', ...given], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  it.each([
    ['biuld', /^错误：命令行：没有 biuld 这个命令；应为build、data、.*。请改成 build。\n$/],
    ['check:publish', /没有 check:publish 这个命令；.*。请改成 check-publish。\n$/],
    // A program that no command starts.
    ['gather', /没有 gather 这个命令；.*。请检查拼写。\n$/],
    ['../tests/commandLine', /没有 \.\.\/tests\/commandLine 这个命令；.*。请检查拼写。\n$/],
  ])('is told in one sentence with the nearest one: %s', (name, sentence) => {
    expect(run(name)).toEqual({ status: 1, said: expect.stringMatching(sentence) });
  });

  it('is told where none is named', () => {
    expect(run()).toEqual({ status: 1, said: expect.stringMatching(/^错误：命令行：没有写命令；应为build、.*。\n$/) });
  });
});

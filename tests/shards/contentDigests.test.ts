import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentDigests } from '../../scripts/shards/contentDigests.ts';

let folder = '';
const at = (...path: string[]) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-content-'));
  for (const name of ['documents', 'last-year', 'this-year', '.versions']) mkdirSync(at(name));
  writeFileSync(at('last-year/a.txt'), '甲');
  writeFileSync(at('this-year/a.txt'), '乙');
  writeFileSync(at('.versions/a.txt'), '丙');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Of what stands in `documents/`. */
const documents = () => contentDigests(folder).filter(([path]) => path.startsWith('documents'));
const link = (to: string, from: string) => {
  rmSync(at(from), { recursive: true, force: true });
  symlinkSync(to, at(from));
};

describe('a county is built anew', () => {
  it('where a document that is a link leads to another file', () => {
    link('../last-year/a.txt', 'documents/a.txt');
    const before = documents();
    link('../this-year/a.txt', 'documents/a.txt');
    expect(documents()).not.toEqual(before);
  });

  it('where its documents are a link to a folder, and that to another', () => {
    link('last-year', 'documents');
    const before = documents();
    link('this-year', 'documents');
    expect(documents()).not.toEqual(before);
  });

  it('where the file that a link leads to is edited, in a hidden folder too', () => {
    link('../.versions/a.txt', 'documents/a.txt');
    const before = documents();
    writeFileSync(at('.versions/a.txt'), '丁');
    expect(documents()).not.toEqual(before);
  });

  it.skipIf(process.platform === 'win32')(
    'where something that is no file is put into it, which a build refuses',
    () => {
      const before = documents();
      execFileSync('mkfifo', [at('documents/pipe.txt')]);
      link('nowhere', 'documents/gone.txt');
      expect(documents()).toEqual([...before, ['documents/gone.txt', 'nothing'], ['documents/pipe.txt', 'no file']]);
    },
  );
});

describe('what the content of a county is, is told', () => {
  it('of a file longer than Node reads, which a build may leave alone or refuses', () => {
    writeFileSync(at('documents/film.mp4'), '');
    truncateSync(at('documents/film.mp4'), 2 ** 31 + 1);
    expect(documents()).toEqual([['documents/film.mp4', expect.stringMatching(/^2147483649 bytes of /)]]);
  });

  it('of a folder in a ring of links, once', () => {
    link('..', 'documents/around');
    expect(documents()).toEqual([['documents/around', 'a folder around it']]);
  });

  it('of a folder that is not there: nothing, so that the build says it', () => {
    expect(contentDigests(at('nothing'))).toEqual([]);
  });
});

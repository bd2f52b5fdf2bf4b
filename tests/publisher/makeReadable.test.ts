import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPublication } from '../../scripts/publisher/openPublication.ts';
import { listFiles } from '../../scripts/publisher/writtenFiles.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readable-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);

/** What the office wrote, with the permissions that its mask left. */
function write(path: string, mode: number): void {
  writeFileSync(path, 'x');
  chmodSync(path, mode);
}

describe.skipIf(process.platform === 'win32')('a web server, which runs as another user than the office,', () => {
  beforeEach(async () => {
    mkdirSync(join(folder, 'site/own'), { recursive: true });
    listFiles(join(folder, 'site'));
    write(join(folder, 'site/own/note.txt'), 0o600);
    await openPublication(join(folder, 'site'), { keep: [], mark: 'a', say: () => {} }).publish(async (unfinished) => {
      for (const path of [unfinished, join(unfinished, 'data'), join(unfinished, 'data/tables')]) {
        mkdirSync(path, { recursive: true });
        chmodSync(path, 0o700);
      }
      write(join(unfinished, 'index.html'), 0o600);
      write(join(unfinished, 'data/tables/a.json'), 0o664);
    });
  });

  it('reads all that is published, also where the mask of the office is 077', () => {
    expect([modeOf('site'), modeOf('site/data'), modeOf('site/data/tables')]).toEqual(['755', '755', '755']);
    expect([modeOf('site/index.html'), modeOf('site/.mingbai-files')]).toEqual(['644', '644']);
  });

  it('takes nothing from what others of the office may do', () => {
    expect(modeOf('site/data/tables/a.json')).toBe('664');
  });

  it('is shown no file that others put there and kept for themselves', () => {
    expect(modeOf('site/own/note.txt')).toBe('600');
  });
});

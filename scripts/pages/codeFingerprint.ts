import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/model/inputError.ts';
import { ROOT } from '../projectFolders.ts';
import { digestOf } from './digests.ts';

/** What pages are compiled from: our code, its templates and settings, and the versions of what others wrote. */
const PAGES = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
export const COMPILED_FROM: readonly string[] = [
  ...PAGES,
  'scripts/pages/{bundle*,compile*,leaveOutUnused,packingApart}.ts',
];
/** What a whole site is made by. */
export const MADE_BY: readonly string[] = [...PAGES, 'scripts/**/*'];

/**
 * A fingerprint of code, worked out from its files, so that nobody can forget to raise a number, and of what is written by hand and
 * compiled with the pages.
 * @param code `COMPILED_FROM` or `MADE_BY`
 * @param written folders of hand-written texts
 * @param settings what else it depends on
 */
export function codeFingerprint(code: readonly string[], written: readonly string[], settings: unknown): string {
  const own = globSync(code, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = written.flatMap((folder) =>
    globSync('*.md', { cwd: folder })
      .map((name) => join(folder, name))
      .sort(),
  );
  const told = [...own, ...texts].map((file) => [file, digestOf(readFileSync(file))]);
  return digestOf(JSON.stringify([process.version, process.platform, process.arch, settings, told]));
}

/**
 * Makes sure that what something is made of stands as it did: made of a file that was edited meanwhile and then put back, it would be
 * taken for that of the file as it is now, by every build to come.
 * @throws InputError where it changed
 */
export function assertUnchanged(fingerprint: () => string, before: string): void {
  if (fingerprint() === before) return;
  throw new InputError('内容文件夹或程序', '生成网站时有文件变了', '从头到尾不变的文件', '存好以后再运行一次');
}

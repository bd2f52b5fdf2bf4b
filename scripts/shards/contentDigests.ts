import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../pages/digests.ts';

/** More bytes than any file has that a build reads. */
const LONGEST = 512 * 1024 * 1024;

/** What stands at each place of a content folder, by its path with `/`: the digest of a file, or a word for what is none. */
export type ContentDigests = [path: string, what: string][];

/**
 * Everything in a content folder that a build may read, in the order of names, links as what they lead to: a link that leads elsewhere than
 * before is other content. Hidden files are not part of it, as no build reads them.
 */
export function contentDigests(content: string): ContentDigests {
  const told: ContentDigests = [];
  const walk = (below: string, above: readonly string[]) => {
    const here = join(content, below);
    for (const name of readdirSync(here).sort()) {
      if (name.startsWith('.')) continue;
      const path = below === '' ? name : `${below}/${name}`;
      const stats = statsOf(join(here, name));
      if (!stats?.isDirectory()) {
        told.push([path, stats?.isFile() ? digestOfFile(join(here, name), stats) : stats ? 'no file' : 'nothing']);
        continue;
      }
      const real = realpathSync(join(here, name));
      if (above.includes(real)) told.push([path, 'a folder around it']);
      else walk(path, [...above, real]);
    }
  };
  if (statsOf(content)?.isDirectory()) walk('', [realpathSync(content)]);
  return told;
}

/** Of a file longer than any that is read, its length and date: that it is too long, the build says. */
const digestOfFile = (path: string, { size, mtimeMs }: Stats): string =>
  size > LONGEST ? `${size} bytes of ${mtimeMs}` : digestOf(readFileSync(path));

/** Of what a path leads to; undefined where that is nothing. What is wrong with it, the build says. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RunningDigest } from '../../src/identity/fingerprint.ts';
import { isOwnFile } from '../files/isOwnFile.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { writeInto } from '../files/writeInto.ts';
import { digestOf, openDigest } from '../pages/digests.ts';
import { lastBytes } from './lastBytes.ts';

/** A folder in which a site is put together, beside the last one. */
export interface SiteFolder {
  /** Takes a file of the last site into the new one. @returns whether it could: not where it is gone or does not hold what its digest says */
  take(file: string, digest: string): boolean;
  /** The text of a file of the last site; undefined where it is gone or does not hold what its digest says. */
  before(file: string, digest: string): string | undefined;
  /**
   * Writes a file into the new site, or takes that of the last one where it holds the same, which then keeps its date.
   * @param last the digest of the file of the last site
   * @returns the digest of what stands in it
   */
  put(file: string, content: string | Uint8Array, last: string | undefined): string;
  /** Writes a piece of a file into the new site, after those that were written before. */
  append(file: string, piece: Uint8Array): void;
  /** The same as `put` for a file whose pieces were all written. */
  close(file: string, last: string | undefined): string;
}

/**
 * @param last the folder of the last site
 * @param site that of the new one
 * @param standing files of the last one that were read a moment ago and held what their digests say
 */
export function siteFolder(last: string, site: string, standing: ReadonlySet<string>): SiteFolder {
  const take = (file: string, digest: string) => {
    const stands = standing.has(file) ? isOwnFile(join(last, file)) : lastBytes(last, file, digest) !== undefined;
    if (stands) linkOrCopy(join(last, file), join(site, file));
    return stands;
  };
  const open = new Map<string, RunningDigest>();
  return {
    take,
    before: (file, digest) => lastBytes(last, file, digest)?.toString(),
    put(file, content, last) {
      const digest = digestOf(content);
      if (last !== digest || !take(file, digest)) writeInto(site, file, content);
      return digest;
    },
    append(file, piece) {
      const digest = open.get(file) ?? openDigest();
      open.set(file, digest);
      digest.update(piece);
      writeInto(site, part(file), piece, { flag: 'a' });
    },
    close(file, last) {
      const digest = (open.get(file) as RunningDigest).hex();
      open.delete(file);
      if (last === digest && take(file, digest)) rmSync(join(site, part(file)));
      else renameSync(join(site, part(file)), join(site, file));
      return digest;
    },
  };
}

/** Where a file stands that is not whole yet. */
const part = (file: string): string => `${file}.part`;

function linkOrCopy(from: string, to: string): void {
  makeFolder(dirname(to));
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * What lies beside a folder while it is replaced. The names are the journal of the swap: each step is one rename, so that whatever a
 * power cut leaves says by its names how far the swap had come.
 */
export interface BesideFolder {
  lock: string;
  /** What is being built; worth nothing until it stands in the place of the folder. */
  unfinished: string;
  /** The folder as it was, between the two renames; the site itself as long as nothing stands in its place. */
  previous: string;
  /** What was replaced and is being removed. */
  discarded: string;
  /** What earlier runs left of a kind, newest first; those of earlier versions end with the number of a process. */
  left(kind: Kind): string[];
}

type Kind = 'new' | 'old' | 'gone';

/** Bytes of a name that leave room for what stands around it: file systems take 255. */
const LONGEST = 160;

export function besideFolder(folder: string): BesideFolder {
  const parent = dirname(folder);
  const own = basename(folder);
  const name = Buffer.byteLength(own) > LONGEST ? createHash('sha256').update(own).digest('hex') : own;
  const id = randomBytes(6).toString('hex');
  const path = (kind: Kind) => join(parent, `.mingbai-${kind}-${name}-${id}`);
  return {
    lock: join(parent, `.mingbai-lock-${name}`),
    unfinished: path('new'),
    previous: path('old'),
    discarded: path('gone'),
    left(kind) {
      const start = `.mingbai-${kind}-${name}-`;
      return readdirSync(parent)
        .filter((entry) => entry.startsWith(start) && /^(?:[0-9a-f]{12}|\d{1,10})$/.test(entry.slice(start.length)))
        .map((entry) => join(parent, entry))
        .sort((a, b) => statSync(b).ctimeMs - statSync(a).ctimeMs);
    },
  };
}

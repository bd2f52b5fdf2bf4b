import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokenLink, KnownLinks } from '../../src/publish/linkBook.ts';
import type { KeptFile, KeptFiles, KeptSite } from '../pages/keptSite.ts';
import { alone } from '../threads/alone.ts';
import type { Asking } from '../threads/askOver.ts';
import { startWriterThread } from './startWriterThread.ts';
import type { Tasks, WriterData } from './tasks.ts';

/** How a file came about, as far as it is remembered. */
type Origin = Partial<Pick<KeptFile, 'from' | 'reads'>>;

/** Writes a site in a thread of its own: that takes a fifth of the time of a build, and needs nothing of what makes the pages. */
export interface SiteWriter {
  /** The remembered files of the last site. */
  kept: Readonly<KeptFiles>;
  /** Takes a remembered file of the last site. @returns whether it could: not where the file is gone or was changed */
  take(file: string): Promise<boolean>;
  /** Writes a file, or takes that of the last site where it holds the same. Waits only where too much is still to be written. */
  put(file: string, content: string | Uint8Array): Promise<void>;
  /**
   * The same for one that is made piece by piece, of which a large one is never held whole.
   * @param from what it is made from, as a digest, where that is known: made from the same before, it is not made
   */
  putInPieces(file: string, pieces: Iterable<Uint8Array>, from?: string): Promise<void>;
  /** What is known of a file of the last site that can be taken and was made from this; undefined where it has to be made. */
  known(file: string, from: string): { bytes: number; sha256: string } | undefined;
  /** The same for one made from something that has this digest: not even made where it was made from the same before. */
  putFrom(file: string, from: string, make: () => string): Promise<void>;
  /** The same for a page as its template rendered it, which is finished and its links noted. */
  page(file: string, rendered: Uint8Array, origin: Origin): Promise<void>;
  /** Tells that every page has come, so that links may be followed. */
  allPagesCame(): void;
  /** The links of all pages that lead nowhere. @param files every file of the site, relative paths */
  brokenLinks(files: ReadonlySet<string>): Promise<BrokenLink[]>;
  /** Waits until all is written. @returns what was written and taken */
  written(): Promise<KeptFiles>;
  /** Where all pages lead, to be remembered. */
  links(): Promise<KnownLinks>;
}

/** Bytes that may wait to be written. */
const MOST_WAITING = 8e6;
/** In this time some ten pages are made, which are told at once: a message for each took a tenth of the time of making them. */
const HELD_MS = 20;

/**
 * @param last the folder of the last site
 * @param site the empty folder of the new one; nothing is written there any more once this has come back, or the process ends
 * @param kept what is remembered of the last site
 * @param standing what `standingFiles` found of it
 * @param use is given the writer
 * @throws what could not be written, by whatever is asked of the writer next
 */
export async function withSiteWriter<Result>(
  { kept, ...folders }: Pick<WriterData, 'last' | 'site' | 'standing'> & { kept: Pick<KeptSite, 'files' | 'links'> },
  use: (writer: SiteWriter) => Promise<Result>,
): Promise<Result> {
  const thread = startWriterThread({ ...folders, links: kept.links });
  try {
    return await use(siteWriter(thread, kept.files, folders));
  } finally {
    await thread.end();
  }
}

function siteWriter(
  thread: Asking<Tasks>,
  kept: Readonly<KeptFiles>,
  { last, standing }: Pick<WriterData, 'last' | 'standing'>,
): SiteWriter {
  const files: KeptFiles = {};
  let bytes = 0;
  let lostPlaces: Promise<BrokenLink[]> = Promise.resolve([]);

  /** Has something done with so many bytes. */
  const send = async <Name extends keyof Tasks>(
    name: Name,
    ask: Tasks[Name]['ask'],
    length: number,
    done: (answer: Tasks[Name]['answer']) => void = () => {},
  ): Promise<void> => {
    bytes += length;
    thread.ask(name, ask, HELD_MS).then(
      (answer) => {
        bytes -= length;
        done(answer);
      },
      // Told by what follows.
      () => {},
    );
    await thread.wait(() => bytes > MOST_WAITING);
  };
  const note =
    (file: string, { from = '', reads }: Origin = {}) =>
    (digest: string) => {
      files[file] = { from, content: digest, ...(reads && { reads }) };
    };
  const lastDigest = (file: string) => kept[file]?.content;
  const put = (file: string, content: string | Uint8Array, origin?: Origin) =>
    send('put', { file, content: alone(content), last: lastDigest(file) }, content.length, note(file, origin));
  const takeKnown = async (file: string): Promise<boolean> => {
    const known = kept[file];
    if (!known || !(await thread.ask('take', { file, digest: known.content }))) return false;
    files[file] = known;
    return true;
  };
  const take = (file: string): Promise<boolean> => {
    const taken = takeKnown(file);
    // Whoever waits for it hears of a fault; another may have been heard of first.
    taken.catch(() => {});
    return taken;
  };
  const wasMadeFrom = (file: string, from: string): boolean => from !== '' && kept[file]?.from === from;
  const takeMadeFrom = async (file: string, from: string): Promise<boolean> =>
    wasMadeFrom(file, from) && (await take(file));

  return {
    kept,
    take,
    put: (file, content) => put(file, content),
    async putInPieces(file, pieces, from = '') {
      if (await takeMadeFrom(file, from)) return;
      let last: Uint8Array | undefined;
      let several = false;
      for (const piece of pieces) {
        if (last) await send('append', { file, content: alone(last) }, last.length);
        several = last !== undefined;
        last = piece;
      }
      last ??= new Uint8Array();
      if (!several) return put(file, last, { from });
      await send('append', { file, content: alone(last) }, last.length);
      await send('close', { file, last: lastDigest(file) }, 0, note(file, { from }));
    },
    async putFrom(file, from, make) {
      if (await takeMadeFrom(file, from)) return;
      await put(file, make(), { from });
    },
    known(file, from) {
      const sha256 = wasMadeFrom(file, from) && standing.has(file) ? lastDigest(file) : undefined;
      const bytes = statSync(join(last, file), { throwIfNoEntry: false })?.size;
      return sha256 === undefined || bytes === undefined ? undefined : { bytes, sha256 };
    },
    page: (file, rendered, origin) =>
      send('page', { file, content: alone(rendered), last: lastDigest(file) }, rendered.length, note(file, origin)),
    allPagesCame() {
      lostPlaces = thread.ask('lostPlaces', {});
    },
    async brokenLinks(files) {
      const missing = await thread.ask('missingFiles', { files });
      return [...missing, ...(await lostPlaces)];
    },
    async written() {
      await thread.wait(() => thread.left > 0);
      return files;
    },
    links: () => thread.ask('knownLinks', {}),
  };
}

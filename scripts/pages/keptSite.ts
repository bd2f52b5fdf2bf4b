import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownLinks, NO_LINKS } from '../../src/publish/linkBook.ts';
import { isOwnFile } from '../files/isOwnFile.ts';
import { systemFault } from '../files/systemFault.ts';
import { writeWhole } from '../files/writeWhole.ts';
import { ROOT } from '../projectFolders.ts';
import { writtenIn } from '../publisher/writtenFiles.ts';
import { type Changes, NO_CHANGES } from './changes.ts';
import { digestOf } from './digests.ts';

/** What is remembered of a file that a build made. */
export interface KeptFile {
  /** the digest of everything it was made from; empty where that is not known before it is made */
  from: string;
  /** what its template read of the corpus, where it is a page */
  reads?: string[];
  /** the digest of what stands in it */
  content: string;
}

export type KeptFiles = Record<string, KeptFile>;

/** The memory of the last site that was built into a folder; what is remembered lies in the site itself. */
export interface KeptSite {
  /** why nothing of the last site can be used again, in words; empty where it can */
  why: string;
  files: Readonly<KeptFiles>;
  /** where its pages led */
  links: KnownLinks;
  /** the digests of the files of the last site, whether or not they can be used again; empty ones where nothing is remembered of it */
  digests: ReadonlyMap<string, string>;
  /** what changed since it was last listed what an upload by hand has to send */
  unlisted: Changes;
  /**
   * Remembers the site that was built, for the next time.
   * @param unlisted what of its changes stands in no list
   * @returns a line for the report where it cannot: the site stands all the same
   */
  remember(files: KeptFiles, links: KnownLinks, unlisted?: Changes): string[];
}

interface Written {
  /** of the program that wrote the site */
  program: string;
  files: Record<string, Omit<KeptFile, 'reads'> & { reads?: number[] }>;
  /** what templates read, by its numbers: most of it is read for many pages */
  reads: string[];
  links: KnownLinks;
  unlisted: Changes;
}

const FOLDER = join(ROOT, '.astro', 'kept');
const UNUSED_MS = 30 * 24 * 60 * 60_000;

/**
 * @param folder the folder of the site
 * @param program the fingerprint of the program that builds it now
 */
export function openKeptSite(folder: string, program: string): KeptSite {
  const path = join(FOLDER, `${digestOf(folder).slice(0, 16)}.json`);
  return {
    ...(existsSync(folder) ? remembered(path, program, folder) : forgotten('第一次')),
    remember(files, links, unlisted = NO_CHANGES) {
      try {
        forgetUnused(FOLDER);
        const text = JSON.stringify({ program, ...numbered(files), links, unlisted } satisfies Written);
        if (!isOwnFile(path)) rmSync(path, { recursive: true, force: true });
        writeWhole(path, `${digestOf(text)}\n${text}`);
        return [];
      } catch (error) {
        const fault = systemFault(error);
        if (!fault) throw error;
        return [`网站已经生成；没能记下它，下次要多做一些：${fault.message}`];
      }
    },
  };
}

/** Clears what is remembered of sites that nobody built for a month. */
function forgetUnused(folder: string): void {
  for (const path of existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []) {
    if (Date.now() - statSync(path).mtimeMs > UNUSED_MS) rmSync(path, { recursive: true, force: true });
  }
}

const forgotten = (why: string, digests: ReadonlyMap<string, string> = new Map(), unlisted = NO_CHANGES) => ({
  why,
  files: {} as KeptFiles,
  links: NO_LINKS,
  digests,
  unlisted,
});

function remembered(path: string, program: string, folder: string): Omit<KeptSite, 'remember'> {
  const standing = () => new Map(writtenIn(folder).map((file) => [file, '']));
  if (!existsSync(path)) return forgotten('第一次', standing());
  if (!isOwnFile(path)) return forgotten('上次的记录损坏，不用它', standing());
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n');
  const written = text.slice(end + 1);
  if (end < 0 || digestOf(written) !== text.slice(0, end)) return forgotten('上次的记录损坏，不用它', standing());
  const { program: earlier, links, unlisted, ...numbers } = JSON.parse(written) as Written;
  const digests = new Map(Object.entries(numbers.files).map(([file, { content }]) => [file, content]));
  if (isOther(folder, digests)) return forgotten('文件夹里不是上次生成的网站', standing());
  if (earlier !== program) return forgotten('程序、设置或手写的内容变了', digests, unlisted);
  return { why: '', files: unnumbered(numbers), links, digests, unlisted };
}

/** Names every file of the data with its digest. */
const MANIFEST = 'data/manifest.json';

/** Whether another site stands there than was built last, such as a backup of an earlier one: what changed since that one is in no memory. */
function isOther(folder: string, digests: ReadonlyMap<string, string>): boolean {
  const known = digests.get(MANIFEST);
  const path = join(folder, MANIFEST);
  return known !== undefined && (!isOwnFile(path) || digestOf(readFileSync(path)) !== known);
}

function numbered(files: KeptFiles): Pick<Written, 'files' | 'reads'> {
  const numbers = new Map<string, number>();
  const numberOf = (read: string): number => {
    const number = numbers.get(read) ?? numbers.size;
    numbers.set(read, number);
    return number;
  };
  const written = Object.entries(files).map(([file, { reads, ...kept }]) => [
    file,
    { ...kept, ...(reads && { reads: reads.map(numberOf) }) },
  ]);
  return { files: Object.fromEntries(written), reads: [...numbers.keys()] };
}

function unnumbered({ files, reads: all }: Pick<Written, 'files' | 'reads'>): KeptFiles {
  const known = Object.entries(files).map(([file, { reads, ...kept }]) => [
    file,
    { ...kept, ...(reads && { reads: reads.map((number) => all[number] as string) }) },
  ]);
  return Object.fromEntries(known);
}

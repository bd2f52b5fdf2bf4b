import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { assertFitPath } from '../files/assertFitPath.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { writeTo } from '../files/writeTo.ts';
import { ROOT } from '../projectFolders.ts';
import { filesIn } from '../publisher/writtenFiles.ts';
import { askProcess } from '../threads/askProcess.ts';
import type { ReaderBundle } from './bundleReader.ts';
import { assertUnchanged } from './codeFingerprint.ts';
import { digestOf } from './digests.ts';
import { workFolder } from './workFolder.ts';

/** The style sheets of every page, which Astro keeps beside the compiled pages. */
export type PageStyles = [page: string, styles: unknown[]][];

/** The program that renders the pages, and what every site has: scripts, style sheets, pictures. */
export interface CompiledPages {
  /** the compiled pages */
  program: string;
  /** files that stand in every site as they are */
  assets: string;
  styles: PageStyles;
  /** the parts of the page that reads dropped files as one file */
  reader: ReaderBundle;
  /** whether they were compiled now, and why not before; null where they were there */
  why: 'first' | 'damaged' | null;
}

const PARENT = join(ROOT, '.astro');
const NAME = /^compiled-[0-9a-f]{16}$/;
const UNUSED_MS = 24 * 60 * 60_000;

/**
 * Compiles the pages, or finds them compiled by an earlier build of the same code. What was changed since it was written is not used.
 * @param fingerprint of everything that they are compiled from
 * @param siteUrl the address of the site, where it is known
 * @param givenUp ends it where no site will be made
 */
export async function compilePages(
  fingerprint: () => string,
  siteUrl: string | undefined,
  givenUp?: AbortSignal,
): Promise<CompiledPages> {
  assertFitPath(ROOT);
  makeFolder(PARENT);
  const before = fingerprint();
  const folder = join(PARENT, `compiled-${before.slice(0, 16)}`);
  const [program, assets] = [join(folder, 'program'), join(folder, 'assets')];
  forgetUnused();
  const known = compiledIn(folder);
  if (known) {
    noteUse(folder);
    return { program, assets, ...known, why: null };
  }
  const why = existsSync(folder) ? 'damaged' : 'first';
  rmSync(folder, { recursive: true, force: true });
  const unchanged = () => assertUnchanged(fingerprint, before);
  return { program, assets, ...(await compile(folder, { siteUrl, givenUp, unchanged })), why };
}

/**
 * The same beside what this process does meanwhile: another one compiles. What goes wrong there is told where the pages are wanted.
 * @param failed ends it when no site will be made
 */
export function compileMeanwhile(
  fingerprint: () => string,
  siteUrl: string | undefined,
  failed: AbortSignal,
): Promise<CompiledPages> {
  const compiled = compilePages(fingerprint, siteUrl, failed);
  compiled.catch(() => {});
  return compiled;
}

/** What the process that compiles is told. */
export interface ToCompile {
  /** an empty folder to work in */
  work: string;
  /** the address of the site, where it is known */
  siteUrl: string | undefined;
}

/** What is compiled and no file of the program or of the sites. */
export type Compiled = Pick<CompiledPages, 'styles' | 'reader'>;

/** In processes of their own, one after the other: the compiler takes more memory than the pages, and gives none of it back. */
async function compile(
  folder: string,
  {
    siteUrl,
    givenUp,
    unchanged,
  }: { siteUrl: string | undefined; givenUp: AbortSignal | undefined; unchanged: () => void },
): Promise<Compiled> {
  const work = workFolder(PARENT);
  const made = join(work, 'compiled');
  mkdirSync(made);
  const told: ToCompile = { work, siteUrl };
  const styles = await askProcess<PageStyles>('pages/compileProcess.ts', told, givenUp);
  const reader = await askProcess<ReaderBundle>('pages/bundleProcess.ts', {}, givenUp);
  const compiled: Compiled = { styles, reader };
  unchanged();
  renameSync(join(work, 'site'), join(made, 'assets'));
  renameSync(join(work, 'program'), join(made, 'program'));
  writeTo(join(made, LIST), listed(made, compiled));
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another build of the same code came first.
    if (!compiledIn(folder)) throw error;
  }
  return compiled;
}

const LIST = 'files.json';
interface List {
  compiled: Compiled;
  /** digests by path */
  files: [string, string][];
}

const digestsIn = (folder: string): List['files'] =>
  filesIn(folder).flatMap((file) => (file === LIST ? [] : [[file, digestOf(readFileSync(join(folder, file)))]]));

/** The list of a folder, under a digest of its own. */
function listed(folder: string, compiled: Compiled): string {
  const text = JSON.stringify({ compiled, files: digestsIn(folder) } satisfies List);
  return `${digestOf(text)}\n${text}`;
}

/** What was compiled into a folder in which every file is as it was written; null for any other. */
function compiledIn(folder: string): Compiled | null {
  try {
    const written = readFileSync(join(folder, LIST), 'utf8');
    const { compiled } = JSON.parse(written.slice(written.indexOf('\n') + 1)) as List;
    return written === listed(folder, compiled) ? compiled : null;
  } catch {
    return null;
  }
}

/** What somebody may read and not write is used all the same. */
function noteUse(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {}
}

/** Clears what no build used for a day: another one may be at work with it. */
function forgetUnused(): void {
  for (const name of readdirSync(PARENT).filter((name) => NAME.test(name))) {
    const path = join(PARENT, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - used > UNUSED_MS) rmSync(path, { recursive: true, force: true });
  }
}

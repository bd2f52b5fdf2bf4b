import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { askProcess } from '../askProcess.ts';
import { ROOT } from '../projectFolders.ts';
import { filesIn } from '../publisher/writtenFiles.ts';
import { workFolder } from '../workFolder.ts';
import { digestOf } from './digests.ts';

/** The style sheets of every page, which Astro keeps beside the compiled pages. */
export type PageStyles = [page: string, styles: unknown[]][];

/** The program that renders the pages, and what every site has: scripts, style sheets, pictures. */
export interface CompiledPages {
  /** the compiled pages */
  program: string;
  /** files that stand in every site as they are */
  assets: string;
  styles: PageStyles;
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
 */
export async function compilePages(fingerprint: string, siteUrl: string | undefined): Promise<CompiledPages> {
  mkdirSync(PARENT, { recursive: true });
  const folder = join(PARENT, `compiled-${fingerprint.slice(0, 16)}`);
  const [program, assets] = [join(folder, 'program'), join(folder, 'assets')];
  forgetUnused();
  const known = stylesIn(folder);
  if (known) {
    utimesSync(folder, new Date(), new Date());
    return { program, assets, styles: known, why: null };
  }
  const why = existsSync(folder) ? 'damaged' : 'first';
  rmSync(folder, { recursive: true, force: true });
  const styles = await compile(folder, siteUrl);
  return { program, assets, styles, why };
}

/** What the process that compiles is told. */
export interface ToCompile {
  /** an empty folder to work in */
  work: string;
  /** the address of the site, where it is known */
  siteUrl: string | undefined;
}

/** In a process of its own: the compiler takes more memory than the pages, and gives none of it back. */
async function compile(folder: string, siteUrl: string | undefined): Promise<PageStyles> {
  const work = workFolder(PARENT);
  const made = join(work, 'compiled');
  mkdirSync(made);
  const styles = await askProcess<PageStyles>('pages/compileProcess.ts', { work, siteUrl } satisfies ToCompile);
  renameSync(join(work, 'site'), join(made, 'assets'));
  renameSync(join(work, 'program'), join(made, 'program'));
  writeFileSync(join(made, LIST), JSON.stringify({ styles, files: digestsIn(made) } satisfies List));
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another build of the same code came first.
    if (!stylesIn(folder)) throw error;
  }
  return styles;
}

const LIST = 'files.json';
interface List {
  styles: PageStyles;
  /** digests by path */
  files: [string, string][];
}

const digestsIn = (folder: string): List['files'] =>
  filesIn(folder).flatMap((file) => (file === LIST ? [] : [[file, digestOf(readFileSync(join(folder, file)))]]));

/** The styles of a folder in which every file is as it was written; null for any other. */
function stylesIn(folder: string): PageStyles | null {
  try {
    const { styles, files } = JSON.parse(readFileSync(join(folder, LIST), 'utf8')) as List;
    return JSON.stringify(files) === JSON.stringify(digestsIn(folder)) ? styles : null;
  } catch {
    return null;
  }
}

/** Clears what no build used for a day: another one may be at work with it. */
function forgetUnused(): void {
  for (const name of readdirSync(PARENT).filter((name) => NAME.test(name))) {
    const path = join(PARENT, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - used > UNUSED_MS) rmSync(path, { recursive: true, force: true });
  }
}

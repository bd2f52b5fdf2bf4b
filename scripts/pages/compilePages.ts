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
import type { AstroIntegration } from 'astro';
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
 */
export async function compilePages(fingerprint: string): Promise<CompiledPages> {
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
  const styles = await compile(folder);
  return { program, assets, styles, why };
}

async function compile(folder: string): Promise<PageStyles> {
  const work = workFolder(PARENT);
  const made = join(work, 'compiled');
  mkdirSync(made);
  const styles: PageStyles = [];
  // The library takes a second to load, and most builds find the pages compiled.
  const { build } = await import('astro');
  await build({
    root: ROOT,
    outDir: join(work, 'site'),
    cacheDir: join(work, 'cache'),
    logLevel: 'silent',
    integrations: [keepProgram(join(work, 'site'), join(made, 'program'), styles)],
  });
  renameSync(join(work, 'site'), join(made, 'assets'));
  writeFileSync(join(made, LIST), JSON.stringify({ styles, files: digestsIn(made) } satisfies List));
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another build of the same code came first.
    if (!stylesIn(folder)) throw error;
  }
  return styles;
}

/** Astro compiles the pages and renders none; the program is taken aside before it is thrown away. */
const keepProgram = (site: string, program: string, styles: PageStyles): AstroIntegration => {
  let pages: Map<string, { styles?: unknown[] }> = new Map();
  return {
    name: 'mingbai-compile',
    hooks: {
      'astro:build:setup': ({ pages: all, target }) => {
        if (target === 'server') pages = all as unknown as typeof pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((plain) => ({
          ...plain,
          setup: async () => {},
          getStaticPaths: async () => [],
          teardown: async () => {
            styles.push(...[...pages].map(([page, { styles = [] }]) => [page, styles] as PageStyles[number]));
            renameSync(join(site, '.prerender'), program);
          },
        }));
      },
    },
  };
};

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

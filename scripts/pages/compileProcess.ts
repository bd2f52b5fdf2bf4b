import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { ROOT } from '../projectFolders.ts';
import { answerProcess } from '../threads/answerProcess.ts';
import type { PageStyles, ToCompile } from './compilePages.ts';

/** Compiles the pages: `site` in the folder it works in is what every site has, `program` renders the pages. Answers with what is no file. */
answerProcess(async ({ work, siteUrl }: ToCompile): Promise<PageStyles> => {
  const site = join(work, 'site');
  const styles: PageStyles = [];
  await build({
    root: ROOT,
    outDir: site,
    cacheDir: join(work, 'cache'),
    logLevel: 'silent',
    ...(siteUrl && { site: siteUrl }),
    integrations: [keepProgram(site, join(work, 'program'), styles)],
  });
  return styles;
});

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

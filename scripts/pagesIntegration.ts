import type { AstroIntegration } from 'astro';
import { relativeLinks } from '../src/publish/relativeLinks.ts';

/** What a caller learns of the pages as they are made. */
export interface PageWatch {
  /** a page is made; its addresses are relative already */
  page(file: string, html: string): void;
  /** so many of all pages and files are made */
  progress(made: number, all: number): void;
}

/** Makes every address of every page relative before the page is written, and lets the caller look at each. */
export const pagesIntegration = (watch: PageWatch): AstroIntegration => ({
  name: 'mingbai-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      let made = 0;
      let all = 0;
      setPrerenderer((plain) => ({
        ...plain,
        getStaticPaths: async () => {
          const paths = await plain.getStaticPaths();
          all = paths.length;
          return paths;
        },
        render: async (request, options) => {
          const rendered = await plain.render(request, options);
          const answer = rendered instanceof Response ? rendered : rendered.response;
          made += 1;
          watch.progress(made, all);
          if (!answer.headers.get('content-type')?.startsWith('text/html')) return rendered;
          const file = fileOf(request.url);
          const html = relativeLinks(await answer.text(), file);
          watch.page(file, html);
          return new Response(html, { status: answer.status, headers: answer.headers });
        },
      }));
    },
  },
});

/** The file of a page, relative to the site root: units/x/index.html, 404.html. */
function fileOf(address: string): string {
  const path = decodeURI(new URL(address).pathname).slice(1);
  return path === '404' || path === '404/' ? '404.html' : `${path}index.html`;
}

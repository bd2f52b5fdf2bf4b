import type { AstroIntegration } from 'astro';
import { relativeLinks } from '../src/publish/relativeLinks.ts';
import { shownWhole } from '../src/values/oddCharacters.ts';

/**
 * Makes every address of every page relative, and every hidden character of a text seen, before the page is written.
 * @param look is shown each page as it is written
 */
export const pagesIntegration = (look: (file: string, html: string) => void): AstroIntegration => ({
  name: 'mingbai-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((plain) => ({
        ...plain,
        render: async (request, options) => {
          const rendered = await plain.render(request, options);
          const answer = rendered instanceof Response ? rendered : rendered.response;
          if (!answer.headers.get('content-type')?.startsWith('text/html')) return rendered;
          const file = fileOf(request.url);
          const html = shownWhole(relativeLinks(await answer.text(), file));
          look(file, html);
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

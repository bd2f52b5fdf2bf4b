// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { leaveOutUnused } from './scripts/pages/leaveOutUnused.ts';
import { packingApart } from './scripts/pages/packingApart.ts';
import { siteSettings } from './src/views/siteSettings.ts';
import { remarkGlossary } from './src/written/remarkGlossary.ts';

const settings = siteSettings();

/** The programs that read files need browsers of 2024, and say so; style sheets are read as far as a browser understands them. */
const AS_WRITTEN = 'esnext';
/** The scripts of pages: what phones of 2019 and the browsers inside other programs can parse. */
const OLDEST_BROWSERS = ['chrome70', 'edge79', 'firefox78', 'safari13'];

/** What the core of the program that reads files shares with its parsers. */
const SHARED = /fflate\/esm\/browser\.js$|\/(?:inputError|decodeStrictly)\.ts$/;

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  ...(settings.siteUrl && { site: settings.siteUrl }),
  build: {
    format: 'directory',
    assets: 'assets',
    inlineStylesheets: 'never',
    concurrency: 16,
  },
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ gfm: true, smartypants: false, remarkPlugins: [remarkGlossary] }),
    syntaxHighlight: false,
  },
  vite: {
    plugins: [
      {
        // Not for what renders the pages: it runs in Node, and is quicker as it is written.
        name: 'scripts-for-old-browsers',
        configEnvironment: (name) => (name === 'client' ? { build: { target: OLDEST_BROWSERS } } : null),
      },
    ],
    // The program that reads dropped files, and its parsers, lie in the folder of their page, beyond which its policy lets nothing go.
    worker: {
      format: 'es',
      plugins: () => [leaveOutUnused(), packingApart()],
      rolldownOptions: {
        transform: { target: AS_WRITTEN },
        output: {
          entryFileNames: 'read/[name].[hash].js',
          chunkFileNames: 'read/[name].[hash].js',
          // Notes for whoever bundles once more: nobody does.
          comments: { annotation: false },
          // Each file is compressed by itself: a module of two lines that several parsers share would weigh twice what it does beside others.
          codeSplitting: { groups: [{ name: 'shared', test: SHARED }] },
        },
      },
    },
    build: {
      // A script or picture inlined into the page would be refused by its Content-Security-Policy.
      assetsInlineLimit: 0,
      cssTarget: AS_WRITTEN,
    },
    experimental: {
      renderBuiltUrl: () => ({ relative: true }),
    },
  },
});

// @ts-check
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { leaveOutUnused } from './scripts/pages/leaveOutUnused.ts';
import { siteSettings } from './src/views/siteSettings.ts';
import { remarkGlossary } from './src/written/remarkGlossary.ts';

const settings = siteSettings();

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
    // The program that reads dropped files, and its parsers, lie in the folder of their page, beyond which its policy lets nothing go.
    worker: {
      format: 'es',
      plugins: () => [leaveOutUnused()],
      rolldownOptions: { output: { entryFileNames: 'read/[name].[hash].js', chunkFileNames: 'read/[name].[hash].js' } },
    },
    build: {
      // A script or picture inlined into the page would be refused by its Content-Security-Policy.
      assetsInlineLimit: 0,
    },
    experimental: {
      renderBuiltUrl: () => ({ relative: true }),
    },
  },
});

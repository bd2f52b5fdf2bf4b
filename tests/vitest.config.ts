import path from 'node:path';
import { defineConfig } from 'vitest/config';

const site = { globalSetup: ['tests/support/buildSite.ts'], testTimeout: 30_000, hookTimeout: 120_000 };

/**
 * Three groups that run apart. Unit tests need nothing that is built, no network and no browser, and mirror `src/`; `site/`
 * looks at the files that commands write, `browser/` opens the same site in a browser. The site is built once for both.
 */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/{site,browser}/**'], maxWorkers: 2 } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...site } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...site } },
    ],
  },
});

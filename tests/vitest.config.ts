import path from 'node:path';
import { defineConfig } from 'vitest/config';

const WORKERS = 2;

/** What waits for a browser, a command or a disk leaves half of the processors idle: twice as many at once. */
const waiting = { maxWorkers: 2 * WORKERS, sequence: { groupOrder: 1 } };

const site = {
  ...waiting,
  globalSetup: ['tests/support/buildSite.ts'],
  hookTimeout: 120_000,
  // Commands are started by the dozen: half of the time of each would go to reading the same programs again.
  env: { NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../.astro/tests/programs') },
};

const seeded = { setupFiles: ['tests/support/seed.ts'] };

const unit = {
  name: 'unit',
  ...seeded,
  testTimeout: 60_000,
  include: ['tests/**/*.test.ts'],
  exclude: ['tests/{site,faults,formats,whole,pictures}/**', 'tests/browser/*.test.ts'],
  // The core has no state to leak from one file to the next, and loading it anew for each took half of the time.
  isolate: false,
};

/**
 * Five groups that run apart. Unit tests need nothing that is built, no network and no browser, and lie as `src/` does; `formats/`
 * reads files of every format, written, damaged and hostile ones by the hundred, `whole/` all documents of the test county in many
 * looks, whole tables of other forms, damaged and disguised ones, and thousands of records, and `pictures/` draws, which all take longer than the rest of the core; `faults/` kills commands in the middle of their work; `site/` looks at the
 * files that commands write; what lies in `browser/` itself opens the same site in a browser, while its folders are unit tests of
 * `src/browser/`. The site is built once for both.
 */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    maxWorkers: WORKERS,
    projects: [
      { test: unit },
      {
        test: {
          name: 'formats',
          ...seeded,
          include: ['tests/{formats,whole,pictures}/**/*.test.ts'],
          testTimeout: 180_000,
          // One of them prints with a browser.
          hookTimeout: 120_000,
          isolate: false,
        },
      },
      { test: { name: 'faults', ...waiting, include: ['tests/faults/**/*.test.ts'], testTimeout: 400_000 } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 180_000, ...site } },
      // A page with a thousand cells is looked at in six ways: half a minute on a machine that has other work as well.
      { test: { name: 'browser', include: ['tests/browser/*.test.ts'], testTimeout: 180_000, ...site } },
    ],
  },
});

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser for tests: a Chromium of the system where there is one, else the one installed with the project.
 * MINGBAI_CHROMIUM names another.
 * @param more further switches of its command line
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = [process.env.MINGBAI_CHROMIUM, ...systemBrowsers].find((file) => file && existsSync(file));
  if (own) return chromium.launch({ executablePath: own, args: [...quiet, ...more] });
  // Makes the packaged browser bring the system libraries that it needs.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own switches are for a cloud function: one process, which ends with the first closed page, and no web security.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...quiet, ...more] });
}

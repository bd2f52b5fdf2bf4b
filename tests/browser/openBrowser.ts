import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { variable } from '../../src/environment.ts';
import { chineseFonts } from './chineseFonts.ts';
import { type InstalledBrowser, packagedBrowser } from './packagedBrowser.ts';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// The packaged browser's own switches are for a cloud function: one process, which ends with the first closed page, and no
// web security.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserOptions {
  /** further switches of its command line */
  switches?: readonly string[];
  /** the browser installed with the project, whatever else there is */
  packaged?: boolean;
  /** a Fontconfig file other than that of the project's Chinese font */
  fontConfig?: string;
}

/**
 * Starts a browser for tests: the one that MINGBAI_CHROMIUM names, else a Chromium of the system where there is one, else the
 * one installed with the project. Whichever it is draws with the project's Chinese font and no other.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, env } = await installed(options.packaged === true);
  return chromium.launch({
    executablePath,
    args: [...QUIET, ...(options.switches ?? [])],
    env: { ...process.env, ...env, FONTCONFIG_FILE: options.fontConfig ?? (await chineseFonts()) },
  });
}

async function installed(packaged: boolean): Promise<InstalledBrowser> {
  const named = variable('MINGBAI_CHROMIUM');
  if (packaged || named === 'packaged') return packagedBrowser();
  const own = named ?? SYSTEM_BROWSERS.find((file) => existsSync(file));
  return own === undefined ? packagedBrowser() : { executablePath: own, env: {} };
}

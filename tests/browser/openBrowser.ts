import { type Browser, chromium } from 'playwright-core';
import { variable } from '../../src/environment.ts';
import { chineseFonts } from './chineseFonts.ts';
import { type InstalledBrowser, packagedBrowser } from './packagedBrowser.ts';

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
  /** the browser installed with the project, whatever MINGBAI_CHROMIUM names */
  packaged?: boolean;
  /** a Fontconfig file other than that of the project's Chinese font */
  fontConfig?: string;
}

/**
 * Starts a browser for tests: the one installed with the project, which draws nothing on a screen and so takes a third of the
 * processor time of a desktop's, or the one that MINGBAI_CHROMIUM names. Whichever it is draws with the project's Chinese font and no
 * other.
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
  return packaged || named === undefined ? packagedBrowser() : { executablePath: named, env: {} };
}

import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { type ServedFolder, type ServeOptions, serveFolder } from '../support/serveFolder.ts';
import { siteFolder } from '../support/siteFolder.ts';

const project = path.resolve(import.meta.dirname, '../..');
/** Below this path of the served site lie modules of the project. */
export const MODULES = '__project/';

/**
 * Serves the built site and, below `__project/`, the modules of the project as a browser can import them, so that a test can
 * ask its search thousands of things without going through the page.
 */
export const serveSite = (options: ServeOptions = {}): Promise<ServedFolder> =>
  serveFolder(siteFolder, {
    ...options,
    answer: (file) => (file.startsWith(MODULES) ? moduleAt(file.slice(MODULES.length)) : options.answer?.(file)),
  });

const moduleAt = (file: string) =>
  /^(?:src|tests\/browser\/inPage)\/.*\.ts$/.test(file)
    ? { status: 200, content: Buffer.from(stripTypeScriptTypes(readFileSync(path.join(project, file), 'utf8'))) }
    : { status: 404 };

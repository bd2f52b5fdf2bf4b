import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { type ServedFolder, type ServeOptions, serveFolder } from './serveFolder.ts';

const project = path.resolve(import.meta.dirname, '../..');
/** Below this path of the served site lie modules of the project. */
export const MODULES = '__project/';
const moduleFolders = ['src/search', 'tests/browser/inPage'];

/** The folder of the built site that browser tests look at: MINGBAI_DIST, else dist. */
export const siteFolder = path.resolve(process.env.MINGBAI_DIST ?? 'dist');

/**
 * Serves the built site and, below `__project/`, the modules its search is made of as a browser can import them, so
 * that a test can ask thousands of things without going through the page.
 */
export async function serveSite(options: ServeOptions = {}): Promise<ServedFolder> {
  const modules = new Map<string, Uint8Array>();
  for (const file of await moduleFiles()) {
    const text = await readFile(path.join(project, file), 'utf8');
    modules.set(MODULES + file, Buffer.from(stripTypeScriptTypes(text)));
  }
  return serveFolder(siteFolder, {
    ...options,
    answer: (file) => {
      const content = modules.get(file);
      return content ? { status: 200, content } : options.answer?.(file);
    },
  });
}

async function moduleFiles(): Promise<string[]> {
  const files = await Promise.all(
    moduleFolders.map(async (folder) => (await readdir(path.join(project, folder))).map((file) => `${folder}/${file}`)),
  );
  return files.flat().filter((file) => file.endsWith('.ts'));
}

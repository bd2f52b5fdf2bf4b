import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './siteFolder.ts';

/** The rows of `data/<name>.json` of the built site. */
export const publishedData = (name: string): Record<string, string>[] =>
  JSON.parse(readFileSync(join(siteFolder, 'data', `${name}.json`), 'utf8')) as Record<string, string>[];

/**
 * The project of the built site with this printed name.
 * @throws where no project has it
 */
export function publishedProject(name: string): Record<string, string> {
  const found = publishedData('projects').find((project) => project.name === name);
  if (!found) throw new Error(`No project is called ${name}.`);
  return found;
}

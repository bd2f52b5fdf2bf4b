import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Everything that comes from outside by the environment: what a command hands to Astro, which runs the pages, and what a
 * developer may set. Command-line options stand in `scripts/commandLine.ts`.
 */
export const VARIABLES = {
  MINGBAI_CONTENT: 'content folder of this build; set by build and dev, `content` otherwise',
  MINGBAI_DEBUG: '1: an unforeseen error prints its stack',
  MINGBAI_DIST:
    'tests: a built site of tests/county to look at instead of building one; screenshots: a site instead of dist',
  MINGBAI_CHROMIUM: 'tests and screenshots: another browser than the one installed with the project, as a path',
  MINGBAI_FUZZ: 'tests: how many times as many random inputs to try as usual',
  MINGBAI_SEED: 'tests: other random inputs than the usual ones, which are the same in every run',
} as const;

export type Variable = keyof typeof VARIABLES;

/** The value of one of the variables; undefined where it is not set. */
export const variable = (name: Variable): string | undefined => process.env[name];

/** The folder of a hand-written collection: the county's own one where it has it, the project's otherwise. Absolute. */
export function writtenFolder(name: 'glossary' | 'guide'): string {
  const own = path.resolve(variable('MINGBAI_CONTENT') ?? 'content', name);
  return existsSync(own) ? own : path.resolve('content', name);
}

/** Both of them, of the content folder that is set when this is called. */
export const writtenFolders = (): string[] => (['glossary', 'guide'] as const).map(writtenFolder);

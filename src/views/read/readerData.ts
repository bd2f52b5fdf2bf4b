import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFolder } from '../../environment.ts';
import { FunctionalClassRules } from '../../model/settings.ts';

/** What the page that reads dropped files gets from the build. */
export interface ReaderData {
  /** The rules of this site by which functional classes are inferred. */
  rules: FunctionalClassRules;
}

/** The same as its build wrote it. */
export const readerData = (): ReaderData => ({
  rules: FunctionalClassRules.parse(JSON.parse(readFileSync(path.join(generatedFolder(), 'rules.json'), 'utf8'))),
});

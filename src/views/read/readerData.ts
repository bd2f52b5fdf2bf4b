import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFolder } from '../../environment.ts';
import type { InferenceRules } from '../../model/settings.ts';

/** What the page that reads dropped files gets from the build. */
export interface ReaderData {
  /** The rules of this site by which it infers what tables do not print. */
  rules: InferenceRules;
  /** The fingerprint of the reading code, which parsed tables carry. */
  reader: string;
}

/** The same from the generated folder of this build. */
export function readerData(): ReaderData {
  const generated = (name: string) => JSON.parse(readFileSync(path.join(generatedFolder(), `${name}.json`), 'utf8'));
  return { rules: { classes: generated('classes'), topics: generated('topics') }, reader: generated('reader') };
}

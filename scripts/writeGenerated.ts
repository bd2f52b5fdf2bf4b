import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EverydayWords } from '../src/model/everydayWords.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Reply } from '../src/model/reply.ts';
import type { InferenceRules, SiteSettings } from '../src/model/settings.ts';
import type { SiteData } from '../src/model/site.ts';

/** Everything Astro's content collections read. */
export interface Generated extends SiteData, InferenceRules {
  findings: Finding[];
  settings: SiteSettings;
  replies: Reply[];
  everydayWords: EverydayWords;
}

/** Writes one JSON file a collection, the settings, the rules and the everyday words, into a folder that is not committed. */
export function writeGenerated(generated: Generated, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(generated)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`);
  }
}

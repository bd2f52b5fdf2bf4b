import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFolder } from '../environment.ts';
import { SiteSettings } from '../model/settings.ts';

/** The county's settings from settings.json in the generated folder; the defaults of the schema where it is missing. */
export function readSiteSettings(): SiteSettings {
  const file = path.join(generatedFolder(), 'settings.json');
  return SiteSettings.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
}

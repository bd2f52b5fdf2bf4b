import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderData } from '../../src/views/read/readerData.ts';
import { singleFile } from '../../src/views/read/singleFile.ts';
import { ROOT } from '../projectFolders.ts';
import type { ReaderBundle } from './bundleReader.ts';
import { CHARACTER_MAPS } from './characterMaps.ts';

/** The page that reads dropped files with all it needs in it. */
export function singleFilePage({ page, program, style }: ReaderBundle, data: ReaderData): string {
  const maps = readdirSync(CHARACTER_MAPS).filter((file) => file.endsWith('.bcmap'));
  return singleFile({
    style,
    scripts: [readFileSync(join(ROOT, 'public/preferences.js'), 'utf8'), page].map(insideScript),
    program,
    maps: Object.fromEntries(maps.map((file) => [file, readFileSync(join(CHARACTER_MAPS, file))])),
    data,
  });
}

/** Nothing in a script may end the element that holds it. */
const insideScript = (code: string): string => code.replaceAll('</script', '<\\/script');

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import type { ReaderData } from '../src/views/read/readerData.ts';
import { SINGLE_FILE } from '../src/views/read/readerMarkup.ts';
import { singleFile } from '../src/views/read/singleFile.ts';
import { CHARACTER_MAPS } from './characterMaps.ts';
import { writeWhole } from './files/writeWhole.ts';
import { ROOT } from './projectFolders.ts';

/** Writes the page that reads dropped files as one file into the folder of a site. @returns its size in bytes */
export async function writeSingleFile(site: string, data: ReaderData): Promise<number> {
  const html = await singleFilePage(data);
  writeWhole(join(site, SINGLE_FILE), html);
  return Buffer.byteLength(html);
}

/** The page that reads dropped files with all it needs in it. */
export async function singleFilePage(data: ReaderData): Promise<string> {
  const maps = readdirSync(CHARACTER_MAPS).filter((file) => file.endsWith('.bcmap'));
  const [page, program, style] = await Promise.all([
    bundle('src/browser/read/singleEdition.ts', 'iife'),
    bundle('src/browser/read/readWorker.ts', 'iife'),
    bundle('src/styles/readAlone.css', 'es'),
  ]);
  return singleFile({
    style,
    scripts: [readFileSync(join(ROOT, 'public/preferences.js'), 'utf8'), page].map(insideScript),
    program,
    maps: Object.fromEntries(maps.map((file) => [file, readFileSync(join(CHARACTER_MAPS, file))])),
    data,
  });
}

/** A script with everything it imports, or a style sheet, as one text. */
async function bundle(input: string, format: 'iife' | 'es'): Promise<string> {
  const config: InlineConfig = {
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: join(ROOT, input), output: { format, codeSplitting: false } },
    },
  };
  const { build } = await import('vite');
  const built = await build(config);
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const wanted = outputs.find(({ fileName }) => fileName.endsWith(input.endsWith('.css') ? '.css' : '.js'));
  if (!wanted) throw new Error(`${input} gave no file.`);
  return wanted.type === 'chunk' ? wanted.code : String(wanted.source);
}

/** Nothing in a script may end the element that holds it. */
const insideScript = (code: string): string => code.replaceAll('</script', '<\\/script');

import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { ROOT } from '../projectFolders.ts';
import { leaveOutUnused } from './leaveOutUnused.ts';

/** The parts of the page that reads dropped files as one file, each with all that it imports. */
export interface ReaderBundle {
  page: string;
  /** of the worker */
  program: string;
  style: string;
}

/** Bundles them: scripts and style sheet of the single edition, and its worker. */
export async function bundleReader(): Promise<ReaderBundle> {
  const [page, program, style] = await Promise.all([
    bundle('src/browser/read/singleEdition.ts', 'iife'),
    bundle('src/browser/read/readWorker.ts', 'iife'),
    bundle('src/styles/readAlone.css', 'es'),
  ]);
  return { page, program, style };
}

/** A script with everything it imports, or a style sheet, as one text. */
async function bundle(input: string, format: 'iife' | 'es'): Promise<string> {
  const config: InlineConfig = {
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [leaveOutUnused()],
    build: {
      write: false,
      minify: true,
      rolldownOptions: {
        input: join(ROOT, input),
        output: { format, codeSplitting: false, comments: { annotation: false } },
      },
    },
  };
  const built = await build(config);
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const wanted = outputs.find(({ fileName }) => fileName.endsWith(input.endsWith('.css') ? '.css' : '.js'));
  if (!wanted) throw new Error(`${input} gave no file.`);
  return wanted.type === 'chunk' ? wanted.code : String(wanted.source);
}

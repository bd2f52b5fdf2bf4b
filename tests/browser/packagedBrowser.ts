import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { preparedFolder } from './preparedFolder.ts';

/** A browser on the disk: its program and what it needs in its environment. */
export interface InstalledBrowser {
  executablePath: string;
  env: Record<string, string>;
}

/** The browser that is installed with the project, unpacked with the system libraries that it needs. */
export async function packagedBrowser(): Promise<InstalledBrowser> {
  const manifest = path.resolve(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = await preparedFolder(`chromium-${version}`, unpack);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') },
  };
}

/**
 * It unpacks into the folder for temporary files and brings its libraries where it takes the machine for a cloud function:
 * both are settings of a process, so it has one of its own.
 */
async function unpack(folder: string): Promise<void> {
  const program = "const { default: packaged } = await import('@sparticuz/chromium'); await packaged.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}

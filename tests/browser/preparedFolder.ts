import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Beside what a build works in, which git ignores. */
const PLACE = path.resolve(import.meta.dirname, '../../.astro/tests');

/**
 * A folder that is filled once and kept. It appears whole or not at all, so several test files may ask for it at once.
 * @param name tells what is in it, with the version
 * @param fill puts the content into the folder it is given; `place` is where that will lie in the end
 * @returns the folder, absolute
 */
export async function preparedFolder(
  name: string,
  fill: (folder: string, place: string) => Promise<void>,
): Promise<string> {
  const place = path.join(PLACE, name);
  if (existsSync(place)) return place;
  await mkdir(PLACE, { recursive: true });
  const unfinished = await mkdtemp(`${place}-`);
  try {
    await fill(unfinished, place);
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return place;
}

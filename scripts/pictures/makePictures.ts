import type { SharePicture } from '../../src/views/sharing/sharePictures.ts';
import type { KeptFiles, KeptSite } from '../pages/keptSite.ts';
import { openPainter, type Paint } from './openPainter.ts';

/** The pictures of a site, and how many of them were drawn. */
export interface MadePictures {
  files: KeptFiles;
  drawn: number;
}

/** Writes pictures into a new site. A name tells what is drawn, so that one of the last site is never drawn again. */
export async function makePictures(
  pictures: readonly SharePicture[],
  kept: Pick<KeptSite, 'files' | 'take' | 'put'>,
  site: string,
): Promise<MadePictures> {
  const files: KeptFiles = {};
  let paint: Paint | undefined;
  let drawn = 0;
  for (const { file, svg } of pictures) {
    if (files[file]) continue;
    const known = kept.files[file];
    if (known && kept.take(file, site)) {
      files[file] = known;
      continue;
    }
    paint ??= await openPainter();
    files[file] = kept.put(file, paint(svg), site);
    drawn += 1;
  }
  return { files, drawn };
}

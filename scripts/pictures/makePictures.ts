import type { SharePicture } from '../../src/views/sharing/sharePictures.ts';
import type { SiteWriter } from '../siteWriter/withSiteWriter.ts';
import { openPainter, type Paint } from './openPainter.ts';

/** How many pictures a site has, and how many of them were drawn. */
export interface MadePictures {
  pictures: number;
  drawn: number;
}

/** Writes pictures into a new site. A name tells what is drawn, so that one of the last site is never drawn again. */
export async function makePictures(
  pictures: readonly SharePicture[],
  writer: Pick<SiteWriter, 'take' | 'put'>,
): Promise<MadePictures> {
  const made = new Set<string>();
  let paint: Paint | undefined;
  let drawn = 0;
  for (const { file, svg } of pictures) {
    if (made.has(file)) continue;
    made.add(file);
    if (await writer.take(file)) continue;
    paint ??= await openPainter();
    await writer.put(file, paint(svg));
    drawn += 1;
  }
  return { pictures: made.size, drawn };
}

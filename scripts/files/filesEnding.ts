import { join } from 'node:path';
import { isLitter } from '../../src/formats/archive/passedOver.ts';
import { namesIn } from './namesIn.ts';

/** The files of a folder with an ending, without what systems leave there; none where there is no folder. */
export const filesEnding = (folder: string, ending: string): string[] =>
  namesIn(folder)
    .filter((file) => file.endsWith(ending) && !isLitter(file))
    .map((file) => join(folder, file));

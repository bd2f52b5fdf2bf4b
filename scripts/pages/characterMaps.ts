import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provideCMaps } from '../../src/formats/pdf/parser/characterMaps.ts';
import { ROOT } from '../projectFolders.ts';

/** The folder of the maps, and nothing else. */
export const CHARACTER_MAPS = join(ROOT, 'node_modules/pdfjs-dist/cmaps');

/** Lets PDF files be read whose Chinese fonts say their characters through one of Adobe's maps: they come with the PDF library. */
export const useCharacterMaps = (): void => provideCMaps((file) => readFile(join(CHARACTER_MAPS, file)));

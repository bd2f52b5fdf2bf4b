import type { ReaderData } from '../../views/read/readerData.ts';
import { partOf } from '../search/element.ts';
import type { CharacterMaps } from './messages.ts';
import { startReader } from './startReader.ts';

/** The page as one file: the program of its worker and the character maps are texts in it. */
const { places, ...data }: ReaderData & Pick<Extract<CharacterMaps, { packed: Blob }>, 'places'> = JSON.parse(
  textOf('#reader-data'),
);

startReader({
  ...data,
  maps: { packed: new Blob([bytesOf('#reader-maps')]), places },
  worker: async () => {
    const packed = new Blob([bytesOf('#reader-program')]);
    const program = new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')));
    return new Blob([await program.blob()], { type: 'text/javascript' });
  },
});

function textOf(selector: string): string {
  return partOf(document, selector).textContent ?? '';
}

function bytesOf(selector: string): Uint8Array<ArrayBuffer> {
  const letters = atob(textOf(selector));
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

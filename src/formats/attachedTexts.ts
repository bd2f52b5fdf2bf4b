import type { UnseenText } from '../model/block.ts';
import { asideTexts } from './asideTexts.ts';
import type { Format } from './format.ts';
import { openZip } from './zip/openZip.ts';

/** Parts of a package that are no attached file. */
const NO_FILE = /\.(?:xml|rels|png|jpe?g|gif|emf|wmf|tiff?)$/i;

const BEGIN = new TextEncoder().encode('%PDF-');

/**
 * The texts of PDFs that lie in a package (ZIP), also within an object of another program, for the gate: whoever has the package has them. Never
 * throws: what nobody can open hides nothing else.
 */
export async function attachedTexts(bytes: Uint8Array, pdf: Format): Promise<UnseenText[]> {
  const texts: string[] = [];
  for (const attached of pdfsIn(bytes)) {
    try {
      const { blocks, unseen = [] } = (await (await pdf.load()).open(attached, '')).read();
      for (const block of blocks)
        if (block.kind === 'paragraph') texts.push(block.text);
        else for (const { cells } of block.rows) texts.push(cells.map(({ text }) => text).join(' '));
      for (const { text } of unseen) texts.push(text);
    } catch {
      // As above.
    }
  }
  return asideTexts('附着的文件', texts);
}

function pdfsIn(bytes: Uint8Array): Uint8Array[] {
  try {
    return openZip(bytes, '').flatMap(({ name, bytes: open }) => {
      const content = NO_FILE.test(name) ? new Uint8Array() : open();
      const start = beginOf(content);
      return start < 0 ? [] : [content.subarray(start)];
    });
  } catch {
    return [];
  }
}

/** Where a PDF begins, behind what the program that embeds it writes before it; -1 where there is none. */
function beginOf(content: Uint8Array): number {
  for (let at = content.indexOf(BEGIN[0] as number); at >= 0; at = content.indexOf(BEGIN[0] as number, at + 1))
    if (BEGIN.every((byte, index) => content[at + index] === byte)) return at;
  return -1;
}

import type { SourceDocument, UnseenText } from '../model/block.ts';
import type { SourceRef } from '../model/sourceRef.ts';
import { asideTexts } from './asideTexts.ts';
import { byteTexts } from './byteTexts.ts';
import { solid, solidTexts } from './solidTexts.ts';

/**
 * The long numbers, and words of telephones and homes, in the bytes of an old Office file that its reader did not meet: in comments, deleted
 * text, properties, links, headers of sheets, or what an older state of the file left behind. These formats have too many places to know each.
 */
export function unprintedNumbers(ref: SourceRef, bytes: Uint8Array, document: SourceDocument): UnseenText[] {
  const met = [solidTexts(document.blocks), ...(document.unseen ?? []).map(({ text }) => solid(text))].join('\0');
  // Behind a text the length of the next one may look like letters.
  const isMet = (text: string) =>
    Array.from({ length: 4 }, (_, more) => text.slice(0, text.length - more)).some((part) => met.includes(part));
  return asideTexts(
    ref,
    byteTexts(bytes).filter((text) => !isMet(solid(text))),
  );
}

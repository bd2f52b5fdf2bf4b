import { relativeLinks } from '../../src/publish/relativeLinks.ts';
import { shownWhole } from '../../src/values/oddCharacters.ts';

/**
 * The byte-order mark. It alone outranks what a server says: one that sends every page as GBK, as old ones of offices do, would make all
 * text unreadable, whatever the page itself says.
 */
const UTF_8 = '\ufeff';

/** A page as it is published. */
export interface FinishedPage {
  content: Uint8Array;
  /** its text, where links may stand in it */
  html?: string;
}

/**
 * Makes what a template rendered fit to be published: every address relative, every hidden character seen, its encoding beyond doubt. What is neither a page nor a
 * feed stays as it is.
 * @param file relative to the site root
 */
export function finishPage(file: string, rendered: Uint8Array): FinishedPage {
  if (file.endsWith('.html')) {
    const html = shownWhole(relativeLinks(new TextDecoder().decode(rendered), file));
    return { content: new TextEncoder().encode(`${UTF_8}${html}`), html };
  }
  if (file.endsWith('.xml')) {
    return { content: new TextEncoder().encode(shownWhole(new TextDecoder().decode(rendered))) };
  }
  return { content: rendered };
}

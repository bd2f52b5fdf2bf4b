import { relativeLinks } from '../../src/publish/relativeLinks.ts';
import { shownWhole } from '../../src/values/oddCharacters.ts';

/** A page as it is published. */
export interface FinishedPage {
  content: Uint8Array;
  /** its text, where links may stand in it */
  html?: string;
}

/**
 * Makes what a template rendered fit to be published: every address relative, every hidden character seen. What is neither a page nor a
 * feed stays as it is.
 * @param file relative to the site root
 */
export function finishPage(file: string, rendered: Uint8Array): FinishedPage {
  if (file.endsWith('.html')) {
    const html = shownWhole(relativeLinks(new TextDecoder().decode(rendered), file));
    return { content: new TextEncoder().encode(html), html };
  }
  if (file.endsWith('.xml')) {
    return { content: new TextEncoder().encode(shownWhole(new TextDecoder().decode(rendered))) };
  }
  return { content: rendered };
}

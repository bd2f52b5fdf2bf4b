import type { Corpus } from '../corpus/corpus.ts';
import type { EverydayWords } from '../model/everydayWords.ts';
import type { Reply } from '../model/reply.ts';
import type { InferenceRules } from '../model/settings.ts';

/** What a command has gathered for the pages. */
export interface Gathered {
  corpus: Corpus;
  /** the corpus as the page that is being made may read it, where a command watches what pages read */
  corpusOfPage?: () => Corpus | undefined;
  rules: InferenceRules;
  /** the fingerprint of the reading code */
  reader: string;
  replies: Reply[];
  everydayWords: EverydayWords;
}

/**
 * Astro runs the pages in the process of the command, but from a bundle that has this module once more: the global object is all that both
 * have. Nothing is written and read again, which took longer and more memory than the pages themselves.
 */
const PLACE = Symbol.for('mingbai.gathered');
const place = globalThis as { [PLACE]?: Gathered };

/** Leaves what the pages show where they find it. Told before Astro starts. */
export function handToPages(gathered: Gathered): void {
  place[PLACE] = gathered;
}

/** What was handed over; undefined where no command runs the pages, as in a check of their types. */
export const handedToPages = (): Gathered | undefined => place[PLACE];

/** The same where a page cannot do without. */
export function gatheredForPages(): Gathered {
  const gathered = handedToPages();
  if (!gathered) throw new Error('The pages are run by npm run build and npm run dev, which read the documents first.');
  return gathered;
}

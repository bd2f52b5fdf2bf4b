import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { IdentifiedTerm } from '../model/glossaryTerm.ts';
import { markTerms } from './markTerms.ts';
import { proseTree } from './proseTree.ts';

export interface Prose {
  html: string;
  /** ids of the glossary terms underlined in it */
  terms: string[];
}

const toHast = unified().use(remarkRehype).freeze();

/**
 * Turns a text out of a document into HTML by way of remark, with glossary terms underlined. No character of the text
 * can become markup.
 *
 * @param alreadyMarked ids of terms explained earlier on the same page
 */
export function proseToHtml(
  text: string,
  terms: readonly IdentifiedTerm[] = [],
  alreadyMarked: readonly string[] = [],
): Prose {
  const tree = proseTree(text);
  const marked = markTerms(tree, terms, alreadyMarked);
  return { html: toHtml(toHast.runSync(tree)), terms: marked };
}

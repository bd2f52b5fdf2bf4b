import path from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { writtenFolder } from '../environment.ts';
import { markTerms } from '../markup/markTerms.ts';
import type { IdentifiedTerm } from '../model/glossaryTerm.ts';
import { readGlossary } from './readGlossary.ts';

/**
 * The remark plugin that underlines glossary terms in the Markdown pages. The ids of the terms it marked are left in
 * the front matter as `terms`, so that the page can print their explanations. The glossary itself is left alone.
 */
export function remarkGlossary() {
  const folder = writtenFolder('glossary');
  let terms: IdentifiedTerm[] | undefined;
  return (tree: Root, file: VFile): void => {
    if (file.path && path.dirname(file.path) === folder) return;
    terms ??= readGlossary(folder);
    const marked = markTerms(tree, terms);
    const astro = file.data.astro as { frontmatter?: Record<string, unknown> } | undefined;
    if (astro?.frontmatter) astro.frontmatter.terms = marked;
  };
}

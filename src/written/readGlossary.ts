import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { GlossaryTerm, type IdentifiedTerm } from '../model/glossaryTerm.ts';

/** The terms of a glossary folder in the order of its page. Throws a sentence naming the file where one is not usable. */
export function readGlossary(folder: string): IdentifiedTerm[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readTerm(path.join(folder, name)))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function readTerm(file: string): IdentifiedTerm {
  const parsed = GlossaryTerm.safeParse(parseFrontmatter(readFileSync(file, 'utf8')).frontmatter);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${file}: the glossary entry is not usable at "${issue?.path.join('.')}": ${issue?.message}`);
  }
  return { id: path.basename(file, '.md'), ...parsed.data };
}

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { writtenFolder } from './environment.ts';
import { GlossaryTerm } from './model/glossaryTerm.ts';
import { GuidePage } from './model/guidePage.ts';

const written = (name: 'glossary' | 'guide') => glob({ base: writtenFolder(name), pattern: '*.md' });

/** What people write by hand. What is read from documents is handed to the pages as it is: `views/handedToPages.ts`. */
export const collections = {
  glossary: defineCollection({ loader: written('glossary'), schema: GlossaryTerm }),
  guide: defineCollection({ loader: written('guide'), schema: GuidePage }),
};

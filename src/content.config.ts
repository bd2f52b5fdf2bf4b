import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { writtenFolder } from './environment.ts';
import { GlossaryTerm } from './model/glossaryTerm.ts';
import { GuidePage } from './model/guidePage.ts';
import { assertRendered } from './written/assertRendered.ts';

const written = (name: 'glossary' | 'guide'): Loader => {
  const loader = glob({ base: writtenFolder(name), pattern: '*.md' });
  return {
    ...loader,
    load: async (context) => {
      await loader.load(context);
      assertRendered(context.store.values());
    },
  };
};

/** What people write by hand. What is read from documents is handed to the pages as it is: `views/handedToPages.ts`. */
export const collections = {
  glossary: defineCollection({ loader: written('glossary'), schema: GlossaryTerm }),
  guide: defineCollection({ loader: written('guide'), schema: GuidePage }),
};

import { defineCollection } from 'astro:content';
import path from 'node:path';
import { file, glob } from 'astro/loaders';
import { generatedFolder, writtenFolder } from './environment.ts';
import { Finding } from './model/finding.ts';
import { GlossaryTerm } from './model/glossaryTerm.ts';
import { GuidePage } from './model/guidePage.ts';
import { DisclosedDocument, Project, Result, Unit } from './model/site.ts';

const generated = (name: string) => file(path.join(generatedFolder(), `${name}.json`));
const written = (name: 'glossary' | 'guide') => glob({ base: writtenFolder(name), pattern: '*.md' });

export const collections = {
  documents: defineCollection({ loader: generated('documents'), schema: DisclosedDocument }),
  units: defineCollection({ loader: generated('units'), schema: Unit }),
  projects: defineCollection({ loader: generated('projects'), schema: Project }),
  results: defineCollection({ loader: generated('results'), schema: Result }),
  findings: defineCollection({ loader: generated('findings'), schema: Finding }),
  glossary: defineCollection({ loader: written('glossary'), schema: GlossaryTerm }),
  guide: defineCollection({ loader: written('guide'), schema: GuidePage }),
};

import { z } from 'zod';
import { DocumentTables } from '../model/documentTables.ts';
import { GivenLinks } from '../model/outcome.ts';
import { FunctionalClassRules, OriginRecord, SiteSettings } from '../model/settings.ts';
import { TopicRules } from '../model/topics.ts';
import type { ExportFile } from './dataPackage.ts';
import { portablePattern } from './portablePattern.ts';

const PUBLISHED = {
  'document-tables': DocumentTables,
  'origin-record': OriginRecord,
  'site-settings': SiteSettings,
  'functional-class-rules': FunctionalClassRules,
  'topic-rules': TopicRules,
  links: GivenLinks,
} as const;

const portable = (key: string, value: unknown) =>
  key === 'pattern' && typeof value === 'string' ? portablePattern(value) : value;

/** The formats of everything an office can hand in, as JSON Schema (what is written, defaults optional). */
export const schemaFiles = (): ExportFile[] =>
  Object.entries(PUBLISHED).map(([name, schema]) => ({
    path: `schema/${name}.json`,
    content: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), portable, 2)}\n`,
  }));

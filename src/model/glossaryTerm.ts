import { z } from 'zod';

/** The head of content/glossary/<id>.md: plain words first, the official source second. */
export const GlossaryTerm = z.strictObject({
  term: z.string().min(1).describe('the official term'),
  plain: z.string().min(1).describe('one or two plain sentences, shown in place where the term stands'),
  also: z.array(z.string().min(1)).default([]).describe('other printed forms of the term'),
  source: z.string().min(1).optional().describe('the official text that uses or defines it'),
  inText: z.boolean().default(true).describe('false: too common a word to underline in running text'),
  order: z.int().describe('place on the glossary page'),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** A term with the id that its file name gives it. */
export type IdentifiedTerm = GlossaryTerm & { id: string };

import { z } from 'zod';

/** The head of content/guide/<id>.md. */
export const GuidePage = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1).describe('one sentence, shown in the list of guide pages'),
  order: z.int().describe('place in that list'),
});
export type GuidePage = z.infer<typeof GuidePage>;

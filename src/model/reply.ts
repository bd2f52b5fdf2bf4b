import { z } from 'zod';
import { isoDate } from './correction.ts';
import { someText, someWords } from './plainWords.ts';

/** The head of content/replies/<id>.md: what an office says of a finding or of a project. */
export const ReplyHead = z
  .strictObject({
    finding: z.string().min(1).optional().describe('id of the finding, as its page and findings.csv say it'),
    project: z.string().min(1).optional().describe('id of the project, the last part of its address'),
    office: someWords.describe('回复的单位'),
    date: isoDate,
  })
  .refine(({ finding, project }) => (finding === undefined) !== (project === undefined), 'finding 和 project 写一个');

/** What stands below the head. */
export const ReplyBody = z.strictObject({ 回复的话: someText });

/** A reply: it stands beside what it answers, as large as that. */
export const Reply = z.strictObject({
  id: z.string().describe('of the finding or project it answers'),
  about: z.enum(['finding', 'project']),
  office: z.string(),
  date: isoDate,
  text: z.string().min(1),
  line: z.int().optional().describe('of its file where what it answers is named'),
});
export type Reply = z.infer<typeof Reply>;

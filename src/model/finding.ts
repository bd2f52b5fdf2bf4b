import { z } from 'zod';
import { SourceRef } from './printed.ts';

export const Severity = z.enum(['notice', 'warning']);

/** Something about the disclosure that a reader may want to check. It accuses nobody and never stops the build. */
export const Finding = z.strictObject({
  id: z.string(),
  code: z.string().regex(/^(document|table|project|indicator|unit|result)\/[a-z-]+$/),
  severity: Severity,
  subject: z.enum(['document', 'table', 'project', 'indicator', 'unit', 'result']),
  subjectId: z.string(),
  documentId: z.string(),
  projectId: z.string().nullable(),
  sourceRef: SourceRef.nullable(),
  printed: z.string(),
  expected: z.string(),
  message: z.string().describe('one Chinese sentence'),
});
export type Finding = z.infer<typeof Finding>;

import { z } from 'zod';
import { SourceRef } from './printed.ts';

/** What data of a person the gate knows. */
export const PersonalDataKind = z.enum([
  'mobile-number',
  'landline-number',
  'identity-number',
  'travel-document',
  'bank-card',
  'unknown-code',
  'home-address',
]);
export type PersonalDataKind = z.infer<typeof PersonalDataKind>;

/** A reason is in words: `-` is none, nor is what nobody sees. */
const Reason = z.string().trim().regex(/\p{L}/u, '公开的理由，用文字写');

/** What the office decides about the personal data of a document, in its origin record. */
export const PersonalDataDecision = z.union([z.literal('mask'), z.strictObject({ allow: Reason })], {
  error: 'mask（遮去），或下一行缩进写 allow: 公开的理由',
});
export type PersonalDataDecision = z.infer<typeof PersonalDataDecision>;

/** One place with personal data. It never holds them: the excerpt is masked. */
export const PersonalDataPlace = z.strictObject({
  kind: PersonalDataKind,
  ref: SourceRef.nullable().describe(
    'null where it stands in no place of its own: a file name, a note on the whole file',
  ),
  excerpt: z.string().describe('some of the text around it, masked'),
});
export type PersonalDataPlace = z.infer<typeof PersonalDataPlace>;

/** The personal data of a document and what was done about them. */
export const PersonalData = z.strictObject({
  decision: PersonalDataDecision,
  found: z.array(PersonalDataPlace).min(1),
});
export type PersonalData = z.infer<typeof PersonalData>;

import { z } from 'zod';
import { OUTCOME_STATES } from './outcomeStates.ts';

export const OutcomeState = z.enum(OUTCOME_STATES);
export type OutcomeState = z.infer<typeof OutcomeState>;

/** A state with its reason where nothing can be compared. */
export const Outcome = z.strictObject({
  state: OutcomeState,
  reason: z.string().describe('Chinese; of 不能比, empty otherwise'),
});
export type Outcome = z.infer<typeof Outcome>;

/** An indicator of a plan and the one of its self-evaluation that is the same; one of the two is null where the other stands alone. */
export const PairedIndicator = z.strictObject({
  targetPosition: z.int().nullable(),
  resultPosition: z.int().nullable(),
  outcome: Outcome.describe('the reported value against the published promise'),
  ownOutcome: Outcome.nullable().describe(
    'against the target that the self-evaluation prints, where that is another one',
  ),
});
export type PairedIndicator = z.infer<typeof PairedIndicator>;

/** How a plan and a self-evaluation are known to be of one project. */
export const LinkBasis = z.enum(['code', 'name', 'given']);
export type LinkBasis = z.infer<typeof LinkBasis>;

/** A plan and what its office says became of it. */
export const Link = z.strictObject({
  projectId: z.string(),
  resultId: z.string(),
  basis: LinkBasis,
  indicators: z.array(PairedIndicator).describe('in the order of the plan, then those only reported'),
});
export type Link = z.infer<typeof Link>;

/** A plan and a self-evaluation that may be of one project: only the office knows. */
export const NearMiss = z.strictObject({
  projectId: z.string(),
  resultId: z.string(),
  why: z.string().describe('Chinese: what they have in common'),
});
export type NearMiss = z.infer<typeof NearMiss>;

/** content/links.yaml: what only the office knows. */
export const GivenLinks = z.array(
  z.strictObject({
    project: z.string().min(1).describe('id of the project, the last part of the address of its page'),
    result: z.string().min(1).describe('id of the self-evaluation, likewise'),
    same: z.boolean().default(true).describe('false: 不是同一个项目'),
  }),
);

/** An entry of content/links.yaml with the line it stands on, counted from 1. */
export type GivenLink = z.infer<typeof GivenLinks>[number] & { line: number };

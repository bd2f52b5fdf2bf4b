import type { Correction } from '../../model/correction.ts';
import type { OriginRecord } from '../../model/settings.ts';

/** An origin record as the file beside a document: YAML, each value as JSON, which YAML is too. */
export const originYaml = (origin: OriginRecord): string =>
  Object.entries(origin)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** Corrections as the file of a document in `corrections/`, likewise. */
export const correctionsYaml = (corrections: readonly Correction[]): string =>
  corrections.map((correction) => `- ${JSON.stringify(correction)}\n`).join('');

import { checks } from '../../checks/checks.ts';
import type { Finding } from '../../model/finding.ts';

const MARKS = new Map(
  checks.flatMap(({ code, listMark }) => (listMark === undefined ? [] : [[code, listMark] as const])),
);

/** What stands beside a project in lists: facts of print that are worth asking about, in the order of the checks; no inference. */
export const listMarks = (findings: readonly Finding[]): string[] => {
  const found = new Set(findings.map(({ code }) => code));
  return [...MARKS].flatMap(([code, mark]) => (found.has(code) ? [mark] : []));
};

/** Said in the place of the most concrete promise where a project has none. */
export const NO_PROMISE = '没有写出能数、能按时查的承诺';

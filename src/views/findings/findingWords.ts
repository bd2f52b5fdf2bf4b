import type { Finding } from '../../model/finding.ts';

/** How much a reader should make of a finding. Neither word says that somebody did something wrong. */
export const SEVERITY_WORDS: Readonly<Record<Finding['severity'], string>> = {
  notice: '提示',
  warning: '待核实',
};

/** Kinds of findings with what was found of each: the graver ones first, in the order of the checks otherwise. */
export function findingKinds<Kind extends Pick<Finding, 'code' | 'severity'>>(
  kinds: readonly Kind[],
  findings: readonly Finding[],
): { kind: Kind; found: Finding[] }[] {
  return kinds
    .map((kind) => ({ kind, found: findings.filter(({ code }) => code === kind.code) }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => GRAVEST_FIRST.indexOf(a.kind.severity) - GRAVEST_FIRST.indexOf(b.kind.severity));
}

const GRAVEST_FIRST: readonly Finding['severity'][] = ['warning', 'notice'];

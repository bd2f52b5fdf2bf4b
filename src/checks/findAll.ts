import { Finding } from '../model/finding.ts';
import { compareRefs } from '../model/sourceRef.ts';
import type { CheckInput } from './check.ts';
import { checks } from './checks.ts';

/** Runs every check; findings come in the order of documents and places, their ids depend on what they say. */
export function findAll(input: CheckInput): Finding[] {
  const order = new Map(input.site.documents.map(({ id }, index) => [id, index]));
  const seen = new Map<string, number>();
  return checks
    .flatMap((check) => check.find(input).map((draft) => ({ check, draft })))
    .sort(
      (a, b) =>
        (order.get(a.draft.documentId) ?? 0) - (order.get(b.draft.documentId) ?? 0) ||
        compareRefs(a.draft.sourceRef ?? '', b.draft.sourceRef ?? ''),
    )
    .map(({ check, draft }) => {
      const base = `${check.code.replace('/', '-')}-${draft.subjectId.replace(/#/g, '-')}`;
      const repeat = (seen.get(base) ?? 0) + 1;
      seen.set(base, repeat);
      return Finding.parse({
        ...draft,
        id: repeat === 1 ? base : `${base}-${repeat}`,
        code: check.code,
        severity: check.severity,
        subject: check.code.slice(0, check.code.indexOf('/')),
      });
    });
}

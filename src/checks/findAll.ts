import { findingId } from '../identity/ids.ts';
import { Finding } from '../model/finding.ts';
import { compareRefs } from '../model/sourceRef.ts';
import type { CheckInput } from './check.ts';
import { checks } from './checks.ts';

/**
 * Runs every check; findings come in the order of documents and places. The id of one depends on what is found of what; only what a
 * document prints twice alike is told apart by which of the two comes first there.
 */
export function findAll(input: CheckInput): Finding[] {
  const order = new Map(input.site.documents.map(({ id }, index) => [id, index]));
  const copies = new Map<string, number>();
  return checks
    .flatMap((check) => check.find(input).map((draft) => ({ check, draft })))
    .sort(
      (a, b) =>
        (order.get(a.draft.documentId) ?? 0) - (order.get(b.draft.documentId) ?? 0) ||
        compareRefs(a.draft.sourceRef ?? '', b.draft.sourceRef ?? ''),
    )
    .map(({ check, draft }) => {
      const said = { code: check.code, ...draft };
      const usual = findingId(said, 1);
      const copy = (copies.get(usual) ?? 0) + 1;
      copies.set(usual, copy);
      return Finding.parse({
        ...draft,
        id: copy === 1 ? usual : findingId(said, copy),
        code: check.code,
        severity: check.severity,
        subject: check.code.slice(0, check.code.indexOf('/')),
      });
    });
}

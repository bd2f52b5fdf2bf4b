import { comparedParts, projectParts, resultId } from '../identity/ids.ts';
import { MANY_DIGITS } from '../identity/makeId.ts';
import { type Claim, settleIds } from '../identity/settleIds.ts';
import { InputError } from '../model/inputError.ts';
import type { Result } from '../model/site.ts';
import type { PrintedResultTable } from './printedResults.ts';
import type { UnitIds } from './units.ts';

/** The same self-evaluation wherever it is printed, the table that stands for it first. */
type Copies = [PrintedResultTable, ...PrintedResultTable[]];

/**
 * Self-evaluations with ids of their own, in the order of documents and tables. The same table in two documents is one, and one whose
 * document is replaced by another that evaluates the project too stands no more; two that say different things are two.
 * @param printed documents in the order of their ids, tables in printed order
 */
export function assembleResults(
  printed: readonly PrintedResultTable[],
  units: UnitIds,
  supersededBy: (documentId: string) => readonly string[],
) {
  const place = new Map(printed.map((table, at) => [table, at]));
  const copies = [...Map.groupBy(printed, ({ identity }) => comparedParts(projectParts(identity))).values()]
    .flatMap((same) => copiesOf(same, supersededBy))
    .sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  const settled = settleIds(copies.map(claimOf), meeting);
  const byTable = new Map<string, Map<number, Result>>();
  const results = settled.map(({ item, id }) => {
    const [{ version, identity }, ...others] = item;
    const result: Result = {
      ...version,
      id,
      unitId: units.idOf(identity),
      unitName: identity.unit,
      county: identity.county,
      fiscalYear: identity.year,
      alsoIn: [...new Set(others.map((other) => other.version.documentId))].filter(
        (other) => other !== version.documentId,
      ),
      path: `results/${id}/`,
    };
    for (const { version: copy } of item) {
      const tables = byTable.get(copy.documentId) ?? new Map<number, Result>();
      byTable.set(copy.documentId, tables.set(copy.tableNumber, result));
    }
    return result;
  });
  return { results, resultOf: (documentId: string) => byTable.get(documentId) ?? new Map<number, Result>() };
}

/** Tables of one project: those that stand, each with its copies and with those that its document replaces. */
function copiesOf(
  same: readonly PrintedResultTable[],
  supersededBy: (documentId: string) => readonly string[],
): Copies[] {
  const documents = new Set(same.map(({ version }) => version.documentId));
  const newerOf = (id: string): string[] => supersededBy(id).flatMap((newer) => [newer, ...newerOf(newer)]);
  const replaced = ({ version }: PrintedResultTable) =>
    newerOf(version.documentId).find((newer) => documents.has(newer));
  const standing = same.filter((table) => replaced(table) === undefined);
  const groups = [...Map.groupBy(standing, ({ content }) => content).values()].flatMap(([first, ...more]): Copies[] =>
    first ? [[first, ...more]] : [],
  );
  for (const table of same.filter((each) => replaced(each) !== undefined)) {
    const newer = newerOf(table.version.documentId);
    groups.find((group) => group.some(({ version }) => newer.includes(version.documentId)))?.push(table);
  }
  return groups;
}

function claimOf(item: Copies): Claim<Copies> {
  const [{ identity, content, version }] = item;
  return {
    item,
    ids: [
      resultId(identity),
      resultId(identity, MANY_DIGITS),
      resultId({ ...identity, same: content }, MANY_DIGITS),
      resultId({ ...identity, same: `${content} ${version.documentId}` }, MANY_DIGITS),
    ],
  };
}

function meeting([a]: Copies, [b]: Copies): InputError {
  const said = ({ version, identity }: PrintedResultTable) =>
    `文档 ${version.documentId} 第 ${version.tableNumber} 张表“${identity.unit}：${identity.name}”的自评`;
  return new InputError(said(a), `与${said(b)}编号相同`, '每份自评一个编号', '把这两张表发给维护者');
}

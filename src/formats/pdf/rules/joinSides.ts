import { around, type RuleGroup } from './ruleGroups.ts';
import { TOLERANCE } from './tolerances.ts';

/** More groups than a page of tables has; nobody looks through all of them for sides. */
const MOST_GROUPS = 400;

/**
 * Gives a table the upright lines beside it that meet no line across and reach from its top to its bottom: the sides of a cell that comes from
 * the page before and goes on on the next, so that no line of the page crosses it. Whether it does, those pages must show, see `closeOverPages`.
 * Where a line may be the side of two tables, it is that of none.
 */
export function joinSides(groups: readonly RuleGroup[], em: number): RuleGroup[] {
  const single = groups.filter(({ rules }) => rules.every(({ horizontal }) => !horizontal));
  const tables = groups.filter((group) => !single.includes(group) && group.box.bottom - group.box.top > em);
  if (single.length === 0 || tables.length === 0 || groups.length > MOST_GROUPS) return [...groups];
  const sides = new Map<RuleGroup, RuleGroup[]>();
  for (const side of single) {
    const [table, ...more] = tables.filter((one) => isSideOf(side, one, em));
    if (table && more.length === 0) sides.set(table, [...(sides.get(table) ?? []), side]);
  }
  const taken = new Set([...sides.values()].flat());
  return groups
    .filter((group) => !taken.has(group))
    .map((group) => {
      const rules = [...group.rules, ...(sides.get(group) ?? []).flatMap((side) => side.rules)];
      return sides.has(group) ? { rules, box: around(rules) } : group;
    });
}

function isSideOf({ rules, box }: RuleGroup, { rules: lines, box: table }: RuleGroup, em: number): boolean {
  const first = Math.min(...lines.flatMap(({ horizontal, at }) => (horizontal ? [at] : [])));
  const slack = TOLERANCE.meets * em + Math.max(...rules.map(({ thickness }) => thickness)) / 2;
  const isAlike = rules.every(
    ({ from, to }) =>
      from > table.top - slack && from < Math.min(first, table.top + em) + slack && Math.abs(to - table.bottom) < slack,
  );
  return isAlike && (box.right < table.left - em || box.left > table.right + em);
}

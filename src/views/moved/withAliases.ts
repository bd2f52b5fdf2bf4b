/** Something with the ids it is and was published under. */
interface Identified {
  id: string;
  aliases: readonly string[];
}

/**
 * Everything under each of its ids, so that a file published beside a page stays where it was. An earlier id that is somebody's own, or
 * that several had, leads nowhere: a file cannot ask which is meant.
 */
export function withAliases<Item extends Identified>(items: readonly Item[]): { id: string; item: Item }[] {
  const owners = Map.groupBy(
    items.flatMap((item) => item.aliases.map((id) => ({ id, item }))),
    ({ id }) => id,
  );
  const own = new Set(items.map(({ id }) => id));
  const clear = [...owners.values()].flatMap(([first, ...more]) => (first && more.length === 0 ? [first] : []));
  return [...items.map((item) => ({ id: item.id, item })), ...clear.filter(({ id }) => !own.has(id))];
}

/** A thing with the ids it may have, the usual one first; later ones are for the case that two things meet in one. */
export interface Claim<Item> {
  item: Item;
  ids: readonly [string, ...string[]];
}

/** A thing with its id, and the ids that it shares with others and so cannot have. */
export interface Settled<Item> {
  item: Item;
  id: string;
  shared: string[];
}

/**
 * Gives every thing an id of its own. Where several claim one id, none of them gets it: each takes the next of its own ids, so that
 * nothing depends on which of them comes first. The order of the claims is kept.
 * @param meet makes the error where two things have no id left that they do not share; given both
 */
export function settleIds<Item>(claims: readonly Claim<Item>[], meet: (a: Item, b: Item) => Error): Settled<Item>[] {
  const open = claims.map((claim) => ({ ...claim, round: 0, id: claim.ids[0] }));
  for (;;) {
    const meeting = [...Map.groupBy(open, ({ id }) => id).values()].filter(({ length }) => length > 1);
    if (meeting.length === 0) break;
    for (const same of meeting) {
      for (const claim of same) {
        claim.round += 1;
        const next = claim.ids[claim.round];
        if (next === undefined) throw meet(claim.item, (same.find((other) => other !== claim) ?? claim).item);
        claim.id = next;
      }
    }
  }
  return open.map(({ item, id, ids, round }) => ({ item, id, shared: ids.slice(0, round) }));
}

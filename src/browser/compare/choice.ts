import { isComparableId } from '../../compare/compareAddress.ts';
import { type CompareCard, MOST_CARDS } from '../../compare/compareCard.ts';

type Kind = CompareCard['kind'];

const key = (kind: Kind) => `mingbai-compare-${kind}`;

/** The ids a reader has chosen to compare, kept until the tab is closed, so that they can come from several lists. */
export function chosen(kind: Kind): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(kind)) ?? '[]');
    const ids = Array.isArray(kept) ? kept.filter(isComparableId) : [];
    return [...new Set(ids)].slice(0, MOST_CARDS);
  } catch {
    return [];
  }
}

/** Keeps a choice; where storage is forbidden it is lost with the page. */
export function rememberChoice(kind: Kind, ids: readonly string[]): void {
  try {
    if (ids.length > 0) sessionStorage.setItem(key(kind), JSON.stringify(ids));
    else sessionStorage.removeItem(key(kind));
  } catch {
    // The boxes on the page still work.
  }
}

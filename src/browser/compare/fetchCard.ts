import { cardFile } from '../../compare/cardFiles.ts';
import type { CompareCard } from '../../compare/compareCard.ts';
import { fetchInTime } from '../../search/query/fetchInTime.ts';

/**
 * The card of a project or unit; null where there is none or it cannot be had.
 * @param place says where the site begins, and in how many files the cards of projects lie
 */
export async function fetchCard(
  kind: CompareCard['kind'],
  id: string,
  place: HTMLElement,
): Promise<CompareCard | null> {
  const root = new URL(place.dataset.root ?? './', document.baseURI);
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await fetchInTime(new URL(file, root))));
  try {
    if (kind === 'unit') return (await read(`units/${id}.json`)) as CompareCard;
    const cards = (await read(cardFile(id, Number(place.dataset.cardFiles)))) as Record<string, CompareCard>;
    return new Map(Object.entries(cards)).get(id) ?? null;
  } catch {
    return null;
  }
}

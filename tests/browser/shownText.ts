import type { Locator } from 'playwright-core';

/** The text a reader sees of an element: what a style hides, as on paper, is not in it. */
export async function shownText(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join('\n');
}

/** The root of the site, wherever it is posted: the folder that holds the search page a search form leads to. */
export function siteRoot(form: HTMLFormElement): URL {
  return new URL('../', new URL(form.getAttribute('action') ?? '', document.baseURI));
}

/** The address of a page, with the words to be marked on it and the place to go to. */
export function pageAddress(root: URL, path: string, words: readonly string[], anchor: string): string {
  const address = new URL(path, root);
  for (const word of words) address.searchParams.append('mark', word);
  address.hash = anchor;
  return address.href;
}

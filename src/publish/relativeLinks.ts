/** A server shows this page at any address, however deep: nothing relative leads anywhere from it. */
export const SHOWN_ANYWHERE = '404.html';

/** Attributes of our own markup that hold an address on this site. */
const ADDRESS =
  /(<[a-z][^>]*?\s(?:href|src|action|poster|data-root|data-src|data-href|data-csv|data-svg)=")\/(?!\/)([^"]*)"/g;

/**
 * Rewrites root-absolute addresses in a page (`/units/x/`) to relative ones (`../../units/x/`), so that the site works in
 * any folder of any server. The page shown anywhere stays as it is.
 * @param page path of the page relative to the site root, such as `units/x/index.html`
 */
export function relativeLinks(html: string, page: string): string {
  if (page === SHOWN_ANYWHERE) return html;
  const up = '../'.repeat(page.split('/').length - 1) || './';
  let result = html;
  for (;;) {
    // A tag can hold several addresses; each pass rewrites one more of them.
    const next = result.replace(
      ADDRESS,
      (_, before: string, path: string) => `${before}${path === '' ? up : `${up === './' ? '' : up}${path}` || './'}"`,
    );
    if (next === result) return result;
    result = next;
  }
}

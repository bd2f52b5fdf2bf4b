/** A server shows this page at any address, however deep: nothing relative leads anywhere from it. */
export const SHOWN_ANYWHERE = '404.html';

/** A tag of our own markup that holds an address on this site, and such an address. */
const TAG = /<[a-z][^>]*?\s(?:href|src|action|poster|data-root|data-src|data-href)="\/(?!\/)[^>]*>/g;
const ADDRESS = /(\s(?:href|src|action|poster|data-root|data-src|data-href)=")\/(?!\/)([^"]*)"/g;

/**
 * Rewrites root-absolute addresses in a page (`/units/x/`) to relative ones (`../../units/x/`), so that the site works in
 * any folder of any server. The page shown anywhere stays as it is.
 * @param page path of the page relative to the site root, such as `units/x/index.html`
 */
export function relativeLinks(html: string, page: string): string {
  if (page === SHOWN_ANYWHERE) return html;
  const up = '../'.repeat(page.split('/').length - 1);
  return html.replace(TAG, (tag) =>
    tag.replace(ADDRESS, (_, before: string, path: string) => `${before}${`${up}${path}` || './'}"`),
  );
}

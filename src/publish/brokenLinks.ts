import { posix } from 'node:path';
import { SHOWN_ANYWHERE } from './relativeLinks.ts';

const LINK = /<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/** A link of a page that leads nowhere on the site, or off it where that is not allowed. */
export interface BrokenLink {
  page: string;
  link: string;
}

/**
 * Checks every link of every page: a relative one leads to a file of the site, and its fragment to an id of that page.
 * Links to other sites are left to the reader, but nothing may be loaded from them.
 * @param files every file of the site, relative paths
 * @param pages the HTML of every page by relative path
 */
export function brokenLinks(files: ReadonlySet<string>, pages: ReadonlyMap<string, string>): BrokenLink[] {
  const ids = new Map<string, Set<string>>();
  const idsOf = (page: string) => {
    const known = ids.get(page) ?? new Set(Array.from((pages.get(page) ?? '').matchAll(ID), ([, id]) => id ?? ''));
    ids.set(page, known);
    return known;
  };
  const broken: BrokenLink[] = [];
  for (const [page, html] of pages) {
    for (const [tag, link = ''] of html.matchAll(LINK)) {
      if (!leadsSomewhere(decodeEntities(link), tag, page, files, pages, idsOf)) broken.push({ page, link });
    }
  }
  return broken;
}

function leadsSomewhere(
  link: string,
  tag: string,
  page: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, string>,
  idsOf: (page: string) => ReadonlySet<string>,
): boolean {
  if (/^(?:https?:|mailto:|tel:)/.test(link)) return /^<(?:a|link rel="canonical"|meta)/.test(tag);
  if (/^(?:data:)/.test(link)) return true;
  // The home of the server, whatever stands there, is all that the page shown anywhere can lead to.
  if (link.startsWith('/')) return page === SHOWN_ANYWHERE && link === '/';
  const [path = '', fragment] = link.split('#');
  const [file = ''] = path.split('?');
  let target = file === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(file)));
  if (target === '.' || target === './') target = 'index.html';
  if (target.endsWith('/')) target += 'index.html';
  if (!files.has(target)) return false;
  return !fragment || !pages.has(target) || idsOf(target).has(decodeURIComponent(fragment));
}

const decodeEntities = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

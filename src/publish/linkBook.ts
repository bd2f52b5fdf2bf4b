import { posix } from 'node:path';
import { SHOWN_ANYWHERE } from './relativeLinks.ts';

const LINK = /<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/** A link of a page that leads nowhere on the site, or off it where that is not allowed. */
export interface BrokenLink {
  page: string;
  link: string;
}

/** The links of a site, noted page by page as they are written, so that no more than one page is ever held. */
export interface LinkBook {
  /** Notes the links of a page. */
  add(page: string, html: string): void;
  /**
   * Checks every noted link: a relative one leads to a file of the site, and its fragment to an id of that page. Links to other sites are
   * left to the reader, but nothing may be loaded from them.
   * @param files every file of the site, relative paths
   * @param read gives the HTML of a page again; asked once for each page that a fragment leads into
   */
  broken(files: ReadonlySet<string>, read: (page: string) => string): BrokenLink[];
}

/** A book without a link in it. */
export function openLinkBook(): LinkBook {
  const never: BrokenLink[] = [];
  /** For each file that something leads to, the first link that does. */
  const wanted = new Map<string, BrokenLink>();
  /** For each page, the fragments that links lead to, each with the first of them. */
  const places = new Map<string, Map<string, BrokenLink>>();
  const note = (page: string, link: string, tag: string) => {
    const target = targetOf(decodeEntities(link), tag, page);
    if (target === 'elsewhere') return;
    if (target === 'nowhere') never.push({ page, link });
    else {
      if (!wanted.has(target.file)) wanted.set(target.file, { page, link });
      if (!target.fragment) return;
      const known = places.get(target.file) ?? new Map<string, BrokenLink>();
      if (!known.has(target.fragment)) known.set(target.fragment, { page, link });
      places.set(target.file, known);
    }
  };
  return {
    add(page, html) {
      const seen = new Set<string>();
      for (const [tag, link = ''] of html.matchAll(LINK)) {
        if (seen.has(link)) continue;
        seen.add(link);
        note(page, link, tag);
      }
    },
    broken(files, read) {
      const missing = [...wanted].flatMap(([file, first]) => (files.has(file) ? [] : [first]));
      const lost = [...places].flatMap(([file, fragments]) => {
        if (!file.endsWith('.html') || !files.has(file)) return [];
        const ids = new Set(Array.from(read(file).matchAll(ID), ([, id]) => id));
        return [...fragments].flatMap(([fragment, first]) => (ids.has(fragment) ? [] : [first]));
      });
      return [...never, ...missing, ...lost];
    },
  };
}

/** Where a link of a page leads: to a file of the site, off it where that is allowed, or nowhere. */
function targetOf(
  link: string,
  tag: string,
  page: string,
): 'elsewhere' | 'nowhere' | { file: string; fragment: string } {
  if (/^(?:https?:|mailto:|tel:)/.test(link)) {
    return /^<(?:a|link rel="canonical"|meta)/.test(tag) ? 'elsewhere' : 'nowhere';
  }
  if (/^(?:data:)/.test(link)) return 'elsewhere';
  // The home of the server, whatever stands there, is all that the page shown anywhere can lead to.
  if (link.startsWith('/')) return page === SHOWN_ANYWHERE && link === '/' ? 'elsewhere' : 'nowhere';
  const [path = '', fragment = ''] = link.split('#');
  const [file = ''] = path.split('?');
  let target = file === '' ? page : posix.join(posix.dirname(page), decodeURI(file));
  if (target === '.' || target === './') target = 'index.html';
  if (target.endsWith('/')) target += 'index.html';
  return { file: target, fragment: decodeURIComponent(fragment) };
}

const decodeEntities = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

import { posix } from 'node:path';
import { SHOWN_ANYWHERE } from './relativeLinks.ts';

const LINK = /<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

/** A link of a page that leads nowhere on the site, or off it where that is not allowed. */
export interface BrokenLink {
  page: string;
  link: string;
}

/** Where the pages of a site lead, as it is remembered for the next one. */
export interface KnownLinks {
  /** every file that a page leads to */
  files: readonly string[];
  /** for each page the files that it leads to, by their places in the list */
  pages: Readonly<Record<string, readonly number[]>>;
}

/** Nothing is known of any page. */
export const NO_LINKS: KnownLinks = { files: [], pages: {} };

/** The links of a site, noted page by page as they are written, so that no more than one page is ever held. */
export interface LinkBook {
  /** Notes the links of a page. */
  add(page: string, html: string): void;
  /**
   * Notes a page that stands as in the last site, where every link led somewhere: its links are read only where a file that it leads to is
   * gone or has lost a place, or nothing is known of them.
   */
  addUnchanged(page: string): void;
  /** Notes a page that has lost a place, or may have: links to it on pages that stand as they stood are followed too. */
  addLost(page: string): void;
  /**
   * The noted links whose fragment is no id of the page that they lead into.
   * @param read gives the HTML of a page again; asked once for each page of the site that a fragment leads into
   */
  lostPlaces(read: Read): BrokenLink[];
  /**
   * The noted links that lead to no file of the site. Links to other sites are left to the reader, but nothing may be loaded from them.
   * @param files every file of the site, relative paths
   * @param read gives the HTML of a page again, to tell how a link is written
   */
  missingFiles(files: ReadonlySet<string>, read: Read): BrokenLink[];
  /** Where all noted pages lead. */
  known(): KnownLinks;
}

/** Gives the HTML of a page of the site. */
type Read = (page: string) => string;

/** Where a link leads on the site. */
interface Target {
  file: string;
  /** empty where it leads to the whole page */
  fragment: string;
}

/**
 * A book without a link in it. It keeps the page of a link, and never the link itself: a piece of a text holds the whole text in memory,
 * and all pages together are more than there is.
 * @param last where the pages of the last site led
 */
export function openLinkBook(last: KnownLinks = NO_LINKS): LinkBook {
  const never: BrokenLink[] = [];
  const leads = new Map<string, readonly number[]>();
  const unchanged = new Set<string>();
  const lost = new Set<string>();
  /** Every file that something led to in the last site or leads to now, numbered on from the list of the last one. */
  const numbers = new Map(last.files.map((file, number) => [file, number]));
  /** For each file that a noted link leads to, the first page that does. */
  const wanted = new Map<string, string>();
  /** For each page, the fragments that links lead to, each with the first page that does. */
  const places = new Map<string, Map<string, string>>();
  const numberOf = (file: string): number => {
    const number = numbers.get(file) ?? numbers.size;
    numbers.set(file, number);
    return number;
  };
  const add = (page: string, html: string): void => {
    const files = new Set<string>();
    for (const { link, target } of linksIn(page, html)) {
      if (!target) {
        never.push({ page, link });
        continue;
      }
      const { file, fragment } = target;
      files.add(file);
      if (!wanted.has(file)) wanted.set(file, page);
      if (fragment === '') continue;
      const known = places.get(file) ?? new Map<string, string>();
      if (!known.has(fragment)) known.set(fragment, page);
      places.set(file, known);
    }
    leads.set(page, Array.from(files, numberOf));
  };
  /** Notes the links of the pages that stand as they stood and lead to one of these files. */
  const doubt = (files: Iterable<string>, read: Read): void => {
    const doubted = new Set(Array.from(files, (file) => numbers.get(file)));
    for (const page of unchanged) {
      if (last.pages[page] && !last.pages[page].some((number) => doubted.has(number))) continue;
      unchanged.delete(page);
      add(page, read(page));
    }
  };
  return {
    add,
    addUnchanged(page) {
      unchanged.add(page);
      const known = last.pages[page];
      if (known) leads.set(page, known);
    },
    addLost: (page) => lost.add(page),
    lostPlaces(read) {
      doubt(lost, read);
      return [...places].flatMap(([file, fragments]) => {
        if (!file.endsWith('.html') || !(leads.has(file) || unchanged.has(file))) return [];
        const ids = placesIn(read(file));
        return [...fragments].flatMap(([fragment, page]) =>
          ids.has(fragment) ? [] : linkTo(page, read, (target) => target.file === file && target.fragment === fragment),
        );
      });
    },
    missingFiles(files, read) {
      doubt(new Set(last.files).difference(files), read);
      const missing = [...wanted].flatMap(([file, page]) =>
        files.has(file) ? [] : linkTo(page, read, (target) => target.file === file),
      );
      return [...never, ...missing];
    },
    known() {
      const names = [...numbers.keys()];
      const used = new Map<number, number>();
      const renumbered = (number: number): number => {
        const place = used.get(number) ?? used.size;
        used.set(number, place);
        return place;
      };
      const pages = Object.fromEntries(Array.from(leads, ([page, files]) => [page, files.map(renumbered)]));
      return { files: Array.from(used.keys(), (number) => names[number] as string), pages };
    },
  };
}

/** Whether a page had a place to which a link could lead and has it no more. */
export function losesPlaces(before: string, now: string): boolean {
  return !placesIn(before).isSubsetOf(placesIn(now));
}

const placesIn = (html: string): Set<string> => new Set(Array.from(html.matchAll(ID), ([, id = '']) => id));

/** The first link of a page that leads somewhere, as it is written there. */
function linkTo(page: string, read: Read, leads: (target: Target) => boolean): BrokenLink[] {
  const found = linksIn(page, read(page)).find(({ target }) => target && leads(target));
  return [{ page, link: found?.link ?? '' }];
}

/** The links of a page to this site, each once, and where they lead; null is nowhere. */
function linksIn(page: string, html: string): { link: string; target: Target | null }[] {
  const seen = new Set<string>();
  /** Most links of a page lead to many places of few files. */
  const files = new Map<string, string>();
  const fileAt = (path: string): string => {
    const file = files.get(path) ?? fileOf(path, page);
    files.set(path, file);
    return file;
  };
  return Array.from(html.matchAll(LINK)).flatMap(([tag, link = '']) => {
    if (seen.has(link)) return [];
    seen.add(link);
    const leads = kindOf(link, tag, page);
    if (leads === 'elsewhere') return [];
    if (leads === 'nowhere') return { link, target: null };
    const [path = '', fragment = ''] = decodeEntities(link).split('#');
    return { link, target: { file: fileAt(path), fragment: decodeURIComponent(fragment) } };
  });
}

/** Whether a link of a page leads to this site, off it where that is allowed, or nowhere. */
function kindOf(link: string, tag: string, page: string): 'here' | 'elsewhere' | 'nowhere' {
  if (link.startsWith('.') || link.startsWith('#')) return 'here';
  if (/^(?:https?:|mailto:|tel:)/.test(link)) {
    return /^<(?:a|link rel="canonical"|meta)/.test(tag) ? 'elsewhere' : 'nowhere';
  }
  if (link.startsWith('data:')) return tag.startsWith('<a') ? 'nowhere' : 'elsewhere';
  // The home of the server, whatever stands there, is all that the page shown anywhere can lead to.
  if (link.startsWith('/')) return page === SHOWN_ANYWHERE && link === '/' ? 'elsewhere' : 'nowhere';
  return 'here';
}

/** The file of the site that a relative address leads to, seen from a page. */
function fileOf(path: string, page: string): string {
  const [file = ''] = path.split('?');
  const target = file === '' ? page : posix.join(posix.dirname(page), decodeURI(file));
  if (target === '.' || target === './') return 'index.html';
  return target.endsWith('/') ? `${target}index.html` : target;
}

const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"') : text;

import { TERMS_OF_USE } from '../../words/labels.ts';
import type { CitedPart } from '../../words/webCitation.ts';

/** The address of a place on this page: the public one where the site has one, without words that a search marked. */
export function linkTo(fragment: string): string {
  const address = new URL(pageAddress());
  address.search = location.search;
  address.searchParams.delete('mark');
  address.hash = fragment;
  return address.href;
}

/** The address of another page of the site, written as this page leads there: the public one where the site has one. */
export const publicAddress = (way: string): string => new URL(way, pageAddress()).href;

const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;

/** What the page says of itself, for a citation of a part of it. */
export function citedOnPage(part: string, link: string): CitedPart {
  const site = meta('property', 'og:site_name');
  return {
    site,
    responsible: meta('name', 'SiteName') || site,
    title: meta('property', 'og:title'),
    part,
    printed: document.querySelector('[data-citation]')?.textContent?.trim() ?? '',
    day: today(),
    // An address that opens on this machine only is none to cite.
    address: /^(?:file:|https?:\/\/(?:localhost|127\.|\[::1\]))/.test(link) ? '' : link,
  };
}

/** What holds for everything the site shows, as the foot of each page says it. A licence that nobody set is said to be none. */
export function pageTerms(): [what: string, said: string][] {
  const said = Array.from(document.querySelectorAll<HTMLElement>('[data-terms]'), (place): [string, string] => [
    place.dataset.terms ?? '',
    place.textContent?.trim() ?? '',
  ]);
  return said.some(([what]) => what === TERMS_OF_USE) ? said : [...said, [TERMS_OF_USE, '网站没有另外规定']];
}

const meta = (key: 'name' | 'property', name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[${key}="${name}"]`)?.content ?? '';

/** In the reader's own time zone: 2024-02-18. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

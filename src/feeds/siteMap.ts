import type { XmlElement } from '../markup/xml.ts';

/** The sitemap of the given paths. */
export function siteMap(paths: readonly string[], address: (path: string) => string): XmlElement {
  return {
    name: 'urlset',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    children: paths.map((path) => ({ name: 'url', children: [{ name: 'loc', children: [address(path)] }] })),
  };
}

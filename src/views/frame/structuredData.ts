/** One step of the way from the home page to a page. */
export interface Crumb {
  name: string;
  href: string;
}

/** The way to a page as schema.org BreadcrumbList, with addresses only where the site has a public one. */
export function breadcrumbList(trail: readonly Crumb[], address: (href: string) => string | undefined): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      ...(address(crumb.href) && { item: address(crumb.href) }),
    })),
  };
}

/** JSON for a data block in HTML: no sequence in it can end the block. */
export function dataBlock(data: object): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

/** The templates a portal is made by: those of the site of a county that have something to say of many. */
export const PORTAL_TEMPLATES: readonly string[] = [
  'index.astro',
  '404.astro',
  'search.astro',
  'data.astro',
  'topics/index.astro',
  'topics/[id].astro',
  'compare/index.astro',
  'compare/[id].astro',
  'compare/[id].csv.ts',
  'glossary/index.astro',
  'shards/[...list].astro',
].map((name) => `src/pages/${name}`);

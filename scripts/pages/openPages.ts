import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { CompiledPages } from './compilePages.ts';

/** A page or file that the compiled pages can render. */
export interface Renderable {
  /** relative to the site root: units/x/index.html */
  file: string;
  /** which template makes it */
  template: string;
  /** what the template is given for this one */
  props: unknown;
  render(): Promise<Response>;
}

type Route = ConstructorParameters<typeof StaticPaths>[0]['manifest']['routes'][number]['routeData'];

/** What Astro's compiled entry gives, as far as it is used here. */
interface App {
  manifest: ConstructorParameters<typeof StaticPaths>[0]['manifest'];
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  routeCache: { get(route: Route): { staticPaths?: { keyed: Map<string, { props?: unknown }> } } | undefined };
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

/**
 * Loads the compiled pages and asks every template what it makes of the corpus that was handed over.
 * @param only the templates that are asked, where not all are
 */
export async function openPages({ program, styles }: CompiledPages, only?: readonly string[]): Promise<Renderable[]> {
  const entry = readdirSync(program).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
  const { app } = (await import(pathToFileURL(join(program, entry ?? 'prerender-entry.mjs')).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const asked = only
    ? { ...app.manifest, routes: app.manifest.routes.filter(({ routeData }) => only.includes(routeData.component)) }
    : app.manifest;
  const paths = await new StaticPaths(Object.create(app, { manifest: { value: asked } }) as never).getAll();
  const seen = new Set<string>();
  return paths.flatMap(({ pathname, route }) => {
    const file = fileOf(pathname, route.type === 'endpoint');
    // Of two templates that make one page the first does.
    if (seen.has(file)) return [];
    seen.add(file);
    const address = `http://localhost${route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/')}`;
    return {
      file,
      template: route.component,
      props: app.routeCache.get(route)?.staticPaths?.keyed.get(pathname)?.props,
      render: () => app.render(new Request(address), { routeData: route }),
    };
  });
}

/** /units/x → units/x/index.html, /404 → 404.html, /units/x.json → units/x.json */
function fileOf(pathname: string, isFile: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (isFile) return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

export interface ServedFolder {
  /** address of the folder, ending in a slash */
  url: string;
  /** status and bytes of every answer so far, by path within the folder */
  requests: { path: string; status: number; bytes: number }[];
  close(): Promise<void>;
}

export interface ServeOptions {
  /** the sub-folder of the server under which the site lies, such as /zwgk/czxx/; everything else is not found */
  mount?: string;
  /** compress text files for clients that ask for it, as servers commonly do */
  compress?: boolean;
  /** another answer for a path within the folder: a status without content, or other content */
  answer?(file: string): { status: number; content?: Uint8Array } | undefined;
}

/** Serves a folder on a free port of this machine, as a plain web server would. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<ServedFolder> {
  const mount = options.mount ?? '/';
  const requests: ServedFolder['requests'] = [];
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const within = asked.startsWith(mount) ? asked.slice(mount.length) : null;
    const file = within === null ? '' : await fileOf(folder, within);
    const other = options.answer?.(file);
    let content = other ? other.content : await readFile(path.join(folder, file)).catch(() => undefined);
    const status = other?.status ?? (content ? 200 : 404);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    const takesGzip = String(request.headers['accept-encoding']).includes('gzip');
    if (options.compress && content && takesGzip && /^(?:text|application\/json|image\/svg)/.test(type)) {
      content = gzipSync(content);
      response.setHeader('Content-Encoding', 'gzip');
    }
    requests.push({ path: file || asked, status, bytes: content?.length ?? 0 });
    response.writeHead(status).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${mount}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The file that answers a path: folders by their index.html. Paths that lead out of the folder answer nothing. */
async function fileOf(folder: string, within: string): Promise<string> {
  const file = path.normalize(within).replace(/^(?:\.\.(?:\/|$))+/, '');
  const found = await stat(path.join(folder, file)).catch(() => null);
  return found?.isDirectory() ? path.join(file, 'index.html') : file;
}

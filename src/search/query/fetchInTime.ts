/** A server that says nothing for so long has been lost; a slow one goes on saying something. */
export const SILENCE_MS = 15_000;

/** Nothing came for too long. */
export class LateError extends Error {
  override name = 'LateError';
}

/**
 * Fetches a file of the site.
 *
 * @throws LateError where its server falls silent, Error where it is not there
 */
export async function fetchInTime(url: URL, init?: RequestInit): Promise<Uint8Array> {
  const control = new AbortController();
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      control.abort();
    }, SILENCE_MS);
  };
  wait();
  try {
    const response = await fetch(url.href, { ...init, signal: control.signal });
    if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
    return await bytesOf(response, wait);
  } catch (error) {
    throw late ? new LateError(url.pathname) : error;
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of an answer. @param heard is called whenever some come */
async function bytesOf(response: Response, heard: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  for (let read = await reader?.read(); reader && read && !read.done; read = await reader.read()) {
    heard();
    parts.push(read.value);
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

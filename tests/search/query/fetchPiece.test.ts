import { afterEach, expect, it, vi } from 'vitest';
import { packPiece } from '../../../src/search/format/pieceFormat.ts';
import { SILENCE_MS } from '../../../src/search/query/fetchInTime.ts';
import { fetchPiece } from '../../../src/search/query/fetchPiece.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const url = new URL('http://localhost/search-index/base.mb');
const answering = (bytes: Uint8Array) =>
  vi.stubGlobal('fetch', async () => new Response(new Blob([Buffer.from(bytes)])));

it('gives what a piece of the wanted index holds', async () => {
  answering(packPiece('now', { records: 3 }));
  expect(await fetchPiece(url, 'now')).toEqual({ records: 3 });
});

it('does so in browsers that cannot unpack by themselves', async () => {
  answering(packPiece('now', { records: 3 }));
  vi.stubGlobal('DecompressionStream', undefined);
  expect(await fetchPiece(url, 'now')).toEqual({ records: 3 });
});

it.each([
  ['of another build', packPiece('before', {}), 'mixed'],
  ['cut short', packPiece('now', {}).slice(0, -6), 'damaged'],
  ['of another shape', Buffer.from('{"records":3}'), 'damaged'],
  ['that is an error page', Buffer.from('<html>'), 'damaged'],
])('refuses a piece %s', async (_, bytes, reason) => {
  answering(bytes);
  await expect(fetchPiece(url, 'now')).rejects.toMatchObject({ name: 'SearchFilesError', reason });
});

it('gives up a server that falls silent, in the middle of a piece as well, and not one that is only slow', async () => {
  vi.useFakeTimers();
  const packed = packPiece('now', { records: 3 });
  const coming = (pauses: readonly number[]) =>
    vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
      const size = Math.ceil(packed.length / pauses.length);
      const body = new ReadableStream({
        start(stream) {
          signal?.addEventListener('abort', () => stream.error(new Error('aborted')));
          let after = 0;
          pauses.forEach((pause, at) => {
            after += pause;
            setTimeout(() => {
              if (signal?.aborted) return;
              stream.enqueue(packed.slice(at * size, (at + 1) * size));
              if (at === pauses.length - 1) stream.close();
            }, after);
          });
        },
      });
      return new Response(body);
    });
  coming([SILENCE_MS - 1, SILENCE_MS - 1, SILENCE_MS - 1]);
  const slow = fetchPiece(url, 'now');
  await vi.advanceTimersByTimeAsync(SILENCE_MS * 3);
  vi.useRealTimers();
  expect(await slow).toEqual({ records: 3 });
  vi.useFakeTimers();
  coming([10, SILENCE_MS + 1]);
  const silent = fetchPiece(url, 'now').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(SILENCE_MS * 2);
  expect(await silent).toMatchObject({ reason: 'late' });
});

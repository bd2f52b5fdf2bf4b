import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, PackRequest, Preparation, ReadRequest } from '../../../src/browser/read/messages.ts';
import { ReaderProcess } from '../../../src/browser/read/readerProcess.ts';

/** A worker that answers each request a moment later, in order. */
class SlowWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;

  constructor() {
    this.say({ ready: true });
  }

  postMessage(message: Preparation | ReadRequest | PackRequest): void {
    if ('pack' in message) this.say({ made: new Blob(['a package']) });
    if ('bytes' in message) this.say({ read: [] });
  }

  terminate(): void {
    this.onmessage = null;
  }

  private say(data: FromWorker): void {
    setTimeout(() => this.onmessage?.({ data }), 1);
  }
}

afterEach(() => void vi.unstubAllGlobals());

const edition = {
  worker: async () => new Blob(),
  reader: '',
  rules: { classes: { classes: [], rules: [] }, topics: { topics: [] } },
  maps: { folder: '' },
};
const file = (bytes: number) => new File([new Uint8Array(bytes)], 'a.txt');

describe('the process that reads files', () => {
  it.each([1, 40_000_000])(
    'answers a file dropped while a package is made, after one of %i bytes',
    async (size) => {
      vi.stubGlobal('Worker', SlowWorker);
      const process = new ReaderProcess(edition);
      await process.read(file(size), {});
      const both = Promise.all([process.make({ pack: {} }), process.read(file(1), {}), process.make({ pack: {} })]);
      const [first, read, second] = await both;
      expect([await first.text(), read, await second.text()]).toEqual(['a package', [], 'a package']);
    },
    5_000,
  );

  it('gives memory back: a worker that has read 32 MB is ended, and another one reads on', async () => {
    const [made, ended] = [vi.fn(), vi.fn()];
    class CountedWorker extends SlowWorker {
      constructor() {
        super();
        made();
      }

      override terminate(): void {
        ended();
        super.terminate();
      }
    }
    vi.stubGlobal('Worker', CountedWorker);
    const process = new ReaderProcess(edition);
    const counts = () => [made.mock.calls.length, ended.mock.calls.length];
    for (let read = 0; read < 3; read += 1) await process.read(file(10_000_000), {});
    expect(counts()).toEqual([1, 0]);
    await process.read(file(10_000_000), {});
    await process.read(file(1), {});
    expect(counts()).toEqual([2, 1]);
  });
});

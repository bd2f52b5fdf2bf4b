import type { ReaderData } from '../../views/read/readerData.ts';
import { partOf } from '../search/element.ts';
import { ownFolderOnly } from './ownFolderOnly.ts';
import workerAddress from './readWorker.ts?worker&url';
import { startReader } from './startReader.ts';

/** The page as a part of a site: programs and character maps lie in its own folder. */
export function startSiteEdition(): void {
  const program = new URL(workerAddress, import.meta.url);
  const data: ReaderData = JSON.parse(partOf(document, '#reader-data').textContent ?? '');
  ownFolderOnly();
  startReader({
    ...data,
    maps: { folder: new URL('cmaps/', document.baseURI).href },
    // `import` as a call: what stands at the head of a module is asked of `worker-src`, and that would let in workers with an address.
    // Where it cannot be had, a worker tells nobody but its own console.
    worker: async () =>
      new Blob([`import(${JSON.stringify(program.href)}).catch((error) => postMessage({ failed: String(error) }));`], {
        type: 'text/javascript',
      }),
  });
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type Reads, readAgain, watchedCorpus } from '../../src/corpus/watchedCorpus.ts';
import type { SiteWriter } from '../siteWriter/withSiteWriter.ts';
import { digestOf, openDigests } from './digests.ts';
import type { Renderable } from './openPages.ts';

/** Where pages are told which corpus they may read. */
export interface PageWatch {
  corpusOfPage: () => Corpus | undefined;
  run<Result>(corpus: Corpus, make: () => Result): Result;
}

export function openPageWatch(): PageWatch {
  const storage = new AsyncLocalStorage<Corpus>();
  return { corpusOfPage: () => storage.getStore(), run: (corpus, make) => storage.run(corpus, make) };
}

/** So often a signal is heard, and what the thread answers that writes. */
const HEARS_MS = 20;

/**
 * Makes every page of a site: those that would come out as they stand in the last site are taken from there, the others are rendered.
 * @param done is told after each page
 * @returns the files that were rendered
 */
export async function makePages(
  pages: readonly Renderable[],
  { corpus, watch, writer }: { corpus: Corpus; watch: PageWatch; writer: SiteWriter },
  done: () => void,
): Promise<string[]> {
  const { documents, units, projects, results, findings } = corpus;
  const digest = openDigests([documents, units, projects, results, findings].flat());
  const rendered: string[] = [];
  let heard = 0;
  const readBefore = new Map<string, string>();
  const digestOfRead = (read: string): string => {
    const made = readBefore.get(read) ?? digest(readAgain(corpus, read));
    readBefore.set(read, made);
    return made;
  };
  const madeFrom = ({ template, props }: Renderable, reads: readonly string[]) =>
    digestOf([template, digest(props), ...reads.map((read) => `${read} ${digestOfRead(read)}`)].join('\n'));
  const isAsItWas = (page: Renderable): boolean => {
    const known = writer.kept[page.file];
    return known?.reads !== undefined && known.from === madeFrom(page, known.reads);
  };
  const render = async (page: Renderable): Promise<void> => {
    const noted: Reads = new Set();
    const content = await watch.run(watchedCorpus(corpus, noted), async () => (await page.render()).bytes());
    const reads = [...noted].sort();
    await writer.page(page.file, content, { from: madeFrom(page, reads), reads });
    rendered.push(page.file);
    done();
    if (performance.now() - heard < HEARS_MS) return;
    // Nothing in a page waits, so that without this no signal would be heard until the last one.
    await setImmediate();
    heard = performance.now();
  };

  const taken: { page: Renderable; was: Promise<boolean> }[] = [];
  const others: Renderable[] = [];
  for (const page of pages) {
    if (isAsItWas(page)) taken.push({ page, was: writer.take(page.file) });
    else others.push(page);
  }
  for (const page of others) await render(page);
  for (const { page, was } of taken) {
    if (await was) done();
    else await render(page);
  }
  writer.allPagesCame();
  return rendered;
}

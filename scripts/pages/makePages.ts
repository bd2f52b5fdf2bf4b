import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { type Reads, readAgain, watchedCorpus } from '../../src/corpus/watchedCorpus.ts';
import { relativeLinks } from '../../src/publish/relativeLinks.ts';
import { shownWhole } from '../../src/values/oddCharacters.ts';
import { digestOf, openDigests } from './digests.ts';
import type { KeptFiles, KeptSite } from './keptSite.ts';
import type { Renderable } from './openPages.ts';

/** What came of making the pages. */
export interface MadePages {
  files: KeptFiles;
  /** files that were rendered */
  rendered: string[];
}

/** Where pages are told which corpus they may read. */
export interface PageWatch {
  corpusOfPage: () => Corpus | undefined;
  run<Result>(corpus: Corpus, make: () => Result): Result;
}

export function openPageWatch(): PageWatch {
  const storage = new AsyncLocalStorage<Corpus>();
  return { corpusOfPage: () => storage.getStore(), run: (corpus, make) => storage.run(corpus, make) };
}

/**
 * Makes every page of a site: those that would come out as they stand in the last site are taken from there, the others are rendered,
 * every address made relative and every hidden character seen.
 * @param look is shown each page
 * @param done is told after each page
 */
export async function makePages(
  pages: readonly Renderable[],
  { corpus, kept, watch, site }: { corpus: Corpus; kept: KeptSite; watch: PageWatch; site: string },
  look: (file: string, html: string) => void,
  done: () => void,
): Promise<MadePages> {
  const { documents, units, projects, results, findings } = corpus;
  const digest = openDigests([documents, units, projects, results, findings].flat());
  const files: MadePages['files'] = {};
  const rendered: string[] = [];
  const madeFrom = ({ template, props }: Renderable, reads: readonly string[]) =>
    digestOf(
      [template, digest(props), ...reads.map((read) => `${read} ${digest(readAgain(corpus, read))}`)].join('\n'),
    );

  const make = async (page: Renderable): Promise<void> => {
    const { file } = page;
    const known = kept.files[file];
    if (known?.reads && known.from === madeFrom(page, known.reads)) {
      const bytes = kept.take(file, site);
      if (bytes) {
        files[file] = known;
        if (file.endsWith('.html')) look(file, new TextDecoder().decode(bytes));
        return;
      }
    }
    const noted: Reads = new Set();
    const answer = await watch.run(watchedCorpus(corpus, noted), async () => (await page.render()).bytes());
    let content: Uint8Array = answer;
    if (file.endsWith('.html')) {
      const html = shownWhole(relativeLinks(new TextDecoder().decode(answer), file));
      look(file, html);
      content = new TextEncoder().encode(html);
    } else if (file.endsWith('.xml')) {
      content = new TextEncoder().encode(shownWhole(new TextDecoder().decode(answer)));
    }
    const reads = [...noted].sort();
    files[file] = { ...kept.put(file, content, site), from: madeFrom(page, reads), reads };
    rendered.push(file);
  };

  for (const page of pages) {
    await make(page);
    done();
    // Nothing in a page waits, so that without this no signal would be heard until the last one.
    await setImmediate();
  }
  return { files, rendered };
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { handToPages } from '../../src/views/handedToPages.ts';
import { readerVersion } from '../content/derivedTables.ts';
import type { Content } from '../content/readContent.ts';
import { copyFolder } from '../files/copyFolder.ts';
import type { Report } from '../report/report.ts';
import type { SiteWriter } from '../siteWriter/withSiteWriter.ts';
import type { ReaderBundle } from './bundleReader.ts';
import { CHARACTER_MAPS } from './characterMaps.ts';
import type { CompiledPages } from './compilePages.ts';
import type { KeptSite } from './keptSite.ts';
import { makePages, openPageWatch } from './makePages.ts';
import { openPages } from './openPages.ts';
import { sayRebuilt } from './sayRebuilt.ts';

/** What the pages of a site are made from, and where they go. */
export interface SiteToMake {
  corpus: Corpus;
  content: Pick<Content, 'rules' | 'replies' | 'everydayWords' | 'settings'>;
  /** the templates that make it, where not all do */
  templates?: readonly string[];
  /** the pages, as soon as they are compiled */
  compiled: Promise<CompiledPages>;
  kept: Pick<KeptSite, 'why'>;
  /** the empty folder */
  site: string;
  /** writes into it */
  writer: SiteWriter;
}

/** Makes all pages of a site, with the files that every site has. @returns what the page that reads dropped files is made of as one file */
export async function makeSite(
  { corpus, content, templates: only, compiled, kept, site, writer }: SiteToMake,
  report: Report,
): Promise<ReaderBundle> {
  const watch = openPageWatch();
  handToPages({
    corpus,
    corpusOfPage: watch.corpusOfPage,
    rules: content.rules,
    reader: readerVersion(),
    replies: content.replies,
    everydayWords: content.everydayWords,
  });
  const templates = await report.stageAsync(
    '模板',
    () => compiled,
    ({ why }) => WHY[why ?? 'kept'],
  );
  let files: string[] = [];
  await report.counted(
    '网页',
    () => files.length,
    async (done) => {
      const pages = await openPages(templates, only);
      files = pages.map(({ file }) => file);
      return makePages(pages, { corpus, watch, writer }, done);
    },
    (rendered) => sayRebuilt(files, rendered, Object.keys(writer.kept), kept.why),
  );
  copyFolder(templates.assets, site);
  // The scripts of the page for clerks are made with it or without.
  if (content.settings.clerkPage === false) rmSync(join(site, 'read'), { recursive: true, force: true });
  else copyFolder(CHARACTER_MAPS, join(site, 'read', 'cmaps'));
  return templates.reader;
}

const WHY = { kept: '没有变，沿用', first: '新编译', damaged: '上次编译的损坏，重新编译' } as const;

import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { indexCorpus } from '../src/corpus/corpus.ts';
import { writtenFolder, writtenFolders } from '../src/environment.ts';
import { InputError } from '../src/model/inputError.ts';
import { assertPathsApart } from '../src/publish/assertPathsApart.ts';
import { NO_LINKS } from '../src/publish/linkBook.ts';
import type { SearchIndex } from '../src/search/build/buildSearchIndex.ts';
import { toIndex } from '../src/search/build/toIndex.ts';
import { namedPages } from '../src/views/moved/namedPages.ts';
import { SINGLE_FILE } from '../src/views/read/readerMarkup.ts';
import { sharePictures } from '../src/views/sharing/sharePictures.ts';
import { readGlossary } from '../src/written/readGlossary.ts';
import { commandLine } from './commandLine.ts';
import { assertLedTo } from './content/assertLedTo.ts';
import { readerVersion } from './content/derivedTables.ts';
import { gather, openContent } from './content/gather.ts';
import { readRules } from './content/readContent.ts';
import { writeWhole } from './files/writeWhole.ts';
import { CHANGES_FILE, type Changes, NO_CHANGES } from './pages/changes.ts';
import { checkLinks, isPage } from './pages/checkLinks.ts';
import { assertUnchanged, COMPILED_FROM, codeFingerprint, MADE_BY } from './pages/codeFingerprint.ts';
import { compileMeanwhile, compilePages } from './pages/compilePages.ts';
import { type KeptFiles, openKeptSite } from './pages/keptSite.ts';
import { changesUnlisted, listChanges, rememberRest, sayChanges } from './pages/listChanges.ts';
import { makeSite } from './pages/makeSite.ts';
import { LICENCES, licencesText } from './pages/shippedLicences.ts';
import { singleFilePage } from './pages/singleFilePage.ts';
import { makePictures } from './pictures/makePictures.ts';
import { PROTECTED, ROOT } from './projectFolders.ts';
import { outputFolder } from './publisher/assertPublishable.ts';
import { openPublication } from './publisher/openPublication.ts';
import { PUBLISHED } from './publisher/publishedKinds.ts';
import { listFiles } from './publisher/writtenFiles.ts';
import { growSlowly } from './report/memory.ts';
import { createReport } from './report/report.ts';
import { summary } from './report/summary.ts';
import { runCommand } from './runCommand.ts';
import { standingFiles } from './siteWriter/standingFiles.ts';
import { type SiteWriter, withSiteWriter } from './siteWriter/withSiteWriter.ts';
import { tellHistory } from './tellHistory.ts';
import { askProcess } from './threads/askProcess.ts';
import { writeData } from './writeData.ts';
import { writeIndex } from './writeIndex.ts';

/** The fingerprint of what the pages of a site with this address are compiled from. */
const compiledFrom = (siteUrl: string | null) => codeFingerprint(COMPILED_FROM, writtenFolders(), siteUrl);

/** `npm run build`: the whole site, swapped in when it is complete. */
await runCommand(async (failed) => {
  const { content, out, only, changed, previous, strict } = commandLine('build');
  process.chdir(ROOT);
  growSlowly();
  if (only !== '') return buildOnly(only, content, out);
  const report = createReport();
  const publication = openPublication(out, {
    keep: [content, ...PROTECTED],
    mark: PUBLISHED.site.mark,
    say: report.line,
  });
  Object.assign(process.env, { MINGBAI_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' });
  const read = openContent(content, report);
  assertLedTo(content);
  const { settings, rules, replies, everydayWords } = read;
  const siteUrl = settings.siteUrl ?? null;
  const madeFrom = [compiledFrom(siteUrl), settings, rules, replies, everydayWords];
  const madeBy = () => codeFingerprint(MADE_BY, writtenFolders(), madeFrom);
  const program = madeBy();
  const compiled = compileMeanwhile(() => compiledFrom(siteUrl), settings.siteUrl, failed);
  const kept = openKeptSite(publication.folder, program);
  const standing = standingFiles(publication.folder, kept.files, failed);
  standing.catch(() => {});
  const gathered = await gather(content, read, report, strict !== '');
  const { site, findings } = gathered;
  const history = tellHistory(site, previous, join(publication.folder, 'data'), report);
  const terms = readGlossary(writtenFolder('glossary'));
  const corpus = indexCorpus({ ...site, findings, terms, settings, history });
  assertPathsApart(namedPages(corpus));
  const index = askProcess<SearchIndex>(
    'indexProcess.ts',
    toIndex({ ...site, glossary: terms, everydayWords, topics: rules.topics.topics }),
    failed,
  );
  index.catch(() => {});
  let made: KeptFiles = {};
  let links = NO_LINKS;
  let changes: Changes | null = null;
  const fill = async (unfinished: string, writer: SiteWriter): Promise<void> => {
    const toMake = { corpus, content: read, compiled, kept, site: unfinished, writer };
    const reader = await makeSite(toMake, report);
    if (settings.siteUrl) {
      await report.stageAsync(
        '图片',
        () => makePictures(sharePictures(corpus), writer),
        ({ pictures, drawn }) => `分享用的 ${pictures} 张，新画 ${drawn} 张`,
      );
    }
    await report.stageAsync(
      '数据',
      () =>
        writeData(
          gathered,
          history,
          ({ path, pieces, from }) => writer.putInPieces(`data/${path}`, pieces, from),
          (path, from) => writer.known(`data/${path}`, from),
        ),
      (files) => `${files} 个文件`,
    );
    await report.stageAsync(
      '索引',
      async () => writeIndex(await index, writer),
      ({ records, bytes }) => `${records} 条，${(bytes / 1e3).toFixed(0)} KB`,
    );
    await writer.put(LICENCES, licencesText());
    if (settings.clerkPage !== false) {
      await writer.putFrom(SINGLE_FILE, program, () => singleFilePage(reader, { rules, reader: readerVersion() }));
    }
    made = await writer.written();
    links = await writer.links();
    // `npm run data` may replace this folder alone.
    listFiles(join(unfinished, 'data'));
    rememberRest(made, unfinished);
    await report.stageAsync(
      '链接',
      () => checkLinks(Object.keys(made), writer),
      (pages) => `${pages} 页已核对`,
    );
    assertUnchanged(madeBy, program);
    if (changed || existsSync(join(publication.folder, CHANGES_FILE))) {
      changes = listChanges(kept.digests, made, publication.folder, unfinished, kept.unlisted);
    }
  };
  const last = { last: publication.folder, kept, standing: await standing };
  const files = await publication.publish((site) => withSiteWriter({ ...last, site }, (writer) => fill(site, writer)));
  const unlisted = changes ? NO_CHANGES : changesUnlisted(kept, made);
  for (const line of kept.remember(made, links, unlisted)) report.line(line);
  for (const line of summary(gathered)) report.line(line);
  const bytes = files.reduce((sum, file) => sum + lstatSync(join(publication.folder, file)).size, 0);
  if (changes) for (const line of sayChanges(changes)) report.line(line);
  const memory = process.resourceUsage().maxRSS * 1024;
  report.line(`用时 ${(performance.now() / 1000).toFixed(1)} 秒　内存最多 ${(memory / 1e9).toFixed(2)} GB`);
  report.line(`网站 ${files.filter(isPage).length} 页　${files.length} 个文件　${inMegabytes(bytes)}　在 ${out}`);
});

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `npm run build -- --only read`: nothing but the page that reads dropped files, as one file. */
async function buildOnly(only: string, content: string, out: string): Promise<void> {
  if (only !== 'read') throw new InputError('命令行', `--only ${only}`, '--only read', '检查拼写');
  outputFolder(out, [content, ...PROTECTED], '--out');
  const isNew = !existsSync(out);
  const { reader } = await compilePages(() => compiledFrom(null), undefined);
  const html = singleFilePage(reader, { rules: readRules(content), reader: readerVersion() });
  writeWhole(join(out, SINGLE_FILE), html);
  // A folder of nothing else is ours, and a whole site may take its place.
  if (isNew) listFiles(out);
  createReport().line(
    `单个网页 ${join(out, SINGLE_FILE)}　${inMegabytes(Buffer.byteLength(html))}　用浏览器打开就能用`,
  );
}

import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { indexCorpus } from '../src/corpus/corpus.ts';
import { writtenFolder } from '../src/environment.ts';
import { InputError } from '../src/model/inputError.ts';
import { assertPathsApart } from '../src/publish/assertPathsApart.ts';
import { type LinkBook, openLinkBook } from '../src/publish/linkBook.ts';
import { searchIntegration } from '../src/search/build/searchIntegration.ts';
import { handToPages } from '../src/views/handedToPages.ts';
import { namedPages } from '../src/views/moved/namedPages.ts';
import { SINGLE_FILE } from '../src/views/read/readerMarkup.ts';
import { readGlossary } from '../src/written/readGlossary.ts';
import { CHARACTER_MAPS } from './characterMaps.ts';
import { commandLine } from './commandLine.ts';
import { readerVersion } from './derivedTables.ts';
import { type Gathered, gather } from './gather.ts';
import { openDrawing } from './openDrawing.ts';
import { pagesIntegration } from './pagesIntegration.ts';
import { PROTECTED, ROOT } from './projectFolders.ts';
import { openPublication } from './publisher/openPublication.ts';
import { filesIn, listFiles } from './publisher/writtenFiles.ts';
import { readRules } from './readContent.ts';
import { createReport, type Report } from './report.ts';
import { runCommand } from './runCommand.ts';
import { summary } from './summary.ts';
import { workFolder } from './workFolder.ts';
import { writeData } from './writeData.ts';
import { writeSingleFile } from './writeSingleFile.ts';

/** `npm run build`: the whole site, swapped in when it is complete. */
await runCommand(async () => {
  const { content, out, only, strict } = commandLine('build');
  process.chdir(ROOT);
  if (only !== '') return buildOnly(only, content, out);
  const report = createReport();
  const publication = openPublication(out, {
    keep: [content, ...PROTECTED],
    mark: join('data', 'datapackage.json'),
    say: report.line,
  });
  const gathered = await gather(content, report, strict !== '');
  const { site, findings, content: read } = gathered;
  assertPathsApart(namedPages(indexCorpus({ ...site, findings, terms: [], settings: read.settings })));
  const links = openLinkBook();
  await publication.publish(async (unfinished) => {
    await report.stageAsync(
      '网页',
      () => buildSitePages(gathered, content, unfinished, report, links),
      () => `${pagesOf(unfinished).length} 页`,
    );
    report.stage(
      '数据',
      () => writeData(gathered, join(unfinished, 'data')),
      (files) => `${files} 个文件`,
    );
    if (read.settings.clerkPage !== false) {
      await report.stageAsync(
        '单页',
        () => writeSingleFile(unfinished, { rules: read.rules, reader: readerVersion() }),
        inMegabytes,
      );
    }
    // `npm run data` may replace this folder alone.
    listFiles(join(unfinished, 'data'));
    report.stage(
      '链接',
      () => checkLinks(unfinished, links),
      (pages) => `${pages} 页已核对`,
    );
  });
  const files = filesIn(publication.folder);
  for (const line of summary(gathered)) report.line(line);
  const bytes = files.reduce((sum, file) => sum + lstatSync(join(publication.folder, file)).size, 0);
  report.line(`网站 ${files.filter(isPage).length} 页　${files.length} 个文件　${inMegabytes(bytes)}　在 ${out}`);
});

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `npm run build -- --only read`: nothing but the page that reads dropped files, as one file. */
async function buildOnly(only: string, content: string, out: string): Promise<void> {
  if (only !== 'read') throw new InputError('命令行', `--only ${only}`, '--only read', '检查拼写');
  const isNew = !existsSync(out);
  const bytes = await writeSingleFile(out, { rules: readRules(content), reader: readerVersion() });
  // A folder of nothing else is ours, and a whole site may take its place.
  if (isNew) listFiles(out);
  createReport().line(`单个网页 ${join(out, SINGLE_FILE)}　${inMegabytes(bytes)}　用浏览器打开就能用`);
}

/**
 * Renders the pages and their search index into `site`. Astro needs a folder inside the project to work in, of its own, so that two
 * builds at once do not disturb each other.
 */
async function buildSitePages(
  gathered: Gathered,
  content: string,
  site: string,
  report: Report,
  links: LinkBook,
): Promise<void> {
  const work = workFolder(join(ROOT, '.astro'));
  const { site: data, findings, content: read } = gathered;
  const drawing = openDrawing();
  handToPages({
    ...data,
    findings,
    settings: read.settings,
    rules: read.rules,
    reader: readerVersion(),
    replies: read.replies,
    everydayWords: read.everydayWords,
    draw: drawing.draw,
  });
  Object.assign(process.env, {
    MINGBAI_CONTENT: content,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const glossary = readGlossary(writtenFolder('glossary')).map(({ id, term, plain }) => ({ id, term, text: plain }));
  try {
    await buildPages({
      root: ROOT,
      outDir: join(work, 'site'),
      cacheDir: join(work, 'cache'),
      logLevel: 'silent',
      integrations: [
        pagesIntegration(links.add),
        searchIntegration({ ...gathered.site, glossary, everydayWords: read.everydayWords }, (build) =>
          report.stageAsync('索引', build, ({ records, bytes }) => `${records} 条，${(bytes / 1e3).toFixed(0)} KB`),
        ),
      ],
    });
  } finally {
    await drawing.close();
  }
  moveInto(join(work, 'site'), site);
  if (read.settings.clerkPage !== false) cpSync(CHARACTER_MAPS, join(site, 'read', 'cmaps'), { recursive: true });
}

/** Moves what a folder holds into another one, copying where that is on another disk. */
function moveInto(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    try {
      renameSync(join(from, name), join(to, name));
    } catch {
      cpSync(join(from, name), join(to, name), { recursive: true });
    }
  }
}

/** Whether a file is a page of the site; the page in a single file is no part of it and has no links. */
function isPage(file: string): boolean {
  return file.endsWith('.html') && file !== SINGLE_FILE;
}

function pagesOf(folder: string): string[] {
  return filesIn(folder).filter(isPage);
}

/** Proves that every link of every page leads somewhere. @returns the number of pages */
function checkLinks(folder: string, links: LinkBook): number {
  const files = filesIn(folder);
  const [broken, ...more] = links.broken(new Set(files), (page) => readFileSync(join(folder, page), 'utf8'));
  if (!broken) return files.filter(isPage).length;
  throw new InputError(
    `网页 ${broken.page}`,
    `链接 ${broken.link} 没有去处${more.length > 0 ? `（另有 ${more.length} 处）` : ''}`,
    '每个链接都能打开',
    '检查指南和术语里手写的链接；若没有改过，请发给维护者',
  );
}

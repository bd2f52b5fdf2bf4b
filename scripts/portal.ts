import { indexCorpus } from '../src/corpus/corpus.ts';
import { writtenFolder, writtenFolders } from '../src/environment.ts';
import { InputError } from '../src/model/inputError.ts';
import { SiteSettings } from '../src/model/settings.ts';
import { NO_LINKS } from '../src/publish/linkBook.ts';
import { buildSearchIndex } from '../src/search/build/buildSearchIndex.ts';
import { toIndex } from '../src/search/build/toIndex.ts';
import { SHARD_WORDS } from '../src/words/shardState.ts';
import { readGlossary } from '../src/written/readGlossary.ts';
import { commandLine } from './commandLine.ts';
import { readEverydayWords, readRules } from './content/readContent.ts';
import { checkLinks } from './pages/checkLinks.ts';
import { assertUnchanged, COMPILED_FROM, codeFingerprint, MADE_BY } from './pages/codeFingerprint.ts';
import { compileMeanwhile } from './pages/compilePages.ts';
import { type KeptFiles, openKeptSite } from './pages/keptSite.ts';
import { rememberRest } from './pages/listChanges.ts';
import { makeSite } from './pages/makeSite.ts';
import { LICENCES, licencesText } from './pages/shippedLicences.ts';
import { SHARDS_FILE, statesOf, writePortalData } from './portal/portalData.ts';
import { PORTAL_TEMPLATES } from './portal/portalTemplates.ts';
import { readShardList } from './portal/readShardList.ts';
import { readShards } from './portal/readShards.ts';
import { PROTECTED, ROOT } from './projectFolders.ts';
import { openPublication } from './publisher/openPublication.ts';
import { growSlowly } from './report/memory.ts';
import { createReport } from './report/report.ts';
import { runCommand } from './runCommand.ts';
import { standingFiles } from './siteWriter/standingFiles.ts';
import { type SiteWriter, withSiteWriter } from './siteWriter/withSiteWriter.ts';
import { writeIndex } from './writeIndex.ts';

/** What is chosen by on the site of a county; over a hundred counties it would add half to what a first search fetches. */
const NOT_CHOSEN_BY = ['topic', 'class', 'attribute', 'size'] as const;

/** `npm run portal`: one site over the published data of many counties. */
await runCommand(async (failed) => {
  const { shards: path, out } = commandLine('portal');
  if (path === '') throw new InputError('命令行', '没有 --shards', '--shards <清单>', '写一个列出各县网站的 YAML 文件');
  const list = readShardList(path);
  process.chdir(ROOT);
  growSlowly();
  const report = createReport();
  const publication = openPublication(out, { keep: PROTECTED, mark: SHARDS_FILE, say: report.line });
  const rules = readRules('content');
  const everydayWords = readEverydayWords('content', rules);
  const settings = { ...(list.portal ?? SiteSettings.parse({})), clerkPage: false };
  Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1' });
  const compiledFrom = () => codeFingerprint(COMPILED_FROM, writtenFolders(), settings.siteUrl ?? null);
  const madeFrom = [compiledFrom(), settings, rules, everydayWords];
  const madeBy = () => codeFingerprint(MADE_BY, writtenFolders(), madeFrom);
  const program = madeBy();
  const compiled = compileMeanwhile(compiledFrom, settings.siteUrl, failed);
  const kept = openKeptSite(publication.folder, program);
  const standing = standingFiles(publication.folder, kept.files, failed);
  standing.catch(() => {});
  const shards = await report.counted(
    '收集',
    () => list.shards.length,
    (done) =>
      readShards(list.shards, { rules, demonstration: settings.demonstration === true }, publication.folder, done),
    (all) => `${all.length} 份，收了 ${all.filter(({ data }) => data).length} 份`,
  );
  const states = statesOf(shards);
  for (const { state, told } of shards) {
    if (told) report.line(`${state.county} ${state.year}：${SHARD_WORDS[state.state]}，${told}`);
  }
  const data = shards.flatMap(({ data }) => data ?? []);
  const projects = data.flatMap(({ projects }) => projects);
  if (projects.length === 0) throw new InputError(path, '没有一份数据能用', '至少一份能用的数据', '看上面每一份的原因');
  const units = data.flatMap(({ units }) => units);
  const terms = readGlossary(writtenFolder('glossary'));
  const corpus = indexCorpus({
    documents: data.flatMap(({ documents }) => documents),
    units,
    projects,
    results: [],
    links: [],
    findings: [],
    terms,
    settings,
    shards: states,
  });
  let made: KeptFiles = {};
  let links = NO_LINKS;
  const fill = async (unfinished: string, writer: SiteWriter): Promise<void> => {
    const content = { rules, everydayWords, settings, replies: [] };
    const toMake = { corpus, content, templates: PORTAL_TEMPLATES, compiled, kept, site: unfinished, writer };
    await makeSite(toMake, report);
    const found = { projects, units, documents: [], results: [], links: [], glossary: terms };
    const by = { everydayWords, topics: rules.topics.topics, without: NOT_CHOSEN_BY };
    await report.stageAsync(
      '索引',
      () => writeIndex(buildSearchIndex(toIndex({ ...found, ...by })), writer),
      ({ records, bytes }) => `${records} 条，${(bytes / 1e3).toFixed(0)} KB`,
    );
    await report.stageAsync(
      '数据',
      () => writePortalData(shards, writer.put),
      (files) => `${files} 个文件`,
    );
    await writer.put(LICENCES, licencesText());
    made = await writer.written();
    links = await writer.links();
    rememberRest(made, unfinished);
    await report.stageAsync(
      '链接',
      () => checkLinks(Object.keys(made), writer),
      (pages) => `${pages} 页已核对`,
    );
    assertUnchanged(madeBy, program);
  };
  const last = { last: publication.folder, kept, standing: await standing };
  const files = await publication.publish((site) => withSiteWriter({ ...last, site }, (writer) => fill(site, writer)));
  for (const line of kept.remember(made, links)) report.line(line);
  const memory = process.resourceUsage().maxRSS * 1024;
  report.line(`用时 ${(performance.now() / 1000).toFixed(1)} 秒　内存最多 ${(memory / 1e9).toFixed(2)} GB`);
  report.line(`汇总网站 ${projects.length} 个项目　${files.length} 个文件　在 ${out}`);
});

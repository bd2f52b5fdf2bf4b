import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { upgradeTables } from '../src/document/upgradeTables.ts';
import { documentId } from '../src/identity/ids.ts';
import { DocumentTables } from '../src/model/documentTables.ts';
import { GlossaryTerm } from '../src/model/glossaryTerm.ts';
import { GuidePage } from '../src/model/guidePage.ts';
import { InputError } from '../src/model/inputError.ts';
import { parseInput } from '../src/model/parseInput.ts';
import { FunctionalClassRules, type InferenceRules, OriginRecord, SiteSettings } from '../src/model/settings.ts';
import { TopicRules } from '../src/model/topics.ts';
import { parseAmount } from '../src/values/amount.ts';
import { type DocumentFile, documentFiles } from './documentFiles.ts';

/** A content folder as it stands on the disk, checked. */
export interface Content {
  documents: DocumentFile[];
  /** Archives that cannot be opened, and files in archives that no reader takes, each in words. */
  passedOver: string[];
  /** Tables handed in as JSON, without a document. */
  given: DocumentTables[];
  /** Derived files whose document is gone. */
  orphans: { id: string; path: string }[];
  origins: Map<string, OriginRecord>;
  settings: SiteSettings;
  rules: InferenceRules;
}

const CLASSES = 'functional-classes.yaml';
const TOPICS = 'topics.yaml';

/** The project's own folder: what a content folder leaves out is taken from here. */
const OWN_CONTENT = join(import.meta.dirname, '../content');

/**
 * Reads a content folder. Only `documents/` or `tables/` with something in them is needed.
 * @throws InputError for a folder without documents, an unreadable file or one that does not fit its schema
 */
export function readContent(folder: string): Content {
  if (!existsSync(folder))
    throw new InputError(folder, '没有这个文件夹', '一个内容文件夹', '检查 --content 后面的路径');
  const { documents, passedOver, unreadable } = documentFiles(folder);
  const settings = parseInput(SiteSettings, readOptionalYaml(join(folder, 'site.yaml')) ?? {}, 'site.yaml');
  const [first] = unreadable;
  if (first && !(settings.continueOnUnreadable && documents.length > 0)) throw first;
  checkWritten(folder);
  const ids = new Set(documents.map(({ id }) => id));
  const { given, orphans } = readGiven(folder, ids);
  if (documents.length + given.length === 0) {
    throw new InputError(
      folder,
      '没有可读的文档',
      'documents/ 里至少一个 Word、Excel、PDF、网页或文本文件',
      '把绩效目标表放进 documents/ 文件夹',
    );
  }
  return {
    documents,
    passedOver: [...unreadable.map(({ message }) => `没有读 ${message}`), ...passedOver],
    given,
    orphans,
    origins: readOrigins(folder, documents, given),
    settings,
    rules: readRules(folder),
  };
}

/**
 * The JSON files of a content folder that no document of it explains. `given/` holds tables handed in as JSON. `tables/` is derived: a file
 * there names its source, and goes when that is gone; one without a source was handed in there, as earlier versions asked for.
 * @throws InputError for a file that does not fit, or two with one id, which would count everything twice
 */
function readGiven(folder: string, documentIds: ReadonlySet<string>): Pick<Content, 'given' | 'orphans'> {
  const given: DocumentTables[] = [];
  const orphans: Content['orphans'] = [];
  const placeOf = new Map<string, string>();
  const add = (path: string, json: unknown) => {
    const tables = checkAmounts(parseInput(DocumentTables, upgradeTables(json), shown(path)), shown(path));
    const { id, source } = tables;
    const next = '改其中一个的 id，或删去多余的一个';
    if (source) {
      throw new InputError(
        shown(path),
        `写明出自 ${source.file}，documents/ 里没有这个文件`,
        'source 为 null',
        '放入那份原文，或把 source 改为 null',
      );
    }
    const twin = documentIds.has(id) ? '一个原文' : placeOf.get(id);
    if (twin) throw new InputError(shown(path), `编号 ${id} 与${twin}相同`, '每份表格一个编号', next);
    placeOf.set(id, shown(path));
    given.push(tables);
  };
  for (const path of listFiles(join(folder, 'given'), '.json')) add(path, readJson(path));
  for (const path of listFiles(join(folder, 'tables'), '.json')) {
    const id = basename(path, '.json');
    if (documentIds.has(id)) continue;
    const json = readJson(path);
    if ((json as { source?: unknown } | null)?.source) orphans.push({ id, path });
    else add(path, json);
  }
  return { given, orphans };
}

/**
 * The origin records beside the documents, by document id.
 * @throws InputError for one that belongs to no document, which is usually a misspelt name
 */
function readOrigins(
  folder: string,
  documents: readonly DocumentFile[],
  given: readonly DocumentTables[],
): Map<string, OriginRecord> {
  const known = new Set([...documents.flatMap(({ origins }) => origins), ...given.map(({ id }) => id)]);
  const paths = ['.yaml', '.yml'].flatMap((ending) => listFiles(join(folder, 'documents'), ending));
  const records = new Map<string, OriginRecord>();
  for (const path of paths) {
    const id = documentId(basename(path));
    if (!known.has(id))
      throw new InputError(shown(path), '没有同名的文档', '与文档同名的来源记录', '改成文档的文件名，或删去');
    if (records.has(id)) throw new InputError(shown(path), '同一个文档有两份来源记录', '一份来源记录', '合成一份');
    records.set(id, parseInput(OriginRecord, readYaml(path) ?? {}, shown(path)));
  }
  // What is said of an archive is said of every document in it.
  for (const { id, origins } of documents) {
    const said = origins.map((origin) => records.get(origin)).filter((record) => record !== undefined);
    if (said.length > 0) records.set(id, Object.assign({}, ...said.reverse()));
  }
  return records;
}

/** The rules of a content folder by which functional classes and topics are inferred; the project's own where it has none. */
export const readRules = (folder: string): InferenceRules => ({
  classes: parseInput(FunctionalClassRules, ownOrShared(folder, CLASSES), CLASSES),
  topics: parseInput(TopicRules, ownOrShared(folder, TOPICS), TOPICS),
});

const ownOrShared = (folder: string, name: string): unknown =>
  readOptionalYaml(join(folder, name)) ?? readYaml(join(OWN_CONTENT, name));

/** The heads of the hand-written pages, checked before Astro reads them so that a mistake is told like any other. */
function checkWritten(folder: string): void {
  for (const [name, schema] of Object.entries({ glossary: GlossaryTerm, guide: GuidePage })) {
    for (const path of listFiles(join(folder, name), '.md')) {
      const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(path, 'utf8'))?.[1];
      if (head === undefined)
        throw new InputError(shown(path), '开头没有两行 --- 之间的说明', '以 --- 开头的 Markdown', '照其他文件补上');
      parseInput(schema, parseYaml(head, path) ?? {}, shown(path));
    }
  }
}

/** Amounts handed in as JSON say the same in print and in yuan, where both are there. */
function checkAmounts(document: DocumentTables, place: string): DocumentTables {
  for (const { number, funding, currencyUnit } of document.tables) {
    for (const { printed, yuan } of Object.values(funding)) {
      const read = parseAmount(printed, currencyUnit);
      if (read === null || yuan === read) continue;
      const at = `${place} 的第 ${number} 张表`;
      throw new InputError(
        at,
        `金额印作 ${printed}（${currencyUnit}），yuan 写的是 ${yuan}`,
        `${read} 元`,
        '改正 yuan 或 currencyUnit',
      );
    }
  }
  return document;
}

const listFiles = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .sort()
        .map((file) => join(folder, file))
    : [];

const readOptionalYaml = (path: string): unknown => (existsSync(path) ? readYaml(path) : undefined);

const readYaml = (path: string): unknown => parseYaml(readFileSync(path, 'utf8'), path);

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    const found = line === undefined ? '读不成 YAML' : `第 ${line} 行前后读不成 YAML`;
    throw new InputError(shown(path), found, '“名称: 值”这样一行一项', '检查缩进、冒号后的空格、括号和引号');
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    const found = place ? `第 ${place[1]} 行第 ${place[2]} 列读不成 JSON` : '读不成 JSON，可能没有存完整';
    throw new InputError(shown(path), found, '格式正确的 JSON', '用能检查 JSON 的编辑器打开改正');
  }
}

/** A path as a person would type it here. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}

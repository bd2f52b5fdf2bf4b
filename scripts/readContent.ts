import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { assertPrinted } from '../src/document/assertPrinted.ts';
import { upgradeTables } from '../src/document/upgradeTables.ts';
import { isLitter } from '../src/formats/archive/passedOver.ts';
import { documentId } from '../src/identity/ids.ts';
import { type Correction, Corrections } from '../src/model/correction.ts';
import { DocumentTables } from '../src/model/documentTables.ts';
import type { EverydayWords } from '../src/model/everydayWords.ts';
import { GlossaryTerm } from '../src/model/glossaryTerm.ts';
import { GuidePage } from '../src/model/guidePage.ts';
import { InputError } from '../src/model/inputError.ts';
import type { GivenLink } from '../src/model/outcome.ts';
import { parseEverydayWords } from '../src/model/parseEverydayWords.ts';
import { parseInput } from '../src/model/parseInput.ts';
import type { Reply } from '../src/model/reply.ts';
import { FunctionalClassRules, type InferenceRules, OriginRecord, SiteSettings } from '../src/model/settings.ts';
import { TopicRules } from '../src/model/topics.ts';
import { assertNoneWritten } from '../src/privacy/assertNoneWritten.ts';
import { ABSENT } from '../src/values/absent.ts';
import { assertPast } from './assertPast.ts';
import { assertNames } from './contentNames.ts';
import { isDerived } from './derivedTables.ts';
import { type DocumentFile, documentFiles } from './documentFiles.ts';
import { namesIn } from './files/namesIn.ts';
import { readJson } from './files/readJson.ts';
import { readText } from './files/readText.ts';
import { parseYaml, readYaml, type YamlText } from './files/readYaml.ts';
import { shown } from './files/shown.ts';
import { readGivenLinks } from './readGivenLinks.ts';
import { readReplies } from './readReplies.ts';

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
  /** What the office wants read otherwise than it is printed, by document. */
  corrections: Map<string, Correction[]>;
  /** The file and the line each of them stands at. */
  correctionPlaces: ReadonlyMap<Correction, string>;
  settings: SiteSettings;
  replies: Reply[];
  rules: InferenceRules;
  everydayWords: EverydayWords;
  /** Which plans and self-evaluations are of one project, as the office says. */
  links: GivenLink[];
}

/** The topics of an office: none is called as what is in none. */
const GivenTopics = TopicRules.superRefine(({ topics }, context) => {
  topics.forEach(({ name }, index) => {
    if (name !== ABSENT.topic) return;
    const message = `别的名称，“${name}”留给没有归类的`;
    context.addIssue({ code: 'custom', message, path: ['topics', index, 'name'] });
  });
});

const CLASSES = 'functional-classes.yaml';
const TOPICS = 'topics.yaml';
const EVERYDAY_WORDS = 'everyday-words.yaml';

/** The project's own folder: what a content folder leaves out is taken from here. */
const OWN_CONTENT = join(import.meta.dirname, '../content');

/**
 * Reads a content folder. Only `documents/` or `tables/` with something in them is needed.
 * @throws InputError for a folder without documents, an unreadable file or one that does not fit its schema
 */
export function readContent(folder: string): Content {
  if (!existsSync(folder))
    throw new InputError(folder, '没有这个文件夹', '一个内容文件夹', '检查 --content 后面的路径');
  assertNames(folder);
  const { documents, passedOver, unreadable } = documentFiles(folder);
  const settings = checked(SiteSettings, readOptionalYaml(folder, 'site.yaml') ?? EMPTY, 'site.yaml');
  const [first] = unreadable;
  if (first && !(settings.continueOnUnreadable && documents.length > 0)) throw first;
  checkWritten(folder);
  const ids = new Set(documents.map(({ id }) => id));
  const { given, orphans } = readGiven(folder, ids);
  if (documents.length + given.length === 0) {
    throw new InputError(
      folder,
      // Why what lies there is passed over, where something does.
      ['没有可读的文档', ...passedOver.slice(0, 1)].join('，'),
      'documents/ 里至少一个 Word、Excel、PDF、网页或文本文件',
      '把绩效目标表放进 documents/ 文件夹',
    );
  }
  const rules = readRules(folder);
  return {
    documents,
    passedOver: [...unreadable.map(({ message }) => `没有读 ${message}`), ...passedOver],
    given,
    orphans,
    origins: readOrigins(folder, documents, given),
    ...readCorrections(folder, ids),
    settings,
    replies: readReplies(folder),
    rules,
    everydayWords: readEverydayWords(folder, rules),
    links: readGivenLinks(folder),
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
    const tables = parseInput(DocumentTables, upgradeTables(json), shown(path));
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
    assertPrinted(tables, shown(path));
    // The gate looks at rows and notes; what else a table says stands in its rows, where it has them.
    const written = tables.tables.map(({ rows, notes: _, ...read }) => (rows.length > 0 ? read.unread : read));
    assertNoneWritten([{ file: shown(path), text: textsIn(written).join('\n') }]);
    const twin = documentIds.has(id) ? '一个原文' : placeOf.get(id);
    if (twin) throw new InputError(shown(path), `编号 ${id} 与${twin}相同`, '每份表格一个编号', next);
    placeOf.set(id, shown(path));
    given.push(tables);
  };
  for (const path of listFiles(join(folder, 'given'), '.json')) add(path, readJson(path, folder));
  for (const path of listFiles(join(folder, 'tables'), '.json')) {
    const id = basename(path, '.json');
    if (documentIds.has(id)) continue;
    if (isDerived(path, folder)) orphans.push({ id, path });
    else add(path, readJson(path, folder));
  }
  return { given, orphans };
}

const isCenturiesAhead = (record: unknown) =>
  /^(?:2[2-9]|[3-9])/.test(String((record as { published?: unknown } | null)?.published));

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
    const yaml = readYaml(path, folder);
    // A site may be made before the day of publication, but not centuries before it.
    assertPast(yaml, isCenturiesAhead(yaml.value) ? ['retrieved', 'published'] : ['retrieved'], shown(path));
    records.set(id, checked(OriginRecord, yaml, shown(path)));
  }
  assertFormerNames(records, known);
  // What is said of an archive is said of every document in it.
  for (const { id, origins } of documents) {
    const said = origins.map((origin) => records.get(origin)).filter((record) => record !== undefined);
    if (said.length > 0) records.set(id, Object.assign({}, ...said.reverse()));
  }
  return records;
}

/**
 * One address leads to one document: a name that a document had before is that of no other, now or before.
 * @param known the ids of all that is there
 * @throws InputError naming the record that claims it
 */
function assertFormerNames(records: ReadonlyMap<string, OriginRecord>, known: ReadonlySet<string>): void {
  const claimed = new Map<string, string>();
  for (const [id, { formerly = [] }] of records) {
    for (const name of formerly) {
      const former = documentId(name);
      if (former === id) continue;
      const other = known.has(former) ? former : (claimed.get(former) ?? id);
      if (other !== id) {
        const found = known.has(former) ? '是另一份还在的文件的名字' : `${other} 的来源记录里也写了这个名字`;
        throw new InputError(`${id} 的来源记录的 formerly：${name}`, found, '只有这份文件用过的名字', '删去写错的一个');
      }
      claimed.set(former, id);
    }
  }
}

/**
 * The corrections of a content folder, by the document whose id is the name of their file.
 * @throws InputError for those of a document that is not there, or that has another file of them
 */
function readCorrections(folder: string, ids: ReadonlySet<string>): Pick<Content, 'corrections' | 'correctionPlaces'> {
  const paths = ['.yaml', '.yml'].flatMap((ending) => listFiles(join(folder, 'corrections'), ending));
  const corrections: Content['corrections'] = new Map();
  const correctionPlaces = new Map<Correction, string>();
  for (const path of paths) {
    const id = documentId(basename(path));
    if (!ids.has(id))
      throw new InputError(shown(path), '没有同名的文档', '与文档同名的更正', '改成文档的文件名，或删去');
    if (corrections.has(id)) throw new InputError(shown(path), '同一个文档有两份更正', '一份更正', '合成一份');
    const yaml = readYaml(path, folder);
    assertPast(yaml, ['date'], shown(path));
    assertPlacesApart(yaml, shown(path));
    const all = checked(Corrections, { ...yaml, value: yaml.value ?? [] }, shown(path));
    corrections.set(id, all);
    for (const [at, correction] of all.entries())
      correctionPlaces.set(correction, `${shown(path)} 第 ${yaml.lineOf([at, 'value'])} 行`);
  }
  return { corrections, correctionPlaces };
}

/** @throws InputError for the second correction of a place, with its line and that of the first: the schema knows of no lines */
function assertPlacesApart({ value, lineOf }: YamlText, place: string): void {
  const places = Array.isArray(value) ? value.map((entry: { place?: unknown } | null) => entry?.place) : [];
  const again = places.findIndex((own, at) => typeof own === 'string' && places.indexOf(own) < at);
  if (again < 0) return;
  const [first, second] = [places.indexOf(places[again]), again].map((at) => lineOf([at, 'place']));
  throw new InputError(
    `${place} 第 ${second} 行的 place`,
    `${places[again]} 在第 ${first} 行已经更正过`,
    '每处一条更正',
    '删去其中一条',
  );
}

/** The rules of a content folder by which functional classes and topics are inferred; the project's own where it has none. */
export const readRules = (folder: string): InferenceRules => ({
  classes: checked(FunctionalClassRules, ownOrShared(folder, CLASSES), CLASSES),
  topics: checked(GivenTopics, ownOrShared(folder, TOPICS), TOPICS),
});

/** The everyday words of a content folder; where it has none, the project's own, with what they say of topics that are there. */
export function readEverydayWords(folder: string, { topics }: InferenceRules): EverydayWords {
  const ids = topics.topics.map(({ id }) => id);
  const own = readOptionalYaml(folder, EVERYDAY_WORDS);
  if (own) return parseEverydayWords(own.value, EVERYDAY_WORDS, own, ids);
  const { words, ...rest } = sharedEverydayWords();
  return {
    ...rest,
    words: words.map(({ topic, ...group }) => (topic && ids.includes(topic) ? { ...group, topic } : group)),
  };
}

function sharedEverydayWords(): EverydayWords {
  const yaml = readYaml(join(OWN_CONTENT, EVERYDAY_WORDS));
  const { topics } = checked(TopicRules, readYaml(join(OWN_CONTENT, TOPICS)), TOPICS);
  return parseEverydayWords(
    yaml.value,
    EVERYDAY_WORDS,
    yaml,
    topics.map(({ id }) => id),
  );
}

const ownOrShared = (folder: string, name: string): YamlText =>
  readOptionalYaml(folder, name) ?? readYaml(join(OWN_CONTENT, name));

/** The heads of the hand-written pages, checked before Astro reads them so that a mistake is told like any other. */
function checkWritten(folder: string): void {
  for (const [name, schema] of Object.entries({ glossary: GlossaryTerm, guide: GuidePage })) {
    for (const path of listFiles(join(folder, name), '.md')) {
      const { text, encoding } = readText(path, { within: folder });
      if (encoding !== 'utf-8') {
        throw new InputError(shown(path), `文字是 ${encoding} 编码`, 'UTF-8 编码', '用记事本或 WPS 另存为 UTF-8 编码');
      }
      const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
      if (head === undefined)
        throw new InputError(shown(path), '开头没有两行 --- 之间的说明', '以 --- 开头的 Markdown', '照其他文件补上');
      checked(schema, parseYaml(head, shown(path), 2), shown(path));
    }
  }
}

/** Every text in a value of JSON. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const listFiles = (folder: string, ending: string): string[] =>
  namesIn(folder)
    .filter((file) => file.endsWith(ending) && !isLitter(file))
    .map((file) => join(folder, file));

const EMPTY: YamlText = { value: null, lineOf: () => 1 };

/** A YAML file of a content folder; undefined where it has none. */
const readOptionalYaml = (folder: string, file: string): YamlText | undefined =>
  namesIn(folder).includes(file) ? readYaml(join(folder, file), folder) : undefined;

/** What a YAML file says, by its schema; one without entries says nothing. */
const checked = <Schema extends z.ZodType>(schema: Schema, yaml: YamlText, place: string) =>
  parseInput(schema, yaml.value ?? {}, place, yaml);

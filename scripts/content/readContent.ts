import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assertPrinted } from '../../src/document/assertPrinted.ts';
import { upgradeTables } from '../../src/document/upgradeTables.ts';
import { withoutMarks } from '../../src/markup/withoutMarks.ts';
import { DocumentTables } from '../../src/model/documentTables.ts';
import type { EverydayWords } from '../../src/model/everydayWords.ts';
import { GlossaryTerm } from '../../src/model/glossaryTerm.ts';
import { GuidePage } from '../../src/model/guidePage.ts';
import { InputError } from '../../src/model/inputError.ts';
import type { GivenLink } from '../../src/model/outcome.ts';
import { parseEverydayWords } from '../../src/model/parseEverydayWords.ts';
import { parseInput } from '../../src/model/parseInput.ts';
import type { Reply } from '../../src/model/reply.ts';
import {
  FunctionalClassRules,
  type InferenceRules,
  type OriginRecord,
  SiteSettings,
} from '../../src/model/settings.ts';
import { TopicRules } from '../../src/model/topics.ts';
import { assertNoneWritten } from '../../src/privacy/assertNoneWritten.ts';
import { ABSENT } from '../../src/values/absent.ts';
import { assertBearable } from '../../src/written/assertBearable.ts';
import { checkedYaml } from '../files/checkedYaml.ts';
import { filesEnding } from '../files/filesEnding.ts';
import { namesIn } from '../files/namesIn.ts';
import { readJson } from '../files/readJson.ts';
import { readText } from '../files/readText.ts';
import { parseYaml, readYaml, type YamlText } from '../files/readYaml.ts';
import { shown } from '../files/shown.ts';
import { ROOT } from '../projectFolders.ts';
import { besidePrint } from './besidePrint.ts';
import { assertNames } from './contentNames.ts';
import { isDerived } from './derivedTables.ts';
import { type DocumentFile, documentFiles } from './documentFiles.ts';
import { type GivenCorrections, readCorrections } from './readCorrections.ts';
import { readGivenLinks } from './readGivenLinks.ts';
import { readOrigins } from './readOrigins.ts';
import { readReplies } from './readReplies.ts';

/** A content folder as it stands on the disk, checked. */
export interface Content extends GivenCorrections {
  documents: DocumentFile[];
  /** Archives that cannot be opened, and files in archives that no reader takes, each in words. */
  passedOver: string[];
  /** Tables handed in as JSON, without a document. */
  given: DocumentTables[];
  /** Derived files whose document is gone. */
  orphans: { id: string; path: string }[];
  origins: Map<string, OriginRecord>;
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
const OWN_CONTENT = join(ROOT, 'content');

/**
 * Reads a content folder. Only `documents/` or `tables/` with something in them is needed.
 * @throws InputError for a folder without documents, an unreadable file or one that does not fit its schema
 */
export function readContent(folder: string): Content {
  if (!existsSync(folder))
    throw new InputError(folder, '没有这个文件夹', '一个内容文件夹', '检查 --content 后面的路径');
  assertNames(folder);
  const { documents, passedOver, unreadable } = documentFiles(folder);
  const settings = checkedYaml(SiteSettings, readOptionalYaml(folder, 'site.yaml') ?? EMPTY, 'site.yaml');
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
    assertNoneWritten(besidePrint(tables).map((text) => ({ file: shown(path), text })));
    const twin = documentIds.has(id) ? '一个原文' : placeOf.get(id);
    if (twin) throw new InputError(shown(path), `编号 ${id} 与${twin}相同`, '每份表格一个编号', next);
    placeOf.set(id, shown(path));
    given.push(tables);
  };
  for (const path of filesEnding(join(folder, 'given'), '.json')) add(path, readJson(path, folder));
  for (const path of filesEnding(join(folder, 'tables'), '.json')) {
    const id = basename(path, '.json');
    if (documentIds.has(id)) continue;
    if (isDerived(path, folder)) orphans.push({ id, path });
    else add(path, readJson(path, folder));
  }
  return { given, orphans };
}

/** The rules of a content folder by which functional classes and topics are inferred; the project's own where it has none. */
export const readRules = (folder: string): InferenceRules => ({
  classes: checkedYaml(FunctionalClassRules, ownOrShared(folder, CLASSES), CLASSES),
  topics: checkedYaml(GivenTopics, ownOrShared(folder, TOPICS), TOPICS),
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
  const { topics } = checkedYaml(TopicRules, readYaml(join(OWN_CONTENT, TOPICS)), TOPICS);
  return parseEverydayWords(
    yaml.value,
    EVERYDAY_WORDS,
    yaml,
    topics.map(({ id }) => id),
  );
}

const ownOrShared = (folder: string, name: string): YamlText =>
  readOptionalYaml(folder, name) ?? readYaml(join(OWN_CONTENT, name));

/** A picture that a written page shows from beside it. */
const PICTURE = /!\[[^\]]*\]\(\s*<?(?![a-z]+:|\/)(?:\.\/)?([^)\s>]+)/gi;

/** The hand-written pages, checked before Astro reads them so that a mistake is told like any other. */
function checkWritten(folder: string): void {
  for (const [name, schema] of Object.entries({ glossary: GlossaryTerm, guide: GuidePage })) {
    for (const path of filesEnding(join(folder, name), '.md')) {
      const { text, encoding } = readText(path, { within: folder });
      if (encoding !== 'utf-8') {
        throw new InputError(shown(path), `文字是 ${encoding} 编码`, 'UTF-8 编码', '用记事本或 WPS 另存为 UTF-8 编码');
      }
      const [whole = '', head] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
      if (head === undefined)
        throw new InputError(shown(path), '开头没有两行 --- 之间的说明', '以 --- 开头的 Markdown', '照其他文件补上');
      checkedYaml(schema, parseYaml(head, shown(path), 2), shown(path));
      const firstLine = whole.split('\n').length;
      assertBearable(text.slice(whole.length), shown(path), firstLine);
      assertNoneWritten([text, withoutMarks(text)].map((each) => ({ file: shown(path), text: each })));
      for (const [at, line] of text.slice(whole.length).split('\n').entries()) {
        for (const [, picture = ''] of line.matchAll(PICTURE)) {
          if (namesIn(join(folder, name)).includes(picture)) continue;
          const found = `第 ${firstLine + at} 行的图片 ${shown(picture)} 没有这个文件`;
          throw new InputError(shown(path), found, '和这一页放在一起的图片', '放入图片，或删去这一处');
        }
      }
    }
  }
}

const EMPTY: YamlText = { value: null, lineOf: () => 1 };

/** A YAML file of a content folder; undefined where it has none. */
const readOptionalYaml = (folder: string, file: string): YamlText | undefined =>
  namesIn(folder).includes(file) ? readYaml(join(folder, file), folder) : undefined;

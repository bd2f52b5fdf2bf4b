import { ALARMS } from '../../src/checks/emptyReading.ts';
import type { DocumentTables } from '../../src/model/documentTables.ts';
import type { Finding } from '../../src/model/finding.ts';
import { InputError } from '../../src/model/inputError.ts';
import type { SiteData } from '../../src/model/site.ts';
import { assembleSite, findAll, passGate } from '../../src/pipeline.ts';
import { assertNoneWritten } from '../../src/privacy/assertNoneWritten.ts';
import { type Decided, decidePersonalData } from '../../src/privacy/decidePersonalData.ts';
import { sayPersonalData } from '../../src/privacy/sayPersonalData.ts';
import { readDocuments } from '../reading/readDocuments.ts';
import type { Report } from '../report/report.ts';
import { dropTables, keepTables, readerVersion, sweepTables } from './derivedTables.ts';
import { type Content, readContent } from './readContent.ts';
import { assertAnswered } from './readReplies.ts';
import { writtenTexts } from './writtenTexts.ts';

/** What the stages before the pages give. */
export interface Gathered {
  content: Content;
  tables: DocumentTables[];
  /** what the tables of a document say, as a fingerprint, by its id; those that were given as JSON have none */
  fingerprints: ReadonlyMap<string, string>;
  site: SiteData;
  findings: Finding[];
  /** Documents that cannot be read, each in a sentence; only where the office goes on without them. */
  unreadable: string[];
}

/** Opens a content folder: its documents as bytes, its settings and rules. @throws InputError for the first file that cannot be used */
export const openContent = (folder: string, report: Report): Content =>
  report.stage(
    '读取',
    () => readContent(folder),
    ({ documents, given }) => `${documents.length} 个文档${given.length ? `，${given.length} 个 JSON` : ''}`,
  );

/**
 * Reads the documents of a content folder, keeps its tables/ up to date, assembles and checks.
 * @param content what `openContent` found in it
 * @throws InputError for a document that cannot be used or, where strict, seems not to have been read
 */
export async function gather(folder: string, content: Content, report: Report, strict = false): Promise<Gathered> {
  const reader = readerVersion();
  sweepTables(folder);
  const each = await readDocuments(folder, content, reader, report);
  const kept = new Map(
    each.flatMap((document) => ('kept' in document ? [[document.kept.tables, document.kept] as const] : [])),
  );
  const tables = report.stage(
    '隐私',
    () => {
      assertNoneWritten(writtenTexts(content));
      return passGate([
        ...each.flatMap((document): Decided[] => {
          if ('kept' in document) return [{ tables: document.kept.tables, refused: [] }];
          return 'read' in document ? [document.read] : [];
        }),
        ...content.given.map((document) =>
          decidePersonalData(document, content.origins.get(document.id)?.personalData),
        ),
      ]);
    },
    sayPersonalData,
  );
  const read = tables.filter((tables) => tables.source !== null && !kept.has(tables));
  const { derived } = report.stage(
    '登记',
    () => ({
      derived: read.map((tables) => keepTables(folder, tables, reader)),
      dropped: content.orphans.filter(({ path }) => dropTables(path)).map(({ id }) => id),
    }),
    ({ derived, dropped }) => {
      const changed = derived.filter(({ changed }) => changed).map(({ tables }) => tables.id);
      const lines = [
        changed.length > 0 && `按原文更新 ${changed.length} 个（${named(changed)}）`,
        dropped.length > 0 && `删去 ${dropped.length} 个（${named(dropped)}），它们的原文已不在 documents/`,
      ];
      return lines.filter(Boolean).join('；') || 'tables/ 没有变化';
    },
  );
  const fingerprints = new Map(
    [...kept.values(), ...derived].map(({ tables, fingerprint }) => [tables.id, fingerprint]),
  );
  const site = report.stage(
    '汇总',
    () =>
      assembleSite(
        tables.map((tables) => ({ tables, origin: content.origins.get(tables.id) ?? {} })),
        content.rules,
        content.links,
      ),
    ({ units, projects }) => `${units.length} 个单位，${projects.length} 个项目`,
  );
  const byId = new Map(tables.map((document) => [document.id, document]));
  const findings = report.stage(
    '核对',
    () => findAll({ site, tables: byId, topics: content.rules.topics }),
    (all) => `${all.length} 条提示`,
  );
  assertAnswered(content.replies, site, findings);
  if (strict || content.settings.strict) assertRead(findings);
  const unreadable = each.flatMap((document) => ('unreadable' in document ? [document.unreadable] : []));
  return { content, tables, fingerprints, site, findings, unreadable };
}

function assertRead(findings: readonly Finding[]): void {
  const [first, ...more] = findings.filter(({ code }) => ALARMS.has(code));
  if (!first) return;
  throw new InputError(
    first.documentId,
    `${first.message.replace(/。$/, '')}${more.length > 0 ? `（另有 ${more.length} 处）` : ''}`,
    '每份文档都读出表、年度和金额',
    '对照原文；原文就是这样的，去掉 --strict 或 site.yaml 里的 strict',
  );
}

/** A longer list hides the lines of the report that matter. */
const MOST_NAMED = 8;

const named = (ids: readonly string[]): string =>
  ids.length > MOST_NAMED ? `${ids.slice(0, MOST_NAMED).join('、')}等` : ids.join('、');

import { ALARMS } from '../src/checks/emptyReading.ts';
import { correctedToNoAmount } from '../src/document/correctedToNoAmount.ts';
import { sameCorrections } from '../src/document/corrections.ts';
import { type LostByCorrection, lostByCorrection } from '../src/document/lostByCorrection.ts';
import type { Correction } from '../src/model/correction.ts';
import type { DocumentTables } from '../src/model/documentTables.ts';
import { faultAt } from '../src/model/faultAt.ts';
import type { Finding } from '../src/model/finding.ts';
import { InputError } from '../src/model/inputError.ts';
import type { SiteData } from '../src/model/site.ts';
import { sayRef } from '../src/model/sourceRef.ts';
import { assembleSite, findAll, passGate, readTables } from '../src/pipeline.ts';
import { assertNoneWritten } from '../src/privacy/assertNoneWritten.ts';
import { sameDecision } from '../src/privacy/passGate.ts';
import { sayPersonalData } from '../src/privacy/sayPersonalData.ts';
import { useCharacterMaps } from './characterMaps.ts';
import { dropTables, keepTables, keptTables, readerVersion, sweepTables } from './derivedTables.ts';
import { assertMemoryFor, assertMemoryToRead } from './memory.ts';
import { type Content, readContent } from './readContent.ts';
import { assertAnswered } from './readReplies.ts';
import type { Report } from './report.ts';
import { writtenTexts } from './writtenTexts.ts';

/** What the stages before the pages give. */
export interface Gathered {
  content: Content;
  tables: DocumentTables[];
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
  const decisionOf = ({ id }: DocumentTables) => content.origins.get(id)?.personalData;
  useCharacterMaps();
  let read = 0;
  let cells = 0;
  const counted = (document: DocumentTables, file: string) => {
    cells += cellCount(document);
    assertMemoryFor(cells, file);
    return document;
  };
  const unreadable: string[] = [];
  /** What an earlier build wrote and this one would write again: it passed the gate of the same code, under the same decision. */
  const known = new Set<DocumentTables>();
  const each = await report.each(
    '识别',
    content.documents,
    async ({ id, bytes, file, member }) => {
      const kept = keptTables(folder, id, file, bytes, reader);
      const corrections = content.corrections.get(id) ?? [];
      if (kept && sameDecision(kept, decisionOf(kept)) && sameCorrections(kept, corrections)) {
        known.add(kept);
        return counted(kept, file);
      }
      read += 1;
      try {
        assertMemoryToRead(bytes, file);
        const document = await readTables(bytes, file, member, corrections);
        if (corrections.length > 0) {
          assertCorrected(await readTables(bytes, file, member), document, corrections, content);
        }
        return counted(document, file);
      } catch (error) {
        if (!(error instanceof InputError && content.settings.continueOnUnreadable)) throw faultAt(file, error);
        unreadable.push(error.message);
        return null;
      }
    },
    (all) =>
      `${count(all.map((document) => document?.tables.length ?? 0))} 张表${read < all.length ? `，${all.length - read} 个文档没有变，沿用` : ''}`,
  );
  const tables = report.stage(
    '隐私',
    () => {
      assertNoneWritten(writtenTexts(content));
      const all = [...each.filter((document) => document !== null), ...content.given];
      const passed = passGate(
        all.filter((document) => !known.has(document)),
        decisionOf,
      ).values();
      return all.map((document) => (known.has(document) ? document : (passed.next().value as DocumentTables)));
    },
    sayPersonalData,
  );
  const derived = tables.filter((tables) => tables.source !== null && !known.has(tables));
  report.stage(
    '登记',
    () => ({
      changed: derived.filter((tables) => keepTables(folder, tables, reader)).map(({ id }) => id),
      dropped: content.orphans.filter(({ path }) => dropTables(path)).map(({ id }) => id),
    }),
    ({ changed, dropped }) =>
      [
        changed.length > 0 && `按原文更新 ${changed.length} 个（${named(changed)}）`,
        dropped.length > 0 && `删去 ${dropped.length} 个（${named(dropped)}），它们的原文已不在 documents/`,
      ]
        .filter(Boolean)
        .join('；') || 'tables/ 没有变化',
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
  return { content, tables, site, findings, unreadable };
}

/** What a correction must not take away: how it is named, what it should be. */
const LOST: Record<LostByCorrection['what'], [name: string, problem: string, expected: string]> = {
  table: ['表里的栏目', '整张表就读不懂了', '表样里有的栏目名'],
  fiscalYear: ['年度', '读不出是哪一年', '和表上一样写法的年度，如（2024年度）'],
  currencyUnit: ['金额单位', '读不出是什么单位', '和表上一样写法的金额单位，如 单位：元'],
};

/** @throws InputError for a correction of an amount, a year, a unit of money or a label by what is none */
function assertCorrected(
  before: DocumentTables,
  document: DocumentTables,
  corrections: readonly Correction[],
  { correctionPlaces }: Pick<Content, 'correctionPlaces'>,
): void {
  const lost = lostByCorrection(before, document, corrections);
  if (lost) {
    const [name, problem, expected] = LOST[lost.what];
    const { place, value } = lost.correction;
    throw new InputError(
      `${correctionPlaces.get(lost.correction)}的 value`,
      `${sayRef(place)}是${name}，更正成“${value}”，${problem}`,
      expected,
      '照表上的写法写，或删去这一条',
    );
  }
  const wrong = correctedToNoAmount(document, corrections);
  if (!wrong) return;
  throw new InputError(
    `${correctionPlaces.get(wrong)}的 value`,
    `${sayRef(wrong.place)}是金额，更正成“${wrong.value}”，读不出是多少`,
    '一个不带正负号的数，可以带单位，如 12.5万元',
    '写上对的数，或删去这一条',
  );
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

const cellCount = ({ tables, outside }: DocumentTables): number =>
  tables.reduce((sum, { rows }) => sum + count(rows.map(({ cells }) => cells.length)), outside.length);

const count = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** A longer list hides the lines of the report that matter. */
const MOST_NAMED = 8;

const named = (ids: readonly string[]): string =>
  ids.length > MOST_NAMED ? `${ids.slice(0, MOST_NAMED).join('、')}等` : ids.join('、');

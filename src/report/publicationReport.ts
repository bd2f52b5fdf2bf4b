import { checks } from '../checks/checks.ts';
import { ALARMS } from '../checks/emptyReading.ts';
import { ledgerOf } from '../document/ledger.ts';
import type { DocumentTables } from '../model/documentTables.ts';
import type { Finding } from '../model/finding.ts';
import { sayPlace } from '../model/sourceRef.ts';
import { PERSONAL_DATA_KINDS } from '../privacy/personalDataKinds.ts';
import { withoutPersons } from '../privacy/withoutPersons.ts';
import { correctionLine } from './correctionLines.ts';

/** A document to be reported on: what the gate left of it and what the checks found, or why it cannot be read. */
export type ReportInput =
  | { file: string; tables: DocumentTables; findings: readonly Finding[] }
  | { file: string; unreadable: string };

/** Something the office should look at before disclosure, in Chinese. */
export interface ReportItem {
  /** Its kind: 手机号码, 有文字没能归入栏目. */
  title: string;
  /** Where, in words: 第 3 页第 2 张表第 5 行第 3 格. */
  place: string;
  /** What stands there; personal data are masked. */
  said: string;
  next: string;
}

export interface DocumentReport {
  file: string;
  /** Why it cannot be read, in one sentence; null where it can. Then nothing else is known of it. */
  unreadable: string | null;
  personalData: ReportItem[];
  /** Tables that nobody understood, and documents without one. */
  unread: ReportItem[];
  /** All other findings, the graver ones first. */
  findings: (ReportItem & { severity: Finding['severity'] })[];
  /** How many tables were understood, and how many non-blank cells they and the text around them have. */
  books: { tables: number; indicators: number; cells: number; unplaced: number; omitted: number };
}

/** What the office should know of documents before it discloses them. */
export interface PublicationReport {
  documents: DocumentReport[];
  /** How many places with personal data, and how many documents that cannot be read. */
  personalData: number;
  unreadable: number;
}

/** Codes of findings that say that a table or a document was not understood. */
const UNREAD: ReadonlySet<string> = new Set(['table/unrecognised', 'table/unread', ...ALARMS]);

const NEXT = {
  personalData: '在来源记录里写 personalData: mask 遮去，或写明公开的理由；也可以先在原文件里删去',
  name: '改文件名或工作表名',
  unread: '对照原表核对；要读懂它，请维护者登记这种表样',
  warning: '对照原文件核对；原文件印错的，请改正后重新导出',
  notice: '看一看是不是本来就这样',
} as const;

/** One report for the command line, for a build and for a page: personal data, tables not understood, findings by gravity, books. */
export function publicationReport(inputs: readonly ReportInput[]): PublicationReport {
  const documents = inputs.map(reportOn);
  return {
    documents,
    personalData: documents.reduce((sum, { personalData }) => sum + personalData.length, 0),
    unreadable: documents.filter(({ unreadable }) => unreadable !== null).length,
  };
}

const NO_BOOKS = { tables: 0, indicators: 0, cells: 0, unplaced: 0, omitted: 0 };

function reportOn(input: ReportInput): DocumentReport {
  // A report is passed on: what stands in the name of a file is masked as it is everywhere else.
  const file = withoutPersons(input.file).masked;
  if ('unreadable' in input) {
    return { file, unreadable: input.unreadable, personalData: [], unread: [], findings: [], books: NO_BOOKS };
  }
  const { tables, findings } = input;
  const others = findings.filter(({ code }) => code !== 'document/personal-data');
  return {
    file,
    unreadable: null,
    personalData: (tables.personalData?.found ?? []).map(({ kind, ref, excerpt }) => ({
      title: PERSONAL_DATA_KINDS[kind].name,
      place: saidPlace(ref),
      said: excerpt,
      next: ref === null ? NEXT.name : NEXT.personalData,
    })),
    unread: others.filter(({ code }) => UNREAD.has(code)).map((finding) => itemOf(finding, nextOf(finding, tables))),
    findings: others
      .filter(({ code }) => !UNREAD.has(code))
      .map((finding) => ({ ...itemOf(finding, NEXT[finding.severity]), severity: finding.severity }))
      .sort((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning')),
    books: booksOf(tables),
  };
}

/** For a table with a label that may be misprinted: the line that says so, to be copied. */
function nextOf({ subjectId }: Finding, { id, tables }: DocumentTables): string {
  const near = tables.find(({ number }) => subjectId === `${id}#t${number}`)?.unread?.near ?? [];
  if (near.length === 0) return NEXT.unread;
  return `栏目名印错了的，在 corrections/${id}.yaml 里写：${near.map(correctionLine).join('　')}`;
}

const TITLES = new Map(checks.map(({ code, title }) => [code, title]));

const itemOf = ({ code, sourceRef, message }: Finding, next: string): ReportItem => ({
  title: TITLES.get(code) ?? code,
  place: saidPlace(sourceRef),
  said: message,
  next,
});

const saidPlace = (ref: string | null) => (ref === null ? '整份文件' : sayPlace(ref));

function booksOf(document: DocumentTables): DocumentReport['books'] {
  const ledger = ledgerOf(document);
  const cellsTo = (wanted: string) => ledger.find(({ destination }) => destination === wanted)?.cells ?? 0;
  return {
    tables: document.tables.filter(({ template }) => template !== null).length,
    indicators: document.tables.reduce((sum, { indicators }) => sum + indicators.length, 0),
    cells: ledger.reduce((sum, { cells }) => sum + cells, 0),
    unplaced: cellsTo('unplaced'),
    omitted: cellsTo('omitted'),
  };
}

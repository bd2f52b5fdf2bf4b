import type { DocumentTables, PrintedTable } from '../model/documentTables.ts';
import { amountsOf } from '../model/printedResult.ts';
import { sayPlace } from '../model/sourceRef.ts';
import { templates } from '../recognise/templates.ts';
import type { Check } from './check.ts';

/** A document without any table: nothing of it is in any list, sum or chart. */
export const nothingRead: Check = {
  code: 'document/nothing-read',
  severity: 'warning',
  about: 'reading',
  title: '没有读到表',
  explanation: '这份文件里没有读到一张表，所以它不在任何列表、合计和图里。文字原样放在文档页上。',
  find: ({ site }) =>
    site.documents
      .filter(({ tables }) => tables.length === 0)
      .map((document) => ({
        subjectId: document.id,
        documentId: document.id,
        projectId: null,
        sourceRef: null,
        printed: '',
        expected: '至少一张绩效目标表',
        message: '没有读到一张表。',
      })),
};

const hasIndicators = (
  indicators: PrintedTable['indicators'],
  test: (indicator: PrintedTable['indicators'][number]) => boolean,
): boolean => indicators.length > 0 && indicators.every(test);

/** What every table of a plan or a result says; where none of a form says it, more likely nobody read it. */
const COLUMNS: readonly { name: string; isEmpty: (table: PrintedTable) => boolean }[] = [
  { name: '实施单位', isEmpty: ({ fields }) => fields.implementingUnit?.text === '' },
  {
    name: '年度目标',
    isEmpty: ({ fields: { objective } }) => objective?.text === '' && objective.withheld === undefined,
  },
  { name: '三级指标', isEmpty: ({ indicators }) => hasIndicators(indicators, ({ name }) => name.text === '') },
  { name: '指标值', isEmpty: ({ indicators }) => hasIndicators(indicators, ({ target }) => target.kind === 'blank') },
  {
    name: '年度',
    isEmpty: ({ fiscalYear, fields }) => fiscalYear === null && fields.fiscalYear?.withheld === undefined,
  },
];

/** So many tables make a coincidence unlikely. */
const FEWEST = 3;

const nameOf = (form: string | null): string => templates.find(({ id }) => id === form)?.title ?? '同一表样';

/** What came out of a document that looks as if it had not been read, a sentence each. */
function emptyOf({ tables }: DocumentTables, recordedYear: number | null): { said: string; ref: string | null }[] {
  if (tables.length === 0) return [];
  const read = tables.filter(({ template }) => template !== null);
  // 部门整体支出 and the like are known for what they are.
  if (read.length === 0 && tables.every(({ kind }) => kind !== 'other')) return [];
  if (read.length === 0) return [{ said: `${tables.length} 张表一张也没有读懂`, ref: tables[0]?.ref ?? null }];
  return [...Map.groupBy(read, ({ template }) => template)].flatMap(([form, all]) => {
    if (all.length < FEWEST) return [];
    const named = `“${nameOf(form)}” ${all.length} 张`;
    const ref = all[0]?.ref ?? null;
    const amounts = all.flatMap(yuanIn);
    const columns = COLUMNS.filter(
      ({ name, isEmpty }) => all.every(isEmpty) && !(name === '年度' && recordedYear !== null),
    );
    return [
      ...columns.map(({ name }) => ({ said: `${named}，“${name}”全是空的`, ref })),
      ...(amounts.length > 0 && amounts.every((yuan) => yuan === '0') ? [{ said: `${named}，金额全是 0`, ref }] : []),
    ];
  });
}

const yuanIn = ({ funding, result }: PrintedTable): string[] => [
  ...Object.values(funding).flatMap(({ yuan }) => yuan ?? []),
  ...(result?.money ?? []).flatMap((row) => amountsOf(row).flatMap(({ amount }) => amount.yuan ?? [])),
];

/** A document from which next to nothing came out: more likely it was not read than that nothing is printed. */
export const emptyReading: Check = {
  code: 'document/empty-reading',
  severity: 'warning',
  about: 'reading',
  title: '读出来几乎是空的',
  explanation:
    '这份文件里的表一张也没有读懂，或者同一种表有一栏张张空白、金额全是 0、都没有年度。请对照原文，看是原表就是这样，还是没有读对。',
  find: ({ site, tables }) =>
    site.documents.flatMap((document) => {
      const read = tables.get(document.id);
      return (read ? emptyOf(read, document.recordedYear) : []).map(({ said, ref }) => ({
        subjectId: document.id,
        documentId: document.id,
        projectId: null,
        sourceRef: ref,
        printed: said,
        expected: '表里印了的，都读出来',
        message: `${ref === null ? '' : `从${sayPlace(ref)}起，`}${said}。请对照原文核对。`,
      }));
    }),
};

/** Findings at which a build that was told to be strict ends without a site. */
export const ALARMS: ReadonlySet<string> = new Set([nothingRead.code, emptyReading.code]);

import type { Finding } from '../model/finding.ts';
import type { Change } from '../model/history.ts';
import type { Reply } from '../model/reply.ts';
import { DEMONSTRATION, type SiteSettings } from '../model/settings.ts';
import type { SiteData } from '../model/site.ts';
import { text } from './columns.ts';
import type { AnyDataTable } from './dataTable.ts';
import { aliasesTable } from './tables/aliasesTable.ts';
import { documentsTable } from './tables/documentsTable.ts';
import { findingsTable } from './tables/findingsTable.ts';
import { historyTable } from './tables/historyTable.ts';
import { indicatorsTable } from './tables/indicatorsTable.ts';
import { ledgerTable } from './tables/ledgerTable.ts';
import { projectsTable } from './tables/projectsTable.ts';
import { repliesTable } from './tables/repliesTable.ts';
import { resultTables } from './tables/resultTables.ts';
import { unitsTable } from './tables/unitsTable.ts';
import { unitYearsTable } from './tables/unitYearsTable.ts';
import { unreadTable } from './tables/unreadTable.ts';

/** Every public data table, in the order of the contract; of a demonstration each row says so in a column of its own. */
export function dataTables(
  site: Omit<SiteData, 'nearMisses'>,
  allFindings: readonly Finding[],
  allReplies: readonly Reply[] = [],
  { demonstration = false }: Pick<SiteSettings, 'demonstration'> = {},
  changes: readonly Change[] = [],
): readonly AnyDataTable[] {
  const tables: readonly AnyDataTable[] = [
    documentsTable(site.documents),
    unitsTable(site.units),
    projectsTable(site.projects),
    indicatorsTable(
      site.projects.flatMap((project) =>
        [...(project.wholeLifeIndicators ?? []), ...project.indicators]
          .sort((a, b) => a.position - b.position)
          .map((indicator) => ({ ...indicator, projectId: project.id })),
      ),
    ),
    findingsTable(allFindings),
    ledgerTable(
      site.documents.flatMap((document) => document.ledger.map((entry) => ({ ...entry, documentId: document.id }))),
    ),
    unreadTable(
      site.documents.flatMap(({ id, tables }) =>
        tables.filter(({ template }) => template === null).map((table) => ({ ...table, documentId: id })),
      ),
    ),
    aliasesTable(site),
    ...resultTables(site),
    repliesTable(allReplies),
    unitYearsTable(site.units.flatMap(({ id, byYear }) => byYear.map((year) => ({ ...year, unitId: id })))),
    historyTable(changes),
  ];
  return demonstration
    ? tables.map((table) => ({ ...table, columns: [...table.columns, DEMONSTRATION_COLUMN] }))
    : tables;
}

const DEMONSTRATION_COLUMN = text<unknown>(
  'notice',
  '说明',
  () => DEMONSTRATION,
  '演示数据：单位、项目和数都是编的，不是任何地方公开的信息。',
);

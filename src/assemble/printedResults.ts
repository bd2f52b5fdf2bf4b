import { fingerprint } from '../identity/fingerprint.ts';
import type { ProjectIdentity } from '../identity/ids.ts';
import { printedContent } from '../identity/printedContent.ts';
import type { PrintedTable } from '../model/documentTables.ts';
import { amountsOf } from '../model/printedResult.ts';
import type { Result } from '../model/site.ts';
import type { DocumentInput } from './documentInput.ts';
import { identityOf, namedAt, type PrintedProject, withPlainUnit } from './printedProjects.ts';

/** A self-evaluation as one table prints it, with what its project is. */
export interface PrintedResultTable extends Pick<PrintedProject, 'identity' | 'unregistered'> {
  version: Pick<
    Result,
    'documentId' | 'tableNumber' | 'name' | 'currencyUnit' | 'sourceRef' | 'fields' | 'indicators' | 'result'
  >;
  /** the fingerprint of everything printed */
  content: string;
}

/** The self-evaluations that a document prints, in printed order. */
export function printedResults(input: DocumentInput): PrintedResultTable[] {
  return input.tables.tables.flatMap((table) => {
    const { number, currencyUnit, fields, indicators, result } = table;
    if (!result || (input.origin.kind ?? 'self-evaluation') !== 'self-evaluation') return [];
    const told = identityOf(input, table);
    return [
      {
        ...told,
        version: {
          documentId: input.tables.id,
          tableNumber: number,
          name: told.identity.name,
          currencyUnit,
          sourceRef: namedAt(table),
          fields: withPlainUnit(fields),
          indicators,
          result,
        },
        content: contentOf(table, told.identity),
      },
    ];
  });
}

const contentOf = (table: PrintedTable, { year }: ProjectIdentity): string =>
  fingerprint(
    [
      printedContent(table),
      year,
      table.result?.money.map((row) => [
        row.row,
        ...amountsOf(row).map(({ amount }) => amount.printed),
        row.score?.text,
      ]),
      table.indicators.map(({ actual, weight, score, reason }) => [
        actual?.printed,
        weight?.text,
        score?.text,
        reason?.text,
      ]),
    ],
    16,
  );
